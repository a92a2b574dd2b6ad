import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BoardMember, compareMembers, compareScores, placesOf } from './board-order.rules.ts';
import { OrderedMembers } from './ordered-members.ts';
import { lineOf, memberOf } from './redis-key.rules.ts';

const number = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.maxSafeInteger());
const members = fc.record({
  memberId: fc.nat(400).map((n) => `m${String(n).padStart(3, '0')}`),
  score: number,
  tieBreaks: fc.array(number, { maxLength: 3 }),
});

describe('members in the order of their board', () => {
  it('stand where a sorted list has them, whoever comes and goes', () => {
    const steps = fc.array(fc.record({ member: members, isGone: fc.boolean() }), { maxLength: 60 });
    const begun = fc.uniqueArray(members, { selector: ({ memberId }) => memberId, maxLength: 400 });
    fc.assert(
      fc.property(begun, steps, members, fc.nat(420), (first, moves, stranger, from) => {
        const ordered = new OrderedMembers([...first].sort(compareMembers));
        const plain = new Map(first.map((one) => [one.memberId, one]));
        for (const { member, isGone } of moves) {
          if (isGone) ordered.remove(member.memberId);
          else ordered.put(member);
          if (isGone) plain.delete(member.memberId);
          else plain.set(member.memberId, member);
        }
        const list = [...plain.values()].sort(compareMembers);
        expect(ordered.size).toBe(list.length);
        expect(ordered.slice(0, 500)).toEqual(list);
        expect(ordered.slice(from, 3)).toEqual(list.slice(from, from + 3));
        expect(ordered.before(stranger)).toBe(list.filter((one) => compareMembers(one, stranger) < 0).length);
        expect(ordered.better(stranger)).toBe(list.filter((one) => compareScores(one, stranger) < 0).length);
      }),
    );
  });

  it('grow past many blocks one by one, in any order, and shrink to none', () => {
    const ordered = new OrderedMembers([]);
    const at = (n: number): BoardMember => ({ memberId: `m${n}`, score: (n * 7919) % 3_001, tieBreaks: [] });
    for (let n = 0; n < 3_001; n += 1) ordered.put(at(n));
    expect(ordered.slice(0, 3_001).map(({ score }) => score)).toEqual(
      Array.from({ length: 3_001 }, (_, n) => 3_000 - n),
    );
    expect([0, 1, 2_999].map((n) => ordered.before(at(n)))).toEqual([0, 1, 2_999].map((n) => 3_000 - at(n).score));
    for (let n = 0; n < 3_001; n += 1) ordered.remove(`m${n}`);
    expect([ordered.size, ordered.slice(0, 5)]).toEqual([0, []]);
  });

  it('have lines for Redis that compare as they do, and come back from them whole', () => {
    fc.assert(
      fc.property(members, members, (a, b) => {
        const [left, right] = [lineOf(a), lineOf(b)];
        expect(Math.sign(compareMembers(a, b))).toBe(left < right ? -1 : left > right ? 1 : 0);
        expect(memberOf(left)).toEqual(a);
      }),
    );
  });

  it('share a rank with their equals, on a stretch that begins anywhere', () => {
    const equal = (score: number, n: number): BoardMember => ({ memberId: `m${n}`, score, tieBreaks: [1] });
    const stretch = {
      total: 9,
      from: 4,
      better: 3,
      members: [equal(5, 1), equal(5, 2), equal(4, 3), equal(3, 4), equal(3, 5)],
    };
    expect(placesOf(stretch).map(({ rank, position }) => [rank, position])).toEqual([
      [4, 5],
      [4, 6],
      [7, 7],
      [8, 8],
      [8, 9],
    ]);
  });
});
