import { describe, expect, it } from 'vitest';
import type { TimeLeft } from './presence.graphql.ts';
import { FINISHING, type Gate, gateOf } from './presence.ts';

const open = (minutesLeft: number | null = null) => ({ isOpen: true, reason: null, minutesLeft, until: null });
const closed = { isOpen: false, reason: 'MINUTES' as const, minutesLeft: 0, until: '2026-11-26T19:00:00.000Z' };
const time = (more: Partial<TimeLeft>): TimeLeft => ({ isInClass: false, learning: open(), game: open(), ...more });
type Page = Parameters<typeof gateOf>[1]['page'];

describe('what a pupil sees of a page', () => {
  it.each([
    ['the page before anything is known', null, 'harf', null, 0, 'OPEN'],
    ['the page while there is time', time({ learning: open(40) }), 'harf', null, 0, 'OPEN'],
    ['a word five minutes before', time({ learning: open(5) }), 'harf', null, 0, 'SOON'],
    ['a page to learn while play alone is over', time({ game: closed }), 'lessons', null, 0, 'OPEN'],
    ['no game while play is over', time({ game: closed }), 'games', null, 0, 'CLOSED'],
    ['a game while learning alone is over', time({ learning: closed }), 'games', null, 0, 'OPEN'],
    ['a practice that was begun', time({ learning: closed }), 'harf', 'FINISHING', FINISHING - 1, 'FINISHING'],
    ['and five minutes later no more', time({ learning: closed }), 'harf', 'FINISHING', FINISHING, 'CLOSED'],
    ['a test to its end', time({ learning: closed }), 'testai', 'ALWAYS', 10 * FINISHING, 'OPEN'],
    ['a class to its end', time({ learning: closed, isInClass: true }), 'olimp', null, 0, 'OPEN'],
  ] as Array<[string, TimeLeft | null, 'harf', Page, number, Gate]>)(
    'is %s',
    (_, left, site, page, closedFor, gate) => {
      expect(gateOf(left, { site, page, closedFor })).toBe(gate);
    },
  );
});
