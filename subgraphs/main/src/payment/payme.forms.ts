import type { Context } from '@alif24/subgraph-shared/server';
import type { Transaction } from './orders.ts';
import { PAYME_STATES, type PaymeAnswer } from './payme.answers.ts';

/** One method of Payme's merchant API, inside a database transaction that is committed whatever it answers. */
export type PaymeMethod = (tx: Context, params: Record<string, unknown>) => Promise<PaymeAnswer>;

export const isPaymeId = (id: unknown): id is string => typeof id === 'string' && /^[0-9a-zA-Z-]{1,64}$/.test(id);

/** Milliseconds since 1970, as all times of Payme. */
export const isPaymeTime = (time: unknown): time is number =>
  typeof time === 'number' && Number.isSafeInteger(time) && time >= 0 && time < 1e14;

/** A time in milliseconds; 0 for what has not happened. */
export const milliseconds = (at: Date | null) => at?.getTime() ?? 0;

/** What CheckTransaction and GetStatement say of a transaction alike. */
export const stateOf = ({ createdAt, performedAt, cancelledAt, number, state, reason }: Transaction) => ({
  create_time: milliseconds(createdAt),
  perform_time: milliseconds(performedAt),
  cancel_time: milliseconds(cancelledAt),
  transaction: String(number),
  state: PAYME_STATES[state],
  reason,
});
