import { badInput } from '../utils/index.ts';

/** The most that one posting may move. Balances have no limit. */
export const MOST_COINS = 1_000_000;

/** A number of coins that may move at once: whole, from 1 to a million. BAD_USER_INPUT for anything else, text and fractions included. */
export function coinAmount(value: number | bigint, field = 'coins'): bigint {
  if (typeof value !== 'bigint' && !Number.isSafeInteger(value)) throw badInput('Coins are whole numbers.', field);
  const coins = BigInt(value);
  if (coins < 1n || coins > BigInt(MOST_COINS)) throw badInput(`Coins are from 1 to ${MOST_COINS}.`, field);
  return coins;
}

/** The words that stand beside a movement of coins, trimmed. BAD_USER_INPUT unless they have 3 to 200 letters. */
export function coinReason(text: string, field = 'reason'): string {
  const reason = text.trim();
  const length = [...reason].length;
  if (length < 3 || length > 200) throw badInput('Say why in 3 to 200 letters.', field);
  return reason;
}

/** A key by which the sender of a mutation names it, so that sending it again changes nothing. BAD_USER_INPUT unless it has 8 to 100 printable characters. */
export function idempotencyKey(key: string): string {
  if (!/^[\x21-\x7e]{8,100}$/.test(key))
    throw badInput('A key has 8 to 100 letters, digits or signs.', 'idempotencyKey');
  return key;
}
