import type { Context } from '@alif24/subgraph-shared/server';
import { boardOf, type TeamPlace, teamsOf } from './engine/board.ts';
import type { QuizEvent } from './engine/event.ts';
import { apply, replay } from './engine/evolve.ts';
import { fork, type QuizPlayer, type QuizState } from './engine/state.ts';
import type { Ranked } from './live-quiz.rules.ts';
import { type LiveQuizMark, type LiveQuizRow, readEvents, readPeople, rulesOf } from './live-quiz-log.ts';
import { type LiveQuizPerson, LiveQuizRoster } from './live-quiz-roster.ts';

/** A line of the board. What a player answered is not in it: answers come while ranks stay, and stand in the state. */
export interface RankedPlayer
  extends Ranked<Pick<QuizPlayer, 'id' | 'team' | 'score' | 'correctCount' | 'lastPoints'>> {
  person: LiveQuizPerson;
}

export interface Board {
  /** Best first. */
  ranked: readonly RankedPlayer[];
  /** Where in it a player stands. */
  placeOf: ReadonlyMap<string, number>;
  teams: readonly TeamPlace[];
}

/** A quiz as a process knows it at one sequence. Nothing of it changes any more. */
export interface LiveQuizView {
  readonly quiz: LiveQuizRow;
  readonly state: QuizState;
  readonly people: LiveQuizRoster;
  /** Number of the roster that was read last. */
  readonly roster: number;
  readonly board: () => Board;
}

export function makeView(view: Omit<LiveQuizView, 'board'>, before?: LiveQuizView): LiveQuizView {
  // Answers move no ranks until they are counted.
  const isSame = before && before.state.rankedAt === view.state.rankedAt && before.people === view.people;
  let made: Board | undefined;
  return { ...view, board: isSame ? before.board : () => (made ??= makeBoard(view)) };
}

function makeBoard({ state, people }: Pick<LiveQuizView, 'state' | 'people'>): Board {
  const ranked = boardOf(state).flatMap(({ id, team, score, correctCount, lastPoints, rank, change }) => {
    const person = people.get(id);
    return person ? [{ id, team, score, correctCount, lastPoints, rank, change, person }] : [];
  });
  return { ranked, placeOf: new Map(ranked.map(({ id }, n) => [id, n])), teams: teamsOf(state) };
}

/** What a whole log and everybody who joined make of a quiz. */
export function viewOf(
  quiz: LiveQuizRow,
  events: readonly QuizEvent[],
  people: readonly LiveQuizPerson[],
): LiveQuizView {
  const state = replay(rulesOf(quiz), events);
  state.sequence = Math.max(state.sequence, quiz.sequence);
  return makeView({ quiz, state, people: new LiveQuizRoster(people), roster: quiz.roster });
}

/** A quiz to be read: how far it is, and either what is known of it or its row with everything that does not change. */
export type Unread = { mark: LiveQuizMark } & ({ view: LiveQuizView } | { view?: undefined; quiz: LiveQuizRow });

/** Brings quizzes up to their marks, from what is known of them or from nothing: two statements, for however many. */
export async function readOn(ctx: Context, unread: readonly Unread[]): Promise<LiveQuizView[]> {
  if (unread.length === 0) return [];
  const events = await readEvents(ctx, new Map(unread.map(({ mark, view }) => [mark.id, view?.state.sequence ?? 0])));
  const isAnew = ({ view, mark }: Unread) => view?.roster !== mark.roster;
  const anew = unread.filter(isAnew).map(({ mark }) => mark.id);
  const joined = [...events.values()].flat().flatMap((event) => (event.kind === 'joined' ? [event.playerId] : []));
  const people = anew.length + joined.length > 0 ? await readPeople(ctx, anew, joined) : new Map();
  return unread.map((one) => {
    const { view, mark } = one;
    const happened = events.get(mark.id) ?? [];
    const read = people.get(mark.id) ?? [];
    if (!view) return viewOf(one.quiz, happened, read);
    const state = fork(view.state);
    for (const event of happened) apply(state, event);
    const now = isAnew(one) ? new LiveQuizRoster(read) : read.length > 0 ? view.people.with(read) : view.people;
    return makeView({ quiz: view.quiz, state, people: now, roster: mark.roster }, view);
  });
}
