import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from '../append-only.ts';

export class Family1764300000008 implements MigrationInterface {
  name = 'Family1764300000008';

  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE shared.supervisions
        ADD COLUMN access text NOT NULL DEFAULT 'FULL' CHECK (access = 'FULL' OR (access = 'VIEW' AND kind = 'GUARDIAN')),
        ADD COLUMN invited_by uuid REFERENCES shared.users ON DELETE SET NULL;

      CREATE TABLE shared.guardian_invitations (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        student_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        invited_by uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        code_hash bytea NOT NULL UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        accepted_by uuid REFERENCES shared.users ON DELETE SET NULL,
        ended_at timestamptz
      );
      CREATE INDEX guardian_invitations_by_student ON shared.guardian_invitations (student_id, created_at DESC);

      CREATE TABLE shared.custody_locks (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        student_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        requested_by uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        other_guardian_id uuid REFERENCES shared.users ON DELETE CASCADE,
        other_access text NOT NULL DEFAULT 'FULL' CHECK (other_access IN ('FULL', 'VIEW', 'NONE')),
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
        state text NOT NULL DEFAULT 'REQUESTED' CHECK (state IN ('REQUESTED', 'ACTIVE', 'REFUSED', 'LIFTED')),
        requested_at timestamptz NOT NULL DEFAULT now(),
        decided_by uuid REFERENCES shared.users,
        decided_at timestamptz,
        lifted_at timestamptz,
        CHECK (other_guardian_id IS DISTINCT FROM requested_by)
      );
      CREATE UNIQUE INDEX custody_locks_open ON shared.custody_locks (student_id) WHERE state IN ('REQUESTED', 'ACTIVE');
      CREATE INDEX custody_locks_by_state ON shared.custody_locks (state, id);

      CREATE TABLE shared.consents (
        id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
        student_id uuid NOT NULL REFERENCES shared.users,
        purpose text NOT NULL CHECK (purpose IN ('VOICE', 'NAME_ON_BOARDS', 'MESSAGES', 'RESEARCH', 'AI', 'PHOTO')),
        is_given boolean NOT NULL,
        text_version text NOT NULL,
        decided_by uuid NOT NULL REFERENCES shared.users,
        decided_at timestamptz NOT NULL DEFAULT now(),
        session_id uuid,
        network text NOT NULL,
        request_id text NOT NULL
      );
      CREATE INDEX consents_by_student ON shared.consents (student_id, purpose, id DESC);

      CREATE TABLE shared.picture_passwords (
        student_id uuid PRIMARY KEY REFERENCES shared.users ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('PICTURES', 'PIN')),
        hash text NOT NULL,
        set_by uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        set_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE shared.child_cards (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        student_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        secret_hash bytea NOT NULL UNIQUE,
        is_enough boolean NOT NULL,
        issued_by uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        issued_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX child_cards_by_student ON shared.child_cards (student_id, issued_at DESC);
      CREATE TABLE shared.child_doors (
        ticket_hash bytea PRIMARY KEY,
        card_id uuid NOT NULL,
        student_ids uuid[] NOT NULL,
        needs_password boolean NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX child_doors_by_card ON shared.child_doors (card_id);
      CREATE INDEX child_doors_by_end ON shared.child_doors (expires_at);

      CREATE TABLE shared.guardian_pins (
        user_id uuid PRIMARY KEY REFERENCES shared.users ON DELETE CASCADE,
        hash text NOT NULL,
        set_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE shared.handed_devices (
        session_id uuid PRIMARY KEY REFERENCES shared.sessions ON DELETE CASCADE,
        guardian_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE
      );
    `);
    await appendOnly(db, 'shared.consents');
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TABLE shared.handed_devices, shared.guardian_pins, shared.child_doors, shared.child_cards, shared.picture_passwords,
        shared.consents, shared.custody_locks, shared.guardian_invitations;
      ALTER TABLE shared.supervisions DROP COLUMN invited_by, DROP COLUMN access;
    `);
  }
}
