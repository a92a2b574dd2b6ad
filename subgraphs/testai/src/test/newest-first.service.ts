import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { badInput, type CursorKey, encodeCursor, pageArgs } from '@alif24/subgraph-shared/utils';
import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';

export interface PageOf {
  first: number;
  after: string | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The row that a cursor names. Throws BAD_USER_INPUT for a cursor of something else. */
export function rowOfCursor([id]: readonly CursorKey[]): string {
  if (!UUID.test(String(id))) throw badInput('Not a cursor of this list', 'after');
  return String(id);
}

/**
 * A page of the rows that fit `where`, newest first by the column `time`. A cursor names a row, not an instant, so that rows
 * closer than a millisecond neither repeat nor vanish. Throws BAD_USER_INPUT for an argument that makes no sense.
 */
export async function newestFirst<T extends ObjectLiteral & { id: string }>(
  ctx: Context,
  entity: EntityTarget<T>,
  where: FindOptionsWhere<T>,
  time: keyof T & string,
  { first, after }: PageOf,
): Promise<Page<T>> {
  const page = pageArgs(first, after, 1);
  const rows = ctx.db.createQueryBuilder(entity, 'row').where(where);
  const totalCount = await rows.getCount();
  if (page.after) {
    const id = rowOfCursor(page.after);
    const table = ctx.db.connection.getMetadata(entity);
    const column = table.findColumnWithPropertyName(time)?.databaseName;
    rows.andWhere(`(row.${time}, row.id) < (SELECT ${column}, id FROM ${table.tablePath} WHERE id = :id)`, { id });
  }
  rows.orderBy(`row.${time}`, 'DESC').addOrderBy('row.id', 'DESC').limit(page.take);
  return toPage(await rows.getMany(), {
    first,
    after,
    totalCount,
    cursorOf: ({ id }) => encodeCursor([id]),
  });
}
