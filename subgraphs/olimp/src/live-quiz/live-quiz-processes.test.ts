// Two processes that take answers to one quiz at once, and do not know of each other's.
import { type GraphClient, testGraph, testSettings } from '@alif24/subgraph-shared/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph as manifest } from '../subgraph.ts';
import { ANSWER, CLOSE } from './live-quiz.fixture.ts';
import { roomOf } from './live-quiz-rooms.ts';
import { countEvents, expectSame, hop, openedQuiz, secondProcess } from './live-quiz-world.fixture.ts';

const graph = testGraph(manifest);
let teacher: GraphClient;
let other: Awaited<ReturnType<typeof secondProcess>>;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
  other = await secondProcess(graph, { manifest, settings: testSettings() });
});
afterAll(() => other.close());

type Opened = Awaited<ReturnType<typeof openedQuiz>>;
interface Reply {
  options?: number[];
  code?: unknown;
}

/** What a player is answered by one of the processes. */
async function answer({ tokens, input }: Opened, n: number, { option = 1, isHere = true } = {}): Promise<Reply> {
  const request = { query: ANSWER, variables: input(tokens[n] as string, option) };
  const { data, errors } = await (isHere ? graph.subgraph : other.opened).execute(request, hop);
  if (errors) return { code: errors[0]?.extensions?.code };
  const taken = data?.submitLiveQuizAnswer as { options: number[] } | undefined;
  return { options: taken?.options ?? [] };
}
const there = { isHere: false };
const processes = () => [graph.subgraph, other.opened];

const REMOVE = `mutation ($input: LiveQuizPlayerInput!) { removeLiveQuizPlayer(input: $input) { id } }`;
const byHostThere = (query: string, input: object) =>
  other.opened.execute({ query, variables: { input } }, { ...hop, caller: teacher.caller });

describe('answers that another process did not hear of', () => {
  it('close the question together once they are everybody’s', async () => {
    const opened = await openedQuiz(graph, teacher, 6, 2, { closesWhenAllAnswered: true });
    const stateOf = async () => (await opened.quiz.read()).state;
    for (const n of [0, 1, 2, 3, 4]) await answer(opened, n, { isHere: n % 2 === 0 });
    expect(await stateOf()).toBe('QUESTION_OPEN');
    await answer(opened, 5, there);
    await expect.poll(stateOf, { timeout: 10_000 }).toBe('QUESTION_CLOSED');
    expect(await countEvents(graph, opened.quiz.id)).toEqual({ rows: 6, players: 6 });
    await expectSame(graph, opened.quiz.id, processes());
  });

  it('come after those that it took, without a lock, and are known here once they are taken', async () => {
    const opened = await openedQuiz(graph, teacher, 10);
    for (const n of [0, 1, 2, 3, 4]) expect(await answer(opened, n, there)).toEqual({ options: [1] });
    expect(roomOf(graph.context(), opened.quiz.id).view?.state.players.list).toHaveLength(10);
    const statements = await graph.statements(async () => {
      for (const n of [5, 6, 7]) expect(await answer(opened, n)).toEqual({ options: [1] });
      for (const n of [8, 9]) expect(await answer(opened, n, there)).toEqual({ options: [1] });
    });
    expect(statements.filter((sql) => /WITH locked/.test(sql))).toEqual([]);
    expect(await countEvents(graph, opened.quiz.id)).toEqual({ rows: 10, players: 10 });
    await expectSame(graph, opened.quiz.id, processes());
  });

  it('stand once, the first of each player, whichever process took which in whatever order', async () => {
    const anySend = fc.record({ n: fc.nat(3), option: fc.nat(3), isHere: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(anySend, { minLength: 1, maxLength: 8 }), { maxLength: 4 }), async (waves) => {
        const opened = await openedQuiz(graph, teacher, 4);
        const replies = new Map<number, Reply[]>();
        for (const wave of waves) {
          await Promise.all(
            wave.map(async ({ n, ...how }) => {
              const reply = await answer(opened, n, how);
              replies.set(n, [...(replies.get(n) ?? []), reply]);
            }),
          );
        }
        const { id, close } = opened.quiz;
        expect(await countEvents(graph, id)).toEqual({ rows: replies.size, players: replies.size });
        await close();
        await expectSame(graph, id, processes());
        for (const [n, all] of replies) {
          const sent = waves.flat().filter((one) => one.n === n);
          expect(sent.map(({ option }) => [option])).toContainEqual(all[0]?.options);
          for (const reply of all) expect(reply).toEqual(all[0]);
        }
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('are refused where it has closed the question', async () => {
    const opened = await openedQuiz(graph, teacher, 2);
    expect(await answer(opened, 0, there)).toEqual({ options: [1] });
    await byHostThere(CLOSE, opened.quiz.input);
    expect(await answer(opened, 1)).toEqual({ code: 'QUESTION_CLOSED' });
    await expectSame(graph, opened.quiz.id, processes());
  });

  it('are refused where it has sent the player out', async () => {
    const opened = await openedQuiz(graph, teacher, 2);
    expect(await answer(opened, 0, there)).toEqual({ options: [1] });
    const people = roomOf(graph.context(), opened.quiz.id).view?.people;
    const playerId = people?.whoIs({ playerToken: opened.tokens[1] as string, userId: null })?.id;
    const { errors } = await byHostThere(REMOVE, { ...opened.quiz.input, playerId });
    expect(errors).toBeUndefined();
    expect(await answer(opened, 1)).toEqual({ code: 'PLAYER_REMOVED' });
    expect(await countEvents(graph, opened.quiz.id)).toEqual({ rows: 1, players: 1 });
    await expectSame(graph, opened.quiz.id, processes());
  });
});
