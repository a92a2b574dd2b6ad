import { useErrorText } from '@alif24/client-shared/apollo';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { useLazyQuery } from '@apollo/client/react';
import { IconChevronDown } from '@tabler/icons-react';
import { type WeekTopic, weekEvents } from './week.graphql.ts';
import styles from './week.module.css';
import { weekTexts } from './week.texts.ts';

interface WeekTopicProps {
  childId: string;
  /** A day of the week. */
  of: string;
  topic: WeekTopic;
}

/** What a week says of a topic; opened, each time that it rests on. */
export function WeekTopicRow({ childId, of, topic }: WeekTopicProps) {
  const t = useTexts(weekTexts);
  const { kind, isNew, label } = topic;
  // Events are read when they are asked for, and not kept: another week has others under the same name.
  const [load, { data, error, called }] = useLazyQuery(weekEvents, { fetchPolicy: 'no-cache' });
  const name = t(kind, { label: label ?? topic.topic });
  const open = () => void (called || load({ variables: { id: childId, of, kind, topic: topic.topic } }));
  return (
    <li>
      <details className={styles.topic} onToggle={({ currentTarget }) => currentTarget.open && open()}>
        <summary>
          <span>
            <strong>{name}</strong> {isNew && <span className={styles.isNew}>{t('isNew')}</span>}
          </span>
          <span className={styles.figure}>
            <Judged correct={topic.correct} total={topic.total} count={topic.count} />
          </span>
          <IconChevronDown size={20} aria-hidden="true" />
        </summary>
        <Events events={data?.user?.week?.topic?.events} error={error} />
      </details>
    </li>
  );
}

function Judged({ correct, total, count }: { correct: number; total: number; count: number }) {
  const t = useTexts(weekTexts);
  return <>{total > 0 ? t('right', { correct, total }) : t('times', { count })}</>;
}

interface EventsProps {
  events:
    | { totalCount: number; edges: ReadonlyArray<{ node: { id: string; at: string; correct: number; total: number } }> }
    | null
    | undefined;
  error: unknown;
}

function Events({ events, error }: EventsProps) {
  const t = useTexts(weekTexts);
  const format = useFormat();
  const errorText = useErrorText();
  if (error) return <p role="alert">{errorText(error).happened}</p>;
  if (!events) return <p aria-busy="true">…</p>;
  const more = events.totalCount - events.edges.length;
  return (
    <ol className={styles.events}>
      {events.edges.map(({ node: { id, at, correct, total } }) => (
        <li key={id}>
          <span>{t('oneEvent', { date: format.day(at), time: format.time(at) })}</span>
          <span className={styles.figure}>
            <Judged correct={correct} total={total} count={1} />
          </span>
        </li>
      ))}
      {more > 0 && <li>{t('more', { count: more })}</li>}
    </ol>
  );
}
