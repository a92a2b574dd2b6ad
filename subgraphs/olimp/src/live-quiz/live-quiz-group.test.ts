import { inTransaction } from '@alif24/subgraph-shared/database';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { subgraph as manifest } from '../subgraph.ts';
import type { QuizCommand } from './engine/command.ts';
import { pictureOf } from './engine/state.ts';
import { newQuiz, question } from './live-quiz.fixture.ts';
import { decideBatch, isLight, type LiveQuizDraft, putPerson, type Waiting, writeBatch } from './live-quiz-batch.ts';
import { writeGroup } from './live-quiz-group.ts';
import { lockQuiz, readQuizzes } from './live-quiz-log.ts';
import { hashOf } from './live-quiz-roster.ts';
import { type LiveQuizView, readOn } from './live-quiz-view.ts';
import { timeOrderedId } from './time-ordered-id.ts';

const graph = testGraph(manifest);
let teacher: GraphClient;
let pupil: GraphClient;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
  pupil = await graph.newUser('STUDENT');
});

const QUIZZES = 3;
const PLAYERS = 3;

/** A command of player `by` in quiz `of`, so many milliseconds before its batch is decided. */
interface Step {
  of: number;
  by: number;
  ago: number;
  command:
    | 'answer'
    | 'typed'
    | 'open'
    | 'close'
    | 'pause'
    | 'resume'
    | 'extend'
    | 'skip'
    | 'lock'
    | 'measure'
    | 'throw';
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  ...{ of: fc.nat(QUIZZES - 1), by: fc.nat(PLAYERS - 1), ago: fc.nat(3_000) },
  command: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('answer' as const, 'typed') },
    { weight: 2, arbitrary: fc.constant('open' as const) },
    fc.constantFrom('close' as const, 'pause', 'resume', 'extend', 'skip', 'lock', 'measure', 'throw'),
  ),
});

/** A quiz with everybody in it, who they are, and what this process knows of it. */
interface Game {
  id: string;
  players: string[];
  view: LiveQuizView;
}

async function newGame(at: number, closesWhenAllAnswered: boolean): Promise<Game> {
  const questions = [question(), question({ seconds: 10 }), question({ points: 500 })];
  const { id } = await newQuiz(teacher, questions, { closesWhenAllAnswered });
  await graph.asOwner('UPDATE olimp.live_quizzes SET created_at = $2 WHERE id = $1', [id, new Date(at)]);
  const players = Array.from({ length: PLAYERS }, () => timeOrderedId());
  const waiting = players.map((playerId, n) => ({
    receivedAt: at,
    want(draft: LiveQuizDraft): QuizCommand {
      putPerson(draft, {
        ...{ id: playerId, userId: null, nickname: `Oʻquvchi ${n}`, nicknameKey: `oquvchi${n}`, language: null },
        ...{ tokenHash: hashOf(playerId), resumeHash: null, joinHash: null, joinedAt: new Date(at) },
      });
      return { kind: 'join', playerId, team: null };
    },
  }));
  const [quiz] = await readQuizzes(graph.context(), [id]);
  if (!quiz) throw new Error('There is no such quiz.');
  const [view] = await readOn(graph.context(), [{ mark: quiz, quiz }]);
  const game = { id, players, view: view as LiveQuizView };
  await alone(game, waiting, at);
  return game;
}

/** Decides and writes what waits in a transaction of its own; returns who was refused. */
async function alone(game: Game, waiting: readonly Waiting[], now: number): Promise<boolean[]> {
  return inTransaction(graph.context(), async (tx) => {
    await lockQuiz(tx, game.id);
    const batch = decideBatch(game.view, { waiting, now });
    await writeBatch(tx, batch);
    game.view = batch.view;
    return batch.outcomes.map(({ refusal }) => refusal !== undefined);
  });
}

