import { addSupervision, addSupervisions } from '@alif24/subgraph-shared/auth';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { addSeasonPoints, currentSeason } from './season.service.ts';

const graph = testGraph(subgraph);
const CLASSES = `query ($users: [_Any!]!) { _entities(representations: $users) { ... on User {
  seasonClasses { teacher { id } studentCount playerCount entries { rank score gained user { id } } } } } }`;
const of = (...ids: string[]) => ({ users: ids.map((id) => ({ __typename: 'User', id })) });

const earn = (points: Record<string, number>) =>
  addSeasonPoints(
    graph.context(),
    Object.entries(points).map(([studentId, each]) => ({ studentId, points: each })),
    new Date(),
  );

/** A teacher with so many pupils, and one guardian of the first. */
async function newClass(size: number) {
  const teacher = await graph.newUser('TEACHER');
  const pupils = [];
  for (let n = 0; n < size; n += 1) pupils.push(await graph.newUser('STUDENT'));
  const ids = pupils.map(({ userId }) => userId);
  await addSupervisions(graph.context(), ids, teacher.userId, 'TEACHER');
  const guardian = await graph.newUser('PARENT');
  await addSupervision(graph.context(), ids[0] as string, guardian.userId, 'GUARDIAN');
  return { teacher, pupils, ids, guardian };
}

describe('the board of a class', () => {
  it('has the pupils of one teacher who have points, ranks shared, and is the same for the teacher, the pupils and their guardians', async () => {
    const { teacher, pupils, ids, guardian } = await newClass(4);
    const [first, second, third] = ids as [string, string, string];
    const stranger = await graph.newUser('STUDENT');
    await earn({ [first]: 30, [second]: 50, [third]: 30, [stranger.userId]: 900 });
    const board = async (asker: typeof teacher, id: string) => (await asker.data(CLASSES, of(id)))._entities[0];
    const seen = await board(teacher, teacher.userId);
    expect(seen.seasonClasses).toEqual([
      {
        ...{ teacher: { id: teacher.userId }, studentCount: 4, playerCount: 3 },
        entries: [
          { rank: 1, score: 50, gained: 50, user: { id: second } },
          ...[first, third].sort().map((id) => ({ rank: 2, score: 30, gained: 30, user: { id } })),
        ],
      },
    ]);
    expect(await board(pupils[3] as typeof teacher, ids[3] as string)).toEqual(seen);
    expect(await board(guardian, first)).toEqual(seen);
    expect(await guardian.codes(CLASSES, of(second))).toEqual(['FORBIDDEN']);
    expect(await stranger.codes(CLASSES, of(teacher.userId))).toEqual(['FORBIDDEN']);
    expect((await board(stranger, stranger.userId)).seasonClasses).toEqual([]);
  });

  it('ends with the hundredth line but for those around the pupil whose class it is, and the three who gained most', async () => {
    const { teacher, pupils, ids, guardian } = await newClass(112);
    await earn(Object.fromEntries(ids.map((id, n) => [id, 10_000 - 10 * n])));
    await graph.asOwner(
      `UPDATE olimp.leaderboard_marks SET hour = hour - interval '40 days' WHERE board_id = $1 AND member_id = ANY($2)`,
      [currentSeason().id, ids],
    );
    // Of four who gained in the week the last one gained least.
    const risers = [3, 107, 110, 111];
    await earn(Object.fromEntries(risers.map((n, place) => [ids[n] as string, 9 - place])));
    const shownTo = async (asker: typeof teacher, n: number | null) => {
      const [{ seasonClasses }] = (await asker.data(CLASSES, of(n === null ? teacher.userId : (ids[n] as string))))
        ._entities;
      const [{ entries, playerCount }] = seasonClasses;
      expect(playerCount).toBe(112);
      return entries.map(({ user }: { user: { id: string } }) => ids.indexOf(user.id));
    };
    const hundred = Array.from({ length: 100 }, (_, n) => n);
    expect(await shownTo(teacher, null)).toEqual([...hundred, 107, 110]);
    expect(await shownTo(guardian, 0)).toEqual([...hundred, 107, 110]);
    expect(await shownTo(pupils[100] as typeof teacher, 100)).toEqual([...hundred, 100, 101, 102, 107, 110]);
    expect(await shownTo(pupils[105] as typeof teacher, 105)).toEqual([...hundred, 103, 104, 105, 106, 107, 110]);
    expect(await shownTo(pupils[111] as typeof teacher, 111)).toEqual([...hundred, 107, 109, 110, 111]);
  });

  it('is not shown to another teacher of the same pupil', async () => {
    const { pupils, ids, teacher } = await newClass(2);
    const other = await graph.newUser('TEACHER');
    await addSupervision(graph.context(), ids[0] as string, other.userId, 'TEACHER');
    const teachers = async (asker: typeof other) => {
      const [{ seasonClasses }] = (await asker.data(CLASSES, of(ids[0] as string)))._entities;
      return seasonClasses.map((one: { teacher: { id: string } }) => one.teacher.id).sort();
    };
    expect(await teachers(other)).toEqual([other.userId]);
    expect(await teachers(teacher)).toEqual([teacher.userId]);
    expect(await teachers(pupils[0] as typeof other)).toEqual([teacher.userId, other.userId].sort());
  });

  it('says what came in this week, follows who joins, and costs one statement for many', async () => {
    const { teacher, ids } = await newClass(2);
    const [first, second] = ids as [string, string];
    await earn({ [first]: 40, [second]: 20 });
    await graph.asOwner(
      `UPDATE olimp.leaderboard_marks SET hour = hour - interval '40 days' WHERE board_id = $1 AND member_id = ANY($2)`,
      [currentSeason().id, ids],
    );
    await earn({ [second]: 5 });
    const late = await graph.newUser('STUDENT');
    await earn({ [late.userId]: 7 });
    await addSupervision(graph.context(), late.userId, teacher.userId, 'TEACHER');
    const [{ seasonClasses }] = (await teacher.data(CLASSES, of(teacher.userId)))._entities;
    expect(seasonClasses[0].entries.map(({ score, gained }: Record<string, number>) => [score, gained])).toEqual([
      [40, 0],
      [25, 5],
      [7, 7],
    ]);
    const moderator = await graph.newUser('MODERATOR');
    const ask = (...people: string[]) => graph.statements(() => moderator.data(CLASSES, of(...people)));
    expect([(await ask(first)).length, (await ask(...ids, late.userId, teacher.userId)).length]).toEqual([1, 1]);
  });
});
