import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Leaderboards1764300000205 implements MigrationInterface {
  name = 'Leaderboards1764300000205';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE olimp.leaderboards (
        id uuid PRIMARY KEY,
        -- Another one when rows were taken away: whoever knows the board reads it anew.
        epoch xid8 NOT NULL DEFAULT pg_current_xact_id()
      );
      CREATE TABLE olimp.leaderboard_scores (
        board_id uuid NOT NULL REFERENCES olimp.leaderboards ON DELETE CASCADE,
        member_id uuid NOT NULL,
        -- Null for whoever was removed, so that others hear of it.
        score bigint CHECK (score BETWEEN -9007199254740991 AND 9007199254740991),
        tie_breaks bigint[] NOT NULL DEFAULT '{}' CHECK (cardinality(tie_breaks) <= 8),
        -- By the transaction that wrote a row last is known who has not seen it yet.
        changed_by xid8 NOT NULL DEFAULT pg_current_xact_id(),
        PRIMARY KEY (board_id, member_id)
      ) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
      CREATE INDEX leaderboard_scores_by_change ON olimp.leaderboard_scores (board_id, changed_by);
      CREATE INDEX leaderboard_scores_by_member ON olimp.leaderboard_scores (member_id);

      -- What a member had when the hour began in which it changed; null for whoever was not on the board.
      CREATE TABLE olimp.leaderboard_marks (
        board_id uuid NOT NULL,
        hour timestamptz NOT NULL,
        member_id uuid NOT NULL,
        score bigint,
        PRIMARY KEY (board_id, hour, member_id)
      );
      CREATE INDEX leaderboard_marks_by_member ON olimp.leaderboard_marks (member_id);

      CREATE FUNCTION olimp.note_rows_taken() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE olimp.leaderboards SET epoch = pg_current_xact_id() WHERE id IN (SELECT board_id FROM taken);
        DELETE FROM olimp.leaderboard_marks m USING taken t WHERE m.board_id = t.board_id AND m.member_id = t.member_id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER leaderboard_scores_taken AFTER DELETE ON olimp.leaderboard_scores
        REFERENCING OLD TABLE AS taken FOR EACH STATEMENT EXECUTE FUNCTION olimp.note_rows_taken();

      -- The boards of the months in which quizzes were played so far; the id of such a board follows from its month.
      WITH earned AS (
        SELECT encode(substr(sha256(convert_to('season ' || to_char(q.finished_at AT TIME ZONE 'Asia/Tashkent', 'YYYY-MM'), 'UTF8')), 1, 16), 'hex')::uuid AS board_id,
               p.user_id AS member_id, sum(p.score) AS score
          FROM olimp.live_quizzes q JOIN olimp.live_quiz_players p ON p.quiz_id = q.id
          JOIN shared.users u ON u.id = p.user_id AND u.role = 'STUDENT'
         WHERE q.state = 'FINISHED' AND p.is_inside AND q.mode <> 'SURVEY' AND p.score > 0
         GROUP BY 1, 2
      ), boards AS (
        INSERT INTO olimp.leaderboards (id) SELECT DISTINCT board_id FROM earned
      )
      INSERT INTO olimp.leaderboard_scores (board_id, member_id, score) SELECT board_id, member_id, score FROM earned`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TABLE olimp.leaderboard_marks, olimp.leaderboard_scores, olimp.leaderboards;
      DROP FUNCTION olimp.note_rows_taken()`);
  }
}
