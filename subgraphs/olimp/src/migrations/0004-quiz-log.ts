import { appendOnly, partitionByMonth, servicesMay } from '@alif24/subgraph-shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A quiz is its log. What the tables of before held of played quizzes becomes events: the order of joins is known by their time, the opening of a
 * question by its answers, so every board is what it was.
 */
export class QuizLog1764300000204 implements MigrationInterface {
  name = 'QuizLog1764300000204';

  async up(db: QueryRunner) {
    await db.query(`
      -- No reference to the quiz or the player: rows come only under the lock of the quiz, and stay when a player is made nameless.
      CREATE TABLE olimp.live_quiz_events (
        quiz_id uuid NOT NULL,
        sequence integer NOT NULL CHECK (sequence > 1),
        at timestamptz NOT NULL,
        kind text NOT NULL CHECK (kind ~ '^[a-z]{4,10}$'),
        player_id uuid,
        body jsonb NOT NULL,
        PRIMARY KEY (quiz_id, sequence)
      ) PARTITION BY RANGE (quiz_id);
      CREATE TABLE olimp.live_quiz_typed_answers (
        quiz_id uuid NOT NULL,
        sequence integer NOT NULL,
        player_id uuid NOT NULL REFERENCES olimp.live_quiz_players ON DELETE CASCADE,
        typed text NOT NULL CHECK (length(typed) BETWEEN 1 AND 160),
        PRIMARY KEY (quiz_id, sequence)
      ) PARTITION BY RANGE (quiz_id);
      CREATE INDEX live_quiz_typed_answers_by_player ON olimp.live_quiz_typed_answers (player_id);
    `);
    await appendOnly(db, 'olimp.live_quiz_events');
    for (const table of ['events', 'typed_answers']) await partitionByMonth(db, `olimp.live_quiz_${table}`);
    await servicesMay(db, 'olimp.live_quiz_typed_answers', 'SELECT, INSERT, DELETE');
    await db.query(CONVERT);
    await db.query(`
      DROP TABLE olimp.live_quiz_answers;
      DELETE FROM shared.monthly_tables WHERE name = 'olimp.live_quiz_answers';

      ALTER TABLE olimp.live_quizzes
        ADD mode text NOT NULL DEFAULT 'SPEED' CHECK (mode IN ('SPEED', 'ACCURACY', 'SURVEY')),
        ADD pace text NOT NULL DEFAULT 'HOST' CHECK (pace IN ('HOST', 'PLAYER')),
        ADD board_frequency text NOT NULL DEFAULT 'EACH_QUESTION' CHECK (board_frequency IN ('EACH_QUESTION', 'END', 'SELF_ONLY', 'NEVER')),
        ADD grade smallint CHECK (grade BETWEEN 0 AND 11),
        ADD auto_advance_seconds smallint CHECK (auto_advance_seconds BETWEEN 3 AND 60),
        ADD team_names text[] NOT NULL DEFAULT '{}' CHECK (cardinality(team_names) <= 8),
        ADD deadline timestamptz CHECK ((pace = 'PLAYER') = (deadline IS NOT NULL)),
        ADD source_id uuid REFERENCES olimp.live_quizzes ON DELETE SET NULL,
        -- Grows when who plays changes past the log: a name that was erased, a secret that was renewed.
        ADD roster integer NOT NULL DEFAULT 1,
        -- When time alone moves it on; null while it waits for somebody.
        ADD due_at timestamptz;
      UPDATE olimp.live_quizzes SET due_at = closes_at + interval '250 milliseconds' WHERE state = 'QUESTION_OPEN';
      ALTER TABLE olimp.live_quizzes DROP opened_at, DROP closes_at;
      CREATE INDEX live_quizzes_due ON olimp.live_quizzes (due_at) WHERE due_at IS NOT NULL;
      CREATE INDEX live_quizzes_by_source ON olimp.live_quizzes (source_id) WHERE source_id IS NOT NULL;

      ALTER TABLE olimp.live_quiz_questions ADD kind text, ADD texts jsonb, ADD pictures text[] NOT NULL DEFAULT '{}', ADD key jsonb;
      UPDATE olimp.live_quiz_questions s
         SET kind = kinds.kind,
             texts = jsonb_build_array(jsonb_build_object(
               'language', q.language, 'text', s.text, 'options', s.options, 'explanation', NULL, 'sound', NULL)),
             key = jsonb_build_object('kind', kinds.kind, 'optionCount', cardinality(s.options),
               'correctOptions', s.correct_options, 'number', NULL, 'accepted', '[]'::jsonb)
        FROM olimp.live_quizzes q, (VALUES ('SINGLE', true), ('MULTIPLE', false)) AS kinds (kind, is_single)
       WHERE q.id = s.quiz_id AND kinds.is_single = (cardinality(s.correct_options) = 1);
      ALTER TABLE olimp.live_quiz_questions DROP text, DROP options, DROP correct_options,
        ALTER kind SET NOT NULL, ALTER texts SET NOT NULL, ALTER key SET NOT NULL,
        ADD CHECK (kind IN ('SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'NUMBER', 'ORDER', 'TEXT', 'LISTEN')),
        ADD CHECK (jsonb_array_length(texts) BETWEEN 1 AND 4), ADD CHECK (cardinality(pictures) <= 6);

      -- Score and right answers are written when the quiz is over.
      ALTER TABLE olimp.live_quiz_players
        DROP last_points, ADD language text CHECK (language IN ('UZ_LATN', 'UZ_CYRL', 'RU', 'EN')),
        ADD resume_hash bytea, ADD is_inside boolean NOT NULL DEFAULT true;
      CREATE FUNCTION olimp.note_roster_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE olimp.live_quizzes SET roster = roster + 1 WHERE id = OLD.quiz_id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER live_quiz_roster AFTER DELETE OR UPDATE OF user_id, token_hash, nickname ON olimp.live_quiz_players
        FOR EACH ROW EXECUTE FUNCTION olimp.note_roster_change();
    `);
  }

