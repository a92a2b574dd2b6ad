import { type CallerContext, requireCaller } from '../auth/index.ts';
import { AppError, badInput, encodeCursor, type PageArgs } from '../utils/index.ts';
import { idAfter } from './page-keys.ts';
import { checkedPrize, type PrizeInput, type PrizeTitles } from './prize-input.ts';

export interface Prize {
  id: string;
  /** The organisation that offers it and hands it over; null for a family's and for the platform's. */
  organizationId: string | null;
  /** The guardian who offers it to their own children; when both are null it is the platform's, that is its moderators'. */
  guardianId: string | null;
  title: string;
  titles: PrizeTitles;
  description: string;
  /** Name of a picture that the clients draw; empty for none. */
  picture: string;
  /** Coins. */
  price: number;
  /** How many are left, those that are asked for and not decided taken off; null is any number. */
  stock: number | null;
  /** Whether it can be asked for. */
  isOpen: boolean;
  createdAt: Date;
}

/** Who offers a prize; both null is the platform. */
export type PrizeOwner = Pick<Prize, 'organizationId' | 'guardianId'>;

export const PRIZE_COLUMNS = `p.id, p.organization_id AS "organizationId", p.guardian_id AS "guardianId", p.title, p.titles, p.description, p.picture,
  p.price::int AS price, p.stock, p.is_open AS "isOpen", p.created_at AS "createdAt"`;

/** Puts a prize on offer: of the calling organisation, of the calling parent to their own children, or as a moderator of the platform. BAD_USER_INPUT, FORBIDDEN. */
export async function createPrize(ctx: CallerContext, input: PrizeInput): Promise<Prize> {
  const { organizationId, guardianId } = prizeOwnerOf(ctx);
  const { title, titles, description, picture, price, stock, isOpen } = checkedPrize(input);
  const rows: Prize[] = await ctx.db.query(
    `INSERT INTO shared.prizes AS p (organization_id, guardian_id, title, titles, description, picture, price, stock, is_open)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING ${PRIZE_COLUMNS}`,
    [organizationId, guardianId, title, JSON.stringify(titles), description, picture, price, stock, isOpen],
  );
  return rows[0] as Prize;
}

export interface PrizeChange extends Partial<Omit<PrizeInput, 'stock'>> {
  prizeId: string;
  /** Counts up or down from what is there, as pupils ask for some at the same moment. */
  addStock?: number;
  /** True: any number from now on; false: counted, from 0 when it was not. */
  isUnlimited?: boolean;
}

/**
 * Changes a prize of the caller's own. A new price is for those who ask from now on. NOT_FOUND, BAD_USER_INPUT, also for taking away more than are left;
 * FORBIDDEN.
 */
export async function updatePrize(ctx: CallerContext, change: PrizeChange): Promise<Prize> {
  const { organizationId, guardianId } = prizeOwnerOf(ctx);
  const { prizeId, addStock = 0, isUnlimited = null, ...input } = change;
  if (!Number.isInteger(addStock) || Math.abs(addStock) > 100_000)
    throw badInput('Pieces are whole numbers.', 'addStock');
  const checked = checkedPrize({ title: '-', price: 1, stock: 0, ...input });
  const next = <K extends keyof typeof input>(key: K) => (input[key] === undefined ? null : checked[key]);
  const [rows]: [Prize[], number] = await ctx.db.query(
    `UPDATE shared.prizes p SET title = coalesce($4, title), titles = coalesce($5, titles), description = coalesce($6, description),
            picture = coalesce($7, picture), price = coalesce($8, price), is_open = coalesce($9, is_open),
            stock = CASE $10::boolean WHEN true THEN NULL WHEN false THEN coalesce(stock, 0) + $11 ELSE stock + $11 END, updated_at = now()
      WHERE id = $1 AND ${OWN} AND coalesce(stock, 0) + $11 >= 0 RETURNING ${PRIZE_COLUMNS}`,
    [
      ...[prizeId, organizationId, guardianId, next('title'), input.titles ? JSON.stringify(checked.titles) : null],
      ...[next('description'), next('picture'), next('price'), next('isOpen'), isUnlimited, addStock],
    ],
  );
  if (rows[0]) return rows[0];
  const own: unknown[] = await ctx.db.query(`SELECT FROM shared.prizes p WHERE id = $1 AND ${OWN}`, [
    ...[prizeId, organizationId, guardianId],
  ]);
  throw own.length > 0
    ? badInput('There are not so many left.', 'addStock')
    : new AppError('NOT_FOUND', 'You have no such prize.');
}

const OWN = 'p.organization_id IS NOT DISTINCT FROM $2::uuid AND p.guardian_id IS NOT DISTINCT FROM $3::uuid';

/** Prizes by id; null where there is none: for `ctx.load`. */
export async function prizesById(ctx: CallerContext, ids: readonly string[]): Promise<Array<Prize | null>> {
  const rows: Prize[] = await ctx.db.query(`SELECT ${PRIZE_COLUMNS} FROM shared.prizes p WHERE id = ANY($1::uuid[])`, [
    ids,
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/**
 * Whose prizes to list: what a pupil can ask for (the platform's, those of their organisations and of their guardians, open ones), all of one owner
 * (null: the platform), or all of one guardian.
 */
export type PrizeFilter = { forStudentId: string } | { organizationId: string | null } | { guardianId: string };

/** A page of prizes, the newest first; `rows` holds one more than the page when more follow. */
export async function listPrizes(ctx: CallerContext, filter: PrizeFilter, { take, after }: PageArgs) {
  const [where, whose] = conditionOf(filter);
  const rows: Prize[] = await ctx.db.query(
    `SELECT ${PRIZE_COLUMNS} FROM shared.prizes p WHERE ${where} AND ($2::uuid IS NULL OR p.id < $2) ORDER BY p.id DESC LIMIT $3`,
    [whose, idAfter(after), take],
  );
  const [{ n }] = await ctx.db.query(`SELECT count(*)::int AS n FROM shared.prizes p WHERE ${where}`, [whose]);
  return { rows: rows.map((row) => ({ ...row, cursor: encodeCursor([row.id]) })), totalCount: n as number };
}

function conditionOf(filter: PrizeFilter): [where: string, whose: string | null] {
  if ('forStudentId' in filter) return [`p.is_open AND ${offeredTo('$1')}`, filter.forStudentId];
  if ('guardianId' in filter) return ['p.guardian_id = $1::uuid', filter.guardianId];
  return ['p.guardian_id IS NULL AND p.organization_id IS NOT DISTINCT FROM $1::uuid', filter.organizationId];
}

/** The condition that prize `p` is one that this pupil may ask for. */
export function offeredTo(student: string): string {
  return `(coalesce(p.organization_id, p.guardian_id) IS NULL OR EXISTS (SELECT FROM shared.supervisions s
    WHERE s.student_id = ${student}::uuid AND (s.supervisor_id = p.organization_id AND s.kind = 'ORGANIZATION'
      OR s.supervisor_id = p.guardian_id AND s.kind = 'GUARDIAN' AND s.access = 'FULL')))`;
}

/** As whom the caller offers prizes: an organisation, a guardian, or the platform for a moderator; FORBIDDEN for others. */
export function prizeOwnerOf(ctx: CallerContext): PrizeOwner {
  const { userId, role } = requireCaller(ctx);
  if (role === 'ORGANIZATION') return { organizationId: userId, guardianId: null };
  if (role === 'PARENT') return { organizationId: null, guardianId: userId };
  if (role === 'MODERATOR') return { organizationId: null, guardianId: null };
  throw new AppError('FORBIDDEN', 'Prizes are offered by organisations and families.');
}
