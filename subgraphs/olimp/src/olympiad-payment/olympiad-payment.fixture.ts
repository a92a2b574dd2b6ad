import { randomUUID } from 'node:crypto';
import { addSupervision } from '@alif24/subgraph-shared/auth';
import { balancesOf, creditTopUp } from '@alif24/subgraph-shared/money';
import type { Context } from '@alif24/subgraph-shared/server';

/** What a test needs of its graph. */
interface World<Client> {
  context(): Context;
  newUser(role: 'STUDENT' | 'PARENT', properties?: object): Promise<Client>;
}

/** What a place costs in these tests, in tiyin. */
export const PRICE = 12_000_000n;

export const PAY = `mutation ($input: PayOlympiadEntryInput!) {
  payOlympiadEntry(input: $input) { id state expiresAt payment { id amount state isMine paidAt refundedAt } } }`;
export const CALL_OFF = 'mutation ($input: OlympiadInput!) { callOffOlympiad(input: $input) { id state } }';
export const READ_PAID = `query ($id: ID!) { olympiadEntry(id: $id) { state payment { amount state isMine } } }`;

export const pay = (entryId: string, idempotencyKey: string = randomUUID()) => ({ input: { entryId, idempotencyKey } });

/** Families and their money. */
export function familyWorld<Client extends { userId: string }>(graph: World<Client>) {
  const fill = (userId: string, amount: bigint) =>
    creditTopUp(graph.context(), { userId, amount, provider: 'PAYME', reference: randomUUID() });
  return {
    fill,
    balance: async (id: string) => (await balancesOf(graph.context(), [id]))[0]?.amount,
    /** A pupil of the third grade with a guardian who has this much. */
    async family(money: bigint): Promise<{ child: Client; parent: Client }> {
      const [child, parent] = [await graph.newUser('STUDENT', { grade: 3 }), await graph.newUser('PARENT')];
      await addSupervision(graph.context(), child.userId, parent.userId, 'GUARDIAN');
      if (money > 0n) await fill(parent.userId, money);
      return { child, parent };
    },
    /** What the platform earned by the places of an olympiad, or of all, less what went back; as the ledger has it. */
    async earned(olympiadId: string | null = null): Promise<bigint> {
      const [{ sum }] = await graph.context().db.query(
        `SELECT coalesce(sum(CASE WHEN m.to_account = 'revenue:olympiad-seat' THEN m.amount ELSE -m.amount END), 0) AS sum
           FROM shared.money_postings m JOIN olimp.olympiad_payments p ON m.reference IN ('olympiad:' || p.id, 'refund:olympiad:' || p.id)
           JOIN olimp.olympiad_entries e ON e.id = p.entry_id
          WHERE 'revenue:olympiad-seat' IN (m.from_account, m.to_account) AND ($1::uuid IS NULL OR e.olympiad_id = $1)`,
        [olympiadId],
      );
      return BigInt(sum);
    },
  };
}