  async down() {
    throw new Error('A log does not become the tables of before again by itself.');
  }
}

const CONVERT = `
  CREATE TEMP TABLE happened ON COMMIT DROP AS
  WITH asked AS (
    SELECT q.id AS quiz_id, s.number, q.state = 'QUESTION_OPEN' AND s.number = q.question_number AS is_open,
           CASE WHEN s.number = q.question_number THEN q.opened_at ELSE min(a.submitted_at - a.elapsed_milliseconds * interval '1 millisecond') END AS opened_at,
           CASE WHEN s.number = q.question_number THEN q.closes_at ELSE max(a.submitted_at) END AS closed_at
      FROM olimp.live_quizzes q JOIN olimp.live_quiz_questions s ON s.quiz_id = q.id AND s.number <= q.question_number
      LEFT JOIN olimp.live_quiz_answers a ON a.question_id = s.id
     GROUP BY q.id, s.number
  ), answered AS (
    SELECT s.quiz_id, s.number, a.* FROM olimp.live_quiz_answers a JOIN olimp.live_quiz_questions s ON s.id = a.question_id
  ), steps AS (
    -- A player joined during the question that was open then, and in any case before their first answer.
    SELECT p.quiz_id, least((SELECT coalesce(max(number), 0) FROM asked WHERE asked.quiz_id = p.quiz_id AND asked.opened_at <= p.joined_at),
             (SELECT min(number) FROM answered WHERE answered.player_id = p.id)) AS number,
           2 AS step, p.joined_at AS at, 'joined' AS kind, p.id AS player_id, '{"team": null}'::jsonb AS body
      FROM olimp.live_quiz_players p
    UNION ALL
    SELECT quiz_id, number, 1, opened_at, 'opened', NULL, jsonb_build_object('number', number) FROM asked
    UNION ALL
    SELECT quiz_id, number, 3, submitted_at, 'answered', player_id, jsonb_build_object(
             'number', number, 'options', options, 'right', is_correct, 'points', points, 'elapsed', elapsed_milliseconds) FROM answered
    UNION ALL
    SELECT quiz_id, number, 4, closed_at, 'closed', NULL, '{"byTime": false}' FROM asked WHERE NOT is_open
    UNION ALL
    SELECT id, 32767, 5, finished_at, 'finished', NULL, '{}' FROM olimp.live_quizzes WHERE state = 'FINISHED'
  )
  SELECT steps.quiz_id, kind, player_id, body,
         -- What nobody wrote down was no earlier than what came before it.
         coalesce(max(date_trunc('milliseconds', at)) OVER (PARTITION BY quiz_id ORDER BY number, step, at, player_id), created_at) AS at,
         row_number() OVER (PARTITION BY quiz_id ORDER BY number, step, at, player_id) AS n,
         count(*) OVER (PARTITION BY quiz_id) AS total
    FROM steps JOIN olimp.live_quizzes q ON q.id = steps.quiz_id;

  -- Screens that are open now know the numbers of before; the newest state keeps its number or gets a higher one.
  INSERT INTO olimp.live_quiz_events (quiz_id, sequence, at, kind, player_id, body)
  SELECT quiz_id, greatest(q.sequence - total, 1) + n, at, kind, player_id, body
    FROM happened JOIN olimp.live_quizzes q ON q.id = happened.quiz_id;
  UPDATE olimp.live_quizzes q SET sequence = log.sequence
    FROM (SELECT quiz_id, max(sequence) AS sequence FROM olimp.live_quiz_events GROUP BY quiz_id) AS log WHERE log.quiz_id = q.id`;
