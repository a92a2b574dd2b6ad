import type { CallerContext } from '../auth/index.ts';
import type { Outside } from './preferences.ts';

export type ChannelState = 'ACTIVE' | 'BLOCKED' | 'BOUNCED' | 'PHONE_CHANGED' | 'NONE';

/** What a person sees of their ways out. */
export interface ChannelStates {
  telegram: ChannelState;
  email: ChannelState;
  /** Their proven address, if they have one. */
  address: string | null;
}

export async function channelStatesOf(ctx: CallerContext, userId: string): Promise<ChannelStates> {
  const [row] = await ctx.db.query(
    `SELECT t.state AS telegram, u.email,
            CASE WHEN u.email IS NULL THEN NULL WHEN m.address = u.email THEN m.state ELSE 'ACTIVE' END AS mail
       FROM shared.users u
       LEFT JOIN shared.notification_channels t ON t.user_id = u.id AND t.channel = 'TELEGRAM'
       LEFT JOIN shared.notification_channels m ON m.user_id = u.id AND m.channel = 'EMAIL'
      WHERE u.id = $1`,
    [userId],
  );
  return { telegram: row?.telegram ?? 'NONE', email: row?.mail ?? 'NONE', address: row?.email ?? null };
}

/** The address of a person took nothing any more: a blocked chat, for all who are linked to it, or a mailbox that is not there. */
export async function turnOff(ctx: CallerContext, userId: string, channel: Outside, address: string): Promise<void> {
  if (channel === 'TELEGRAM') return setChatState(ctx, address, 'BLOCKED');
  await ctx.db.query(
    `INSERT INTO shared.notification_channels (user_id, channel, address, state) VALUES ($1, 'EMAIL', $2, 'BOUNCED')
     ON CONFLICT (user_id, channel) DO UPDATE SET address = excluded.address, state = 'BOUNCED', changed_at = now()`,
    [userId, address],
  );
}

/** A chat was blocked, or its person came back. One whose phone number changed hands stays distrusted. */
export async function setChatState(ctx: CallerContext, chatId: string, state: 'ACTIVE' | 'BLOCKED'): Promise<void> {
  await ctx.db.query(
    `UPDATE shared.notification_channels SET state = $2, changed_at = now()
      WHERE channel = 'TELEGRAM' AND address = $1 AND state IN ('ACTIVE', 'BLOCKED') AND state <> $2`,
    [chatId, state],
  );
}

/** Trusts an address again that took no mail; it is tried with the next letter. */
export async function retryEmail(ctx: CallerContext, userId: string): Promise<void> {
  await ctx.db.query(`DELETE FROM shared.notification_channels WHERE user_id = $1 AND channel = 'EMAIL'`, [userId]);
}
