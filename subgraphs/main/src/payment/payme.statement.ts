import { hasOnly } from './callers.ts';
import { readTransactions } from './orders.ts';
import { paymeErrors } from './payme.answers.ts';
import { isPaymeTime, type PaymeMethod, stateOf } from './payme.forms.ts';

/** All transactions that began at Payme within a time, in their order: what Payme compares with its own book. */
export const getStatement: PaymeMethod = async (tx, params) => {
  const { from, to } = params;
  if (!hasOnly(params, ['from', 'to']) || !isPaymeTime(from) || !isPaymeTime(to) || from > to)
    return paymeErrors.badRequest;
  const rows = await readTransactions(
    tx,
    `provider = 'PAYME' AND provider_time BETWEEN $1 AND $2 ORDER BY provider_time, number`,
    [new Date(from), new Date(to)],
  );
  const transactions = rows.map((row) => ({
    id: row.providerId,
    time: row.providerTime.getTime(),
    amount: Number(row.amount),
    account: { order_id: row.topUpId },
    ...stateOf(row),
    receivers: null,
  }));
  return { result: { transactions } };
};
