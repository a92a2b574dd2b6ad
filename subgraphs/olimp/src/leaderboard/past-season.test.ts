import { addSupervision } from '@alif24/subgraph-shared/auth';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { addDays, startOfDay } from '@alif24/subgraph-shared/utils';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { topOf } from './leaderboard.service.ts';
import { endSeasons } from './past-season.service.ts';
import { seasonAt, seasonBefore, weekOf } from './season.rules.ts';
import { addSeasonPoints, currentSeason } from './season.service.ts';

const graph = testGraph(subgraph);
const PAST = `query ($users: [_Any!]!) { _entities(representations: $users) { ... on User {
  pastSeasons { startsOn rank score playerCount } } } }`;
const of = (...ids: string[]) => ({ users: ids.map((id) => ({ __typename: 'User', id })) });
const noon = (day: string) => new Date(`${day}T07:00:00Z`);

const rowsOf = async (table: string, day: string): Promise<number> => {
  const [{ count }] = await graph
    .context()
    .db.query(`SELECT count(*)::int AS count FROM olimp.${table} WHERE board_id = $1`, [seasonAt(noon(day)).id]);
  return count;
};

describe('a season that is over', () => {
  it('leaves each pupil where they stood, for a year, and nothing else', async () => {
    const ctx = graph.context();
    const pupils = [await graph.newUser('STUDENT'), await graph.newUser('STUDENT'), await graph.newUser('STUDENT')];
    const ids = pupils.map(({ userId }) => userId) as [string, string, string];
    const earn = (day: string, ...points: number[]) =>
      addSeasonPoints(
        ctx,
        ids.map((studentId, n) => ({ studentId, points: points[n] ?? 0 })),
        noon(day),
      );
    await earn('2025-03-10', 5, 5);
    await earn('2026-03-10', 10, 30, 30);
    await earn('2026-04-10', 7);
    await earn('2026-05-01', 1, 2, 3);
    await topOf(ctx, seasonAt(noon('2026-03-10')).id, 1);

    // The first of May: April has been over for an hour, and stands as it is.
    await endSeasons(ctx, noon('2026-05-01'));
    expect(await rowsOf('leaderboard_scores', '2026-04-10')).toBe(1);
    expect(await rowsOf('leaderboard_scores', '2026-03-10')).toBe(0);
    expect(await rowsOf('leaderboard_marks', '2026-03-10')).toBe(0);
    expect((await topOf(ctx, seasonAt(noon('2026-03-10')).id, 1)).total).toBe(0);
    await endSeasons(ctx, noon('2026-05-02'));
    await endSeasons(ctx, noon('2026-05-02'));
    expect(await rowsOf('leaderboard_scores', '2026-05-01')).toBe(3);

    const [me, other] = pupils as [(typeof pupils)[number], (typeof pupils)[number]];
    const past = async (asker: typeof me, id: string) => (await asker.data(PAST, of(id)))._entities[0].pastSeasons;
    // March of the year before was more than a year ago.
    expect(await past(me, ids[0])).toEqual([
      { startsOn: '2026-04-01', rank: 1, score: 7, playerCount: 1 },
      { startsOn: '2026-03-01', rank: 3, score: 10, playerCount: 3 },
    ]);
    expect(await past(other, ids[1])).toEqual([{ startsOn: '2026-03-01', rank: 1, score: 30, playerCount: 3 }]);
    expect(await me.codes(PAST, of(ids[1]))).toEqual(['FORBIDDEN']);
    const parent = await graph.newUser('PARENT');
    await addSupervision(ctx, ids[0], parent.userId, 'GUARDIAN');
    expect(await past(parent, ids[0])).toHaveLength(2);

    await endSeasons(ctx, noon('2027-04-01'));
    expect(await past(me, ids[0])).toMatchObject([{ startsOn: '2026-05-01' }, { startsOn: '2026-04-01' }]);
  });
});

describe('the season before this one', () => {
  const fresh = testGraph(subgraph);
  it('is there from the first day on, as its board stands, and the same once it is kept', async () => {
    const ctx = fresh.context();
    const { startsOn, endsOn } = seasonBefore(currentSeason());
    const earlier = seasonBefore(seasonBefore(currentSeason()));
    const [me, better, late] = [
      await fresh.newUser('STUDENT'),
      await fresh.newUser('STUDENT'),
      await fresh.newUser('STUDENT'),
    ];
    const earn = (day: string, who: typeof me, points: number) =>
      addSeasonPoints(ctx, [{ studentId: who.userId, points }], noon(day));
    await earn(earlier.endsOn, me, 5);
    await earn(endsOn, me, 10);
    await earn(endsOn, better, 30);
    const first = new Date(startOfDay(addDays(endsOn, 1)).getTime() + 60_000);
    await endSeasons(ctx, first);
    const past = async (who: typeof me) => (await who.data(PAST, of(who.userId)))._entities[0].pastSeasons;
    const mine = [
      { startsOn, rank: 2, score: 10, playerCount: 2 },
      { startsOn: earlier.startsOn, rank: 1, score: 5, playerCount: 1 },
    ];
    expect(await past(me)).toEqual(mine);
    expect(await past(late)).toEqual([]);
    await endSeasons(ctx, noon(addDays(endsOn, 2)));
    expect(await past(me)).toEqual(mine);
    // A quiz that ended in it and was counted later changes nothing any more.
    await earn(endsOn, late, 900);
    expect([await past(me), await past(late)]).toEqual([mine, []]);
  });
});

describe('who gained most in a week of the season', () => {
  it('are counted since Monday in Tashkent, or since a season began in it', () => {
    const since = (instant: string) => weekOf(seasonAt(new Date(instant)), new Date(instant));
    expect(since('2026-11-26T10:00:00Z')).toBe('2026-11-23');
    expect(since('2026-11-29T18:59:59Z')).toBe('2026-11-23');
    expect(since('2026-11-29T19:00:00Z')).toBe('2026-11-30');
    expect(since('2026-12-02T10:00:00Z')).toBe('2026-12-01');
  });
});

describe('the board of a week', () => {
  const week = testGraph(subgraph);
  it('begins with who gained most, for whoever is signed in', async () => {
    const [best, next] = [await week.newUser('STUDENT'), await week.newUser('STUDENT')];
    const earned = [
      { studentId: best.userId, points: 9 },
      { studentId: next.userId, points: 4 },
    ];
    await addSeasonPoints(week.context(), earned, new Date());
    const ask = 'query ($first: Int!) { seasonWeek(first: $first) { since entries { rank gained user { id } } } }';
    const { seasonWeek } = await next.data(ask, { first: 2 });
    expect(seasonWeek.since).toBe(weekOf(seasonAt(new Date()), new Date()));
    expect(seasonWeek.entries).toEqual([
      { rank: 1, gained: 9, user: { id: best.userId } },
      { rank: 2, gained: 4, user: { id: next.userId } },
    ]);
    expect(await next.codes(ask, { first: 21 })).toEqual(['BAD_USER_INPUT']);
    expect(await week.anonymous.codes(ask, { first: 1 })).toEqual(['UNAUTHENTICATED']);
    // Sixty pages that ask at once are one count, and so is the next one within the minute.
    const statements = await week.statements(() =>
      Promise.all(Array.from({ length: 10 }, () => best.data(ask, { first: 1 }))),
    );
    expect(statements.filter((sql) => sql.includes('leaderboard_marks'))).toEqual([]);
  });
});
