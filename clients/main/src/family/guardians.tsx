import { useErrorText } from '@alif24/client-shared/apollo';
import { useSession } from '@alif24/client-shared/auth';
import type { MainChildFamilyQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { unlinkGuardian } from './family.graphql.ts';
import styles from './family.module.css';
import { familyTexts } from './family.texts.ts';

interface GuardiansProps {
  childId: string;
  guardians: NonNullable<NonNullable<MainChildFamilyQuery['user']>['guardians']>;
  onChanged: () => void;
}

/** The guardians by name; one may leave, and end whom they may remove, after saying so twice. */
export function Guardians({ childId, guardians, onChanged }: GuardiansProps) {
  const t = useTexts(familyTexts);
  const errorText = useErrorText();
  const navigate = useNavigate();
  const { user: me } = useSession();
  const [asked, setAsked] = useState<string | null>(null);
  const [unlink, { error, loading }] = useMutation(unlinkGuardian);

  async function end(guardianId: string) {
    const { data } = await unlink({ variables: { input: { childId, guardianId } } }).catch(() => ({ data: undefined }));
    setAsked(null);
    if (!data) return;
    if (guardianId === me?.id) await navigate('/', { replace: true });
    else onChanged();
  }

  return (
    <Card as="section" className={styles.part}>
      <h2>{t('guardians')}</h2>
      <p className={styles.lead}>{t('guardiansLead')}</p>
      <ul className={styles.rows}>
        {guardians.map(({ user, access, isRemovable, invitedBy }) => (
          <li key={user.id}>
            <span>
              {user.displayName}
              {user.id === me?.id && <small> · {t('you')}</small>}
              {access === 'VIEW' && <small> · {t('VIEW')}</small>}
              {invitedBy && (
                <small className={styles.by}>
                  {invitedBy.id === me?.id ? t('invitedByYou') : t('invitedBy', { name: invitedBy.displayName })}
                </small>
              )}
            </span>
            {isRemovable && guardians.length > 1 && asked !== user.id && (
              <button type="button" className={styles.end} onClick={() => setAsked(user.id)}>
                {t(user.id === me?.id ? 'leave' : 'remove')}
              </button>
            )}
            {asked === user.id && (
              <span className={styles.sure} role="alert">
                {t('sure')}
                {guardians.some(({ invitedBy }) => invitedBy?.id === user.id) && ` ${t('othersStay')}`}
                <button type="button" className={styles.end} disabled={loading} onClick={() => void end(user.id)}>
                  {t('yes')}
                </button>
                <button type="button" className={styles.no} onClick={() => setAsked(null)}>
                  {t('no')}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
    </Card>
  );
}
