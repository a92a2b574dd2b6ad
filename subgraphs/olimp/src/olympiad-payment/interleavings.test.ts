import { randomUUID } from 'node:crypto';
import { addSupervision } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { creditTopUp, proveMoney } from '@alif24/subgraph-shared/money';
import { testGraph } from '@alif24/subgraph-shared/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CANCEL, ENTER, enter, inMinutes, openOlympiad, stageInput } from '../olympiad/olympiad.fixture.ts';
import { endCalledOff } from '../olympiad-entry/called-off.service.ts';
import { releaseEntries } from '../olympiad-entry/olympiad-entry.service.ts';
import { subgraph } from '../subgraph.ts';
import { CALL_OFF, familyWorld, PAY, PRICE, pay, READ_PAID } from './olympiad-payment.fixture.ts';

const graph = testGraph(subgraph);
const { family, fill, balance, earned } = familyWorld(graph);
const FAR = [stageInput({ startsAt: inMinutes(4_000), endsAt: inMinutes(4_060) })];
const PURSE = 2n * PRICE;

const act = fc.record({
  what: fc.constantFrom('enter', 'pay', 'pay', 'pay', 'payAgain', 'cancel', 'late', 'release', 'callOff'),
  child: fc.constantFrom(0 as const, 1 as const),
  guardian: fc.constantFrom(0 as const, 1 as const),
});
/** What comes at once, one crowd after the other. */
const crowds = fc.array(fc.array(act, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 8 });

/** Two guardians of two children with money for two places each, so that some of what they try cannot be paid. */
async function household() {
  const moderator = await graph.newUser('MODERATOR');
  const { id } = await openOlympiad(moderator, { price: String(PRICE), stages: FAR });
  const [{ child, parent }, other] = [await family(PURSE), await family(0n)];
  const second = await graph.newUser('PARENT');
  await fill(second.userId, PURSE);
  const children = [child, other.child];
  for (const { userId } of [parent, second]) {
    await addSupervision(graph.context(), child.userId, userId, 'GUARDIAN');
    await addSupervision(graph.context(), other.child.userId, userId, 'GUARDIAN');
  }
  return { id, moderator, children, guardians: [parent, second] };
}

it('whatever guardians, time and the organizer do at once, a place is paid or free and its money in one place', async () => {
  await fc.assert(
    fc.asyncProperty(crowds, async (all) => {
      const { id, moderator, children, guardians } = await household();
      const keys = [randomUUID(), randomUUID()];
      const places: string[] = [];
      for (const child of children) places.push((await enter(child, id)).id);
      for (const crowd of all) {
        await Promise.all(
          crowd.map(({ what, child, guardian }) => {
            const [who, entryId] = [guardians[guardian], places[child] as string];
            if (!who) throw new Error('There are two of them.');
            const acts = {
              enter: () => who.codes(ENTER, { input: { olympiadId: id, studentId: children[child]?.userId } }),
              pay: () => who.codes(PAY, pay(entryId)),
              payAgain: () => who.codes(PAY, pay(entryId, `${keys[child]}-${guardian}`)),
              cancel: () => who.codes(CANCEL, { input: { entryId } }),
              late: () =>
                graph.asOwner(
                  `UPDATE olimp.olympiad_entries SET expires_at = now() WHERE id = $1 AND state = 'RESERVED'`,
                  [entryId],
                ),
              release: () => releaseEntries(graph.context()),
              callOff: async () => {
                await moderator.codes(CALL_OFF, { input: { olympiadId: id } });
                await endCalledOff(graph.context());
              },
            };
            return acts[what]();
          }),
        );
        const rows: Array<{ state: string; paid: number }> = await graph.context().db.query(
          `SELECT e.state, (SELECT count(*)::int FROM olimp.olympiad_payments p WHERE p.entry_id = e.id AND p.state = 'PAID') AS paid
             FROM olimp.olympiad_entries e WHERE e.olympiad_id = $1`,
          [id],
        );
        for (const { state, paid } of rows) expect(paid).toBe(state === 'CONFIRMED' ? 1 : 0);
        const taken = BigInt(rows.filter(({ state }) => state === 'CONFIRMED').length) * PRICE;
        expect(await earned(id)).toBe(taken);
        const left = await Promise.all(guardians.map(({ userId }) => balance(userId)));
        expect(left.reduce((sum: bigint, each) => sum + (each ?? 0n), 0n)).toBe(2n * PURSE - taken);
      }
    }),
    { numRuns: 25 },
  );
  expect((await proveMoney(graph.context())).differences).toEqual([]);
});

it('a process that dies between the place and the money leaves neither, and the payment is simply sent again', async () => {
  const { id } = await openOlympiad(await graph.newUser('MODERATOR'), { price: String(PRICE), stages: FAR });
  const { child, parent } = await family(PRICE);
  const place = await enter(parent, id, { studentId: child.userId });
  const order = pay(place.id);
  await inTransaction(graph.context(), async (tx) => {
    // Holds the balance, so that the payment waits behind the place it has already made certain; then its connection dies.
    await creditTopUp(tx, { userId: parent.userId, amount: 1n, provider: 'CLICK', reference: randomUUID() });
    const paying = parent.codes(PAY, order);
    const waiting = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%move_money%'`;
    let pid: number | undefined;
    while (pid === undefined) [{ pid } = { pid: undefined }] = await graph.asOwner<{ pid: number }>(waiting);
    await graph.asOwner('SELECT pg_terminate_backend($1)', [pid]);
    expect(await paying).toHaveLength(1);
  });
  expect((await parent.data(READ_PAID, { id: place.id })).olympiadEntry).toEqual({ state: 'RESERVED', payment: null });
  expect(await balance(parent.userId)).toBe(PRICE + 1n);
  expect((await parent.data(PAY, order)).payOlympiadEntry.state).toBe('CONFIRMED');
  expect(await balance(parent.userId)).toBe(1n);
});
