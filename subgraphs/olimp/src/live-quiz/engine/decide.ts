import { AppError, badInput } from '@alif24/subgraph-shared/utils';
import { checkDeadline, quizNotFound, scoreOf } from '../live-quiz.rules.ts';
import type { CommandOf, QuizCommand } from './command.ts';
import type { PlainKind, QuizEvent, QuizHappening } from './event.ts';
import { delayOf, dueAt, MOST_DELAY_MILLISECONDS, type QuizPlayer, type QuizState, waitsForHost } from './state.ts';

export const MOST_PLAYERS = 2_000;
export const EXTENSION_MILLISECONDS = 10_000;
/** Who was let in so lately is sent out with all others who were. */
export const LATEST_MILLISECONDS = 60_000;
/** A host who closes what time has closed a moment ago gets what they wanted. */
const JUST_NOW_MILLISECONDS = 2_000;

/**
 * What a command that reached us at `now` makes happen; nothing when it is so already. Throws the refusal: QUIZ_STATE,
 * QUESTION_CLOSED, QUIZ_LOCKED, PLAYER_REMOVED and what the command names. `now` may lie before the last event, when that
 * was quicker; a clock that steps back is harmless.
 */
export function decide(state: QuizState, command: QuizCommand, now: number): QuizEvent[] {
  // Whole milliseconds, as the log keeps them.
  const whole = Math.floor(now);
  const at = Math.max(whole, state.lastAt);
  return happenings(state, command, whole).map((event, n) => ({ ...event, sequence: state.sequence + 1 + n, at }));
}

const wrongState = (message: string) => new AppError('QUIZ_STATE', message);
const questionClosed = () => new AppError('QUESTION_CLOSED', 'This question takes no more answers.');
const happens = (kind: PlainKind): QuizHappening => ({ kind, playerId: null, body: {} });
const closed = (byTime: boolean): QuizHappening => ({ kind: 'closed', playerId: null, body: { byTime } });
const opened = (number: number): QuizHappening => ({ kind: 'opened', playerId: null, body: { number } });

function happenings(state: QuizState, command: QuizCommand, now: number): QuizHappening[] {
  switch (command.kind) {
    case 'join':
      return join(state, command);
    case 'remove':
    case 'ban':
      return leave(state, command);
    case 'measure':
      return measure(state, command);
    case 'next':
      return next(state, command);
    case 'answer':
      return answer(state, command, now);
    case 'tick':
      return tick(state, now);
    default:
      return move(state, command, now);
  }
}

function join(state: QuizState, { playerId, team }: CommandOf<'join'>): QuizHappening[] {
  if (state.phase === 'FINISHED') throw quizNotFound();
  const before = state.players.get(playerId);
  if (before?.status === 'IN') return [];
  if (before?.status === 'BANNED') throw playerRemoved(before);
  if (state.isLocked) throw new AppError('QUIZ_LOCKED', 'The host lets nobody else in.');
  const inside = state.players.list.filter(({ status }) => status === 'IN');
  if (inside.length >= MOST_PLAYERS)
    throw new AppError('LIMIT_EXCEEDED', `A quiz takes up to ${MOST_PLAYERS} players.`);
  if (before) return [{ kind: 'returned', playerId, body: {} }];
  return [{ kind: 'joined', playerId, body: { team: teamFor(state, inside, team) } }];
}

/** The team that was asked for, or the one with the fewest members. */
function teamFor({ rules }: QuizState, inside: readonly QuizPlayer[], wanted: number | null): number | null {
  if (wanted !== null && (wanted < 0 || wanted >= rules.teamCount)) throw badInput('There is no such team.', 'team');
  if (rules.teamCount === 0 || wanted !== null) return wanted;
  const sizes = Array.from({ length: rules.teamCount }, (_, n) => inside.filter(({ team }) => team === n).length);
  return sizes.indexOf(Math.min(...sizes));
}

const playerRemoved = ({ status }: QuizPlayer) =>
  new AppError('PLAYER_REMOVED', 'The host has sent you out of this quiz.', {
    details: { isBanned: status === 'BANNED' },
  });

function requireInside({ players }: QuizState, playerId: string): QuizPlayer {
  const player = players.get(playerId);
  if (!player) throw new AppError('FORBIDDEN', 'You have not joined this quiz.');
  if (player.status !== 'IN') throw playerRemoved(player);
  return player;
}

function leave(state: QuizState, { kind, playerId }: CommandOf<'remove' | 'ban'>): QuizHappening[] {
  const player = state.players.get(playerId);
  if (!player) throw new AppError('NOT_FOUND', 'Nobody of this quiz has this id.');
  if (player.status === 'BANNED' || (kind === 'remove' && player.status === 'REMOVED')) return [];
  return [{ kind: kind === 'ban' ? 'banned' : 'removed', playerId, body: {} }];
}

function measure(state: QuizState, { playerId, turn, milliseconds }: CommandOf<'measure'>): QuizHappening[] {
  const player = requireInside(state, playerId);
  if (turn !== player.measured || state.phase === 'FINISHED') return [];
  const trip = Math.min(Math.max(0, Math.round(milliseconds)), 2 * MOST_DELAY_MILLISECONDS);
  return [{ kind: 'measured', playerId, body: { milliseconds: trip } }];
}

