// What one process says that it wrote, and another makes of it.
import type { OpenSubgraph } from '@alif24/subgraph-shared/server';
import { type GraphClient, testGraph, testSettings } from '@alif24/subgraph-shared/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph as manifest } from '../subgraph.ts';
import { anyGame, play } from './engine/engine.fixture.ts';
import type { QuizEvent } from './engine/event.ts';
import { replay } from './engine/evolve.ts';
import { newState, pictureOf } from './engine/state.ts';
import { ANSWER, CLOSE } from './live-quiz.fixture.ts';
import type { DecidedBatch } from './live-quiz-batch.ts';
import { changeOf, follow, type LiveQuizNews, readNews } from './live-quiz-news.ts';
import { roomOf } from './live-quiz-rooms.ts';
import { LiveQuizRoster } from './live-quiz-roster.ts';
import { makeView } from './live-quiz-view.ts';
import { countEvents, expectSame, hop, openedQuiz, secondProcess } from './live-quiz-world.fixture.ts';

/** As it was decided `passed` events before it is written. */
function told(events: readonly QuizEvent[], after: number, passed: number): LiveQuizNews {
  const decided = events.map((event) => ({ ...event, sequence: event.sequence - passed }));
  const before = { state: { sequence: after - passed }, roster: 0 };
  const batch = { before, draft: { quiz: { id: 'a' }, events: decided, changed: new Map() } };
  const change = changeOf(batch as unknown as DecidedBatch, passed);
  return readNews(typeof change === 'string' ? '' : change.news) as LiveQuizNews;
}

/** A log in pieces, as news. */
function piecesOf(events: readonly QuizEvent[], lengths: readonly number[]): LiveQuizNews[] {
  const pieces: LiveQuizNews[] = [];
  for (let at = 0; at < events.length; ) {
    const length = lengths[pieces.length % lengths.length] as number;
    pieces.push(told(events.slice(at, at + length), at + 1, pieces.length % 3));
    at += length;
  }
  return pieces;
}

describe('news of a quiz', () => {
  it('make of it what its log does, in whatever order and however often they come, up to the first that is missing', () => {
    fc.assert(
      fc.property(
        anyGame,
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 7 }),
        fc.array(fc.nat(999), { minLength: 1, maxLength: 40 }),
        fc.option(fc.nat(999)),
        ({ rules, steps }, lengths, order, missing) => {
          const { events } = play({ rules, steps });
          const pieces = piecesOf(events, lengths);
          const lost = missing === null || pieces.length === 0 ? pieces.length : missing % pieces.length;
          const sent = pieces.filter((_, n) => n !== lost);
          // The same number again and again: some come twice, and all of them once at the end.
          const coming = sent.length === 0 ? [] : order.map((n) => sent[n % sent.length] as LiveQuizNews);
          const people = new LiveQuizRoster();
          let view = makeView({ quiz: { id: 'a' } as never, state: newState(rules), people, roster: 0 });
          const first = view;
          const picture = pictureOf(first.state);
          let ahead: LiveQuizNews[] = [];
          for (const piece of [...coming, ...sent.toReversed()]) ({ view, ahead } = follow(view, [...ahead, piece]));
          const known = pieces.slice(0, lost).flatMap((piece) => piece.events);
          expect(pictureOf(view.state)).toBe(pictureOf(replay(rules, known)));
          expect(known).toEqual(events.slice(0, known.length));
          expect(ahead.length > 0).toBe(lost < pieces.length - 1);
          expect(pictureOf(first.state)).toBe(picture);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are none where they have another form', () => {
    for (const text of ['', '1 2 3', '1 2 x []', 'null', '1 2 3 {}']) expect(readNews(text)).toBeNull();
  });
});

const graph = testGraph(manifest);
let teacher: GraphClient;
let other: Awaited<ReturnType<typeof secondProcess>>;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
  other = await secondProcess(graph, { manifest, settings: testSettings() });
});
afterAll(() => other.close());

const CHANGED = 'subscription ($id: ID!) { liveQuizChanged(id: $id) { state answeredCount sequence } }';

