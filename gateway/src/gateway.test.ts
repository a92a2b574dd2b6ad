import { describe, expect, it } from 'vitest';
import { startWorld, type Way } from './testing/gateway-world.ts';

const WAYS: Way[] = ['in memory', 'over HTTP'];

describe.each(WAYS)('the graph, subgraphs %s', (way) => {
  it('answers one query from several subgraphs', async () => {
    await using world = await startWorld(way);
    const { status, body } = await world.post(
      '{ user(id: "3") { fullName results progress friend { id progress } } lesson }',
    );
    expect(body).toEqual({
      data: {
        user: { fullName: 'Pupil 3', results: [3, 7], progress: 30, friend: { id: '4', progress: 40 } },
        lesson: 'Alifbo',
      },
    });
    expect(status).toBe(200);
  });

  it('runs a mutation and fills its answer from another subgraph', async () => {
    await using world = await startWorld(way);
    const { body } = await world.post(
      'mutation { answer(quizId: 1, points: 5) { sequence players { points user { fullName } } } }',
    );
    expect(body).toEqual({
      data: { answer: { sequence: 1, players: [{ points: 1, user: { fullName: 'Pupil 1' } }] } },
    });
  });

  it('streams a subscription across two subgraphs', async () => {
    await using world = await startWorld(way);
    const events = world
      .socket()
      .iterate({ query: 'subscription { boardChanged(quizId: 1) { sequence players { points user { fullName } } } }' });
    const board = (sequence: number) => ({
      data: { boardChanged: { sequence, players: [{ points: sequence, user: { fullName: 'Pupil 1' } }] } },
    });
    expect((await events.next()).value).toEqual(board(0));
    world.school.score();
    expect((await events.next()).value).toEqual(board(1));
  });
});
