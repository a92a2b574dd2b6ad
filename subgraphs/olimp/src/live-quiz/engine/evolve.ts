import type { QuizEvent } from './event.ts';
import { fork, newState, type QuizPlayer, type QuizRules, type QuizState, type Turnout } from './state.ts';

const LAST_TRIPS = 3;

/** After these the board is another one. */
const RANKING: ReadonlyArray<QuizEvent['kind']> = [
  ...(['joined', 'returned', 'removed', 'banned', 'opened', 'closed', 'skipped', 'finished'] as const),
];

/** These are one player's own: those of several players come to the same in any order. */
const OWN: ReadonlyArray<QuizEvent['kind']> = ['answered', 'measured', 'turned'];

/** The state after an event. Says nothing of whether it may happen: what is in the log has happened. */
export function evolve(state: QuizState, event: QuizEvent): QuizState {
  const next = fork(state);
  apply(next, event);
  return next;
}

/** The state that a whole log leads to. */
export function replay(rules: QuizRules, events: Iterable<QuizEvent>): QuizState {
  const state = newState(rules);
  for (const event of events) apply(state, event);
  return state;
}

/** As `evolve`, into the given state, which nobody else may hold: one copy for all the events of a batch. */
export function apply(state: QuizState, event: QuizEvent): void {
  const { at } = event;
  state.sequence = event.sequence;
  state.lastAt = Math.max(state.lastAt, at);
  if (RANKING.includes(event.kind)) state.rankedAt = event.sequence;
  if (!OWN.includes(event.kind)) state.sharedAt = event.sequence;
  switch (event.kind) {
    case 'joined':
      put(state, newPlayer(state, event));
      break;
    case 'locked':
    case 'unlocked':
      state.isLocked = event.kind === 'locked';
      break;
    case 'retimed':
      state.movedAt = event.sequence;
      state.rules = { ...state.rules, deadline: event.body.deadline };
      break;
    case 'opened':
    case 'paused':
    case 'resumed':
    case 'extended':
    case 'closed':
    case 'skipped':
    case 'finished':
      state.movedAt = event.sequence;
      state.touchedAt = at;
      move(state, event);
      break;
    default: {
      const player = state.players.get(event.playerId);
      if (player) put(state, changed(state, player, event));
    }
  }
}

type Change = Extract<QuizEvent, { kind: 'returned' | 'removed' | 'banned' | 'measured' | 'turned' | 'answered' }>;

function changed(state: QuizState, player: QuizPlayer, event: Change): QuizPlayer {
  switch (event.kind) {
    case 'returned':
      return { ...player, status: 'IN', cameAt: event.at, seen: seenNow(state, player) };
    case 'removed':
      return { ...player, status: 'REMOVED' };
    case 'banned':
      return { ...player, status: 'BANNED' };
    case 'measured': {
      const roundTrips = [...player.roundTrips, event.body.milliseconds].slice(-LAST_TRIPS);
      return { ...player, roundTrips, measured: player.measured + 1, seen: seenNow(state, player) };
    }
    case 'turned': {
      const { number } = event.body;
      return { ...player, place: { number, openedAt: event.at }, seen: [...player.seen, number] };
    }
    case 'answered':
      return answered(player, event);
  }
}

type Move = Extract<
  QuizEvent,
  { kind: 'opened' | 'paused' | 'resumed' | 'extended' | 'closed' | 'skipped' | 'finished' }
>;

function move(state: QuizState, event: Move): void {
  const { at } = event;
  switch (event.kind) {
    case 'opened': {
      const { number } = event.body;
      const { seconds } = state.rules.questions[number - 1] ?? { seconds: 0 };
      Object.assign(state, { phase: 'QUESTION_OPEN', number, openedAt: at, closesAt: at + seconds * 1000 });
      Object.assign(state, { pausedAt: null, pausedFor: 0, closedAt: null, closedByTime: false, goesOnAt: null });
      const inside = state.players.list.filter(({ status }) => status === 'IN').length;
      state.turnout = { inside, seen: 0, answered: 0, lastAt: 0 };
      return;
    }
    case 'paused':
      state.pausedAt = at;
      return;
    case 'resumed':
      goOn(state, at);
      return;
    case 'extended':
      state.closesAt = (state.closesAt ?? at) + event.body.milliseconds;
      return;
    case 'closed':
    case 'skipped': {
      if (state.phase === 'QUESTION_CLOSED') {
        takeBack(state);
        return;
      }
      goOn(state, at);
      state.phase = 'QUESTION_CLOSED';
      state.closesAt = Math.min(state.closesAt ?? at, at);
      state.closedAt = at;
      state.overAt = [...state.overAt.slice(0, state.number - 1), state.closesAt];
      state.closedByTime = event.kind === 'closed' && event.body.byTime;
      const { autoAdvanceSeconds } = state.rules;
      state.goesOnAt = autoAdvanceSeconds === null ? null : at + autoAdvanceSeconds * 1000;
      if (event.kind === 'skipped') state.skipped = [...state.skipped, state.number];
      count(state, event.kind === 'skipped' ? [] : [state.number]);
      return;
    }
    case 'finished':
      if (state.rules.pace === 'PLAYER') {
        count(
          state,
          state.rules.questions.map((_, n) => n + 1),
        );
        state.number = state.rules.questions.length;
      }
      state.phase = 'FINISHED';
      state.finishedAt = at;
      state.pausedAt = null;
  }
}

