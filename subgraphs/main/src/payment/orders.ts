import type { Provider } from '@alif24/subgraph-shared/money';
import type { Context } from '@alif24/subgraph-shared/server';

/** A top-up as the providers' callbacks see it. */
export interface Order {
  id: string;
  userId: string;
  amount: bigint;
  provider: Provider;
  state: 'PENDING' | 'PAID' | 'RETURNED';
  expiresAt: Date;
}

/** What a provider opened to pay an order. */
export interface Transaction {
  id: string;
  /** Our number of it: a provider that wants a number gets this. */
  number: number;
  providerId: string;
  topUpId: string;
  amount: bigint;
  /** Goes forward alone: CREATED → PERFORMED → RETURNED, or CREATED → CANCELLED. */
  state: 'CREATED' | 'PERFORMED' | 'CANCELLED' | 'RETURNED';
  /** The provider's number for why it was cancelled. */
  reason: number | null;
  /** When it began on the provider's clock. */
  providerTime: Date;
  createdAt: Date;
  /** Until when it can be performed. */
  expiresAt: Date;
  performedAt: Date | null;
  cancelledAt: Date | null;
  /** Tax receipts, by what they are for. */
  receipts: Record<string, object>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Nobody can be paid for who is not there any more: with the payer's data, from the moment when their erasure begins, the time of what is open ends. */
const until = (own: string, userId: string) =>
  `least(${own}, (SELECT u.erased_at FROM shared.users u WHERE u.id = ${userId}), (SELECT r.starts_at FROM shared.data_requests r
     WHERE r.user_id = ${userId} AND r.kind = 'ERASURE' AND r.state = 'WORKING')) AS "expiresAt"`;

/** The order of this id that is to be paid by this provider, locked until the transaction ends: whoever changes an order or what pays it holds this. */
export async function lockOrder(tx: Context, provider: Provider, id: string): Promise<Order | null> {
  if (!UUID.test(id)) return null;
  const [row] = await tx.db.query(
    `SELECT id, user_id AS "userId", amount, provider, state, ${until('expires_at', 'top_ups.user_id')}
       FROM shared.top_ups WHERE id = $1 AND provider = $2 FOR UPDATE`,
    [id, provider],
  );
  return row ? { ...row, amount: BigInt(row.amount) } : null;
}

/** A provider's transaction as it stands, not locked. */
export async function findTransaction(
  tx: Context,
  provider: Provider,
  providerId: string,
): Promise<Transaction | null> {
  return (await readTransactions(tx, 'provider = $1 AND provider_id = $2', [provider, providerId]))[0] ?? null;
}

/** A provider's transaction together with its locked order, as both stand once nobody else changes them. */
export async function lockTransaction(
  tx: Context,
  provider: Provider,
  providerId: string,
): Promise<{ order: Order; transaction: Transaction } | null> {
  const seen = await findTransaction(tx, provider, providerId);
  const order = seen && (await lockOrder(tx, provider, seen.topUpId));
  const transaction = order && (await findTransaction(tx, provider, providerId));
  return transaction ? { order, transaction } : null;
}

/** Transactions by a condition of ours, never of a caller. */
export async function readTransactions(
  tx: Context,
  condition: string,
  parameters: readonly unknown[],
): Promise<Transaction[]> {
  const rows: Array<Omit<Transaction, 'amount' | 'number'> & { amount: string; number: string }> = await tx.db.query(
    `SELECT id, number, provider_id AS "providerId", top_up_id AS "topUpId", amount, state, reason, provider_time AS "providerTime",
            created_at AS "createdAt", ${until('expires_at', '(SELECT o.user_id FROM shared.top_ups o WHERE o.id = top_up_id)')}, performed_at AS "performedAt", cancelled_at AS "cancelledAt", receipts
       FROM shared.provider_transactions WHERE ${condition}`,
    [...parameters],
  );
  return rows.map((row) => ({ ...row, amount: BigInt(row.amount), number: Number(row.number) }));
}
