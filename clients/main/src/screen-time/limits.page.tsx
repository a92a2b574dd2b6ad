import '@mantine/core/styles/Input.layer.css';
import { useErrorText } from '@alif24/client-shared/apollo';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, EmptyState, Notice, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { MinutesChoice } from './minutes-choice.tsx';
import { QuietChoice } from './quiet-choice.tsx';
import { type History, type Limits, screenTime, setScreenTimeLimits } from './screen-time.graphql.ts';
import styles from './screen-time.module.css';
import { screenTimeTexts } from './screen-time.texts.ts';
import { UsedOf, UsedToday } from './today.tsx';

/** How long a child may learn and play, and when there is rest. Every change is kept at once. */
export function LimitsPage() {
  const t = useTexts(screenTimeTexts);
  const { id = '' } = useParams();
  const format = useFormat();
  const errorText = useErrorText();
  const result = useQuery(screenTime, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const [set, { error, data: saved, loading }] = useMutation(setScreenTimeLimits);
  const change = (limits: Limits, input: Partial<Limits>) => {
    const { learningWeekday, learningWeekend, gameWeekday, gameWeekend, quietFrom, quietUntil } = {
      ...limits,
      ...input,
    };
    const all = { childId: id, learningWeekday, learningWeekend, gameWeekday, gameWeekend, quietFrom, quietUntil };
    void set({ variables: { input: all } })
      .then(() => result.refetch())
      .catch(() => {});
  };
  // Several changes of one minute are one sitting.
  const changes = ({ edges }: History) => [
    ...new Set(
      edges.map(({ node: { setAt, setBy } }) =>
        t('setBy', { when: `${format.day(setAt)} ${format.time(setAt)}`, who: setBy?.displayName ?? t('somebody') }),
      ),
    ),
  ];
  return (
    <QueryBoundary
      result={result}
      empty={{
        when: ({ user }) => !user?.screenTime,
        show: (
          <EmptyState isPage title={t('notFound')} advice="" action={<BigButton to="/">{t('children')}</BigButton>} />
        ),
      }}
    >
      {({ user }) => {
        if (!user?.screenTime) return null;
        const { limits, learning, game, usedToday, history } = user.screenTime;
        const name = user.firstName ?? '';
        const parts = { limits, isBusy: loading, change: (input: Partial<Limits>) => change(limits, input) };
        return (
          <Page
            title={t('title', { name })}
            lead={t('lead')}
            back={{ to: `/children/${user.id}`, text: name }}
            width="narrow"
          >
            <div className={styles.parts}>
              <div aria-live="polite">
                {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
                {saved && !error && !loading && <Notice kind="done">{t('saved')}</Notice>}
              </div>
              <Card as="section">
                <h2>{t('learning')}</h2>
                <p className={styles.lead}>{t('learningLead')}</p>
                <MinutesChoice weekday="learningWeekday" weekend="learningWeekend" {...parts} />
                <UsedOf state={learning} />
              </Card>
              <Card as="section">
                <h2>{t('game')}</h2>
                <p className={styles.lead}>{t('gameLead')}</p>
                <MinutesChoice weekday="gameWeekday" weekend="gameWeekend" {...parts} />
                <UsedOf state={game} />
              </Card>
              <Card as="section">
                <h2>{t('quiet')}</h2>
                <p className={styles.lead}>{t('quietLead')}</p>
                <QuietChoice {...parts} />
              </Card>
              <Card as="section">
                <h2>{t('today')}</h2>
                <UsedToday used={usedToday} />
              </Card>
              {history && history.edges.length > 0 && (
                <Card as="section">
                  <h2>{t('history')}</h2>
                  <ul className={styles.history}>
                    {changes(history).map((change) => (
                      <li key={change}>{change}</li>
                    ))}
                  </ul>
                </Card>
              )}
            </div>
          </Page>
        );
      }}
    </QueryBoundary>
  );
}
