import { inTransaction } from '@alif24/subgraph-shared/database';
import { proveMoney } from '@alif24/subgraph-shared/money';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { enter, inMinutes, openOlympiad, passMinutes, stageInput } from '../olympiad/olympiad.fixture.ts';
import { subgraph } from '../subgraph.ts';
import { familyWorld, PAY, PRICE, pay } from './olympiad-payment.fixture.ts';

const graph = testGraph(subgraph);
const { family, balance, earned } = familyWorld(graph);
const DAY = 24 * 60;

/** A pupil with a paid place in an olympiad that begins in two days, whose guardian has nothing left. */
async function paid() {
  const stages = [stageInput({ startsAt: inMinutes(2 * DAY), endsAt: inMinutes(2 * DAY + 60) })];
  const { id } = await openOlympiad(await graph.newUser('MODERATOR'), { price: String(PRICE), stages });
  const { child, parent } = await family(PRICE);
  const { id: entryId } = await enter(parent, id, { studentId: child.userId });
  await parent.data(PAY, pay(entryId));
  const [place, money] = [() => stateOf(entryId), () => balance(parent.userId)];
  return { id, entryId, child, parent, place, money };
}

const stateOf = async (entryId: string) =>
  (
    await graph.asOwner(
      `SELECT e.state, e.student_id AS student, p.state AS payment FROM olimp.olympiad_entries e
         LEFT JOIN olimp.olympiad_payments p ON p.entry_id = e.id WHERE e.id = $1`,
      [entryId],
    )
  )[0];

const erase = (userId: string) => inTransaction(graph.context(), async (tx) => subgraph.personalData.erase(tx, userId));

describe('a pupil who is erased', () => {
  it('leaves a paid place, and the money goes back to the balance it came from, once', async () => {
    const { id, child, place, money } = await paid();
    await erase(child.userId);
    expect(await place()).toEqual({ state: 'CANCELLED', student: null, payment: 'REFUNDED' });
    expect([await money(), await earned(id)]).toEqual([PRICE, 0n]);
    await erase(child.userId);
    expect(await money()).toBe(PRICE);
    expect(await proveMoney(graph.context())).toMatchObject({ differences: [] });
  });

  it('has it all or nothing: where erasing fails the place is paid and theirs', async () => {
    const { child, place, money } = await paid();
    const failing = inTransaction(graph.context(), async (tx) => {
      await subgraph.personalData.erase(tx, child.userId);
      throw new Error('The process dies.');
    });
    await expect(failing).rejects.toThrow('The process dies.');
    expect(await place()).toEqual({ state: 'CONFIRMED', student: child.userId, payment: 'PAID' });
    expect(await money()).toBe(0n);
  });

  it('leaves the money where it is from a day before the first stage on', async () => {
    const { id, child, place, money } = await paid();
    await passMinutes(graph, id, DAY + 1);
    await erase(child.userId);
    expect(await place()).toEqual({ state: 'CONFIRMED', student: null, payment: 'PAID' });
    expect(await money()).toBe(0n);
  });

  it('leaves no place waiting to be paid, and keeps others’ as they are', async () => {
    const [one, other] = [await paid(), await paid()];
    const { child, parent } = await family(PRICE);
    const { id: waiting } = await enter(parent, one.id, { studentId: child.userId });
    await erase(child.userId);
    expect(await stateOf(waiting)).toEqual({ state: 'CANCELLED', student: null, payment: null });
    expect(await parent.codes(PAY, pay(waiting))).toEqual(['NOT_FOUND']);
    for (const { place } of [one, other]) expect(await place()).toMatchObject({ state: 'CONFIRMED', payment: 'PAID' });
    // Who paid may be erased as well: the place is the child's.
    await erase(other.parent.userId);
    expect(await other.place()).toEqual({ state: 'CONFIRMED', student: other.child.userId, payment: 'PAID' });
  });
});
