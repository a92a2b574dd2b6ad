import { DatabaseServerError } from './embedded-failure.ts';

/** The role that services act as: it reads and writes rows, and can neither change a table nor touch what is append-only. */
export const applicationRole = 'alif24_app';

/** Part of a connection's `options` that makes it act as the services do; the user who connects must be a member of the role. */
export const asApplication = `-c role=${applicationRole}`;

/** The comment of a table on which the services have less than the usual rights begins with this; the rights follow. */
export const servicesComment = 'services may only: ';

/** A connection of the owner: of the driver or of TypeORM. */
export interface OwnerConnection {
  query(sql: string): Promise<unknown>;
}

/**
 * Makes the role if the server has none, and lets the one who is connected act as it. Roles belong to the server and not to a database, so two
 * databases may be migrated at the same moment: whoever comes second finds it there.
 * @throws DatabaseServerError when the user may not make it, with what an administrator has to run once
 */
export async function ensureApplicationRole(owner: OwnerConnection): Promise<void> {
  try {
    await owner.query(`DO $$ BEGIN
      IF to_regrole('${applicationRole}') IS NULL THEN CREATE ROLE ${applicationRole} NOLOGIN; END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END $$`);
    await owner.query(`DO $$ BEGIN
      IF NOT pg_has_role(current_user, '${applicationRole}', 'SET') THEN GRANT ${applicationRole} TO current_user WITH SET TRUE; END IF;
    EXCEPTION WHEN unique_violation THEN NULL;
    END $$`);
  } catch (cause) {
    if ((cause as { code?: string }).code !== '42501') throw cause;
    throw new DatabaseServerError(
      `The database user may not make the role that the services act as; let an administrator of the server run once: CREATE ROLE ${applicationRole} NOLOGIN; GRANT ${applicationRole} TO the user of DATABASE_URL.`,
      { cause },
    );
  }
}

/** Lets the services into a schema: they may read and write the rows of each table that its owner makes from now on. */
export async function openToServices(owner: OwnerConnection, schema: string): Promise<void> {
  await owner.query(`
    GRANT USAGE ON SCHEMA "${schema}" TO ${applicationRole};
    ALTER DEFAULT PRIVILEGES IN SCHEMA "${schema}" GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${applicationRole};
    ALTER DEFAULT PRIVILEGES IN SCHEMA "${schema}" GRANT USAGE, SELECT ON SEQUENCES TO ${applicationRole}`);
}

/**
 * Brings the rights on the tables that are there to what they should be, whoever made them and whenever: rows for reading and writing, but what
 * is append-only and the list of migrations never for change, and a partition only through the whole that it is part of. Touches only what differs.
 */
export async function grantToServices(owner: OwnerConnection, schema: string): Promise<void> {
  await owner.query(`DO $$
    DECLARE it record; wanted text;
    BEGIN
      FOR it IN SELECT c.oid, c.oid::regclass AS name, c.relname, c.relispartition AS is_part, obj_description(c.oid, 'pg_class') AS comment,
          EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgfoid = to_regprocedure('shared.refuse_change()')) AS is_append_only
        FROM pg_class c WHERE c.relnamespace = '"${schema}"'::regnamespace AND c.relkind IN ('r', 'p', 'v')
      LOOP
        wanted := CASE
          WHEN it.is_part OR it.relname = 'migrations' THEN 'SELECT'
          WHEN it.comment LIKE '${servicesComment}%' THEN substr(it.comment, ${servicesComment.length + 1})
          WHEN it.is_append_only THEN 'SELECT, INSERT'
          ELSE 'SELECT, INSERT, UPDATE, DELETE' END;
        IF wanted <> coalesce((SELECT string_agg(p, ', ' ORDER BY n)
          FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) WITH ORDINALITY AS known (p, n)
          WHERE has_table_privilege('${applicationRole}', it.oid, p)), '')
        THEN
          EXECUTE format('REVOKE ALL ON %s FROM ${applicationRole}', it.name);
          EXECUTE format('GRANT %s ON %s TO ${applicationRole}', wanted, it.name);
        END IF;
      END LOOP;
      FOR it IN SELECT c.oid::regclass AS name FROM pg_class c WHERE c.relnamespace = '"${schema}"'::regnamespace
        AND CASE WHEN c.relkind = 'S' THEN NOT has_sequence_privilege('${applicationRole}', c.oid, 'USAGE') END
      LOOP
        EXECUTE format('GRANT USAGE, SELECT ON SEQUENCE %s TO ${applicationRole}', it.name);
      END LOOP;
    END $$`);
}