/** The same of several quizzes together; returns who was refused in each. */
async function together(games: readonly Game[], waiting: readonly Waiting[][], now: number): Promise<boolean[][]> {
  const batches = games.map(({ view }, n) => decideBatch(view, { waiting: waiting[n] as Waiting[], now }));
  expect(batches.every(isLight)).toBe(true);
  const written = await writeGroup(graph.context(), batches);
  expect(written.size).toBe(games.length);
  for (const [n, game] of games.entries()) game.view = batches[n]?.view as LiveQuizView;
  return batches.map(({ outcomes }) => outcomes.map(({ refusal }) => refusal !== undefined));
}

function waitingOf(game: Game, { by, ago, command }: Step, now: number): Waiting {
  const playerId = game.players[by] as string;
  const number = ({ state }: LiveQuizDraft) => Math.max(1, state.number);
  return {
    receivedAt: now - ago,
    want(draft) {
      if (command === 'throw') throw new Error('refused');
      if (command === 'lock') return { kind: command, isLocked: by === 0 };
      if (command === 'measure') return { kind: command, playerId, turn: by, milliseconds: 100 };
      if (command !== 'answer' && command !== 'typed') return { kind: command };
      const options = command === 'typed' ? null : [by];
      return { kind: 'answer', playerId, number: number(draft), options, isRight: by === 1 };
    },
    after(draft, [event]) {
      if (command === 'typed' && event) draft.typed.push({ sequence: event.sequence, playerId, typed: `${by}` });
      if (command === 'answer' && event && by === 2) draft.present.add(pupil.userId);
    },
  };
}

/** Everything that the database holds of a quiz, without ids: players by the order in which they joined. */
async function storedOf({ id, players }: Game): Promise<string> {
  const [row] = await graph.context().db.query(
    `SELECT (SELECT to_jsonb(q) - '{id,pin,created_at,host_id}'::text[] FROM olimp.live_quizzes q WHERE id = $1) AS quiz,
            (SELECT jsonb_agg(jsonb_build_array(sequence, at, kind, array_position($2::uuid[], player_id), body) ORDER BY sequence)
               FROM olimp.live_quiz_events WHERE quiz_id = $1) AS events,
            (SELECT jsonb_agg(jsonb_build_array(sequence, array_position($2::uuid[], player_id), typed) ORDER BY sequence)
               FROM olimp.live_quiz_typed_answers WHERE quiz_id = $1) AS typed,
            (SELECT jsonb_agg(jsonb_build_array(array_position($2::uuid[], player_id), number, at, milliseconds) ORDER BY array_position($2::uuid[], player_id), number)
               FROM olimp.live_quiz_late_answers WHERE quiz_id = $1) AS late`,
    [id, players],
  );
  return JSON.stringify(row);
}

const pictureFor = ({ view, players }: Game) =>
  players.reduce((text, id, n) => text.replaceAll(id, `player ${n}`), pictureOf(view.state));

it('random batches of random quizzes in one transaction leave what they leave one at a time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(anyStep, { maxLength: 8 }), { minLength: 1, maxLength: 5 }), async (rounds) => {
      const start = Date.now() - 600_000;
      const newGames = async () => {
        const games: Game[] = [];
        for (let n = 0; n < QUIZZES; n += 1) games.push(await newGame(start, n % 2 === 0));
        return games;
      };
      const [ones, others] = [await newGames(), await newGames()];
      for (const [round, steps] of rounds.entries()) {
        const now = start + (round + 1) * 7_000;
        const waiting = (games: readonly Game[]) =>
          games.map((game, of) => steps.filter((step) => step.of === of).map((step) => waitingOf(game, step, now)));
        const refused = await together(ones, waiting(ones), now);
        const expected: boolean[][] = [];
        for (const [n, some] of waiting(others).entries()) expected.push(await alone(others[n] as Game, some, now));
        expect(refused).toEqual(expected);
      }
      for (const [n, one] of ones.entries()) {
        const other = others[n] as Game;
        expect(await storedOf(one)).toBe(await storedOf(other));
        expect(pictureFor(one)).toBe(pictureFor(other));
      }
    }),
    { numRuns: 20 },
  );
  const minutes = await graph.asOwner('SELECT 1 FROM shared.activity_minutes WHERE student_id = $1', [pupil.userId]);
  expect(minutes.length).toBeGreaterThan(0);
});
