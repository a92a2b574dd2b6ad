import { codeOf, useErrorText } from '@alif24/client-shared/apollo';
import { useSession } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { QrCode } from '@alif24/client-shared/qr';
import { BigButton, Card, EmptyState, Notice, Page } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { inviteParent } from './family.graphql.ts';
import styles from './family.module.css';
import { inviteParentTexts } from './invite-parent.texts.ts';

const aDay = 24 * 60;

/** A pupil whom nobody looks after yet shows a parent a code; who has a guardian is sent to them. */
export function InviteParentPage() {
  const t = useTexts(inviteParentTexts);
  const errorText = useErrorText();
  const { user } = useSession();
  const [invite, { data, error, loading }] = useMutation(inviteParent);
  const made = data?.inviteGuardian;
  const hasGuardian = error && codeOf(error) === 'FORBIDDEN';
  const show = () => void invite({ variables: { input: { childId: user?.id ?? '', minutes: aDay } } }).catch(() => {});
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/profile', text: t('profile') }} width="narrow">
      {hasGuardian ? (
        <EmptyState picture="square" title={t('has')} advice={t('hasAdvice')} />
      ) : (
        <Card as="section" className={styles.part}>
          {made && (
            <div className={styles.code} role="status">
              <span>{t('code')}</span>
              <strong>{`${made.code.slice(0, 5)} ${made.code.slice(5)}`}</strong>
              <QrCode text={made.link} alt={t('qr')} className={styles.qr} />
            </div>
          )}
          {made && <p className={styles.lead}>{t('how')}</p>}
          {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
          {!made && (
            <BigButton isBusy={loading} onClick={show}>
              {t('show')}
            </BigButton>
          )}
        </Card>
      )}
    </Page>
  );
}
