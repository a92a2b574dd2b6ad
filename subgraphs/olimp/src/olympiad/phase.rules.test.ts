import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countdown,
  OlympiadPhase,
  overAt,
  phase,
  printedTime,
  SAVE_GRACE_SECONDS,
  takesAnswers,
} from './phase.rules.ts';

const MINUTE = 60_000;
const BASE = Date.parse('2026-12-01T05:00:00Z');
const at = (minutes: number, milliseconds = 0) => new Date(BASE + minutes * MINUTE + milliseconds);

const own = fc.record({
  delayMinutes: fc.integer({ min: 0, max: 600 }),
  extraMinutes: fc.integer({ min: 0, max: 120 }),
});
const contest = fc
  .record({
    start: fc.integer({ min: 0, max: 500 }),
    length: fc.integer({ min: 1, max: 600 }),
    durationMinutes: fc.integer({ min: 5, max: 360 }),
    own: fc.array(own, { maxLength: 2 }),
    // In millionths of the window, from a little before it to a little after.
    now: fc.integer({ min: -300_000, max: 1_300_000 }),
    begins: fc.option(fc.integer({ min: 0, max: 999_999 }), { nil: null }),
    isFinished: fc.boolean(),
  })
  .map(({ start, length, durationMinutes, now, begins, isFinished, ...rest }) => {
    const stage = { startsAt: at(start), endsAt: at(start + length), durationMinutes };
    const { opensAt, closesAt } = phase(stage, rest.own, null, at(0));
    const within = (millionths: number) =>
      new Date(Math.floor(+opensAt + (millionths / 1_000_000) * (+closesAt - +opensAt)));
    const startedAt = within(begins ?? 0);
    const sitting = begins === null ? null : { startedAt, finishedAt: isFinished ? new Date(+startedAt + 1) : null };
    return { stage, own: rest.own, now: within(now), sitting };
  });

describe('phase', () => {
  it('opens a window later by every delay and ends it later by every delay and extra time, and nothing else', () => {
    fc.assert(
      fc.property(contest, own, ({ stage, own: times, now }, more) => {
        const before = phase(stage, times, null, now);
        const delayed = phase(stage, [...times, { ...more, extraMinutes: 0 }], null, now);
        expect(+delayed.opensAt - +before.opensAt).toBe(more.delayMinutes * MINUTE);
        expect(+delayed.closesAt - +before.closesAt).toBe(more.delayMinutes * MINUTE);
        const extended = phase(stage, [...times, { ...more, delayMinutes: 0 }], null, now);
        expect(extended.opensAt).toEqual(before.opensAt);
        expect(+extended.closesAt - +before.closesAt).toBe(more.extraMinutes * MINUTE);
      }),
    );
  });

  it('lets nobody begin before the stage, nor sit longer than their duration with its extra time, nor past their window', () => {
    fc.assert(
      fc.property(contest, ({ stage, own: times, now, sitting }) => {
        const view = phase(stage, times, sitting, now);
        const extra = times.reduce((sum, { extraMinutes }) => sum + extraMinutes, 0);
        expect(+view.opensAt).toBeGreaterThanOrEqual(+stage.startsAt);
        expect(+view.endsAt).toBeLessThanOrEqual(+view.closesAt);
        if (view.phase === OlympiadPhase.READY) expect(now >= stage.startsAt && now < view.closesAt).toBe(true);
        if (!sitting) return;
        const allowed = (stage.durationMinutes + extra) * MINUTE;
        const sat = +view.endsAt - +sitting.startedAt;
        expect(sat).toBeLessThan(allowed + 1000);
        // Whoever began early enough has all of it.
        if (+sitting.startedAt + allowed + 1000 <= +view.closesAt) expect(sat).toBeGreaterThanOrEqual(allowed);
        else expect(view.endsAt).toEqual(view.closesAt);
      }),
    );
  });

  it('keeps answers until thirty seconds after the end and not a moment longer, and none once it was handed in', () => {
    fc.assert(
      fc.property(contest, ({ stage, own: times, now, sitting }) => {
        const view = phase(stage, times, sitting, now);
        const inTime = sitting !== null && +now < +view.endsAt + SAVE_GRACE_SECONDS * 1000;
        expect(takesAnswers(view)).toBe(inTime && sitting.finishedAt === null);
        if (view.phase === OlympiadPhase.SAVING) expect(now >= view.endsAt).toBe(true);
      }),
    );
  });

  it('counts down to the very second that it prints, at any instant of any contest', () => {
    fc.assert(
      fc.property(contest, ({ stage, own: times, now, sitting }) => {
        const view = phase(stage, times, sitting, now);
        const printed = printedTime(view);
        if (view.changesAt === null) {
          expect([printed, countdown(view, now)]).toEqual([null, 0]);
          return;
        }
        const shown = new Date(+now + countdown(view, now) * 1000 + 5 * 3_600_000).toISOString().slice(11, 19);
        expect(shown).toBe(printed);
      }),
    );
  });

  it('goes forward only, and changes exactly when it said it would', () => {
    const order = Object.values(OlympiadPhase);
    fc.assert(
      fc.property(contest, fc.integer({ min: 0, max: 900 * MINUTE }), ({ stage, own: times, now, sitting }, on) => {
        const view = phase(stage, times, sitting, now);
        const next = phase(stage, times, sitting, new Date(+now + on));
        expect(order.indexOf(next.phase)).toBeGreaterThanOrEqual(order.indexOf(view.phase));
        if (view.changesAt === null) {
          expect(next.phase).toBe(view.phase);
          return;
        }
        expect(view.changesAt > now).toBe(true);
        expect(next.phase === view.phase).toBe(+now + on < +view.changesAt);
      }),
    );
  });

  it('shows the same time left on a clock that goes wrong, as long as it goes on by the server’s', () => {
    fc.assert(
      fc.property(
        contest,
        fc.integer({ min: -86_400_000, max: 86_400_000 }),
        fc.integer({ min: 0, max: 10 * MINUTE }),
        ({ stage, own: times, now, sitting }, skew, passed) => {
          const view = phase(stage, times, sitting, now);
          // What a client does: its own clock when the answer came, and the server's in it.
          const offset = +now - (+now + skew);
          const shown = countdown(view, new Date(+now + skew + passed + offset));
          expect(shown).toBe(countdown(view, new Date(+now + passed)));
        },
      ),
    );
  });

  it('is over for everybody when it is over for whoever has the latest window', () => {
    fc.assert(
      fc.property(contest, own, own, ({ stage, sitting }, grade, child) => {
        const end = overAt(stage, [
          { ...grade, grade: 3 },
          { ...child, grade: null },
        ]);
        for (const times of [[], [grade], [child], [grade, child]]) {
          expect(phase(stage, times, sitting, end).phase).toBe(OlympiadPhase.ENDED);
        }
      }),
    );
  });

  it('in figures: ten minutes of an hour are left to who begins at ten to eleven', () => {
    const stage = { startsAt: at(0), endsAt: at(60), durationMinutes: 45 };
    const view = phase(stage, [], { startedAt: at(50), finishedAt: null }, at(50));
    expect([view.phase, countdown(view, at(50)), printedTime(view)]).toEqual([OlympiadPhase.RUNNING, 600, '11:00:00']);
    const helped = phase(
      stage,
      [{ delayMinutes: 0, extraMinutes: 15 }],
      { startedAt: at(50), finishedAt: null },
      at(50),
    );
    expect(printedTime(helped)).toBe('11:15:00');
  });
});
