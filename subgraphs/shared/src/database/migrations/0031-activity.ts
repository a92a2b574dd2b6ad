import type { MigrationInterface, QueryRunner } from 'typeorm';
import { servicesMay } from '../append-only.ts';
import { partitionByMonth } from '../partitions.ts';

/**
 * What pupils learned, the minutes they were there, and what their guardians allow. Nothing in the first and last is ever changed; it goes only with
 * the person it tells of, so services may delete and not update.
 */
export class Activity1764300000031 implements MigrationInterface {
  name = 'Activity1764300000031';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE shared.activity_events (
        id uuid NOT NULL DEFAULT uuidv7(),
        student_id uuid NOT NULL REFERENCES shared.users,
        platform text NOT NULL CHECK (platform ~ '^[A-Z]+$'),
        kind text NOT NULL CHECK (kind ~ '^[A-Z_]+$'),
        topic text NOT NULL CHECK (length(topic) BETWEEN 1 AND 200),
        title text CHECK (length(title) BETWEEN 1 AND 200),
        correct integer NOT NULL CHECK (correct >= 0),
        total integer NOT NULL CHECK (total >= correct),
        reference text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (id, at)
      ) PARTITION BY RANGE (at);
      CREATE INDEX activity_events_of_student ON shared.activity_events (student_id, at DESC, id DESC);
      CREATE INDEX activity_events_of_topic ON shared.activity_events (student_id, kind, topic, at);
      CREATE TABLE shared.activity_keys (
        student_id uuid NOT NULL REFERENCES shared.users,
        kind text NOT NULL,
        reference text NOT NULL CHECK (length(reference) BETWEEN 1 AND 200),
        PRIMARY KEY (student_id, kind, reference)
      );
      CREATE TABLE shared.activity_minutes (
        student_id uuid NOT NULL REFERENCES shared.users,
        minute timestamptz NOT NULL CHECK (minute = date_trunc('minute', minute)),
        platform text NOT NULL CHECK (platform ~ '^[A-Z]+$'),
        use text NOT NULL CHECK (use IN ('LEARNING', 'GAME', 'CLASS')),
        PRIMARY KEY (student_id, minute)
      ) PARTITION BY RANGE (minute);
      CREATE TABLE shared.screen_time_limits (
        id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
        student_id uuid NOT NULL REFERENCES shared.users,
        learning_weekday smallint CHECK (learning_weekday BETWEEN 0 AND 1440),
        learning_weekend smallint CHECK (learning_weekend BETWEEN 0 AND 1440),
        game_weekday smallint CHECK (game_weekday BETWEEN 0 AND 1440),
        game_weekend smallint CHECK (game_weekend BETWEEN 0 AND 1440),
        quiet_from text CHECK (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        quiet_until text CHECK (quiet_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        set_by uuid NOT NULL REFERENCES shared.users,
        set_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((quiet_from IS NULL) = (quiet_until IS NULL))
      );
      CREATE INDEX screen_time_limits_of_student ON shared.screen_time_limits (student_id, id DESC);
    `);
    for (const table of ['activity_events', 'activity_keys', 'screen_time_limits'])
      await servicesMay(db, `shared.${table}`, 'SELECT, INSERT, DELETE');
    // The demo school has six weeks of history.
    const since = new Date(Date.now() - 62 * 86_400_000);
    await partitionByMonth(db, 'shared.activity_events', since);
    await partitionByMonth(db, 'shared.activity_minutes', since);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DELETE FROM shared.monthly_tables WHERE name IN ('shared.activity_events', 'shared.activity_minutes');
      DROP TABLE shared.activity_events, shared.activity_keys, shared.activity_minutes, shared.screen_time_limits;
    `);
  }
}
