import { codeOf, useErrorText } from '@alif24/client-shared/apollo';
import { useRights } from '@alif24/client-shared/auth';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, EmptyState, Notice, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { acceptStaffInvitation, myInvitations } from './staff.graphql.ts';
import styles from './staff.module.css';
import { staffTexts } from './staff.texts.ts';

/** `/join`: what the signed-in person is invited to, by the number that they proved to be theirs. */
export function JoinPage() {
  const t = useTexts(staffTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const { refresh, job } = useRights();
  const result = useQuery(myInvitations, { fetchPolicy: 'network-only' });
  const [accept, { error, loading }] = useMutation(acceptStaffInvitation);

  async function take(staffInvitationId: string) {
    const { data } = await accept({ variables: { input: { staffInvitationId } } }).catch(() => ({ data: null }));
    if (!data) return;
    await refresh();
    await navigate('/', { replace: true });
  }
  const said: Partial<Record<string, string>> = { NOT_FOUND: t('gone'), ALREADY_EXISTS: t('hasJob') };

  return (
    <Page title={t('join')} lead={t('joinLead')} width="narrow">
      <QueryBoundary
        result={result}
        empty={{
          when: ({ me }) => !me?.staffInvitations?.length,
          show: (
            <EmptyState
              picture="school"
              title={t('joinNoneTitle')}
              advice={t('joinNone')}
              action={job && <BigButton to="/my-work">{t('toWork')}</BigButton>}
            />
          ),
        }}
      >
        {({ me }) => (
          <div className={styles.parts}>
            {error && <Notice kind="problem">{said[codeOf(error)] ?? errorText(error).happened}</Notice>}
            {me?.staffInvitations?.map(({ id, role, expiresAt, organization }) => (
              <Card as="section" key={id}>
                <h2>{t('joinOne', { school: organization.organizationProfile?.name ?? '', role: t(role) })}</h2>
                <p className={styles.lead}>
                  {t(`${role}may`)} {t('until', { day: format.date(expiresAt) })}
                </p>
                <BigButton isBusy={loading} onClick={() => void take(id)}>
                  {t('accept')}
                </BigButton>
              </Card>
            ))}
          </div>
        )}
      </QueryBoundary>
    </Page>
  );
}
