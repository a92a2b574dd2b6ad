import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LiveQuizzes1763800000101 implements MigrationInterface {
  name = 'LiveQuizzes1763800000101';

  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE olimp.live_quizzes (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        host_id uuid NOT NULL REFERENCES shared.users ON DELETE CASCADE,
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
        language text NOT NULL CHECK (language IN ('UZ_LATN', 'UZ_CYRL', 'RU', 'EN')),
        pin text UNIQUE CHECK (pin ~ '^[1-9][0-9]{5}$'),
        state text NOT NULL DEFAULT 'LOBBY' CHECK (state IN ('LOBBY', 'QUESTION_OPEN', 'QUESTION_CLOSED', 'FINISHED')),
        sequence integer NOT NULL DEFAULT 1,
        question_number smallint NOT NULL DEFAULT 0,
        question_count smallint NOT NULL CHECK (question_number BETWEEN 0 AND question_count),
        opened_at timestamptz,
        closes_at timestamptz CHECK (closes_at > opened_at),
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        CHECK ((state = 'FINISHED') = (finished_at IS NOT NULL)),
        CHECK ((state = 'FINISHED') = (pin IS NULL)),
        CHECK (state NOT IN ('QUESTION_OPEN', 'QUESTION_CLOSED') OR closes_at IS NOT NULL)
      );
      CREATE INDEX live_quizzes_by_host ON olimp.live_quizzes (host_id, created_at DESC, id DESC);

      CREATE TABLE olimp.live_quiz_questions (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        quiz_id uuid NOT NULL REFERENCES olimp.live_quizzes ON DELETE CASCADE,
        number smallint NOT NULL CHECK (number > 0),
        text text NOT NULL CHECK (length(text) BETWEEN 1 AND 300),
        options text[] NOT NULL CHECK (cardinality(options) BETWEEN 2 AND 4),
        correct_options smallint[] NOT NULL CHECK (
          cardinality(correct_options) > 0 AND 0 <= ALL (correct_options) AND cardinality(options) > ALL (correct_options)
        ),
        seconds smallint NOT NULL CHECK (seconds BETWEEN 5 AND 120),
        points integer NOT NULL CHECK (points BETWEEN 0 AND 5000),
        UNIQUE (quiz_id, number)
      );

      CREATE TABLE olimp.live_quiz_players (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        quiz_id uuid NOT NULL REFERENCES olimp.live_quizzes ON DELETE CASCADE,
        user_id uuid REFERENCES shared.users ON DELETE CASCADE,
        token_hash bytea UNIQUE,
        nickname text NOT NULL CHECK (length(nickname) BETWEEN 1 AND 24),
        nickname_key text NOT NULL,
        score integer NOT NULL DEFAULT 0 CHECK (score >= 0),
        correct_count smallint NOT NULL DEFAULT 0,
        last_points integer NOT NULL DEFAULT 0,
        joined_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (quiz_id, nickname_key),
        UNIQUE (user_id, quiz_id),
        CHECK ((user_id IS NULL) <> (token_hash IS NULL))
      );

      CREATE TABLE olimp.live_quiz_answers (
        question_id uuid NOT NULL REFERENCES olimp.live_quiz_questions ON DELETE CASCADE,
        player_id uuid NOT NULL REFERENCES olimp.live_quiz_players ON DELETE CASCADE,
        options smallint[] NOT NULL CHECK (cardinality(options) > 0),
        is_correct boolean NOT NULL,
        points integer NOT NULL CHECK (points >= 0 AND (is_correct OR points = 0)),
        elapsed_milliseconds integer NOT NULL CHECK (elapsed_milliseconds >= 0),
        submitted_at timestamptz NOT NULL,
        PRIMARY KEY (question_id, player_id)
      );
      CREATE INDEX live_quiz_answers_by_player ON olimp.live_quiz_answers (player_id);
    `);
  }

  async down(db: QueryRunner) {
    await db.query(
      'DROP TABLE olimp.live_quiz_answers, olimp.live_quiz_players, olimp.live_quiz_questions, olimp.live_quizzes',
    );
  }
}
