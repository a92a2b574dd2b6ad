import { servicesMay } from './append-only.ts';
import { applicationRole } from './application-role.ts';
import type { DatabaseContext } from './transaction.ts';

/** A connection that may make tables: a migration's. */
interface Owner {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/** Months for which a table has a partition of its own before its rows come. */
const AHEAD = 3;

/**
 * Makes one partition. A month begins at midnight in Tashkent, and where the table is cut by a key of ours (uuidv7, which begins with its time) at the
 * first key of that moment: so a key that must be unique needs no column for the month.
 */
const ensureMonth = `
    CREATE OR REPLACE FUNCTION shared.ensure_month(p_table text, p_month date) RETURNS boolean LANGUAGE plpgsql AS $$
    DECLARE
      parent regclass := p_table::regclass;
      stray regclass := (p_table || '_default')::regclass;
      part text := format('%s_%s', p_table, to_char(p_month, 'YYYY_MM'));
      border text;
      kind regtype;
      since timestamptz := p_month::timestamp AT TIME ZONE 'Asia/Tashkent';
      until timestamptz := (p_month + interval '1 month') AT TIME ZONE 'Asia/Tashkent';
      first text := since;
      next text := until;
    BEGIN
      IF to_regclass(part) IS NOT NULL THEN RETURN false; END IF;
      SELECT a.attname, a.atttypid INTO border, kind FROM pg_partitioned_table t
        JOIN pg_attribute a ON a.attrelid = t.partrelid AND a.attnum = t.partattrs[0] WHERE t.partrelid = parent;
      IF kind = 'uuid'::regtype THEN
        first := rpad(lpad(to_hex((extract(epoch FROM since) * 1000)::bigint), 12, '0'), 32, '0');
        next := rpad(lpad(to_hex((extract(epoch FROM until) * 1000)::bigint), 12, '0'), 32, '0');
      END IF;
      EXECUTE format('CREATE TABLE %s (LIKE %s INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', part, parent);
      -- What came before its partition waits in the default one, whose triggers would refuse to let it go.
      EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', stray);
      EXECUTE format('WITH moved AS (DELETE FROM %s WHERE %I >= %L AND %I < %L RETURNING *) INSERT INTO %s SELECT * FROM moved',
        stray, border, first, border, next, part);
      EXECUTE format('ALTER TABLE %s ENABLE TRIGGER USER', stray);
      EXECUTE format('ALTER TABLE %s ATTACH PARTITION %s FOR VALUES FROM (%L) TO (%L)', parent, part, first, next);
      PERFORM shared.protect_partition(parent, part);
      RETURN true;
    END $$`;

/** Teaches a database of before to cut tables by keys as well; for a migration. */
export async function installMonthsOfKeys(db: Owner): Promise<void> {
  await db.query(ensureMonth);
}

/**
 * Cuts a table that is there, with its rows, by the months of `key`, a column of uuidv7 keys that belongs to its primary key; for a migration. Nothing is
 * copied: the table of before becomes the default partition, and only what belongs to the months from now on moves. Keys, references and indexes are as they were.
 */
export async function cutByMonth(db: Owner, table: string, key: string): Promise<void> {
  const [schema, name] = table.split('.') as [string, string];
  const old = `${name}_default`;
  await db.query(`DO $$
    DECLARE it record; rules text[]; indexes text[];
    BEGIN
      rules := ARRAY(SELECT format('ADD CONSTRAINT %I %s', conname, pg_get_constraintdef(oid)) FROM pg_constraint
        WHERE conrelid = '${table}'::regclass AND contype IN ('p', 'u', 'f') ORDER BY contype DESC);
      indexes := ARRAY(SELECT pg_get_indexdef(indexrelid) FROM pg_index
        WHERE indrelid = '${table}'::regclass AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND conrelid = indrelid));
      ALTER TABLE ${table} RENAME TO ${old};
      FOR it IN SELECT conname FROM pg_constraint WHERE conrelid = '${schema}.${old}'::regclass AND contype IN ('p', 'u', 'f') LOOP
        EXECUTE format('ALTER TABLE ${schema}.${old} RENAME CONSTRAINT %I TO %I', it.conname, 'default_' || it.conname);
      END LOOP;
      FOR it IN SELECT indexrelid::regclass AS index, c.relname FROM pg_index JOIN pg_class c ON c.oid = indexrelid
        WHERE indrelid = '${schema}.${old}'::regclass AND c.relname NOT LIKE 'default_%' LOOP
        EXECUTE format('ALTER INDEX %s RENAME TO %I', it.index, 'default_' || it.relname);
      END LOOP;
      CREATE TABLE ${table} (LIKE ${schema}.${old} INCLUDING DEFAULTS INCLUDING CONSTRAINTS) PARTITION BY RANGE (${key});
      EXECUTE 'ALTER TABLE ${table} ' || array_to_string(rules, ', ');
      FOR it IN SELECT unnest(indexes) AS index LOOP EXECUTE it.index; END LOOP;
      ALTER TABLE ${table} ATTACH PARTITION ${schema}.${old} DEFAULT;
    END $$`);
  await partitionByMonth(db, table);
}

/**
 * Puts the list of tables that are partitioned by month, and the function that makes their partitions, into the database; for a migration.
 * The function runs with the rights of the owner, as the services may not make tables, and does nothing but this for listed tables.
 */
export async function installPartitions(db: Owner): Promise<void> {
  await db.query(ensureMonth);
  await db.query(`
    CREATE TABLE shared.monthly_tables (name text PRIMARY KEY);
    -- Rows are protected by the parent's triggers; emptying a partition, or a statement that meets no row, by one of its own.
    CREATE FUNCTION shared.protect_partition(p_table regclass, p_part text) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM pg_trigger WHERE tgrelid = p_table AND tgfoid = to_regprocedure('shared.refuse_change()')) THEN
        EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION shared.refuse_change()',
          split_part(p_part, '.', 2) || '_append_only', p_part);
      END IF;
      -- Services write through the whole, by its rights; a part would be a way around them.
      EXECUTE format('REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON %s FROM ${applicationRole}', p_part);
    END $$;
    CREATE FUNCTION shared.ensure_partitions(p_from date, p_until date) RETURNS integer
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DECLARE it record; made integer := 0;
    BEGIN
      PERFORM pg_advisory_xact_lock(hashtextextended('shared.ensure_partitions', 0));
      FOR it IN SELECT name, month::date FROM shared.monthly_tables,
          generate_series(date_trunc('month', p_from::timestamp), date_trunc('month', p_until::timestamp), interval '1 month') AS month
         WHERE p_until < p_from + interval '20 years' ORDER BY 1, 2
      LOOP
        made := made + shared.ensure_month(it.name, it.month)::int;
      END LOOP;
      RETURN made;
    END $$;
  `);
  await servicesMay(db, 'shared.monthly_tables', 'SELECT');
}

/**
 * Takes `table` (`schema.name`, made with `PARTITION BY RANGE (<one column of times or of uuidv7 keys>)`) into the care of `ensurePartitions`; for a migration, after
 * `appendOnly`. A month begins at midnight in Tashkent. Makes the default partition, where rows of a month without one wait, so that none is ever
 * refused, and the months from `since` (the present one unless given) to three ahead.
 */
export async function partitionByMonth(db: Owner, table: string, since: Date = new Date()): Promise<void> {
  await db.query(`CREATE TABLE IF NOT EXISTS ${table}_default PARTITION OF ${table} DEFAULT`);
  await db.query('SELECT shared.protect_partition($1::regclass, $2)', [table, `${table}_default`]);
  await db.query('INSERT INTO shared.monthly_tables (name) VALUES ($1)', [table]);
  await db.query(
    `SELECT shared.ensure_partitions($1::timestamptz::date, (now() + make_interval(months => $2))::date)`,
    [since, AHEAD],
  );
}

/**
 * Makes the partitions of this month and the three ahead that are not there yet, for all tables that `partitionByMonth` was told of, and moves into them
 * what waits in the default partition. Idempotent, and safe from many processes at once. Returns how many it made.
 */
export async function ensurePartitions(ctx: Pick<DatabaseContext, 'db'>): Promise<number> {
  const [{ made }] = await ctx.db.query(
    'SELECT shared.ensure_partitions(now()::date, (now() + make_interval(months => $1))::date) AS made',
    [AHEAD],
  );
  return made;
}
