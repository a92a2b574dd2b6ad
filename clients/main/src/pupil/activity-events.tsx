import { useErrorText } from '@alif24/client-shared/apollo';
import type { ActivityKind, MainActivityEventsFragment } from '@alif24/client-shared/graphql';
import { localeOf, useFormat, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { MoreButton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import type { ComponentProps } from 'react';
import { EventLine, Events } from './claim.tsx';
import {
  topicEvents,
  type WeekCount,
  type WeekOf,
  type WeekTopic,
  weekCountEvents,
  weekTopicEvents,
} from './week.graphql.ts';
import { weekTexts } from './week.texts.ts';

/** Asked for anew each time: the child may be at it. */
export const asked = { fetchPolicy: 'cache-and-network' } as const;

/** How much was right, or how often where nothing is judged. */
export function useJudged(): (of: { correct: number; total: number; count: number }) => string {
  const t = useTexts(weekTexts);
  return ({ correct, total, count }) => (total > 0 ? t('right', { correct, total }) : t('times', { count }));
}

export function WeekTopicEvents({
  week: { childId: id, of },
  topic: { kind, topic },
}: {
  week: WeekOf;
  topic: WeekTopic;
}) {
  const locale = localeOf(useLanguage().language);
  const result = useQuery(weekTopicEvents, { ...asked, variables: { id, of, kind, topic, locale } });
  return <ActivityEvents {...result} events={result.data?.user?.week?.topic?.events} />;
}

export function WeekCountEvents({ week: { childId: id, of }, count }: { week: WeekOf; count: WeekCount }) {
  const locale = localeOf(useLanguage().language);
  const { kind, platform } = count;
  const result = useQuery(weekCountEvents, { ...asked, variables: { id, of, kind, platform, locale } });
  return <ActivityEvents {...result} events={result.data?.user?.week?.count?.events} isNamed />;
}

/** Of all weeks. */
export function TopicEvents({ id, kind, topics }: { id: string; kind: ActivityKind; topics: string[] }) {
  const locale = localeOf(useLanguage().language);
  const result = useQuery(topicEvents, { ...asked, variables: { id, kind, topics, locale } });
  return <ActivityEvents {...result} events={result.data?.user?.activityEvents} isNamed={topics.length > 1} />;
}

interface ActivityEventsProps {
  events: MainActivityEventsFragment | null | undefined;
  error?: unknown;
  fetchMore: ComponentProps<typeof MoreButton>['fetchMore'];
  /** Of several topics: each says its own. */
  isNamed?: boolean;
}

function ActivityEvents({ events, error, fetchMore, isNamed }: ActivityEventsProps) {
  const t = useTexts(weekTexts);
  const format = useFormat();
  const judged = useJudged();
  const one = (correct: number, total: number) =>
    total === 1 ? t(correct === 1 ? 'isRight' : 'notRight') : judged({ correct, total, count: 1 });
  if (!events) return <NotYet error={error} />;
  const more = (
    <MoreButton pageInfo={events.pageInfo} fetchMore={fetchMore}>
      {t('more')}
    </MoreButton>
  );
  return (
    <Events more={more}>
      {events.edges.map(({ node: { id, at, platform, label, correct, total } }) => (
        <EventLine
          key={id}
          name={isNamed ? label : null}
          when={t('oneEvent', { date: format.day(at), time: format.time(at), site: t(platform) })}
          figure={one(correct, total)}
        />
      ))}
    </Events>
  );
}

/** In the place of events that are on their way, or could not be had. */
export function NotYet({ error }: { error: unknown }) {
  const errorText = useErrorText();
  if (error) return <p role="alert">{errorText(error).happened}</p>;
  return <p aria-busy="true">…</p>;
}
