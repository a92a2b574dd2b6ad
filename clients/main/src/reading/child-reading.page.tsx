import type { MainChildReadingsQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, EmptyState, MoreButton, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import styles from './child-reading.module.css';
import { ConfirmReading } from './confirm-reading.tsx';
import { GrowthChart } from './growth-chart.tsx';
import { childReadings } from './reading.graphql.ts';
import { resultsTexts } from './results.texts.ts';
import { useScript } from './use-script.ts';

export type ChildReading = NonNullable<
  NonNullable<MainChildReadingsQuery['user']>['readings']
>['edges'][number]['node'];

/** A child's readings aloud for those who look after them: how the speed grows, and what was understood each time. */
export function ChildReadingPage() {
  const t = useTexts(resultsTexts);
  const { id = '' } = useParams();
  const script = useScript();
  const result = useQuery(childReadings, { variables: { id, script }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryBoundary
      result={result}
      empty={{ when: ({ user }) => !user?.readings, show: <EmptyState isPage title={t('lostChild')} advice="" /> }}
    >
      {({ user }) =>
        user?.readings && (
          <Page
            title={t('childReading', { name: user.displayName })}
            lead={t('childLead')}
            back={{ to: `/children/${user.id}`, text: user.displayName }}
            aside={
              <BigButton kind="quiet" to="/stories">
                {t('chooseStory')}
              </BigButton>
            }
          >
            {user.readings.edges.length === 0 ? (
              <EmptyState picture="book" title={t('none')} advice={t('noneAdvice')} />
            ) : (
              <div className={styles.parts}>
                <GrowthChart readings={user.readings.edges.map(({ node }) => node)} />
                <section>
                  <h2>{t('all')}</h2>
                  <ul className={styles.list}>
                    {user.readings.edges.map(({ node }) => (
                      <OneReading key={node.id} reading={node} childId={user.id} />
                    ))}
                  </ul>
                  <MoreButton pageInfo={user.readings.pageInfo} fetchMore={result.fetchMore}>
                    {t('more')}
                  </MoreButton>
                </section>
              </div>
            )}
          </Page>
        )
      }
    </QueryBoundary>
  );
}

function OneReading({ reading, childId }: { reading: ChildReading; childId: string }) {
  const t = useTexts(resultsTexts);
  const format = useFormat();
  const { id, startedAt, story, state, result, source, isTrusted, understanding } = reading;
  const who = () => {
    if (state === 'SCORING') return t('beingScored');
    if (!source) return t('unmarked');
    return source === 'ADULT' && !isTrusted ? t('onOwnDevice') : t(source);
  };
  return (
    <Card as="li" className={styles.reading}>
      <div className={styles.what}>
        <strong>{story?.title}</strong>
        <span>{format.day(startedAt)}</span>
        <span>{who()}</span>
      </div>
      {result && (
        <dl className={styles.facts}>
          <Fact name={t('syllables')} value={format.number(result.syllablesPerMinute, 0)} />
          <Fact name={t('accuracy')} value={`${format.number(result.accuracy * 100, 0)}%`} />
          <Fact
            name={t('understanding')}
            value={
              understanding?.isRead
                ? t('ofQuestions', { correct: understanding.correct, total: understanding.total })
                : t('notAsked')
            }
          />
        </dl>
      )}
      <div className={styles.acts}>
        {story && (
          <Link to={`/stories/${story.id}/read?reading=${id}&child=${childId}`} className={styles.open}>
            {t(state === 'STARTED' || state === 'STOPPED' ? 'mark' : 'open')}
          </Link>
        )}
        {result && !isTrusted && <ConfirmReading reading={reading} />}
      </div>
    </Card>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
