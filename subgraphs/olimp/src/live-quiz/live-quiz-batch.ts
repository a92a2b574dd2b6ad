import { countMinutes } from '@alif24/subgraph-shared/activity';
import type { Context } from '@alif24/subgraph-shared/server';
import type { QuizCommand } from './engine/command.ts';
import { decide } from './engine/decide.ts';
import type { QuizEvent } from './engine/event.ts';
import { apply } from './engine/evolve.ts';
import { dueAt, fork, type QuizState } from './engine/state.ts';
import { type LateAnswer, noteLate, writeLate } from './live-quiz-late.ts';
import type { LiveQuizPerson, LiveQuizRoster } from './live-quiz-roster.ts';
import { settleQuiz } from './live-quiz-settle.service.ts';
import { type LiveQuizView, makeView } from './live-quiz-view.ts';

/** A quiz while a batch is decided: what the commands so far have made of it, and what is to be written. */
export interface LiveQuizDraft extends Pick<LiveQuizView, 'quiz'> {
  readonly state: QuizState;
  people: LiveQuizRoster;
  readonly events: QuizEvent[];
  /** New players and those who have another name or secret; written with the events. */
  readonly changed: Map<string, LiveQuizPerson>;
  readonly typed: Array<{ sequence: number; playerId: string; typed: string }>;
  /** Answers that were refused for being late, by player and question. */
  readonly late: Map<string, LateAnswer>;
  /** Pupils who were there. */
  readonly present: Set<string>;
}

/** What somebody wants of a quiz. */
export interface LiveQuizChange {
  /** Says under the lock what is wanted, of the newest state; throws to refuse. */
  want: (draft: LiveQuizDraft) => QuizCommand;
  /** It writes people too, which a batch does alone: nobody need guess first. */
  isLone?: boolean;
  /** Called when it is not refused, with what it made happen. */
  after?: (draft: LiveQuizDraft, events: readonly QuizEvent[]) => void;
}

export interface Waiting extends LiveQuizChange {
  /** When it reached us, in milliseconds since 1970 by the database's clock. */
  receivedAt: number;
}

export interface Outcome {
  /** Why it was refused. */
  refusal?: unknown;
}

export interface DecidedBatch {
  /** What it was decided from. */
  before: LiveQuizView;
  draft: LiveQuizDraft;
  /** Until when time was passed, in milliseconds since 1970 by the database's clock. */
  now: number;
  view: LiveQuizView;
  outcomes: Outcome[];
  /** Something has changed that others should know. */
  isWritten: boolean;
}

/** Writes a person into the draft; the roster is copied once a batch. */
export function putPerson(draft: LiveQuizDraft, person: LiveQuizPerson): void {
  if (draft.changed.size === 0) draft.people = draft.people.with([]);
  draft.people.put(person);
  draft.changed.set(person.id, person);
}

/**
 * Decides everything that waits, in its order and each by the clock of its receipt, and says what is to be written of it. What is due by time alone goes
 * before each. Pure: what it was decided from must be what stands when it is written.
 */
export function decideBatch(
  view: LiveQuizView,
  { waiting, now }: { waiting: readonly Waiting[]; now: number },
): DecidedBatch {
  const { quiz } = view;
  const draft: LiveQuizDraft = {
    ...{ quiz, state: fork(view.state), people: view.people, events: [], changed: new Map(), typed: [] },
    ...{ late: new Map(), present: new Set() },
  };
  const outcomes = waiting.map((change) => {
    const at = Math.min(change.receivedAt, now);
    passTime(draft, at);
    let command: QuizCommand | undefined;
    try {
      command = change.want(draft);
      const events = run(draft, command, at);
      change.after?.(draft, events);
      return {};
    } catch (refusal) {
      if (command?.kind === 'answer') noteLate(draft, command, at);
      return { refusal };
    }
  });
  passTime(draft, now);
  const { state, people, events, changed } = draft;
  const isWritten = events.length > 0 || changed.size > 0;
  const decided = { before: view, draft, now, outcomes, isWritten };
  return { ...decided, view: isWritten ? makeView({ quiz, state, people, roster: view.roster }, view) : view };
}

function run(draft: LiveQuizDraft, command: QuizCommand, now: number): QuizEvent[] {
  const events = decide(draft.state, command, now);
  for (const event of events) apply(draft.state, event);
  draft.events.push(...events);
  return events;
}

function passTime(draft: LiveQuizDraft, now: number): void {
  while (run(draft, { kind: 'tick' }, now).length > 0);
}

/** Events after which more is written than themselves and how far the quiz is. */
const WEIGHTY = ['removed', 'banned', 'returned', 'retimed', 'finished'];

/** Nothing but events, what was typed, and who was there: what batches of several quizzes can write together. */
export const isLight = ({ draft: { events, changed } }: DecidedBatch): boolean =>
  changed.size === 0 && !events.some(({ kind }) => WEIGHTY.includes(kind));

/** Nothing but answers, which are right whatever other players answered meanwhile. */
export const isOwn = ({ draft: { events, typed } }: DecidedBatch): boolean =>
  typed.length === 0 && events.every(({ kind }) => kind === 'answered');

