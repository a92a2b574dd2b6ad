import type { DatabaseContext } from '../database/index.ts';

/** Where somebody is on Alif24: the seven platforms. */
export const ACTIVITY_PLATFORMS = ['MAIN', 'HARF', 'TESTAI', 'CRM', 'GAMES', 'OLIMP', 'LESSONS'] as const;
export type ActivityPlatform = (typeof ACTIVITY_PLATFORMS)[number];

/** The kinds of a finished piece of learning; what `topic` names stands beside each. */
export const ACTIVITY_KINDS = [
  /** The letter that was asked for; one record a first try. */
  'LETTER_PRACTISED',
  /** The test. */
  'TEST_FINISHED',
  /** The game, as the graph names it. */
  'GAME_PLAYED',
  /** The live quiz. */
  'QUIZ_PLAYED',
  /** The lesson. */
  'LESSON_FINISHED',
  /** The story, with its questions. */
  'STORY_READ',
  /** The story that was read aloud; words. */
  'READING_ANALYSED',
  /** The skill; one record a problem. */
  'MATHS_PRACTISED',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** A piece of learning that a pupil has finished. */
export interface Activity {
  studentId: string;
  platform: ActivityPlatform;
  kind: ActivityKind;
  /** What it was about: a key that stays the same, such as a letter's or a test's id. */
  topic: string;
  /** What its author called the topic, where clients cannot know: the title of a test. Unless given they word it by the key. */
  title?: string | null;
  /** How much of `total` was right; both 0 where nothing is judged. */
  correct: number;
  total: number;
  /** Of this piece alone among the pupil's of this kind: the id of an attempt, a round. */
  reference: string;
  /** When it was finished; now unless given. */
  at?: Date;
}

type ActivityContext = Pick<DatabaseContext, 'db'>;

/** Notes a finished piece of learning, inside the caller's transaction. The same (pupil, kind, reference) again changes nothing. */
export async function recordActivity(ctx: ActivityContext, activity: Activity): Promise<void> {
  await recordActivities(ctx, [activity]);
}

/** The same for many pieces, in one statement. */
export async function recordActivities(ctx: ActivityContext, activities: readonly Activity[]): Promise<void> {
  if (activities.length === 0) return;
  await ctx.db.query(
    `WITH given AS (
       SELECT DISTINCT ON ("studentId", kind, reference) * FROM jsonb_to_recordset($1::jsonb)
         AS g ("studentId" uuid, platform text, kind text, topic text, title text, correct int, total int, reference text, at timestamptz)
        ORDER BY "studentId", kind, reference
     ), fresh AS (
       INSERT INTO shared.activity_keys (student_id, kind, reference) SELECT "studentId", kind, reference FROM given
       ON CONFLICT DO NOTHING RETURNING *
     )
     INSERT INTO shared.activity_events (student_id, platform, kind, topic, title, correct, total, reference, at)
     SELECT g."studentId", g.platform, g.kind, g.topic, left(nullif(g.title, ''), 200), g.correct, g.total, g.reference, coalesce(g.at, now())
       FROM given g JOIN fresh f ON f.student_id = g."studentId" AND f.kind = g.kind AND f.reference = g.reference
      ORDER BY g.at, g.reference`,
    [JSON.stringify(activities)],
  );
}
