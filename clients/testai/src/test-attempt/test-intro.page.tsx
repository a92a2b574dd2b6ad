import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, EmptyState, ErrorNotice, Page, Picture, QueryBoundary } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { IconClockPause, IconCoins, IconDeviceFloppy, IconListCheck } from '@tabler/icons-react';
import { useNavigate, useParams } from 'react-router';
import { startTestAttempt, testIntro } from './test-attempt.graphql.ts';
import { attemptTexts } from './test-attempt.texts.ts';
import styles from './test-intro.module.css';

const FULL_COINS = 10;

/** What a pupil reads before the first question. */
export function TestIntroPage() {
  const t = useTexts(attemptTexts);
  const navigate = useNavigate();
  const { testId = '' } = useParams();
  const result = useQuery(testIntro, { variables: { id: testId }, fetchPolicy: 'cache-and-network' });
  const [start, { loading, error }] = useMutation(startTestAttempt, {
    variables: { input: { testId } },
    onCompleted: ({ startTestAttempt: { id } }) => navigate(`/attempts/${id}`),
    onError: () => {},
  });
  return (
    <QueryBoundary
      result={result}
      empty={{
        when: ({ test }) => test?.status !== 'PUBLISHED',
        show: <EmptyState advice={t('noTest')} action={<BigButton to="/tests">{t('toTests')}</BigButton>} />,
      }}
    >
      {({ test }) =>
        test && (
          <Page title={test.title} lead={test.author.displayName} width="narrow">
            <Card className={styles.intro}>
              <Picture name="test" className={styles.picture} />
              <ul className={styles.points}>
                <li>
                  <IconListCheck size={24} aria-hidden="true" /> {t('questions', { count: test.questionCount })}
                </li>
                <li>
                  <IconDeviceFloppy size={24} aria-hidden="true" /> {t('introKept')}
                </li>
                <li>
                  <IconClockPause size={24} aria-hidden="true" /> {t('introCalm')}
                </li>
                {!test.myLatestAttempt?.submittedAt && (
                  <li>
                    <IconCoins size={24} aria-hidden="true" /> {t('introCoins', { count: FULL_COINS })}
                  </li>
                )}
              </ul>
              <ErrorNotice error={error} />
              <BigButton isBusy={loading} onClick={() => void start()}>
                {t(!test.myLatestAttempt ? 'start' : test.myLatestAttempt.submittedAt ? 'again' : 'goOn')}
              </BigButton>
            </Card>
          </Page>
        )
      }
    </QueryBoundary>
  );
}
