import { describe, expect, it } from 'vitest';
import { inTransaction } from '../database/index.ts';
import { notes, testGraph } from '../testing/index.ts';
import { localDate, startOfDay } from '../utils/index.ts';
import {
  type Activity,
  countMinutes,
  countOwnMinute,
  minutesBetween,
  recordActivities,
  recordActivity,
  requireScreenTime,
  type ScreenTimeLimits,
} from './index.ts';

const graph = testGraph(notes);

const played = (studentId: string, more: Partial<Activity> = {}): Activity => ({
  ...{ studentId, platform: 'GAMES', kind: 'GAME_PLAYED', topic: 'MATH_MONSTER', correct: 7, total: 8 },
  ...{ reference: 'round-1', ...more },
});

const eventsOf = (studentId: string) =>
  graph
    .context()
    .db.query('SELECT kind, topic, correct, total FROM shared.activity_events WHERE student_id = $1 ORDER BY at', [
      studentId,
    ]);

describe('a finished piece of learning', () => {
  it('is noted once, however often and in whatever month it is told', async () => {
    const { userId } = await graph.newUser('STUDENT');
    const ctx = graph.context();
    await recordActivity(ctx, played(userId));
    await recordActivity(ctx, played(userId, { correct: 3 }));
    const longAgo = new Date('2024-02-29T10:00:00Z');
    await recordActivities(ctx, [
      played(userId, { at: longAgo }),
      played(userId, { at: longAgo, reference: 'round-2' }),
    ]);
    expect(await eventsOf(userId)).toEqual([
      { kind: 'GAME_PLAYED', topic: 'MATH_MONSTER', correct: 7, total: 8 },
      { kind: 'GAME_PLAYED', topic: 'MATH_MONSTER', correct: 7, total: 8 },
    ]);
  });

  it('is noted once when it is told ten times at one moment', async () => {
    const { userId } = await graph.newUser('STUDENT');
    await Promise.all(Array.from({ length: 10 }, () => recordActivity(graph.context(), played(userId))));
    expect(await eventsOf(userId)).toHaveLength(1);
  });

  it('goes with the transaction that it stands in', async () => {
    const { userId } = await graph.newUser('STUDENT');
    const failed = inTransaction(graph.context(), async (tx) => {
      await recordActivity(tx, played(userId));
      throw new Error('and then something failed');
    });
    await expect(failed).rejects.toThrow('and then something failed');
    expect(await eventsOf(userId)).toEqual([]);
    await recordActivity(graph.context(), played(userId));
    expect(await eventsOf(userId)).toHaveLength(1);
  });

  it('cannot be changed by a service', async () => {
    const change = graph.context().db.query('UPDATE shared.activity_events SET correct = total');
    await expect(change).rejects.toThrow(/permission denied/);
  });
});

/** Midnight of today in Tashkent and the minutes since: what a test may fill. */
const minutesToday = () => Math.floor((Date.now() - startOfDay(localDate(new Date())).getTime()) / 60_000);

async function allow(studentId: string, limits: Partial<ScreenTimeLimits>): Promise<void> {
  const all = { learning: null, game: null, from: null, until: null };
  const { learningWeekday, gameWeekday, quietFrom, quietUntil } = limits;
  await graph.context().db.query(
    `INSERT INTO shared.screen_time_limits (student_id, learning_weekday, learning_weekend, game_weekday, game_weekend, quiet_from, quiet_until, set_by)
     VALUES ($1, $2, $2, $3, $3, $4, $5, $1)`,
    [
      studentId,
      ...[learningWeekday ?? all.learning, gameWeekday ?? all.game, quietFrom ?? all.from, quietUntil ?? all.until],
    ],
  );
}

const minutesOf = (studentId: string) =>
  graph
    .context()
    .db.query('SELECT platform, use FROM shared.activity_minutes WHERE student_id = $1 ORDER BY minute', [studentId]);

