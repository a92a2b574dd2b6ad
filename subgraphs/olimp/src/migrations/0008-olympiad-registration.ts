import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OlympiadRegistration1764300000208 implements MigrationInterface {
  name = 'OlympiadRegistration1764300000208';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE olimp.olympiads DROP CONSTRAINT olympiads_state_check,
        ADD CONSTRAINT olympiads_state_check CHECK (state IN ('DRAFT', 'OPEN', 'RUNNING', 'FROZEN', 'FINAL', 'CALLED_OFF'));
      -- Given up by the family: a list of the school enters nobody again against their will.
      ALTER TABLE olimp.olympiad_entries ADD COLUMN is_declined boolean NOT NULL DEFAULT false;
      CREATE INDEX olympiad_entries_unpaid ON olimp.olympiad_entries (expires_at) WHERE state = 'RESERVED';

      CREATE TABLE olimp.olympiad_payments (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        entry_id uuid NOT NULL REFERENCES olimp.olympiad_entries,
        -- Whose balance it came from, and to whose it goes back.
        payer_id uuid NOT NULL,
        amount bigint NOT NULL CHECK (amount > 0),
        state text NOT NULL DEFAULT 'PAID' CHECK (state IN ('PAID', 'REFUNDED')),
        idempotency_key text NOT NULL CHECK (length(idempotency_key) BETWEEN 8 AND 100),
        paid_at timestamptz NOT NULL DEFAULT now(),
        refunded_at timestamptz,
        CHECK ((refunded_at IS NOT NULL) = (state = 'REFUNDED')),
        UNIQUE (payer_id, idempotency_key)
      );
      -- A place is paid once; one that was given back may be paid again.
      CREATE UNIQUE INDEX olympiad_payments_once ON olimp.olympiad_payments (entry_id) WHERE state = 'PAID';
      CREATE INDEX olympiad_payments_by_entry ON olimp.olympiad_payments (entry_id, id DESC);
      CREATE TRIGGER olympiad_payments_go_forward BEFORE UPDATE ON olimp.olympiad_payments
        FOR EACH ROW EXECUTE FUNCTION shared.forward_only('PAID>REFUNDED');

      -- Never a place without its money, nor money without its place: whoever leaves either behind cannot commit.
      CREATE FUNCTION olimp.check_place_and_money() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        this_entry uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
      BEGIN
        IF EXISTS (SELECT FROM olimp.olympiad_entries e JOIN olimp.olympiads o ON o.id = e.olympiad_id
                    WHERE e.id = this_entry AND o.price > 0 AND (e.state = 'CONFIRMED') <>
                          EXISTS (SELECT FROM olimp.olympiad_payments p WHERE p.entry_id = e.id AND p.state = 'PAID')) THEN
          RAISE EXCEPTION 'Entry % is confirmed and not paid, or paid and not confirmed', this_entry USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER olympiad_entries_are_paid AFTER INSERT OR UPDATE OF state ON olimp.olympiad_entries
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION olimp.check_place_and_money('id');
      CREATE CONSTRAINT TRIGGER olympiad_payments_have_a_place AFTER INSERT OR UPDATE OF state ON olimp.olympiad_payments
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION olimp.check_place_and_money('entry_id');
    `);
  }

  async down() {
    throw new Error('Places that were paid for have no place in the tables of before.');
  }
}
