import { randomUUID } from 'node:crypto';
import type { NotificationContext } from './context.ts';
import { notificationJobs } from './jobs.ts';
import { linkChat, makeTelegramLink } from './telegram-link.ts';
import { answerTelegram, listenToTelegram, TELEGRAM_PATH } from './telegram-updates.ts';
import { answerUnsubscribe, UNSUBSCRIBE_PATH } from './unsubscribe.ts';

/** What makes a subgraph one that sends notices. */
export const sending = {
  jobs: notificationJobs({ digestOf: async (_ctx, userId) => `Hafta: ${userId}` }),
  routes: { [TELEGRAM_PATH]: answerTelegram, [UNSUBSCRIBE_PATH]: answerUnsubscribe },
  background: listenToTelegram,
};

/** What every test of sending is told from outside: it is never quiet. */
export const awake = { QUIET_HOURS: '00:00-00:00' };

/** The graph of a test, as far as it is needed here. */
interface World {
  context(): NotificationContext;
  asOwner<T>(sql: string, parameters?: unknown[]): Promise<T[]>;
}

/** The token of a new link of this person. */
export async function linkToken(world: World, userId: string): Promise<string> {
  const { url } = await makeTelegramLink(world.context(), userId);
  return new URL(url).searchParams.get('start') ?? '';
}

/** Links a chat, and leaves nothing of it to be sent. */
export async function link(world: World, userId: string, chatId: number): Promise<void> {
  const attempt = await linkChat(world.context(), String(chatId), await linkToken(world, userId));
  if (attempt !== 'LINKED') throw new Error(attempt);
  await world.asOwner('DELETE FROM shared.outbox WHERE user_id = $1', [userId]);
}

export async function setEmail(world: World, userId: string, email: string): Promise<void> {
  await world.asOwner('UPDATE shared.users SET email = $2 WHERE id = $1', [userId, email]);
}

/** Gives or takes back a guardian's consent to messages about a child. */
export async function consent(world: World, childId: string, isGiven: boolean): Promise<void> {
  await world.asOwner(
    `INSERT INTO shared.consents (student_id, purpose, is_given, text_version, decided_by, network, request_id)
     VALUES ($1, 'MESSAGES', $2, 'test', $1, '', 'test')`,
    [childId, isGiven],
  );
}

export interface OutboxRow {
  channel: string;
  state: string;
  attempts: number;
  failure: string | null;
  secret: object | null;
}

/** What the outbox holds for a person, the oldest first. */
export const outboxOf = (world: World, userId: string) =>
  world.asOwner<OutboxRow>(
    'SELECT channel, state, attempts, failure, secret FROM shared.outbox WHERE user_id = $1 ORDER BY id',
    [userId],
  );

export const once = () => randomUUID();
