import { useErrorText } from '@alif24/client-shared/apollo';
import { useSession } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, Notice, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import styles from './child-door.module.css';
import { handDevice, whoLearns } from './child-sign-in.graphql.ts';
import { GuardianPin } from './guardian-pin.tsx';
import { handedDeviceTexts } from './handed-device.texts.ts';
import { NameFace } from './name-face.tsx';

/** "Who is learning?": a parent taps the child, and the device is the child's. */
export function WhoLearnsPage() {
  const t = useTexts(handedDeviceTexts);
  const errorText = useErrorText();
  const { enter } = useSession();
  const navigate = useNavigate();
  const result = useQuery(whoLearns, { fetchPolicy: 'cache-and-network' });
  const [hand, { error, loading }] = useMutation(handDevice);

  async function handTo(childId: string) {
    const { data } = await hand({ variables: { input: { childId } } }).catch(() => ({ data: undefined }));
    if (!data) return;
    await enter(data.handDevice);
    await navigate('/', { replace: true });
  }

  return (
    <Page title={t('who')} lead={t('whoLead')}>
      <QueryBoundary
        result={result}
        empty={{
          when: ({ me }) => !me?.children?.length,
          show: (
            <EmptyState
              picture="square"
              advice={t('noChildren')}
              action={<BigButton to="/children/new">{t('addChild')}</BigButton>}
            />
          ),
        }}
      >
        {({ me }) => (
          <div className={styles.who}>
            {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
            <ul className={styles.names}>
              {me?.children?.map(({ id, firstName, studentProfile }) => (
                <li key={id}>
                  <button type="button" disabled={loading} onClick={() => void handTo(id)}>
                    <NameFace id={id} name={firstName ?? ''} />
                    <span>
                      <span className={styles.unseen}>{t('start')} </span>
                      {firstName}
                    </span>
                    {studentProfile && (
                      <small>
                        {studentProfile.grade === 0 ? t('preschool') : t('grade', { grade: studentProfile.grade })}
                      </small>
                    )}
                  </button>
                </li>
              ))}
            </ul>
            <GuardianPin hasPin={me?.hasGuardianPin ?? false} />
          </div>
        )}
      </QueryBoundary>
    </Page>
  );
}
