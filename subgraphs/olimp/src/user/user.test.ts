import { addSupervision } from '@alif24/subgraph-shared/auth';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const RESULTS = `query ($users: [_Any!]!, $first: Int! = 10) { _entities(representations: $users) { ... on User {
  liveQuizResults(first: $first) { place rank score playerCount finishedAt quiz { id title } } } } }`;
const of = (...ids: string[]) => ({ users: ids.map((id) => ({ __typename: 'User', id })) });

/** Finished quizzes of one host, the given scores in each; returns their ids, the oldest first. */
async function play(hostId: string, userIds: string[], games: number[][]): Promise<string[]> {
  const ids: string[] = [];
  for (const [day, scores] of games.entries()) {
    const [{ id }] = await graph.context().db.query(
      `INSERT INTO olimp.live_quizzes (host_id, title, language, state, question_number, question_count, finished_at)
       VALUES ($1, $2, 'UZ_LATN', 'FINISHED', 1, 1, now() - make_interval(days => $3)) RETURNING id`,
      [hostId, `Kun ${day}`, games.length - day],
    );
    await graph.context().db.query(
      `INSERT INTO olimp.live_quiz_players (quiz_id, user_id, nickname, nickname_key, score)
       SELECT $1, p.id, p.id::text::char(8), p.id::text, p.score FROM unnest($2::uuid[], $3::int[]) AS p (id, score)`,
      [id, userIds.slice(0, scores.length), scores],
    );
    ids.push(id);
  }
  return ids;
}

describe('User.liveQuizResults', () => {
  it('are the finished quizzes, newest first, with the rank among all players', async () => {
    const host = await graph.newUser('TEACHER');
    const pupils = [await graph.newUser('STUDENT'), await graph.newUser('STUDENT'), await graph.newUser('STUDENT')];
    const [first, , third] = await play(
      host.userId,
      pupils.map(({ userId }) => userId),
      [[100, 300, 300], [5], [7, 9, 1]],
    );
    const [me] = pupils as [(typeof pupils)[0]];
    const { _entities } = await me.data(RESULTS, of(me.userId));
    expect(_entities[0].liveQuizResults).toMatchObject([
      { place: 2, rank: 2, score: 7, playerCount: 3, quiz: { id: third, title: 'Kun 2' } },
      { rank: 1, score: 5, playerCount: 1 },
      { rank: 3, score: 100, playerCount: 3, quiz: { id: first } },
    ]);
    const one = await me.data(RESULTS, { ...of(me.userId), first: 1 });
    expect(one._entities[0].liveQuizResults).toEqual([_entities[0].liveQuizResults[0]]);
    expect(await me.codes(RESULTS, { ...of(me.userId), first: 51 })).toEqual(['BAD_USER_INPUT']);
  });

  it('tell no place where the board is never shown, nor the points of others', async () => {
    const host = await graph.newUser('TEACHER');
    const pupil = await graph.newUser('STUDENT');
    const [id] = await play(host.userId, [pupil.userId], [[40]]);
    await graph.asOwner(`UPDATE olimp.live_quizzes SET board_frequency = 'NEVER' WHERE id = '${id}'`);
    const { _entities } = await pupil.data(RESULTS, of(pupil.userId));
    expect(_entities[0].liveQuizResults).toMatchObject([{ place: null, rank: 0, score: 40, quiz: { id } }]);
  });

  it('are for the pupil and those who look after them', async () => {
    const [pupil, parent, stranger] = [
      await graph.newUser('STUDENT'),
      await graph.newUser('PARENT'),
      await graph.newUser('PARENT'),
    ];
    await addSupervision(graph.context(), pupil.userId, parent.userId, 'GUARDIAN');
    expect(await parent.codes(RESULTS, of(pupil.userId))).toEqual([]);
    expect(await stranger.codes(RESULTS, of(pupil.userId))).toEqual(['FORBIDDEN']);
    expect(await graph.anonymous.codes(RESULTS, of(pupil.userId))).toEqual(['UNAUTHENTICATED']);
  });

  it('cost as many statements for thirty pupils as for one', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const ids = await Promise.all(Array.from({ length: 30 }, async () => (await graph.newUser('STUDENT')).userId));
    await play(moderator.userId, ids, [ids.map((_, n) => n), ids.map(() => 5)]);
    const one = await graph.statements(() => moderator.data(RESULTS, of(ids[0] as string)));
    const all = await graph.statements(() => moderator.data(RESULTS, of(...ids)));
    expect([one.length, all.length]).toEqual([1, 1]);
  });
});
