import { useErrorText } from '@alif24/client-shared/apollo';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { type InvitationRow, revokeStaffInvitation } from './staff.graphql.ts';
import styles from './staff.module.css';
import { staffTexts } from './staff.texts.ts';

/** Invitations that nobody accepted yet; each can be taken back. */
export function OpenInvitations({ rows, onChange }: { rows: readonly InvitationRow[]; onChange: () => void }) {
  const t = useTexts(staffTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const [revoke, { error, loading }] = useMutation(revokeStaffInvitation);
  if (rows.length === 0) return null;
  return (
    <Card as="section">
      <h2>{t('open')}</h2>
      <ul className={styles.rows}>
        {rows.map(({ id, role, phoneEnding, expiresAt }) => {
          const text = t('openOne', { role: t(role), ending: phoneEnding, day: format.date(expiresAt) });
          return (
            <li key={id}>
              <span>{text}</span>
              <span className={styles.ask}>
                <button
                  type="button"
                  aria-label={`${t('revoke')}: ${text}`}
                  disabled={loading}
                  onClick={() =>
                    void revoke({ variables: { input: { staffInvitationId: id } } }).then(onChange, () => {})
                  }
                >
                  {t('revoke')}
                </button>
              </span>
            </li>
          );
        })}
      </ul>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
    </Card>
  );
}
