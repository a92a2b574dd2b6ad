import { mayNameStudents } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, badInput } from '@alif24/subgraph-shared/utils';
import { type Answer, isRight, readAnswer } from '../question/question.ts';
import { countedOf } from './engine/board.ts';
import type { GivenAnswer, QuizPlayer } from './engine/state.ts';
import { type LiveQuizSnapshot, snapshotsOf } from './live-quiz.service.ts';
import type { LiveQuizStanding } from './live-quiz.type.ts';
import type { LiveQuizDraft } from './live-quiz-batch.ts';
import { placeOf, teamsOf } from './live-quiz-board.service.ts';
import { type LiveQuizQuestionRow, typedOf } from './live-quiz-log.ts';
import type { LiveQuizAnswer, LiveQuizPlayer } from './live-quiz-player.entity.ts';
import type { SubmitLiveQuizAnswerInput } from './live-quiz-player.input.ts';
import type { LiveQuizRoom } from './live-quiz-room.ts';
import { currentViews, roomOf } from './live-quiz-rooms.ts';
import type { LiveQuizPerson } from './live-quiz-roster.ts';
import type { LiveQuizView, RankedPlayer } from './live-quiz-view.ts';

/** Refuses, before anything is read, whoever shows neither an account nor a token: UNAUTHENTICATED. */
export function requireSomebody({ caller }: Context, playerToken: string | null): void {
  if (!playerToken && !caller) throw new AppError('UNAUTHENTICATED', 'Sign in or join with the PIN first.');
}

/**
 * As `requirePerson`, of the quiz as it is known here, and of what the database says when they are not known: so that strangers never get as far as its lock.
 */
export async function admit(ctx: Context, quizId: string, playerToken: string | null): Promise<LiveQuizRoom> {
  requireSomebody(ctx, playerToken);
  const room = roomOf(ctx, quizId);
  if (room.view?.people.whoIs({ playerToken, userId: ctx.caller?.userId ?? null })) return room;
  const [view] = await currentViews(ctx, [quizId]);
  if (!view) throw notJoined();
  requirePerson(ctx, view, playerToken);
  return room;
}

/** The same for a quiz of others and for none, so that nobody learns which there are. */
const notJoined = () => new AppError('FORBIDDEN', 'You have not joined this quiz.');

/**
 * The account of a player, for themselves and whoever may call them by their given name. Children mostly play under it, so beside the made-up name of a
 * board it would tell a stranger whose that is.
 */
export async function accountOf(ctx: Context, { userId }: LiveQuizPlayer): Promise<{ id: string } | null> {
  if (!userId || !ctx.caller) return null;
  return (await ctx.load(mayNameStudents, userId)) ? { id: userId } : null;
}

/** Who the caller is in a quiz, by token or by account. UNAUTHENTICATED without either, FORBIDDEN for one who did not join. */
export function requirePerson(
  ctx: Context,
  { people }: Pick<LiveQuizView, 'people'>,
  playerToken: string | null,
): LiveQuizPerson {
  requireSomebody(ctx, playerToken);
  const person = people.whoIs({ playerToken, userId: ctx.caller?.userId ?? null });
  if (!person) throw notJoined();
  return person;
}

/** The minute of a pupil who does something in a quiz is one in class; written with what they did. */
export function presentOf({ caller }: Context, draft: LiveQuizDraft): void {
  if (caller?.role === 'STUDENT') draft.present.add(caller.userId);
}

/**
 * Takes a player's answer to the open question. The first one stands: whoever sends it again, or another one, gets the first. The time between opening and
 * its arrival here decides the points, by the database's clock. QUIZ_STATE before the first question, after the end and while the clock stands still,
 * QUESTION_CLOSED for any other question than the open one, PLAYER_REMOVED. One that is refused for being late is noted.
 */
export async function submitLiveQuizAnswer(ctx: Context, input: SubmitLiveQuizAnswerInput): Promise<LiveQuizAnswer> {
  const given = input.answer ?? { options: input.options ?? null };
  if (input.answer && input.options) throw badInput('Give the answer once.', 'options');
  const token = input.playerToken ?? null;
  let person: LiveQuizPerson | undefined;
  let question: LiveQuizQuestionRow | undefined;
  let answer: Answer | undefined;
  const room = await admit(ctx, input.quizId, token);
  const view = await room.change({
    want(draft) {
      person = requirePerson(ctx, draft, token);
      const { state, quiz } = draft;
      question = quiz.questions.find(({ id }) => id === input.questionId.toLowerCase());
      if (!question) throw noQuestion(draft);
      const { number, key } = question;
      const command = { kind: 'answer', playerId: person.id, number } as const;
      // What stands already needs no reading; and before the first question nobody hears which options there are.
      if (state.players.get(person.id)?.answers[number - 1]) return { ...command, options: null, isRight: false };
      answer = readAnswer(key, given, 'options', input.language ?? person.language ?? quiz.language);
      return { ...command, options: answer.options, isRight: isRight(key, answer) };
    },
    after(draft, [event]) {
      const typed = answer?.number ?? answer?.text;
      if (event && person && typed) draft.typed.push({ sequence: event.sequence, playerId: person.id, typed });
      if (event) presentOf(ctx, draft);
    },
  });
  const [own, asked] = [person as LiveQuizPerson, question as LiveQuizQuestionRow];
  const stored = view.state.players.get(own.id)?.answers[asked.number - 1] as GivenAnswer;
  return shownAnswer(ctx, view, { question: asked, stored });
}

