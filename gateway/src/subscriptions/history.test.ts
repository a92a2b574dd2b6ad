import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { History, type Memory } from './history.ts';
import { streamEvent } from './stream-event.ts';
import { defaultStreamLimits } from './stream-limits.ts';

const numbered = (sequence: number) => streamEvent(`{"data":{"n":${sequence}}}`, sequence);

describe('what a stream remembers', () => {
  it('is all that came after a number, or nothing at all, whatever it had to forget', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 }),
        fc.record({
          historyEvents: fc.integer({ min: 1, max: 20 }),
          historyBytes: fc.integer({ min: 1, max: 1_000 }),
          historyTotal: fc.integer({ min: 1, max: 1_000 }),
        }),
        (steps, limits) => {
          const memory: Memory = { bytes: 0 };
          const history = new History({ ...defaultStreamLimits, ...limits }, memory);
          const pushed: number[] = [];
          for (const step of steps) {
            pushed.push((pushed.at(-1) ?? 0) + step);
            history.push(numbered(pushed.at(-1) as number));
          }
          const latest = pushed.at(-1) as number;
          for (let asked = -1; asked <= latest + 2; asked += 1) {
            const events = history.since(asked);
            if (!events) continue;
            expect(events.map(({ sequence }) => sequence)).toEqual(pushed.filter((sequence) => sequence > asked));
            expect(asked >= (pushed[0] as number) && asked <= latest).toBe(true);
          }
          expect(history.since(latest)).toEqual([]);
          history.clear();
          expect([memory.bytes, history.since(latest)]).toEqual([0, undefined]);
        },
      ),
    );
  });

  it('is kept within its number of events, and its bytes within those of all streams together', () => {
    const memory: Memory = { bytes: 0 };
    const few = new History({ ...defaultStreamLimits, historyEvents: 3 }, memory);
    for (let sequence = 1; sequence <= 10; sequence += 1) few.push(numbered(sequence));
    expect(few.since(7)?.map(({ sequence }) => sequence)).toEqual([8, 9, 10]);
    expect(few.since(6)).toBeUndefined();
    const crowded = new History({ ...defaultStreamLimits, historyTotal: memory.bytes + 1 }, memory);
    crowded.push(numbered(1));
    crowded.push(numbered(2));
    expect([crowded.since(1), crowded.since(2)]).toEqual([[expect.objectContaining({ sequence: 2 })], []]);
    crowded.push(numbered(3));
    expect(crowded.since(1)).toBeUndefined();
  });

  it('ends before an event without a number, for whoever comes back could not be told of that', () => {
    const history = new History(defaultStreamLimits, { bytes: 0 });
    history.push(numbered(1));
    history.push(streamEvent('{"errors":[]}', undefined));
    expect(history.since(1)).toBeUndefined();
    history.push(numbered(2));
    expect([history.since(1), history.since(2)]).toEqual([undefined, []]);
  });

  it('holds no event without a number', () => {
    const history = new History(defaultStreamLimits, { bytes: 0 });
    history.push(streamEvent('{"errors":[]}', undefined));
    expect([history.isEmpty, history.since(0)]).toEqual([true, undefined]);
  });
});
