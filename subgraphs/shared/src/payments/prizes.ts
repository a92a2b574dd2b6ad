import { type CallerContext, requireCaller } from '../auth/index.ts';
import { AppError, badInput, encodeCursor, type PageArgs } from '../utils/index.ts';
import { coinAmount } from './coin-amount.ts';
import { idAfter } from './page-keys.ts';

export interface Prize {
  id: string;
  /** Who offers it and hands it over; null is the platform itself, that is its moderators. */
  organizationId: string | null;
  title: string;
  description: string;
  /** Name of a picture that the clients draw; empty for none. */
  picture: string;
  /** Coins. */
  price: number;
  /** How many are left, those that are asked for and not decided taken off. */
  stock: number;
  /** Whether it can be asked for. */
  isOpen: boolean;
  createdAt: Date;
}

export interface PrizeInput {
  title: string;
  description?: string;
  picture?: string;
  price: number;
  stock: number;
  isOpen?: boolean;
}

export const PRIZE_COLUMNS = `p.id, p.organization_id AS "organizationId", p.title, p.description, p.picture, p.price::int AS price, p.stock,
  p.is_open AS "isOpen", p.created_at AS "createdAt"`;

/** Puts a prize of the calling organisation, or as a moderator of the platform, on offer. BAD_USER_INPUT. */
export async function createPrize(ctx: CallerContext, input: PrizeInput): Promise<Prize> {
  const { title, description, picture, price, stock, isOpen } = checked(input);
  const rows: Prize[] = await ctx.db.query(
    `INSERT INTO shared.prizes AS p (organization_id, title, description, picture, price, stock, is_open)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${PRIZE_COLUMNS}`,
    [ownerOf(ctx), title, description, picture, price, stock, isOpen],
  );
  return rows[0] as Prize;
}

/**
 * Changes a prize of the caller's own. `addStock` counts up or down from what is there, as pupils ask for some at the same moment. A new price is for
 * those who ask from now on. NOT_FOUND, BAD_USER_INPUT, also for taking away more than are left.
 */
export async function updatePrize(
  ctx: CallerContext,
  { prizeId, addStock = 0, ...input }: { prizeId: string; addStock?: number } & Partial<Omit<PrizeInput, 'stock'>>,
): Promise<Prize> {
  if (!Number.isInteger(addStock) || Math.abs(addStock) > 100_000)
    throw badInput('Pieces are whole numbers.', 'addStock');
  const { title, description, picture, price, isOpen } = checked({ title: '-', price: 1, stock: 0, ...input });
  const [rows]: [Prize[], number] = await ctx.db.query(
    `UPDATE shared.prizes p SET title = CASE WHEN $3 THEN $4 ELSE title END, description = CASE WHEN $5 THEN $6 ELSE description END,
            picture = CASE WHEN $7 THEN $8 ELSE picture END, price = CASE WHEN $9 THEN $10::bigint ELSE price END,
            is_open = CASE WHEN $11 THEN $12::boolean ELSE is_open END, stock = stock + $13, updated_at = now()
      WHERE id = $1 AND organization_id IS NOT DISTINCT FROM $2::uuid AND stock + $13 >= 0 RETURNING ${PRIZE_COLUMNS}`,
    [
      ...[prizeId, ownerOf(ctx), input.title !== undefined, title, input.description !== undefined, description],
      ...[
        input.picture !== undefined,
        picture,
        input.price !== undefined,
        price,
        input.isOpen !== undefined,
        isOpen,
        addStock,
      ],
    ],
  );
  if (rows[0]) return rows[0];
  const own: unknown[] = await ctx.db.query(
    'SELECT FROM shared.prizes WHERE id = $1 AND organization_id IS NOT DISTINCT FROM $2::uuid',
    [prizeId, ownerOf(ctx)],
  );
  throw own.length > 0
    ? badInput('There are not so many left.', 'addStock')
    : new AppError('NOT_FOUND', 'You have no such prize.');
}

/** Prizes by id; null where there is none: for `ctx.load`. */
export async function prizesById(ctx: CallerContext, ids: readonly string[]): Promise<Array<Prize | null>> {
  const rows: Prize[] = await ctx.db.query(`SELECT ${PRIZE_COLUMNS} FROM shared.prizes p WHERE id = ANY($1::uuid[])`, [
    ids,
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Whose prizes to list: what a pupil can ask for (the platform's and those of their organisations, open ones), or all of one owner (null: the platform). */
export type PrizeFilter = { forStudentId: string } | { organizationId: string | null };

/** A page of prizes, the newest first; `rows` holds one more than the page when more follow. */
export async function listPrizes(ctx: CallerContext, filter: PrizeFilter, { take, after }: PageArgs) {
  const [where, whose] =
    'forStudentId' in filter
      ? [`p.is_open AND ${offeredTo('$1')}`, filter.forStudentId]
      : ['p.organization_id IS NOT DISTINCT FROM $1::uuid', filter.organizationId];
  const rows: Prize[] = await ctx.db.query(
    `SELECT ${PRIZE_COLUMNS} FROM shared.prizes p WHERE ${where} AND ($2::uuid IS NULL OR p.id < $2) ORDER BY p.id DESC LIMIT $3`,
    [whose, idAfter(after), take],
  );
  const [{ n }] = await ctx.db.query(`SELECT count(*)::int AS n FROM shared.prizes p WHERE ${where}`, [whose]);
  return { rows: rows.map((row) => ({ ...row, cursor: encodeCursor([row.id]) })), totalCount: n as number };
}

/** The condition that prize `p` is one that this pupil may ask for. */
export function offeredTo(student: string): string {
  return `(p.organization_id IS NULL OR EXISTS (SELECT FROM shared.supervisions s
    WHERE s.student_id = ${student}::uuid AND s.supervisor_id = p.organization_id AND s.kind = 'ORGANIZATION'))`;
}

/** The id of the organisation that calls; null, the platform, for a moderator; FORBIDDEN for others. */
function ownerOf(ctx: CallerContext): string | null {
  const { userId, role } = requireCaller(ctx);
  if (role === 'ORGANIZATION') return userId;
  if (role === 'MODERATOR') return null;
  throw new AppError('FORBIDDEN', 'Prizes are offered by organisations.');
}

function checked({
  title,
  description = '',
  picture = '',
  price,
  stock,
  isOpen = true,
}: PrizeInput): Required<PrizeInput> {
  const name = title.trim();
  if (name.length < 1 || name.length > 100) throw badInput('A title has 1 to 100 letters.', 'title');
  if (description.length > 1000) throw badInput('A description has at most 1,000 letters.', 'description');
  if (!/^[a-z0-9-]{0,100}$/.test(picture)) throw badInput('There is no such picture.', 'picture');
  if (!Number.isInteger(stock) || stock < 0 || stock > 100_000)
    throw badInput('Pieces are from 0 to 100,000.', 'stock');
  return {
    title: name,
    description: description.trim(),
    picture,
    price: Number(coinAmount(price, 'price')),
    stock,
    isOpen,
  };
}
