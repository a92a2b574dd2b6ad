import { countMinutes, minutesBetween, requireScreenTime } from '@alif24/subgraph-shared/activity';
import { addSupervision } from '@alif24/subgraph-shared/auth';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { localDate, startOfDay } from '@alif24/subgraph-shared/utils';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const SET = 'mutation ($input: SetScreenTimeLimitsInput!) { setScreenTimeLimits(input: $input) { id } }';
const PRESENT = `mutation ($platform: Platform!) { recordPresence(input: { platform: $platform }) {
  isInClass learning { isOpen reason minutesLeft usedMinutes } game { isOpen reason minutesLeft usedMinutes } usedToday { platform use minutes } } }`;
const TIME = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { screenTime {
  limits { learningWeekday learningWeekend gameWeekday gameWeekend quietFrom quietUntil }
  learning { isOpen until usedMinutes allowedMinutes } game { isOpen reason }
  history(first: 2) { totalCount edges { node { setBy { id } limits { gameWeekday } } } } } } } }`;

const of = (...people: GraphClient[]) => people.map(({ userId: id }) => ({ __typename: 'User', id }));

async function family() {
  const [child, mother, father, stranger] = await Promise.all([
    graph.newUser('STUDENT'),
    graph.newUser('PARENT'),
    graph.newUser('PARENT'),
    graph.newUser('PARENT'),
  ]);
  for (const parent of [mother, father]) await addSupervision(graph.context(), child.userId, parent.userId, 'GUARDIAN');
  await graph.asOwner(`UPDATE shared.supervisions SET access = 'VIEW' WHERE supervisor_id = $1`, [father.userId]);
  return { child, mother, father, stranger };
}

const games = (childId: string, minutes: number) => ({
  input: { childId, gameWeekday: minutes, gameWeekend: minutes },
});

describe('the limits of a child', () => {
  it('are set by a guardian who decides, and by nobody else', async () => {
    const { child, mother, father, stranger } = await family();
    expect(await father.codes(SET, games(child.userId, 20))).toEqual(['FORBIDDEN']);
    expect(await stranger.codes(SET, games(child.userId, 20))).toEqual(['NOT_FOUND']);
    expect(await stranger.codes(SET, games('no-uuid', 20))).toEqual(['NOT_FOUND']);
    expect(await child.codes(SET, games(child.userId, 900))).toEqual(['FORBIDDEN']);
    expect(
      await graph.asOwner('SELECT 1 FROM shared.screen_time_limits WHERE student_id = $1', [child.userId]),
    ).toEqual([]);
    await mother.data(SET, games(child.userId, 20));
    await mother.data(SET, { input: { ...games(child.userId, 0).input, quietFrom: '21:00', quietUntil: '07:30' } });
    const { _entities } = await father.data(TIME, { of: of(child) });
    expect(_entities[0].screenTime).toMatchObject({
      limits: { learningWeekday: null, learningWeekend: null, gameWeekday: 0, quietFrom: '21:00', quietUntil: '07:30' },
      game: { isOpen: false },
      history: {
        totalCount: 2,
        edges: [0, 20].map((gameWeekday) => ({ node: { setBy: { id: mother.userId }, limits: { gameWeekday } } })),
      },
    });
  });

  it('are seen by the child, whose history is for the guardians, and by no school', async () => {
    const { child, mother, stranger } = await family();
    await mother.data(SET, games(child.userId, 20));
    const teacher = await graph.newUser('TEACHER');
    await addSupervision(graph.context(), child.userId, teacher.userId, 'TEACHER');
    const seen = await child.ask(TIME, { of: of(child) });
    expect(seen.data).toMatchObject({ _entities: [{ screenTime: { limits: { gameWeekday: 20 }, history: null } }] });
    for (const who of [teacher, stranger, graph.anonymous]) {
      expect((await who.ask(TIME, { of: of(child) })).data).toEqual({ _entities: [{ screenTime: null }] });
    }
  });

  it.each([
    { gameWeekday: -1 },
    { learningWeekend: 1441 },
    { quietFrom: '21:00' },
    { quietFrom: '21:00', quietUntil: '21:00' },
    { quietFrom: '24:00', quietUntil: '07:00' },
    { quietFrom: '9:00', quietUntil: '10:00' },
  ])('refuse %o', async (limits) => {
    const { child, mother } = await family();
    expect(await mother.codes(SET, { input: { childId: child.userId, ...limits } })).toEqual(['BAD_USER_INPUT']);
  });

  it('cost three statements for one child and for ten', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const children = await Promise.all(Array.from({ length: 10 }, () => graph.newUser('STUDENT')));
    const query = TIME.replace(/history.*/, '} } } }');
    const ask = (some: GraphClient[]) => graph.statements(() => moderator.data(query, { of: of(...some) }));
    expect([(await ask(children.slice(0, 1))).length, (await ask(children)).length]).toEqual([3, 3]);
  });
});

describe('a sign of life', () => {
  it('is a minute once, on the site it comes from, however often it is told', async () => {
    const child = await graph.newUser('STUDENT');
    // Three in a row may lie on both sides of a full minute.
    for (let n = 0; n < 3; n += 1) await child.data(PRESENT, { platform: 'GAMES' });
    const rows = await graph.asOwner('SELECT platform, use FROM shared.activity_minutes WHERE student_id = $1', [
      child.userId,
    ]);
    expect(rows.length).toBeLessThanOrEqual(2);
    expect(rows[0]).toEqual({ platform: 'GAMES', use: 'GAME' });
    expect(await (await graph.newUser('PARENT')).codes(PRESENT, { platform: 'MAIN' })).toEqual(['FORBIDDEN']);
  });

  it('hears that the time for play is up while there is time to learn, and then counts nothing', async () => {
    const { child, mother } = await family();
    await mother.data(SET, games(child.userId, 0));
    const { recordPresence } = await child.data(PRESENT, { platform: 'GAMES' });
    expect(recordPresence).toEqual({
      isInClass: false,
      learning: { isOpen: true, reason: null, minutesLeft: null, usedMinutes: 0 },
      game: { isOpen: false, reason: 'MINUTES', minutesLeft: 0, usedMinutes: 0 },
      usedToday: [],
    });
    const learning = await child.data(PRESENT, { platform: 'HARF' });
    expect(learning.recordPresence.usedToday).toEqual([{ platform: 'HARF', use: 'LEARNING', minutes: 1 }]);
  });

  it('agrees with what the platforms refuse', async () => {
    const { child, mother } = await family();
    await mother.data(SET, games(child.userId, 0));
    const ctx = graph.context(child.caller);
    await expect(requireScreenTime(ctx, 'GAME', 'GAMES')).rejects.toMatchObject({ code: 'TIME_IS_UP' });
    await mother.data(SET, games(child.userId, 30));
    await requireScreenTime(ctx, 'GAME', 'GAMES');
    const { recordPresence } = await child.data(PRESENT, { platform: 'GAMES' });
    expect(recordPresence.game).toMatchObject({ isOpen: true, usedMinutes: expect.any(Number) });
  });

  it("is the class's while a teacher leads one, and eats nothing of the day at home", async () => {
    const { child, mother } = await family();
    await mother.data(SET, { input: { childId: child.userId, learningWeekday: 0, learningWeekend: 0 } });
    const at = new Date(Date.now() - 60_000);
    await countMinutes(
      graph.context(),
      minutesBetween({ studentId: child.userId, platform: 'OLIMP', use: 'CLASS' }, at, new Date()),
    );
    const { recordPresence } = await child.data(PRESENT, { platform: 'OLIMP' });
    expect(recordPresence).toMatchObject({ isInClass: true, learning: { isOpen: false, usedMinutes: 0 } });
    const uses = await graph.asOwner('SELECT DISTINCT use FROM shared.activity_minutes WHERE student_id = $1', [
      child.userId,
    ]);
    expect(uses).toEqual([{ use: 'CLASS' }]);
  });

  it('is of a class for as long as the class goes on: a page left open makes none longer', async () => {
    const { child } = await family();
    const at = new Date(Math.max(Date.now() - 9 * 60_000, startOfDay(localDate(new Date())).getTime()));
    await countMinutes(graph.context(), [{ studentId: child.userId, platform: 'OLIMP', use: 'CLASS', at }]);
    expect((await child.data(PRESENT, { platform: 'OLIMP' })).recordPresence.isInClass).toBe(true);
    await graph.asOwner(
      `UPDATE shared.activity_minutes SET minute = minute - interval '3 minutes' WHERE student_id = $1`,
      [child.userId],
    );
    const { recordPresence } = await child.data(PRESENT, { platform: 'OLIMP' });
    expect(recordPresence).toMatchObject({ isInClass: false, learning: { usedMinutes: 1 } });
  });
});