/** Waits until all that a process has told was heard here: what it tells last comes last. */
async function heardFrom({ context }: Pick<OpenSubgraph, 'context'>) {
  const last = graph.context().events.subscribe('last');
  await last.next();
  const heard = last.next();
  const ctx = context();
  await ctx.events.publish(ctx, 'last');
  await heard;
  await last.return?.();
}

/** A quiz that somebody watches here and that is answered in another process. */
async function watchedQuiz(guests: number) {
  const opened = await openedQuiz(graph, teacher, guests);
  await heardFrom(graph.subgraph);
  const stream = await graph.anonymous.events(CHANGED, { id: opened.quiz.id });
  await stream.next();
  const room = roomOf(graph.context(), opened.quiz.id);
  const answerThere = async (n: number) => {
    const { errors } = await other.opened.execute(
      { query: ANSWER, variables: opened.input(opened.tokens[n] as string) },
      hop,
    );
    expect(errors).toBeUndefined();
  };
  const known = () => room.view?.state.players.list.filter(({ answers }) => answers[0]).length;
  return { ...opened, stream, room, answerThere, known };
}

describe('what another process wrote', () => {
  it('is known without being read, and answers here go on from it', async () => {
    const { quiz, stream, answerThere, known, tokens, input } = await watchedQuiz(6);
    const statements = await graph.statements(async () => {
      for (const n of [0, 1, 2]) await answerThere(n);
      await expect.poll(known).toBe(3);
      for (const n of [3, 4]) expect(await graph.anonymous.codes(ANSWER, input(tokens[n] as string))).toEqual([]);
      await answerThere(5);
      await expect.poll(known).toBe(6);
    });
    expect(statements.filter((sql) => !/INSERT INTO olimp.live_quiz_events/.test(sql))).toEqual([]);
    await expectSame(graph, quiz.id, [graph.subgraph, other.opened]);
    await stream.return?.();
  });

  it('moves the screens here', async () => {
    const { quiz, stream } = await watchedQuiz(1);
    const closed = await other.opened.execute(
      { query: CLOSE, variables: { input: quiz.input } },
      { ...hop, caller: teacher.caller },
    );
    expect(closed.errors).toBeUndefined();
    expect((await stream.next()).value.data.liveQuizChanged.state).toBe('QUESTION_CLOSED');
    await stream.return?.();
  });

  it('and was not told here is read once something later is told', async () => {
    const { quiz, stream, room, answerThere, known } = await watchedQuiz(3);
    const hear = room.hear.bind(room);
    room.hear = () => true;
    await answerThere(0);
    await heardFrom(other.opened);
    expect(known()).toBe(0);
    room.hear = hear;
    await answerThere(1);
    await expect.poll(known).toBe(2);
    await expectSame(graph, quiz.id, [graph.subgraph, other.opened]);
    await stream.return?.();
  });

  it('and cannot be used is read', async () => {
    const { quiz, stream, room, answerThere, known } = await watchedQuiz(3);
    const hear = room.hear.bind(room);
    room.hear = (news) => hear(news.replace('"answered"', '"opened"').replace(/\{.*\}/, 'null'));
    await answerThere(0);
    await expect.poll(known).toBe(1);
    room.hear = hear;
    await answerThere(1);
    await expect.poll(known).toBe(2);
    expect(await countEvents(graph, quiz.id)).toEqual({ rows: 2, players: 2 });
    await expectSame(graph, quiz.id, [graph.subgraph, other.opened]);
    await stream.return?.();
  });

  it('and could not be read is read once the database answers, though nothing more is told', async () => {
    const { stream, room, answerThere, known } = await watchedQuiz(2);
    const hear = room.hear.bind(room);
    const kept: string[] = [];
    room.hear = (news) => kept.push(news) > 0;
    for (const n of [0, 1]) await answerThere(n);
    await expect.poll(() => kept.length).toBe(2);
    room.hear = hear;
    await graph.asOwner('ALTER TABLE olimp.live_quiz_events RENAME TO live_quiz_events_away');
    expect(hear(kept[1] as string)).toBe(true);
    await expect.poll(() => graph.logged.join()).toContain('What others did in live quizzes could not be read');
    await graph.asOwner('ALTER TABLE olimp.live_quiz_events_away RENAME TO live_quiz_events');
    await expect.poll(known).toBe(2);
    await stream.return?.();
  });
});
