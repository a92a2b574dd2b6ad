import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Crm1763800000301 implements MigrationInterface {
  name = 'Crm1763800000301';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE crm.organization_teachers (
        organization_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        teacher_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organization_id, teacher_id)
      );
      CREATE INDEX organization_teachers_by_teacher ON crm.organization_teachers (teacher_id);

      CREATE TABLE crm.classrooms (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        organization_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        teacher_id uuid NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
        grade smallint NOT NULL CHECK (grade BETWEEN 0 AND 11),
        created_at timestamptz NOT NULL DEFAULT now(),
        FOREIGN KEY (organization_id, teacher_id) REFERENCES crm.organization_teachers ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX classrooms_by_organization ON crm.classrooms (organization_id, lower(name));
      CREATE INDEX classrooms_by_teacher ON crm.classrooms (teacher_id);

      CREATE TABLE crm.classroom_students (
        classroom_id uuid NOT NULL REFERENCES crm.classrooms ON DELETE CASCADE,
        student_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        joined_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (classroom_id, student_id)
      );
      CREATE INDEX classroom_students_by_student ON crm.classroom_students (student_id);

      CREATE TABLE crm.leads (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        organization_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        full_name text NOT NULL CHECK (length(full_name) BETWEEN 1 AND 100),
        search_key text NOT NULL,
        phone text NOT NULL CHECK (phone ~ '^\\+998[0-9]{9}$'),
        source text NOT NULL CHECK (source IN ('WEBSITE', 'TELEGRAM', 'PHONE_CALL', 'REFERRAL', 'ADVERTISING', 'WALK_IN', 'OTHER')),
        note text NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
        stage text NOT NULL DEFAULT 'NEW' CHECK (stage IN ('NEW', 'CONTACTED', 'TRIAL', 'ENROLLED', 'LOST')),
        created_at timestamptz NOT NULL DEFAULT now(),
        stage_changed_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (organization_id, phone)
      );
      CREATE INDEX leads_by_stage ON crm.leads (organization_id, stage, created_at DESC, id DESC);
      CREATE INDEX leads_by_organization ON crm.leads (organization_id, created_at DESC, id DESC);

      CREATE TABLE crm.lead_moves (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        lead_id uuid NOT NULL REFERENCES crm.leads ON DELETE CASCADE,
        from_stage text NOT NULL,
        to_stage text NOT NULL CHECK (to_stage <> from_stage),
        reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 300 AND (to_stage <> 'LOST' OR reason <> '')),
        moved_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX lead_moves_by_lead ON crm.lead_moves (lead_id, moved_at DESC, id DESC);
    `);
  }

  async down(db: QueryRunner) {
    await db.query(
      'DROP TABLE crm.lead_moves, crm.leads, crm.classroom_students, crm.classrooms, crm.organization_teachers',
    );
  }
}
