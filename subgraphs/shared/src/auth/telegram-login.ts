import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '../utils/index.ts';
import { keyedHash, type SecretContext } from './keyed-hash.ts';

/** Whom Telegram has shown us. */
export interface TelegramPerson {
  id: string;
  firstName: string;
  lastName: string;
}

interface Proof extends TelegramPerson {
  hash: Buffer;
  /** Seconds since 1970 until when it is taken. */
  until: number;
}

const WIDGET_SECONDS = 10 * 60;
const MINI_APP_SECONDS = 60 * 60;
/** Telegram's clock may be ahead of ours. */
const AHEAD_SECONDS = 60;

/** The fields that Telegram's Login Widget hands over, as it names them. */
export interface TelegramWidgetData {
  id: string;
  first_name?: string | null;
  last_name?: string | null;
  username?: string | null;
  photo_url?: string | null;
  auth_date: string;
  hash: string;
}

/**
 * Whom the data of the Login Widget shows: https://core.telegram.org/widgets/login#checking-authorization. WRONG_CREDENTIALS when Telegram did not
 * sign it for our bot, or more than ten minutes ago.
 */
export function readWidget(data: TelegramWidgetData, botToken: string, now = Date.now() / 1_000): Proof {
  const { hash, ...fields } = data;
  const secret = createHash('sha256').update(botToken).digest();
  const given = Object.entries(fields).filter((field): field is [string, string] => field[1] != null);
  const proof = verified(given, hash, secret, Number(data.auth_date), WIDGET_SECONDS, now);
  return { ...proof, id: data.id, firstName: data.first_name ?? '', lastName: data.last_name ?? '' };
}

/**
 * Whom a Mini App's `initData` shows: https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app. WRONG_CREDENTIALS when
 * Telegram did not sign it for our bot, or more than an hour ago.
 */
export function readMiniApp(initData: string, botToken: string, now = Date.now() / 1_000): Proof {
  const fields = [...new URLSearchParams(initData)];
  const value = (name: string) => fields.find(([field]) => field === name)?.[1] ?? '';
  const secret = createHmac('sha256', 'WebAppData').update(botToken).digest();
  const signed = fields.filter(([name]) => name !== 'hash');
  const proof = verified(signed, value('hash'), secret, Number(value('auth_date')), MINI_APP_SECONDS, now);
  const user = JSON.parse(value('user') || '{}') as { id?: number; first_name?: string; last_name?: string };
  return { ...proof, id: String(user.id), firstName: user.first_name ?? '', lastName: user.last_name ?? '' };
}

function verified(
  fields: readonly (readonly [string, string])[],
  hash: string,
  secret: Buffer,
  signedAt: number,
  seconds: number,
  now: number,
): Pick<Proof, 'hash' | 'until'> {
  const lines = fields
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('\n');
  const expected = createHmac('sha256', secret).update(lines).digest();
  const given = Buffer.from(hash, 'hex');
  const isSigned = given.length === expected.length && timingSafeEqual(given, expected);
  const isFresh = signedAt <= now + AHEAD_SECONDS && signedAt > now - seconds;
  if (!isSigned || !isFresh) throw refusal();
  return { hash: expected, until: signedAt + seconds };
}

/** Takes what Telegram signed, once: WRONG_CREDENTIALS when it was taken before. */
export async function spendTelegramProof(ctx: SecretContext, { hash, until }: Proof): Promise<void> {
  await ctx.db.query('DELETE FROM shared.spent_proofs WHERE expires_at < now()');
  const spent: unknown[] = await ctx.db.query(
    `INSERT INTO shared.spent_proofs (proof_hash, expires_at) VALUES ($1, to_timestamp($2))
     ON CONFLICT DO NOTHING RETURNING proof_hash`,
    [keyedHash(ctx, 'telegram', hash.toString('hex')), until],
  );
  if (spent.length === 0) throw refusal();
}

const refusal = () => new AppError('WRONG_CREDENTIALS', 'Telegram does not confirm who this is.');
