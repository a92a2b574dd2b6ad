import { recordActivity, requireScreenTime } from '@alif24/subgraph-shared/activity';
import { requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { rewardCoins } from '@alif24/subgraph-shared/payments';
import type { Script } from '@alif24/subgraph-shared/scalars';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, badInput } from '@alif24/subgraph-shared/utils';
import type { Story } from '../story/story.entity.ts';
import { inScript, storiesAsTheyAre, storyById } from '../story/story.service.ts';
import { optionOrder } from '../story/story-question.service.ts';
import type { AnswerStoryQuestionInput } from './reading.input.ts';
import type { StoryAnswer, StoryProgress } from './reading.type.ts';

/**
 * Judges the calling pupil's answer by the key. The first one counts: another changes nothing and gets the same back. With the last question
 * the story is read: once, which pays. NOT_FOUND for a story or question that is not there, BAD_USER_INPUT for no option, TIME_IS_UP.
 */
export async function answerStoryQuestion(ctx: Context, input: AnswerStoryQuestionInput): Promise<StoryProgress> {
  const { userId } = requireCaller(ctx);
  const { storyId, questionId } = input;
  const story = await storyById(ctx, storyId);
  const question = story?.questions.find(({ id }) => id === questionId);
  if (!story || !question) throw new AppError('NOT_FOUND', 'There is no such question.');
  const choice = optionOrder(ctx, userId, storyId, question)[input.choice];
  if (choice === undefined) throw badInput('Choose one of the options.', 'choice');
  await requireScreenTime(ctx, 'LEARNING', 'MAIN', { isBegun: true });
  return inTransaction(ctx, async (tx) => {
    // Two answers of one pupil, one after the other: otherwise neither would see that the story is finished.
    await tx.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`story:${userId}:${storyId}`]);
    await tx.db.query(
      `INSERT INTO main.story_answers (student_id, story_id, question_id, choice, is_correct) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [userId, storyId, questionId, choice, choice === question.answer],
    );
    await readIfDone(tx, userId, story);
    const progress = (await progressOf(tx, [userId], [storyId]))[0];
    return progress as StoryProgress;
  });
}

async function readIfDone(tx: Context, studentId: string, { id: storyId, title, questions }: Story): Promise<void> {
  const [{ answered, correct }] = await tx.db.query(
    `SELECT count(*)::int AS answered, count(*) FILTER (WHERE is_correct)::int AS correct
       FROM main.story_answers WHERE student_id = $1 AND story_id = $2 AND question_id = ANY($3)`,
    [studentId, storyId, questions.map(({ id }) => id)],
  );
  const total = questions.length;
  if (answered < total) return;
  const [fresh] = await tx.db.query(
    `INSERT INTO main.stories_read (student_id, story_id, correct, total) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING story_id`,
    [studentId, storyId, correct, total],
  );
  if (!fresh) return;
  await recordActivity(tx, {
    ...{ studentId, platform: 'MAIN', kind: 'STORY_READ', topic: storyId, title, correct, total, reference: storyId },
  });
  const reward = { studentId, source: 'main.story', units: correct, reference: storyId };
  const coins = correct > 0 ? await rewardCoins(tx, reward) : 0;
  await tx.db.query('UPDATE main.stories_read SET coins = $3 WHERE student_id = $1 AND story_id = $2', [
    studentId,
    storyId,
    coins,
  ]);
}

interface StoredAnswer {
  studentId: string;
  storyId: string;
  questionId: string;
  choice: number;
  isCorrect: boolean;
  answeredAt: Date;
}

/** Progress in the stories that these pupils answered something of; in all of them unless `storyIds` says which. Three statements at most. */
export async function progressOf(
  ctx: Context,
  studentIds: readonly string[],
  storyIds: readonly string[] | null = null,
): Promise<StoryProgress[]> {
  const given = [studentIds, storyIds];
  const answers: StoredAnswer[] = await ctx.db.query(
    `SELECT student_id AS "studentId", story_id AS "storyId", question_id AS "questionId", choice, is_correct AS "isCorrect",
            answered_at AS "answeredAt"
       FROM main.story_answers
      WHERE student_id = ANY($1::uuid[]) AND ($2::text[] IS NULL OR story_id = ANY($2)) ORDER BY story_id, question_id`,
    given,
  );
  const read: Array<{ studentId: string; storyId: string; readAt: Date; coins: number }> = await ctx.db.query(
    `SELECT student_id AS "studentId", story_id AS "storyId", read_at AS "readAt", coins FROM main.stories_read
      WHERE student_id = ANY($1::uuid[]) AND ($2::text[] IS NULL OR story_id = ANY($2))`,
    given,
  );
  const finished = new Map(read.map((row) => [keyOf(row), row]));
  const stories = await storiesAsTheyAre(ctx, [...new Set(answers.map((row) => row.storyId))]);
  const byId = new Map(stories.flatMap((story) => (story ? [[story.id, story] as const] : [])));
  return [...Map.groupBy(answers, keyOf)].map(([key, own]) => {
    const { studentId, storyId } = own[0] as StoredAnswer;
    const story = byId.get(storyId) ?? null;
    const shown = own.flatMap((answer) => shownAnswer(ctx, studentId, answer, story));
    const end = finished.get(key);
    return {
      studentId,
      storyId,
      answers: shown,
      correct: shown.filter(({ isCorrect }) => isCorrect).length,
      total: story?.questions.length ?? 0,
      begunAt: new Date(Math.min(...own.map(({ answeredAt }) => answeredAt.getTime()))),
      isRead: end !== undefined,
      readAt: end?.readAt ?? null,
      coins: end?.coins ?? 0,
    };
  });
}

const keyOf = ({ studentId, storyId }: Pick<StoredAnswer, 'studentId' | 'storyId'>) => `${studentId}/${storyId}`;

/** For each pupil: the stories that they answered questions about. Two statements for all. */
export async function storyProgressOf(ctx: Context, studentIds: readonly string[]): Promise<StoryProgress[][]> {
  const byStudent = Map.groupBy(await progressOf(ctx, studentIds), ({ studentId }) => studentId);
  return studentIds.map((id) => byStudent.get(id) ?? []);
}

/** As the pupil saw the options; nothing for a question that is no longer asked. */
function shownAnswer(ctx: Context, studentId: string, answer: StoredAnswer, story: Story | null): StoryAnswer[] {
  const question = story?.questions.find(({ id }) => id === answer.questionId);
  if (!question) return [];
  const order = optionOrder(ctx, studentId, answer.storyId, question);
  const { storyId, questionId, isCorrect } = answer;
  return [
    {
      storyId,
      questionId,
      isCorrect,
      choice: order.indexOf(answer.choice),
      rightChoice: order.indexOf(question.answer),
    },
  ];
}

/** For each story: the calling pupil's progress, null where there is none. */
export async function ownStoryProgress(
  ctx: Context,
  storyIds: readonly string[],
): Promise<Array<StoryProgress | null>> {
  if (ctx.caller?.role !== 'STUDENT') return storyIds.map(() => null);
  const byStory = new Map((await progressOf(ctx, [ctx.caller.userId], storyIds)).map((one) => [one.storyId, one]));
  return storyIds.map((id) => byStory.get(id) ?? null);
}

/** For each of `<student>/<story>`: that pupil's progress, null where there is none; for those who may read the pupil. */
export async function progressOfReadings(ctx: Context, keys: readonly string[]): Promise<Array<StoryProgress | null>> {
  const [students, stories] = [0, 1].map((part) => [...new Set(keys.map((key) => key.split('/')[part] as string))]);
  const found = new Map((await progressOf(ctx, students ?? [], stories)).map((one) => [keyOf(one), one]));
  return keys.map((key) => found.get(key) ?? null);
}

/** The sentence that leads back to the text; told with an answer and not before. */
export async function whyOf(
  ctx: Context,
  { storyId, questionId }: StoryAnswer,
  script?: Script | null,
): Promise<string> {
  const story = await storyById(ctx, storyId);
  const question = story?.questions.find(({ id }) => id === questionId);
  return story && question ? inScript(story, question.why, script) : '';
}
