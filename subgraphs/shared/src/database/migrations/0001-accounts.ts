import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Accounts1763800000001 implements MigrationInterface {
  name = 'Accounts1763800000001';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE shared.users (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        role text NOT NULL CHECK (role IN ('STUDENT', 'PARENT', 'TEACHER', 'ORGANIZATION', 'MODERATOR')),
        phone text UNIQUE CHECK (phone ~ '^\\+998[0-9]{9}$'),
        password_hash text,
        first_name text NOT NULL CHECK (length(first_name) BETWEEN 1 AND 100),
        last_name text NOT NULL DEFAULT '' CHECK (length(last_name) <= 100),
        locale text NOT NULL DEFAULT 'UZ_LATN' CHECK (locale IN ('UZ_LATN', 'UZ_CYRL', 'RU', 'EN')),
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE shared.student_profiles (
        user_id uuid PRIMARY KEY REFERENCES shared.users ON DELETE CASCADE,
        grade smallint NOT NULL CHECK (grade BETWEEN 0 AND 11),
        birth_date date
      );
      CREATE TABLE shared.teacher_profiles (
        user_id uuid PRIMARY KEY REFERENCES shared.users ON DELETE CASCADE,
        subject text NOT NULL DEFAULT '',
        approved_at timestamptz
      );
      CREATE TABLE shared.parent_profiles (
        user_id uuid PRIMARY KEY REFERENCES shared.users ON DELETE CASCADE
      );
      CREATE TABLE shared.organization_profiles (
        user_id uuid PRIMARY KEY REFERENCES shared.users ON DELETE CASCADE,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        region text NOT NULL DEFAULT ''
      );
      CREATE TABLE shared.supervisions (
        student_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        supervisor_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('GUARDIAN', 'TEACHER', 'ORGANIZATION')),
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (student_id, supervisor_id)
      );
      CREATE INDEX supervisions_by_supervisor ON shared.supervisions (supervisor_id, kind);
      CREATE TABLE shared.sessions (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        user_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX sessions_by_user ON shared.sessions (user_id);
      CREATE TABLE shared.refresh_tokens (
        token_hash bytea PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES shared.sessions ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX refresh_tokens_by_session ON shared.refresh_tokens (session_id);
      CREATE TABLE shared.login_failures (
        phone text PRIMARY KEY,
        failures smallint NOT NULL,
        first_at timestamptz NOT NULL
      );
    `);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TABLE shared.login_failures, shared.refresh_tokens, shared.sessions, shared.supervisions,
        shared.organization_profiles, shared.parent_profiles, shared.teacher_profiles, shared.student_profiles, shared.users
    `);
  }
}
