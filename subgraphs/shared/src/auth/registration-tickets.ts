import { timingSafeEqual } from 'node:crypto';
import { AppError } from '../utils/index.ts';
import { keyedHash, type SecretContext } from './keyed-hash.ts';

const TICKET_SECONDS = 30 * 60;

/** What somebody without an account has proven to be theirs. */
export type Proven = { phone: string } | { telegramId: string };

/** Says, signed by us and good for half an hour, what whoever holds it has proven: with it they register. Which they can once, for then it has an account. */
export function makeTicket(ctx: SecretContext, proven: Proven, now = Date.now()): string {
  const payload = Buffer.from(JSON.stringify({ ...proven, until: now + TICKET_SECONDS * 1_000 })).toString('base64url');
  return `${payload}.${keyedHash(ctx, 'ticket', payload).toString('base64url')}`;
}

/** What a ticket proves. WRONG_CODE when it is not ours or too old: the way to it has to be gone again. */
export function readTicket(ctx: SecretContext, ticket: string, now = Date.now()): Proven {
  const [payload = '', signature = ''] = ticket.split('.');
  const expected = keyedHash(ctx, 'ticket', payload);
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw refusal();
  const { until, ...proven } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Proven & { until: number };
  if (until < now) throw refusal();
  return proven;
}

const refusal = () => new AppError('WRONG_CODE', 'Confirm your phone number once more.');