/** Why there is nothing to answer: none is asked now, or not this one. */
const noQuestion = ({ quiz, state }: LiveQuizDraft) =>
  state.phase === 'FINISHED' || (quiz.pace === 'HOST' && state.phase === 'LOBBY')
    ? new AppError('QUIZ_STATE', 'No question is asked now.')
    : new AppError('NOT_FOUND', 'This quiz has no such question.');

/** A player's own answer as they may see it now; whether it was right only when the question is closed. */
export async function shownAnswer(
  ctx: Context,
  { quiz, state }: LiveQuizView,
  { question, stored }: { question: LiveQuizQuestionRow; stored: GivenAnswer },
): Promise<LiveQuizAnswer> {
  const { sequence, options, points, at } = stored;
  const typed = options === null ? await ctx.load(typedOf, `${quiz.id}:${sequence}`) : null;
  const isNumber = question.kind === 'NUMBER';
  const isClosed =
    state.phase === 'FINISHED' ||
    (quiz.pace === 'HOST' && (question.number < state.number || state.phase !== 'QUESTION_OPEN'));
  const judged = isClosed && quiz.mode !== 'SURVEY';
  return {
    ...{ questionId: question.id, options: options ?? [], submittedAt: new Date(at) },
    answer: { options, number: isNumber ? typed : null, text: isNumber ? null : typed },
    isCorrect: judged ? stored.isRight : null,
    points: judged ? (state.skipped.includes(question.number) ? 0 : points) : null,
  };
}

/** A player's own place, and what they answered. PLAYER_REMOVED for one who is out. */
export async function standingOf(ctx: Context, quizId: string, playerToken: string | null): Promise<LiveQuizStanding> {
  const { quiz, player } = await findPlayer(ctx, quizId, playerToken);
  return standingIn(ctx, quiz, player);
}

/** Whose standing is told, and how they showed it: a token that was given up tells nothing more. */
export type LiveQuizWatcher = Pick<LiveQuizPerson, 'id' | 'tokenHash'>;

/** A standing to be told: the quiz as it is then, and whose it is. */
export interface LiveQuizStandingEvent {
  quiz: LiveQuizSnapshot;
  watcher: LiveQuizWatcher;
}

/** The standing of whoever opened the stream. PLAYER_REMOVED for one who is out, FORBIDDEN for one who came back on another device. */
export async function standingAt(ctx: Context, { quiz, watcher }: LiveQuizStandingEvent): Promise<LiveQuizStanding> {
  if (quiz.view.people.get(watcher.id)?.tokenHash !== watcher.tokenHash) throw notJoined();
  return standingIn(ctx, quiz, playerIn(quiz, watcher.id));
}

async function standingIn(ctx: Context, quiz: LiveQuizSnapshot, player: InQuiz): Promise<LiveQuizStanding> {
  const { state, quiz: row } = quiz.view;
  const question = row.questions[state.number - 1];
  const stored = question && player.answers[question.number - 1];
  return {
    ...{ sequence: state.sequence, countedCount: countedOf(state), ...placeOf(quiz, player) },
    wasShown: player.seen.includes(state.number),
    answer: stored ? await shownAnswer(ctx, quiz.view, { question, stored }) : null,
    team: player.team === null ? null : (teamsOf(quiz)[player.team] ?? null),
  };
}

/** A player with everything they did, and their line on the board. */
type InQuiz = QuizPlayer & RankedPlayer;

/** A quiz as it stands and the calling player in it. UNAUTHENTICATED, FORBIDDEN, PLAYER_REMOVED. */
export async function findPlayer(
  ctx: Context,
  quizId: string,
  playerToken: string | null,
): Promise<{ quiz: LiveQuizSnapshot; player: InQuiz }> {
  requireSomebody(ctx, playerToken);
  const quiz = await ctx.load(snapshotsOf, quizId);
  if (!quiz) throw notJoined();
  return { quiz, player: requirePlayer(ctx, quiz, playerToken) };
}

/** The calling player on the board. UNAUTHENTICATED, FORBIDDEN, PLAYER_REMOVED. */
export function requirePlayer(ctx: Context, quiz: LiveQuizSnapshot, playerToken: string | null): InQuiz {
  return playerIn(quiz, requirePerson(ctx, quiz.view, playerToken).id);
}

function playerIn({ view }: LiveQuizSnapshot, id: string): InQuiz {
  const { ranked, placeOf: places } = view.board();
  const player = ranked[places.get(id) ?? -1];
  if (player) return { ...(view.state.players.get(id) as QuizPlayer), ...player };
  throw new AppError('PLAYER_REMOVED', 'The host has sent you out of this quiz.', {
    details: { isBanned: view.state.players.get(id)?.status === 'BANNED' },
  });
}
