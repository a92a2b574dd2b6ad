import { endEmployments, endSessions, recordAudit, renewEmployees, requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { notify } from '@alif24/subgraph-shared/notifications';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { AppError, badInput, encodeCursor, pageArgs, tryParsePhone } from '@alif24/subgraph-shared/utils';
import { User } from '../user/user.entity.ts';
import type { BanUserInput, ChangeRoleInput } from './moderation.input.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** People for moderators, newest first; with `search`, the one with this number (in any spelling) or id. */
export async function people(
  ctx: Context,
  { search, first, after }: { search: string | null; first: number; after: string | null },
): Promise<Page<User>> {
  const page = pageArgs(first, after, 1);
  const wanted = search?.trim() ?? '';
  const phone = tryParsePhone(wanted);
  const found = ctx.db.createQueryBuilder(User, 'user');
  if (phone) found.where({ phone });
  else if (UUID.test(wanted)) found.where({ id: wanted });
  else if (wanted) found.where('false');
  const totalCount = await found.getCount();
  const behind = '(user.created_at, user.id) < (SELECT created_at, id FROM shared.users WHERE id = :id)';
  if (page.after) found.andWhere(behind, { id: idOf(page.after) });
  const rows = await found.orderBy({ 'user.createdAt': 'DESC', 'user.id': 'DESC' }).limit(page.take).getMany();
  const { first: size } = page;
  return toPage(rows, { first: size, after, totalCount, cursorOf: ({ id }) => encodeCursor([id]) });
}

function idOf([id]: unknown[]): string {
  if (typeof id !== 'string' || !UUID.test(id)) throw badInput('Not a cursor of this list', 'after');
  return id;
}

/** Closes an account: its sessions end, nobody signs in to it any more, and its desk, if it has one, sees nothing through it. NOT_FOUND; FORBIDDEN for one's own. Repeating it changes nothing. */
export async function banUser(ctx: Context, { userId, reason }: BanUserInput): Promise<User> {
  refuseOneself(ctx, userId);
  return inTransaction(ctx, async (tx) => {
    const user = await locked(tx, userId);
    if (user.bannedAt) return user;
    await tx.db.query('UPDATE shared.users SET banned_at = now(), ban_reason = $2 WHERE id = $1', [userId, reason]);
    await endSessions(tx, userId);
    await renewEmployees(tx, userId);
    const states = { before: { banned: false }, after: { banned: true } };
    await notify(tx, { userId, template: 'main.accountBanned', reference: String(Date.now()) });
    await recordAudit(tx, { action: 'account.ban', object: `user:${userId}`, ...states });
    return tx.db.findOneByOrFail(User, { id: userId });
  });
}

/** Opens an account again. NOT_FOUND. Repeating it changes nothing. */
export async function unbanUser(ctx: Context, userId: string): Promise<User> {
  requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const user = await locked(tx, userId);
    if (!user.bannedAt) return user;
    await tx.db.update(User, { id: userId }, { bannedAt: null, banReason: null });
    const states = { before: { banned: true }, after: { banned: false } };
    await notify(tx, { userId, template: 'main.accountRestored', reference: String(Date.now()) });
    await recordAudit(tx, { action: 'account.unban', object: `user:${userId}`, ...states });
    return tx.db.findOneByOrFail(User, { id: userId });
  });
}

const PROFILES = {
  PARENT: 'INSERT INTO shared.parent_profiles (user_id) VALUES ($1) ON CONFLICT DO NOTHING',
  TEACHER:
    'INSERT INTO shared.teacher_profiles (user_id) VALUES ($1) ON CONFLICT (user_id) DO UPDATE SET approved_at = NULL',
  ORGANIZATION: `INSERT INTO shared.organization_profiles (user_id, name)
                 SELECT id, trim(first_name || ' ' || last_name) FROM shared.users WHERE id = $1 ON CONFLICT DO NOTHING`,
  MODERATOR: null,
  STUDENT: null,
};

/**
 * Makes an adult something else: what they saw as what they were ends, and they sign in anew. A pupil stays one, and nobody becomes one: CONFLICT.
 * NOT_FOUND; FORBIDDEN for oneself. Repeating it changes nothing.
 */
export async function changeRole(ctx: Context, { userId, role }: ChangeRoleInput): Promise<User> {
  refuseOneself(ctx, userId);
  return inTransaction(ctx, async (tx) => {
    const user = await locked(tx, userId);
    if (user.role === role) return user;
    if (user.role === 'STUDENT' || role === 'STUDENT') throw new AppError('CONFLICT', 'A pupil stays a pupil.');
    await tx.db.update(User, { id: userId }, { role });
    const profile = PROFILES[role];
    if (profile) await tx.db.query(profile, [userId]);
    // Whom they taught or had in their school they look after no longer; a guardian they remain.
    await tx.db.query("DELETE FROM shared.supervisions WHERE supervisor_id = $1 AND kind <> 'GUARDIAN'", [userId]);
    // Nor do they work at a desk any more, or anybody at theirs.
    await endEmployments(tx, userId);
    await endSessions(tx, userId);
    await notify(tx, { userId, template: 'main.roleChanged', reference: String(Date.now()) });
    const states = { before: { role: user.role }, after: { role } };
    await recordAudit(tx, { action: 'account.role', object: `user:${userId}`, ...states });
    return tx.db.findOneByOrFail(User, { id: userId });
  });
}

/** The person, whom nobody else changes until the transaction ends. */
async function locked(ctx: Context, id: string): Promise<User> {
  const user = await ctx.db.findOne(User, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!user) throw new AppError('NOT_FOUND', 'There is no such person.');
  return user;
}

function refuseOneself(ctx: Context, userId: string): void {
  if (requireCaller(ctx).userId === userId) throw new AppError('FORBIDDEN', 'Ask another moderator.');
}
