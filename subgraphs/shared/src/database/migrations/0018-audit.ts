import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, servicesMay } from '../append-only.ts';

/**
 * Services write drafts; at the very end of their transaction the owner's trigger makes entries of them, so that a service can neither choose an
 * entry's place, time and hash nor keep others waiting for longer than its commit takes. Not partitioned: such acts are few.
 */
export class Audit1764300000018 implements MigrationInterface {
  name = 'Audit1764300000018';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE shared.audit_entries (
        sequence bigint PRIMARY KEY,
        id uuid NOT NULL UNIQUE,
        recorded_at timestamptz NOT NULL,
        actor_id uuid,
        actor_role text,
        action text NOT NULL,
        object text NOT NULL,
        before jsonb,
        after jsonb,
        address text,
        request_id text,
        hash bytea NOT NULL
      );
      CREATE INDEX audit_entries_by_object ON shared.audit_entries (object, sequence);
      CREATE INDEX audit_entries_by_action ON shared.audit_entries (action, sequence);

      CREATE TABLE shared.audit_head (
        is_one boolean PRIMARY KEY DEFAULT true CHECK (is_one),
        sequence bigint NOT NULL,
        hash bytea NOT NULL
      );
      INSERT INTO shared.audit_head (sequence, hash) VALUES (0, sha256('alif24 audit'));

      CREATE TABLE shared.audit_drafts (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        actor_id uuid,
        actor_role text,
        action text NOT NULL CHECK (length(action) BETWEEN 1 AND 100),
        object text NOT NULL CHECK (length(object) BETWEEN 1 AND 200),
        before jsonb CHECK (length(before::text) <= 4000),
        after jsonb CHECK (length(after::text) <= 4000),
        address text CHECK (length(address) <= 100),
        request_id text CHECK (length(request_id) <= 200)
      );

      -- Each part with its length before it, so that no two entries have one text; auth/verify-audit.ts works out the same by itself.
      CREATE FUNCTION shared.audit_text(entry shared.audit_entries) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT string_agg(coalesce(octet_length(part) || ':' || part, '-'), '' ORDER BY n) FROM unnest(ARRAY[
          entry.sequence::text, entry.id::text, (extract(epoch FROM entry.recorded_at) * 1000000)::bigint::text,
          entry.actor_id::text, entry.actor_role, entry.action, entry.object, entry.before::text, entry.after::text,
          entry.address, entry.request_id]) WITH ORDINALITY AS parts (part, n)
      $$;

      CREATE FUNCTION shared.chain_audit_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, pg_temp AS $$
      DECLARE entry shared.audit_entries; head shared.audit_head;
      BEGIN
        SELECT * INTO STRICT head FROM shared.audit_head FOR UPDATE;
        entry.sequence := head.sequence + 1;
        entry.id := NEW.id;
        entry.recorded_at := clock_timestamp();
        entry.actor_id := NEW.actor_id;
        entry.actor_role := NEW.actor_role;
        entry.action := NEW.action;
        entry.object := NEW.object;
        entry.before := NEW.before;
        entry.after := NEW.after;
        entry.address := NEW.address;
        entry.request_id := NEW.request_id;
        entry.hash := sha256(head.hash || convert_to(shared.audit_text(entry), 'UTF8'));
        INSERT INTO shared.audit_entries VALUES (entry.*);
        UPDATE shared.audit_head SET sequence = entry.sequence, hash = entry.hash;
        DELETE FROM shared.audit_drafts WHERE id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER audit_drafts_become_entries AFTER INSERT ON shared.audit_drafts
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION shared.chain_audit_entry();
      REVOKE EXECUTE ON FUNCTION shared.chain_audit_entry() FROM PUBLIC;
    `);
    await appendOnly(db, 'shared.audit_entries');
    await servicesMay(db, 'shared.audit_entries', 'SELECT');
    await servicesMay(db, 'shared.audit_head', 'SELECT');
    await servicesMay(db, 'shared.audit_drafts', 'INSERT');
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE shared.audit_drafts, shared.audit_head; DROP FUNCTION shared.audit_text; DROP TABLE shared.audit_entries;
      DROP FUNCTION shared.chain_audit_entry()`);
  }
}