/** The next question of a player at their own pace, once the one they are at is answered. */
function next(state: QuizState, { playerId }: CommandOf<'next'>): QuizHappening[] {
  const { place, answers } = requireInside(state, playerId);
  if (state.rules.pace !== 'PLAYER' || state.phase === 'FINISHED')
    throw wrongState('The questions are not yours to open.');
  if (place && !answers[place.number - 1]) return [];
  const number = (place?.number ?? 0) + 1;
  return number > state.rules.questions.length ? [] : [{ kind: 'turned', playerId, body: { number } }];
}

/** The first answer stands: another one to the same question changes nothing. */
function answer(state: QuizState, command: CommandOf<'answer'>, now: number): QuizHappening[] {
  const { playerId, number, options, isRight } = command;
  const player = requireInside(state, playerId);
  if (player.answers[number - 1]) return [];
  const elapsed = elapsedOf(state, player, { number, at: now - delayOf(player) });
  const { mode, questions } = state.rules;
  const { points: most, seconds } = questions[number - 1] as (typeof questions)[number];
  const right = isRight && mode !== 'SURVEY';
  const points = !right ? 0 : mode === 'SPEED' ? scoreOf(most, seconds, elapsed) : most;
  return [{ kind: 'answered', playerId, body: { number, options, right, points, elapsed } }];
}

/** Milliseconds of the question's time that were over when an answer was given, at `at`. Throws when it takes none. */
function elapsedOf(state: QuizState, { place }: QuizPlayer, { number, at }: { number: number; at: number }): number {
  const { rules, phase, openedAt, closesAt, pausedAt, pausedFor } = state;
  if (phase === 'FINISHED') throw wrongState('The quiz is over.');
  if (rules.pace === 'PLAYER') {
    if (place?.number !== number) throw questionClosed();
    return Math.max(0, at - place.openedAt);
  }
  if (phase === 'LOBBY') throw wrongState('No question is asked now.');
  if (phase !== 'QUESTION_OPEN' || number !== state.number) throw questionClosed();
  if (pausedAt !== null && at >= pausedAt) throw wrongState('The clock stands still.');
  if (at >= (closesAt ?? 0)) throw questionClosed();
  return Math.max(0, at - (openedAt ?? at) - pausedFor);
}

/** What is due by time alone, one step. */
function tick(state: QuizState, now: number): QuizHappening[] {
  const due = dueAt(state);
  if (due === null || now < due) return [];
  if (waitsForHost(state)) return ended(state);
  if (state.phase === 'QUESTION_OPEN') return [closed(true)];
  if (state.rules.pace === 'PLAYER' || state.number === state.rules.questions.length) return [happens('finished')];
  return [opened(state.number + 1)];
}

const ended = ({ phase }: QuizState): QuizHappening[] => [
  ...(phase === 'QUESTION_OPEN' ? [closed(false)] : []),
  happens('finished'),
];

type HostCommand = CommandOf<
  'lock' | 'retime' | 'removeLatest' | 'open' | 'pause' | 'resume' | 'extend' | 'close' | 'skip' | 'finish'
>;

function move(state: QuizState, command: HostCommand, now: number): QuizHappening[] {
  const isOpen = state.phase === 'QUESTION_OPEN';
  if (state.phase === 'FINISHED') throw wrongState('The quiz is over already.');
  if (isStale(state, command)) return [];
  switch (command.kind) {
    case 'lock':
      return command.isLocked === state.isLocked ? [] : [happens(command.isLocked ? 'locked' : 'unlocked')];
    case 'retime':
      return retime(state, command, now);
    case 'removeLatest':
      return state.players.list
        .filter(({ status, cameAt }) => status === 'IN' && now - cameAt <= LATEST_MILLISECONDS)
        .map(({ id }) => ({ kind: 'removed', playerId: id, body: {} }));
    case 'finish':
      return ended(state);
    case 'open':
      if (isOpen || state.rules.pace === 'PLAYER' || state.number === state.rules.questions.length) {
        throw wrongState('The next question cannot be opened now.');
      }
      return [opened(state.number + 1)];
    case 'close':
      if (isOpen) return [closed(false)];
      if (state.closedByTime && now - (state.closedAt ?? 0) <= JUST_NOW_MILLISECONDS) return [];
      throw wrongState('No question is open.');
    case 'pause':
    case 'resume':
      if (!isOpen && state.goesOnAt === null) throw wrongState('No clock is running.');
      if ((state.pausedAt === null) === (command.kind === 'resume')) return [];
      return [happens(command.kind === 'pause' ? 'paused' : 'resumed')];
    case 'extend':
      if (!isOpen) throw wrongState('No question is open.');
      return [{ kind: 'extended', playerId: null, body: { milliseconds: EXTENSION_MILLISECONDS } }];
    case 'skip':
      if (state.phase === 'LOBBY') throw wrongState('No question was opened yet.');
      return state.skipped.includes(state.number) ? [] : [happens('skipped')];
  }
}

/** A move that was meant for a question which is not the one of now: what it wanted has happened, or it is refused. */
function isStale(state: QuizState, command: HostCommand): boolean {
  const number = 'number' in command ? (command.number ?? null) : null;
  if (number === null || number === state.number) return false;
  if (number < state.number && (command.kind === 'open' || command.kind === 'close')) return true;
  throw wrongState('The quiz stands at another question.');
}

function retime({ rules }: QuizState, { deadline }: CommandOf<'retime'>, now: number): QuizHappening[] {
  if (rules.pace !== 'PLAYER') throw wrongState('Only homework has a deadline.');
  checkDeadline(deadline, now);
  return deadline === rules.deadline ? [] : [{ kind: 'retimed', playerId: null, body: { deadline } }];
}
