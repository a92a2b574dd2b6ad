// What processes tell each other of what they wrote, so that who hears it need not read the log.
import type { News } from '@alif24/subgraph-shared/events';
import type { QuizEvent } from './engine/event.ts';
import { apply } from './engine/evolve.ts';
import { fork } from './engine/state.ts';
import type { DecidedBatch } from './live-quiz-batch.ts';
import { topicOf } from './live-quiz-log.ts';
import { type LiveQuizView, makeView } from './live-quiz-view.ts';

/** The events of a quiz after one sequence and up to another; none where somebody only knows that others happened before. */
export interface LiveQuizNews {
  after: number;
  last: number;
  /** Number of the roster in which whoever they concern stands. */
  roster: number;
  events: readonly QuizEvent[];
}

/** What is written of a batch, behind `passed` events that were not known where it was decided. */
export function newsOf({ before, draft: { events } }: DecidedBatch, passed: number): LiveQuizNews {
  const after = before.state.sequence + passed;
  const moved = passed === 0 ? events : events.map((event) => ({ ...event, sequence: event.sequence + passed }));
  return { after, last: after + events.length, roster: before.roster, events: moved };
}

/** What the others are told of a batch: that there is something new, and what, where it concerns nobody's name. */
export function changeOf(batch: DecidedBatch, passed: number): string | News {
  const topic = topicOf(batch.draft.quiz.id);
  if (batch.draft.changed.size > 0) return topic;
  const { after, last, roster, events } = newsOf(batch, passed);
  const lines = events.map(({ kind, playerId, at, body }) => [kind, playerId, at, body]);
  return { topic, news: `${after} ${last} ${roster} ${JSON.stringify(lines)}` };
}

/** News as `changeOf` writes them; null where they are none. */
export function readNews(text: string): LiveQuizNews | null {
  const [, after, last, roster, lines] = /^(\d+) (\d+) (\d+) (\[.*\])$/.exec(text) ?? [];
  if (!lines) return null;
  // Whoever wrote them hears them too, and knows them already: they are read when somebody wants them.
  return {
    ...{ after: Number(after), last: Number(last), roster: Number(roster) },
    get events() {
      return eventsOf(lines, this.after);
    },
  };
}

const eventsOf = (lines: string, after: number): QuizEvent[] =>
  JSON.parse(lines).map(([kind, playerId, at, body]: unknown[], n: number) => ({
    ...{ sequence: after + n + 1, kind, playerId, at, body },
  }));

/** A quiz as the news make it, in whatever order they came; and those that happened after something that is not among them. */
export function follow(
  view: LiveQuizView,
  news: readonly LiveQuizNews[],
): { view: LiveQuizView; ahead: LiveQuizNews[] } {
  let { state } = view;
  const ahead: LiveQuizNews[] = [];
  for (const one of news.toSorted((a, b) => a.last - b.last)) {
    if (one.last <= state.sequence) continue;
    if (one.after !== state.sequence || one.roster !== view.roster) {
      ahead.push(one);
      continue;
    }
    if (state === view.state) state = fork(state);
    for (const event of one.events) apply(state, event);
  }
  if (state === view.state) return { view, ahead };
  const { quiz, people, roster } = view;
  return { view: makeView({ quiz, state, people, roster }, view), ahead };
}
