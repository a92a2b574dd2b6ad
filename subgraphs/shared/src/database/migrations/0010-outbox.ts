import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is to leave the platform, and by which ways each person wants it. */
export class Outbox1764300000010 implements MigrationInterface {
  name = 'Outbox1764300000010';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE shared.notifications ADD about_id uuid REFERENCES shared.users ON DELETE CASCADE;
      CREATE INDEX notifications_about ON shared.notifications (about_id) WHERE about_id IS NOT NULL;

      CREATE TABLE shared.outbox (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        kind text NOT NULL CHECK (kind IN ('NOTICE', 'DIGEST', 'CODE')),
        user_id uuid REFERENCES shared.users ON DELETE CASCADE,
        notification_id uuid REFERENCES shared.notifications ON DELETE CASCADE,
        channel text NOT NULL CHECK (channel IN ('TELEGRAM', 'EMAIL', 'SMS')),
        dedupe_key text NOT NULL UNIQUE,
        state text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'SENDING', 'SENT', 'FAILED', 'DEAD', 'SKIPPED')),
        lane smallint NOT NULL DEFAULT 10,
        due_at timestamptz NOT NULL DEFAULT now(),
        attempts smallint NOT NULL DEFAULT 0,
        -- Why it is not sent: one of our own words, never the provider's, which may repeat an address.
        failure text,
        -- Of a code: what is sent and to whom; null as soon as it was sent or given up.
        secret jsonb CHECK (secret IS NULL OR state IN ('PENDING', 'SENDING', 'FAILED')),
        created_at timestamptz NOT NULL DEFAULT now(),
        settled_at timestamptz,
        CHECK ((kind = 'NOTICE') = (notification_id IS NOT NULL)),
        CHECK (kind = 'CODE' OR user_id IS NOT NULL)
      );
      CREATE INDEX outbox_waiting ON shared.outbox (channel, lane, due_at, id) WHERE settled_at IS NULL;
      CREATE INDEX outbox_by_user ON shared.outbox (user_id);
      CREATE INDEX outbox_by_notification ON shared.outbox (notification_id);
      CREATE INDEX outbox_settled ON shared.outbox (settled_at) WHERE settled_at IS NOT NULL;

      -- TELEGRAM: the linked chat. EMAIL: only a row when the address took no mail; the address itself is users.email.
      CREATE TABLE shared.notification_channels (
        user_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        channel text NOT NULL CHECK (channel IN ('TELEGRAM', 'EMAIL')),
        address text NOT NULL,
        state text NOT NULL CHECK (state IN ('ACTIVE', 'BLOCKED', 'BOUNCED', 'PHONE_CHANGED')),
        changed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (user_id, channel)
      );
      CREATE INDEX notification_channels_by_address ON shared.notification_channels (address) WHERE channel = 'TELEGRAM';
      CREATE TABLE shared.notification_choices (
        user_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        type text NOT NULL CHECK (type IN ('LEARNING', 'COINS', 'PAYMENTS', 'DIGEST')),
        channel text NOT NULL CHECK (channel IN ('TELEGRAM', 'EMAIL')),
        is_on boolean NOT NULL,
        PRIMARY KEY (user_id, type, channel)
      );
      CREATE TABLE shared.notification_settings (
        user_id uuid PRIMARY KEY REFERENCES shared.users ON DELETE CASCADE,
        quiet_from text CHECK (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        quiet_until text CHECK (quiet_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        locale text CHECK (locale IN ('UZ_LATN', 'UZ_CYRL', 'RU', 'EN')),
        codes_by_telegram boolean NOT NULL DEFAULT true
      );

      CREATE TABLE shared.telegram_link_tokens (
        user_id uuid PRIMARY KEY REFERENCES shared.users ON DELETE CASCADE,
        token_hash bytea NOT NULL UNIQUE,
        expires_at timestamptz NOT NULL
      );
      CREATE TABLE shared.telegram_updates (
        update_id bigint PRIMARY KEY,
        received_at timestamptz NOT NULL DEFAULT now()
      );

      -- A number may come into other hands: the chat that was linked under the old one is not trusted with what belongs to the new.
      CREATE FUNCTION shared.distrust_telegram() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE shared.notification_channels SET state = 'PHONE_CHANGED', changed_at = now()
         WHERE user_id = NEW.id AND channel = 'TELEGRAM';
        DELETE FROM shared.telegram_link_tokens WHERE user_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER users_phone_changed AFTER UPDATE OF phone ON shared.users FOR EACH ROW
        WHEN (OLD.phone IS NOT NULL AND NEW.phone IS DISTINCT FROM OLD.phone) EXECUTE FUNCTION shared.distrust_telegram();
    `);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TRIGGER users_phone_changed ON shared.users;
      DROP FUNCTION shared.distrust_telegram;
      DROP TABLE shared.telegram_updates, shared.telegram_link_tokens, shared.notification_settings, shared.notification_choices,
        shared.notification_channels, shared.outbox;
      ALTER TABLE shared.notifications DROP about_id;
    `);
  }
}
