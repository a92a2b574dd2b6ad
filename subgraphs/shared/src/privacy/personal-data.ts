import type { DatabaseContext } from '../database/index.ts';

/** How a platform's tables hold one kind of rows about a person, and what becomes of them. */
export interface PersonalTable {
  /** With its schema, e.g. `games.game_rounds`. */
  table: string;
  /** The column with the person's id. */
  by: string;
  /** Which rows are theirs, where the column alone does not say it: a condition on `t`, with the person as `$1`. */
  where?: string;
  /** The list's name in an export; null for what tells the person nothing (keys, work in hand). Hashes and secrets never leave. */
  as: string | null;
  /** Columns that are not the person's to have: others' ids, what would spoil a test. */
  omit?: readonly string[];
  /** When the person is erased: the rows go, or stay as they are because they say nothing of a person (`why`), or are changed by this `SET`. */
  erase: 'DELETE' | 'KEEP' | { set: string };
  /** Why rows stay. */
  why?: string;
}

type DataContext = Pick<DatabaseContext, 'db'>;

/** What one platform holds of people, and what it needs of a context to erase it. */
export interface PersonalData<C extends DataContext = DataContext> {
  readonly tables: readonly PersonalTable[];
  /** Tables without anything of a person, and columns (`schema.table.column`) that name one in passing: each with the reason. */
  readonly impersonal: Readonly<Record<string, string>>;
  /** All that this platform holds of a person, by lists with readable names. */
  export(ctx: DataContext, userId: string): Promise<Record<string, object[]>>;
  /** Takes everything that tells of a person out of this platform's tables; the second time there is nothing left to do. In a transaction. */
  erase(ctx: C, userId: string): Promise<void>;
}

/** Never exported, whatever the table: what opens something. */
const SECRET = /(^|_)(hash|secret|token|seed|search_key|nickname_key)$/;

/**
 * What a platform holds of people, table by table. A test compares it with the tables that are really there, so that none is forgotten.
 * Erasing goes in the given order: what points to other rows first.
 */
export function personalData(
  tables: readonly PersonalTable[],
  impersonal: Readonly<Record<string, string>> = {},
): PersonalData {
  return {
    tables,
    impersonal,
    async export(ctx, userId) {
      const lists: Record<string, object[]> = {};
      for (const { table, as, omit = [], ...rows } of tables) {
        if (as === null) continue;
        const found: Array<{ row: Record<string, unknown> }> = await ctx.db.query(
          `SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${conditionOf(rows)} ORDER BY t.ctid`,
          [userId],
        );
        const list = found.map(({ row }) => readable(row, omit));
        lists[as] = [...(lists[as] ?? []), ...list];
      }
      return lists;
    },
    async erase(ctx, userId) {
      for (const { table, erase, ...rows } of tables) {
        if (erase === 'KEEP') continue;
        const act = erase === 'DELETE' ? `DELETE FROM ${table} t` : `UPDATE ${table} t SET ${erase.set}`;
        await ctx.db.query(`${act} WHERE ${conditionOf(rows)}`, [userId]);
      }
    },
  };
}

function conditionOf({ by, where }: Pick<PersonalTable, 'by' | 'where'>): string {
  return where ?? `t.${by} = $1::uuid`;
}

/** `finished_at` becomes `finishedAt`; what opens something and what is omitted is left out. */
function readable(row: Record<string, unknown>, omit: readonly string[]): object {
  const kept = Object.entries(row).filter(([name]) => !SECRET.test(name) && !omit.includes(name));
  return Object.fromEntries(kept.map(([name, value]) => [name.replace(/_([a-z])/g, (_, a) => a.toUpperCase()), value]));
}