/** Writes a batch of any kind, in the transaction that holds the lock of the quiz. */
export async function writeBatch(tx: Context, batch: DecidedBatch): Promise<void> {
  const { draft } = batch;
  const { quiz, events, changed } = draft;
  if (changed.size > 0) await writePeople(tx, quiz.id, [...changed.values()]);
  if (events.length > 0) await writeEvents(tx, draft);
  await writeTyped(tx, [batch]);
  await writeLate(tx, batch);
  if (events.some(({ kind }) => ['removed', 'banned', 'returned'].includes(kind))) await writeInside(tx, draft);
  if (events.some(({ kind }) => kind === 'retimed')) await writeDeadline(tx, draft);
  if (events.some(({ kind }) => kind === 'finished')) await settleQuiz(tx, draft);
  await countPresent(tx, [batch]);
}

/** What players typed in the batches, in one statement. */
export async function writeTyped(tx: Context, batches: readonly DecidedBatch[]): Promise<void> {
  const typed = batches.flatMap(({ draft }) => draft.typed.map((line) => ({ ...line, quizId: draft.quiz.id })));
  if (typed.length === 0) return;
  await tx.db.query(
    `INSERT INTO olimp.live_quiz_typed_answers (quiz_id, sequence, player_id, typed)
     SELECT t."quizId", t.sequence, t."playerId", t.typed
       FROM jsonb_to_recordset($1::jsonb) AS t ("quizId" uuid, sequence int, "playerId" uuid, typed text)`,
    [JSON.stringify(typed)],
  );
}

/** The minute of each pupil who was there, in one statement. */
export async function countPresent(tx: Context, batches: readonly DecidedBatch[]): Promise<void> {
  const minutes = batches.flatMap(({ draft, now }) =>
    [...draft.present].map((studentId) => ({ studentId, platform: 'OLIMP', use: 'CLASS', at: new Date(now) }) as const),
  );
  if (minutes.length > 0) await countMinutes(tx, minutes);
}

/** The events of a draft as lines for the database. */
export const linesOf = ({ events }: Pick<LiveQuizDraft, 'events'>) =>
  events.map(({ at, ...event }) => ({ ...event, at: new Date(at) }));

/** When time alone will do something next. */
export function dueOf(state: QuizState): Date | null {
  const due = dueAt(state);
  return due === null ? null : new Date(due);
}

async function writeEvents(tx: Context, { quiz, state, events }: LiveQuizDraft): Promise<void> {
  await tx.db.query(
    `WITH happened AS (
       INSERT INTO olimp.live_quiz_events (quiz_id, sequence, at, kind, player_id, body)
       SELECT $1, e.sequence, e.at, e.kind, e."playerId", e.body
         FROM jsonb_to_recordset($2::jsonb) AS e (sequence int, at timestamptz, kind text, "playerId" uuid, body jsonb)
     )
     UPDATE olimp.live_quizzes
        SET sequence = $3, state = $4, question_number = $5, due_at = $6, finished_at = $7, shared_sequence = $8,
            pin = CASE WHEN $4 = 'FINISHED' THEN NULL ELSE pin END
      WHERE id = $1`,
    [
      ...[quiz.id, JSON.stringify(linesOf({ events })), state.sequence, state.phase, state.number],
      ...[dueOf(state), state.finishedAt === null ? null : new Date(state.finishedAt), state.sharedAt],
    ],
  );
}

async function writePeople(tx: Context, quizId: string, people: readonly LiveQuizPerson[]): Promise<void> {
  await tx.db.query(
    `INSERT INTO olimp.live_quiz_players AS p (id, quiz_id, user_id, token_hash, resume_hash, join_hash, nickname, nickname_key, language, joined_at)
     SELECT n.id, $1, n."userId", decode(n."tokenHash", 'hex'), decode(n."resumeHash", 'hex'), decode(n."joinHash", 'hex'), n.nickname, n."nicknameKey", n.language, n."joinedAt"
       FROM jsonb_to_recordset($2::jsonb) AS n (id uuid, "userId" uuid, "tokenHash" text, "resumeHash" text, "joinHash" text, nickname text,
         "nicknameKey" text, language text, "joinedAt" timestamptz)
     ON CONFLICT (id) DO UPDATE SET token_hash = excluded.token_hash, join_hash = excluded.join_hash, nickname = excluded.nickname,
       nickname_key = excluded.nickname_key, language = excluded.language`,
    [quizId, JSON.stringify(people)],
  );
}

async function writeDeadline(tx: Context, { quiz, state: { rules } }: LiveQuizDraft): Promise<void> {
  const deadline = rules.deadline === null ? null : new Date(rules.deadline);
  await tx.db.query('UPDATE olimp.live_quizzes SET deadline = $2 WHERE id = $1', [quiz.id, deadline]);
}

async function writeInside(tx: Context, { state, events }: LiveQuizDraft): Promise<void> {
  const ids = new Set(events.flatMap(({ playerId }) => playerId ?? []));
  const moved = [...ids].map((id) => ({ id, inside: state.players.get(id)?.status === 'IN' }));
  await tx.db.query(
    `UPDATE olimp.live_quiz_players p SET is_inside = m.inside
       FROM jsonb_to_recordset($1::jsonb) AS m (id uuid, inside boolean) WHERE p.id = m.id AND p.is_inside <> m.inside`,
    [JSON.stringify(moved)],
  );
}
