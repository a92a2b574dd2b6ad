import { useErrorText } from '@alif24/client-shared/apollo';
import type { MainWeekEventsFragment } from '@alif24/client-shared/graphql';
import { localeOf, useFormat, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { useQuery } from '@apollo/client/react';
import { countEvents, topicEvents, type WeekCount, type WeekOf, type WeekTopic } from './week.graphql.ts';
import styles from './week.module.css';
import { weekTexts } from './week.texts.ts';

/** What is not kept: another week has other events under the same name. */
const asked = { fetchPolicy: 'no-cache' } as const;

/** How much was right, or how often where nothing is judged. */
export function useJudged(): (of: { correct: number; total: number; count: number }) => string {
  const t = useTexts(weekTexts);
  return ({ correct, total, count }) => (total > 0 ? t('right', { correct, total }) : t('times', { count }));
}

export function TopicEvents({ week: { childId: id, of }, topic: { kind, topic } }: { week: WeekOf; topic: WeekTopic }) {
  const locale = localeOf(useLanguage().language);
  const { data, error } = useQuery(topicEvents, { ...asked, variables: { id, of, kind, topic, locale } });
  return <Events events={data?.user?.week?.topic?.events} error={error} />;
}

export function CountEvents({ week: { childId: id, of }, count }: { week: WeekOf; count: WeekCount }) {
  const locale = localeOf(useLanguage().language);
  const { kind, platform } = count;
  const { data, error } = useQuery(countEvents, { ...asked, variables: { id, of, kind, platform, locale } });
  return <Events events={data?.user?.week?.count?.events} error={error} isNamed />;
}

interface EventsProps {
  events: MainWeekEventsFragment | null | undefined;
  error: unknown;
  /** Of several topics: each says its own. */
  isNamed?: boolean;
}

function Events({ events, error, isNamed }: EventsProps) {
  const t = useTexts(weekTexts);
  const format = useFormat();
  const judged = useJudged();
  const errorText = useErrorText();
  if (error) return <p role="alert">{errorText(error).happened}</p>;
  if (!events) return <p aria-busy="true">…</p>;
  const more = events.totalCount - events.edges.length;
  return (
    <ol className={styles.events}>
      {events.edges.map(({ node: { id, at, platform, label, correct, total } }) => (
        <li key={id}>
          <span>
            {isNamed && label && <strong>{label}</strong>}
            {t('oneEvent', { date: format.day(at), time: format.time(at), site: t(platform) })}
          </span>
          <span className={styles.figure}>{judged({ correct, total, count: 1 })}</span>
        </li>
      ))}
      {more > 0 && <li>{t('more', { count: more })}</li>}
    </ol>
  );
}
