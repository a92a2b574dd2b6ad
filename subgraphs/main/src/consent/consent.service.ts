import { ConsentPurpose, recordAudit, requireCaller, requireGuardian } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { AppError, badInput, encodeCursor, pageArgs } from '@alif24/subgraph-shared/utils';
import { tellGuardians } from '../family/tell-guardians.service.ts';
import type { User } from '../user/user.entity.ts';
import { findStudent, usersById } from '../user/user.service.ts';
import type { DecideConsentsInput } from './consent.input.ts';
import type { Consent, ConsentChoiceInput, ConsentDecision } from './consent.type.ts';

/** The texts that guardians read now: the client says the same. A change of the texts is a new version. */
export const CONSENT_TEXT_VERSION = '2026-11';

/** What was last said for each child to each of the six purposes, in the order of the purposes. */
export async function consentsOf(ctx: Context, childIds: readonly string[]): Promise<Consent[][]> {
  const rows: Array<Consent & { childId: string }> = await ctx.db.query(
    `SELECT DISTINCT ON (student_id, purpose) student_id AS "childId", purpose, is_given AS "isGiven",
            decided_at AS "decidedAt", text_version AS "textVersion"
       FROM shared.consents WHERE student_id = ANY($1::uuid[]) ORDER BY student_id, purpose, id DESC`,
    [childIds],
  );
  return childIds.map((id) =>
    Object.values(ConsentPurpose).map(
      (purpose) =>
        rows.find((row) => row.childId === id && row.purpose === purpose) ?? {
          ...{ purpose, isGiven: false, decidedAt: null, textVersion: null },
        },
    ),
  );
}

/** Every decision for a child, the latest first. */
export async function consentHistoryOf(
  ctx: Context,
  childId: string,
  args: { first: number; after: string | null },
): Promise<Page<ConsentDecision>> {
  const { first, take, after } = pageArgs(args.first, args.after, 1);
  const rows: Array<ConsentDecision & { decidedById: string }> = await ctx.db.query(
    `SELECT id, purpose, is_given AS "isGiven", decided_at AS "decidedAt", text_version AS "textVersion", network,
            decided_by AS "decidedById"
       FROM shared.consents WHERE student_id = $1 AND ($2::bigint IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [childId, after?.[0] ?? null, take],
  );
  const [{ total }] = await ctx.db.query('SELECT count(*)::int AS total FROM shared.consents WHERE student_id = $1', [
    childId,
  ]);
  const deciders = await usersById(ctx, [...new Set(rows.map(({ decidedById }) => decidedById))]);
  const byId = new Map(deciders.flatMap((user) => (user ? [[user.id, user]] : [])));
  const decisions = rows.map((row) => ({ ...row, decidedBy: byId.get(row.decidedById) as User }));
  const cursorOf = ({ id }: ConsentDecision) => encodeCursor([id]);
  return toPage(decisions, { first, after: args.after, totalCount: total, cursorOf });
}

/**
 * A guardian decides, purpose by purpose; it holds from the next request on. NOT_FOUND for somebody else's child, FORBIDDEN for a guardian who may
 * only look on, CONFLICT when the text has changed since it was read.
 */
export async function decideConsents(ctx: Context, input: DecideConsentsInput): Promise<User> {
  await requireGuardian(ctx, input.childId);
  return inTransaction(ctx, async (tx) => {
    await storeConsents(tx, input);
    const child = await findStudent(tx, input.childId);
    await tellGuardians(tx, child, 'family.consentChanged');
    return child;
  });
}

/** Writes decisions of the caller down, with what proves them: who, when, which text, from where. Within a transaction. */
export async function storeConsents(
  tx: Context,
  { childId, textVersion, choices }: { childId: string; textVersion: string; choices: readonly ConsentChoiceInput[] },
): Promise<void> {
  const { userId, sessionId } = requireCaller(tx);
  if (textVersion !== CONSENT_TEXT_VERSION) throw new AppError('CONFLICT', 'The text has changed; read it again.');
  if (new Set(choices.map(({ purpose }) => purpose)).size < choices.length) throw badInput('Each once', 'choices');
  await tx.db.query(
    `INSERT INTO shared.consents (student_id, purpose, is_given, text_version, decided_by, session_id, network, request_id)
     SELECT $1, purpose, given, $4, $5, $6, $7, $8 FROM unnest($2::text[], $3::boolean[]) AS choice (purpose, given)`,
    [
      ...[childId, choices.map(({ purpose }) => purpose), choices.map(({ isGiven }) => isGiven), textVersion],
      ...[userId, sessionId, networkOf(tx.hop.address), tx.hop.requestId],
    ],
  );
  const after = Object.fromEntries(choices.map(({ purpose, isGiven }) => [purpose, isGiven]));
  await recordAudit(tx, { action: 'consent.decide', object: `user:${childId}`, after });
}

/** The network of an address, 256 neighbours or a household of IPv6: it says from where and not who. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  if (/^\d+\.\d+\.\d+\.\d+$/.test(plain)) return plain.replace(/\d+$/, '0/24');
  return plain.includes(':') ? `${plain.split(':').slice(0, 3).join(':')}::/48` : '';
}