/** The clock runs again, with what was left when it stopped. */
function goOn(state: QuizState, at: number): void {
  if (state.pausedAt === null) return;
  const stood = at - state.pausedAt;
  state.pausedAt = null;
  if (state.phase === 'QUESTION_CLOSED') {
    state.goesOnAt = (state.goesOnAt ?? at) + stood;
    return;
  }
  state.closesAt = (state.closesAt ?? at) + stood;
  state.pausedFor += stood;
}

/** Puts a player into the state, and into the turnout of the open question. */
function put(state: QuizState, player: QuizPlayer): void {
  const isCounted = state.phase === 'QUESTION_OPEN' && state.rules.closesWhenAllAnswered;
  const before = isCounted ? state.players.get(player.id) : undefined;
  state.players.put(player);
  if (!isCounted) return;
  const [was, is] = [partOf(state, before), partOf(state, player)];
  const { inside, seen, answered, lastAt } = state.turnout;
  state.turnout = {
    inside: inside + is.inside - was.inside,
    seen: seen + is.seen - was.seen,
    answered: answered + is.answered - was.answered,
    // The later of two, whichever of them is known first.
    lastAt: Math.max(lastAt, is.lastAt),
  };
}

const NO_PART: Turnout = { inside: 0, seen: 0, answered: 0, lastAt: 0 };

/** What a player is in the turnout of the open question. */
function partOf({ number }: QuizState, player: QuizPlayer | undefined): Turnout {
  if (player?.status !== 'IN') return NO_PART;
  const answer = player.answers[number - 1];
  const seen = Number(player.seen.includes(number));
  return { inside: 1, seen, answered: Number(!!answer), lastAt: answer?.at ?? 0 };
}

function newPlayer(state: QuizState, event: Extract<QuizEvent, { kind: 'joined' }>): QuizPlayer {
  const player: QuizPlayer = {
    ...{
      id: event.playerId,
      team: event.body.team,
      status: 'IN',
      cameAt: event.at,
      score: 0,
      correctCount: 0,
      lastPoints: 0,
      answers: [],
      seen: [],
      roundTrips: [],
    },
    ...{ measured: 0, place: null },
  };
  return { ...player, seen: seenNow(state, player) };
}

/** What a player has seen, once they were heard of while a question is open. */
function seenNow({ phase, number }: QuizState, { seen }: QuizPlayer): readonly number[] {
  return phase === 'QUESTION_OPEN' && !seen.includes(number) ? [...seen, number] : seen;
}

function answered(player: QuizPlayer, event: Extract<QuizEvent, { kind: 'answered' }>): QuizPlayer {
  const { number, options, right, points, elapsed } = event.body;
  const answers = Array.from({ length: Math.max(player.answers.length, number) }, (_, n) => player.answers[n] ?? null);
  const { at, sequence } = event;
  answers[number - 1] = { options, isRight: right, points, elapsedMilliseconds: elapsed, at, sequence };
  return { ...player, answers, seen: player.seen.includes(number) ? player.seen : [...player.seen, number] };
}

/** Counts the answers to these questions into the scores. */
function count(state: QuizState, numbers: readonly number[]): void {
  const { sectionStarts } = state.rules;
  const isSameSection = sectionStarts !== null && !sectionStarts.includes(state.number);
  for (const player of state.players.list) {
    const given = numbers.map((number) => player.answers[number - 1]);
    const points = given.reduce((sum, answer) => sum + (answer?.points ?? 0), 0);
    if (points === 0 && player.lastPoints === 0 && !given.some((answer) => answer?.isRight)) continue;
    state.players.put({
      ...player,
      score: player.score + points,
      lastPoints: points + (isSameSection ? player.lastPoints : 0),
      correctCount: player.correctCount + given.filter((answer) => answer?.isRight).length,
    });
  }
}

/** The question that was counted last counts for nobody, as if it had been skipped while it was open. */
function takeBack(state: QuizState): void {
  state.skipped = [...state.skipped, state.number];
  for (const player of state.players.list) {
    const answer = player.answers[state.number - 1];
    if (!answer || (answer.points === 0 && !answer.isRight)) continue;
    state.players.put({
      ...player,
      score: player.score - answer.points,
      lastPoints: player.lastPoints - answer.points,
      correctCount: player.correctCount - Number(answer.isRight),
    });
  }
}
