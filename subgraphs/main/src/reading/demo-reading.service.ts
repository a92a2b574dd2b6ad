import { type ActiveMinute, type Activity, countMinutes, recordActivities } from '@alif24/subgraph-shared/activity';
import { type Reward, rewardMany } from '@alif24/subgraph-shared/payments';
import type { Context, DemoWorld } from '@alif24/subgraph-shared/server';
import { libraryStory, questionsOf } from '../story/story.service.ts';
import type { Verdict } from './align.ts';
import { readingMetrics } from './reading-metrics.ts';
import { storyWords } from './spoken-words.ts';

const STORIES = ['uz-koptok', 'uz-momiq', 'uz-laylak'];
const READINGS = 4;
const SECONDS = 60;

/** Every second pupil of the demo school has read aloud to a parent now and then, a little faster each time, and answered what was asked. */
export async function loadReadings(ctx: Context, world: DemoWorld): Promise<void> {
  const readings: object[] = [];
  const answers: object[] = [];
  const read: object[] = [];
  const activities: Activity[] = [];
  const rewards: Reward[] = [];
  const minutes: ActiveMinute[] = [];
  for (const [n, studentId] of world.studentIds.entries()) {
    if (n % 2 === 1) continue;
    const random = world.random(`reading:${n}`);
    const parent = world.parentIdOf(n);
    const about = (storyId: string) => ({
      studentId,
      platform: 'MAIN' as const,
      topic: storyId,
      title: libraryStory(storyId)?.title,
    });
    for (let nth = 0; nth < READINGS; nth += 1) {
      const storyId = STORIES[nth % STORIES.length] as string;
      const words = storyWords(libraryStory(storyId)?.pages ?? []);
      const wordsRead = Math.min(words.length, random.int(22, 30) + nth * 4);
      const verdicts: Verdict[] = Array.from({ length: wordsRead }, () =>
        random.weighted([['CORRECT', 30] as const, ['SUBSTITUTED', 1] as const, ['SUFFIX_SLIP', 1] as const]),
      );
      const at = world.at(30 - nth * 9, 18, random.int(0, 50));
      const metrics = readingMetrics(words, verdicts, SECONDS);
      const marks = verdicts.flatMap((verdict, word) => (verdict === 'CORRECT' ? [] : [{ word, verdict }]));
      const id = world.id('reading', `${n}:${nth}`);
      // The last one a recogniser heard: it tells of what is no error, too.
      const events = nth === READINGS - 1 ? [{ kind: 'SELF_CORRECTED', at: random.int(0, wordsRead - 1) }] : [];
      const result = { ...metrics, seconds: SECONDS, marks, events };
      const judged =
        events.length > 0
          ? { method: 'RECORDING', source: 'RECOGNISER', markedBy: null }
          : { method: 'ADULT', source: 'ADULT', markedBy: parent };
      readings.push({ id, studentId, storyId, words, parent, at, result, ...judged });
      minutes.push({ studentId, platform: 'MAIN', use: 'LEARNING', at });
      const { correctWords: correct, wordsRead: total } = metrics;
      activities.push({ ...about(storyId), kind: 'READING_ANALYSED', correct, total, reference: id, at });
      if (total >= 20) rewards.push({ studentId, source: 'main.reading', units: 1, reference: id, at });
      const questions = nth < STORIES.length - 1 ? questionsOf(storyId) : [];
      const right = questions.filter((question) => {
        const isCorrect = random.next() < 0.8;
        const choice = isCorrect ? question.answer : (question.answer + 1) % question.options.length;
        answers.push({ studentId, storyId, questionId: question.id, choice, isCorrect, at });
        return isCorrect;
      }).length;
      if (questions.length === 0) continue;
      read.push({ studentId, storyId, correct: right, total: questions.length, coins: right * 2, at });
      const done = { correct: right, total: questions.length, reference: storyId, at };
      activities.push({ ...about(storyId), kind: 'STORY_READ', ...done });
      if (right > 0) rewards.push({ studentId, source: 'main.story', units: right, reference: storyId, at });
    }
  }
  await store(ctx, readings, answers, read);
  await recordActivities(ctx, activities);
  await countMinutes(ctx, minutes);
  await rewardMany(ctx, rewards);
}

async function store(ctx: Context, readings: object[], answers: object[], read: object[]): Promise<void> {
  await ctx.db.query(
    `WITH given AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "studentId" uuid, "storyId" text, words text[], method text, source text,
         parent uuid, "markedBy" uuid, at timestamptz, result jsonb)
     ), logged AS (
       INSERT INTO main.readings (id, student_id, story_id, method, state, words, started_by, started_at, seconds, result, source, is_trusted, marked_by, analysed_at, coins)
       SELECT id, "studentId", "storyId", method, 'ANALYSED', words, parent, at, 60, result, source, true, "markedBy", at,
              CASE WHEN (result ->> 'wordsRead')::int >= 20 THEN 3 ELSE 0 END FROM given
       RETURNING id, student_id, source, marked_by, result, started_at)
     INSERT INTO main.reading_marks (reading_id, student_id, source, marked_by, result, created_at)
     SELECT id, student_id, source, marked_by, result, started_at FROM logged`,
    [JSON.stringify(readings)],
  );
  await ctx.db.query(
    `INSERT INTO main.story_answers SELECT * FROM jsonb_to_recordset($1::jsonb)
       AS a ("studentId" uuid, "storyId" text, "questionId" text, choice smallint, "isCorrect" boolean, at timestamptz)`,
    [JSON.stringify(answers)],
  );
  await ctx.db.query(
    `INSERT INTO main.stories_read SELECT * FROM jsonb_to_recordset($1::jsonb)
       AS s ("studentId" uuid, "storyId" text, correct smallint, total smallint, coins smallint, at timestamptz)`,
    [JSON.stringify(read)],
  );
}
