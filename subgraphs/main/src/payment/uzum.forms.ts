/** Uzum's errors, by its own numbers. */
export const uzumErrors = {
  notAllowed: 10001,
  notJson: 10002,
  notPost: 10003,
  badRequest: 10005,
  wrongService: 10006,
  noOrder: 10007,
  paid: 10008,
  closed: 10009,
  created: 10010,
  wrongAmount: 10011,
  noTransaction: 10014,
  notConfirmable: 10015,
  confirmed: 10016,
  notReversible: 10017,
  reversed: 10018,
  failed: 99999,
} as const;

export type UzumError = keyof typeof uzumErrors;

/** Our states in Uzum's words. */
export const UZUM_STATES = {
  CREATED: 'CREATED',
  PERFORMED: 'CONFIRMED',
  CANCELLED: 'REVERSED',
  RETURNED: 'REVERSED',
} as const;

/** A call of Uzum whose form was looked at. */
export interface UzumCall {
  serviceId: number;
  transId: string;
  orderId: string;
  amount: bigint | null;
}

/** What a call carries; null when what its operation needs is missing or of another form. Fields that it does not need are not looked at. */
export function readUzumCall(body: Record<string, unknown>, needs: readonly (keyof UzumCall)[]): UzumCall | null {
  const { serviceId, timestamp, transId, amount, params } = body;
  const orderId =
    typeof params === 'object' && params !== null ? (params as { order_id?: unknown }).order_id : undefined;
  const isSafe = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;
  const has = {
    serviceId: isSafe(serviceId) && isSafe(timestamp),
    transId: typeof transId === 'string' && /^[\w-]{1,64}$/.test(transId),
    orderId: typeof orderId === 'string' && orderId.length <= 64,
    amount: isSafe(amount),
  };
  if (!needs.every((name) => has[name])) return null;
  return {
    serviceId: serviceId as number,
    transId: has.transId ? (transId as string) : '',
    orderId: has.orderId ? (orderId as string) : '',
    amount: isSafe(amount) ? BigInt(amount) : null,
  };
}
