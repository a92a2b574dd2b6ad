import {
  endSessions,
  hashPassword,
  isGuardianOf,
  keyedHash,
  mayReadStudents,
  passwordMatches,
  recordAudit,
  requireCaller,
  requireGuardian,
} from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, badInput } from '@alif24/subgraph-shared/utils';
import { tellGuardians } from '../family/tell-guardians.service.ts';
import type { User } from '../user/user.entity.ts';
import { findStudent } from '../user/user.service.ts';
import type { SetChildPasswordInput } from './child-sign-in.input.ts';
import { type ChildPasswordInput, ChildPasswordKind } from './child-sign-in.type.ts';

const ROWS = '01234567890 09876543210';

/**
 * The caller may say how these children sign in: a guardian who decides, a teacher or organisation of theirs, its director or administrator.
 * NOT_FOUND otherwise; a guardian who may only look on is refused whatever else they are.
 */
export async function requireKeeper(ctx: Context, childIds: readonly string[]): Promise<void> {
  const { role } = requireCaller(ctx);
  const mayRead = role === 'STUDENT' || role === 'MODERATOR' ? [false] : await mayReadStudents(ctx, childIds);
  if (mayRead.includes(false)) throw new AppError('NOT_FOUND', 'You have no such child.');
  if (role !== 'PARENT') return;
  const isGuardian = await isGuardianOf(ctx, childIds);
  for (const id of childIds.filter((_, n) => isGuardian[n])) await requireGuardian(ctx, id);
}

/** Sets a child's pictures or PIN and ends where they are signed in. Guardians are told when somebody else did it. */
export async function setChildPassword(ctx: Context, { childId, password }: SetChildPasswordInput): Promise<User> {
  await requireKeeper(ctx, [childId]);
  const made = prepareChildPassword(password);
  return inTransaction(ctx, async (tx) => {
    const child = await findStudent(tx, childId);
    await storeChildPassword(tx, childId, made);
    await endSessions(tx, childId);
    await recordAudit(tx, { action: 'child.password', object: `user:${childId}` });
    await tellGuardians(tx, child, 'family.childPasswordChanged');
    return child;
  });
}

export interface PreparedPassword {
  kind: ChildPasswordKind;
  /** Before it is bound to the child; never stored. */
  text: string;
}

/** Checks what was chosen. BAD_USER_INPUT unless it is three or four pictures, or six digits that are no row. */
export function prepareChildPassword(input: ChildPasswordInput): PreparedPassword {
  const text = textOf(input);
  const { pictures, pin } = input;
  if (pictures && new Set(pictures).size < 2) throw badInput('At least two different pictures', 'pictures');
  if (pin && (/^(\d)\1+$/.test(pin) || ROWS.includes(pin))) throw badInput('Too easy', 'pin');
  return { kind: pin ? ChildPasswordKind.PIN : ChildPasswordKind.PICTURES, text };
}

/** Stores it, hashed with the pepper and slowly. */
export async function storeChildPassword(
  tx: Context,
  childId: string,
  { kind, text }: PreparedPassword,
): Promise<void> {
  const hash = await hashPassword(bound(tx, childId, text));
  await tx.db.query(
    `INSERT INTO shared.picture_passwords (student_id, kind, hash, set_by) VALUES ($1, $2, $3, $4)
     ON CONFLICT (student_id) DO UPDATE SET kind = excluded.kind, hash = excluded.hash, set_by = excluded.set_by, set_at = now()`,
    [childId, kind, hash, requireCaller(tx).userId],
  );
}

/** Whether these are the child's pictures or PIN; takes as long when the child has none. */
export async function childPasswordMatches(ctx: Context, childId: string, input: ChildPasswordInput): Promise<boolean> {
  const [row] = await ctx.db.query('SELECT hash FROM shared.picture_passwords WHERE student_id = $1', [childId]);
  return passwordMatches(row?.hash ?? null, bound(ctx, childId, textOf(input)));
}

/** Kind of each child's password; null for those who have none. */
export async function childPasswordKinds(
  ctx: Context,
  ids: readonly string[],
): Promise<Array<ChildPasswordKind | null>> {
  const rows: Array<{ id: string; kind: ChildPasswordKind }> = await ctx.db.query(
    'SELECT student_id AS id, kind FROM shared.picture_passwords WHERE student_id = ANY($1::uuid[])',
    [ids],
  );
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
  return ids.map((id) => kinds.get(id) ?? null);
}

function textOf({ pictures, pin }: ChildPasswordInput): string {
  if (pictures && !pin && pictures.length >= 3 && pictures.length <= 4) return `PICTURES:${pictures.join(',')}`;
  if (pin && !pictures && /^\d{6}$/.test(pin)) return `PIN:${pin}`;
  throw badInput('Three or four pictures, or six digits', 'password');
}

/** So few pictures are guessed in no time from a stolen table; with the pepper, which is not in the table, they are not. */
const bound = (ctx: Context, childId: string, text: string) =>
  keyedHash(ctx, `child-password:${childId}`, text).toString('base64');