describe('screen time', () => {
  it('counts a minute once, as play if there was any, and as class if a teacher led', async () => {
    const pupil = await graph.newUser('STUDENT');
    const ctx = graph.context(pupil.caller);
    const at = new Date('2026-03-03T10:00:20Z');
    const minute = (platform: 'HARF' | 'LESSONS' | 'GAMES' | 'OLIMP', use: 'LEARNING' | 'GAME' | 'CLASS') =>
      countMinutes(ctx, [{ studentId: pupil.userId, platform, use, at }]);
    await minute('HARF', 'LEARNING');
    await minute('LESSONS', 'LEARNING');
    expect(await minutesOf(pupil.userId)).toEqual([{ platform: 'HARF', use: 'LEARNING' }]);
    await minute('GAMES', 'GAME');
    await minute('HARF', 'LEARNING');
    expect(await minutesOf(pupil.userId)).toEqual([{ platform: 'GAMES', use: 'GAME' }]);
    await minute('OLIMP', 'CLASS');
    await minute('GAMES', 'GAME');
    expect(await minutesOf(pupil.userId)).toEqual([{ platform: 'OLIMP', use: 'CLASS' }]);
  });

  it('costs a pupil without limits one statement, and nobody else is counted', async () => {
    const [pupil, parent] = [await graph.newUser('STUDENT'), await graph.newUser('PARENT')];
    const spend = (caller: typeof pupil.caller) => () => requireScreenTime(graph.context(caller), 'GAME', 'GAMES');
    expect(await graph.statements(spend(pupil.caller))).toHaveLength(1);
    expect(await graph.statements(spend(parent.caller))).toHaveLength(0);
    expect(await graph.statements(spend(null))).toHaveLength(0);
    expect(await minutesOf(pupil.userId)).toHaveLength(1);
  });

  it('is refused for play and not for learning when the minutes of play are used up', async () => {
    const pupil = await graph.newUser('STUDENT');
    await allow(pupil.userId, { gameWeekday: 0 });
    const ctx = graph.context(pupil.caller);
    await expect(requireScreenTime(ctx, 'GAME', 'GAMES')).rejects.toMatchObject({
      code: 'TIME_IS_UP',
      details: { use: 'GAME', reason: 'MINUTES', until: null },
    });
    expect(await minutesOf(pupil.userId)).toEqual([]);
    await requireScreenTime(ctx, 'LEARNING', 'HARF');
    expect(await minutesOf(pupil.userId)).toEqual([{ platform: 'HARF', use: 'LEARNING' }]);
    await requireScreenTime(ctx, 'GAME', 'GAMES', { isBegun: true });
  });

  it('counts over all platforms together, and what a teacher leads not at all', async () => {
    const used = minutesToday();
    if (used < 12) return; // At midnight in Tashkent there is no past of today to fill.
    const pupil = await graph.newUser('STUDENT');
    const midnight = startOfDay(localDate(new Date()));
    const part = (platform: 'HARF' | 'LESSONS' | 'OLIMP', use: 'LEARNING' | 'CLASS', from: number, until: number) =>
      minutesBetween(
        { studentId: pupil.userId, platform, use },
        new Date(midnight.getTime() + from * 60_000),
        new Date(midnight.getTime() + until * 60_000),
      );
    const ctx = graph.context(pupil.caller);
    await countMinutes(ctx, [
      ...part('HARF', 'LEARNING', 0, 4),
      ...part('LESSONS', 'LEARNING', 4, 6),
      ...part('OLIMP', 'CLASS', 6, 11),
    ]);
    await allow(pupil.userId, { learningWeekday: 7 });
    await requireScreenTime(ctx, 'LEARNING', 'TESTAI');
    await allow(pupil.userId, { learningWeekday: 6 });
    await expect(requireScreenTime(ctx, 'LEARNING', 'TESTAI')).rejects.toMatchObject({ code: 'TIME_IS_UP' });
    await countOwnMinute(ctx, 'CLASS', 'OLIMP');
  });

  it('is refused in the quiet hours, also of what was begun long before', async () => {
    const pupil = await graph.newUser('STUDENT');
    const clock = (minutes: number) =>
      new Date(((minutesToday() + minutes + 1440) % 1440) * 60_000).toISOString().slice(11, 16);
    await allow(pupil.userId, { quietFrom: clock(-30), quietUntil: clock(30) });
    const ctx = graph.context(pupil.caller);
    for (const isBegun of [false, true]) {
      await expect(requireScreenTime(ctx, 'LEARNING', 'HARF', { isBegun })).rejects.toMatchObject({
        details: { reason: 'QUIET_HOURS' },
      });
    }
    await allow(pupil.userId, {});
    await requireScreenTime(ctx, 'LEARNING', 'HARF');
  });
});
