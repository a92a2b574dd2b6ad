import { rewardMany } from '@alif24/subgraph-shared/payments';
import type { Context, DemoWorld } from '@alif24/subgraph-shared/server';
import type { Random } from '@alif24/subgraph-shared/utils';
import { loadActivity } from './demo-activity.ts';
import { type DemoTest, TESTS } from './demo-tests.ts';
import { draftQuestions, type QuestionDraft } from './test/question-draft.ts';
import { type AuthoredTestQuestion, Test, TestQuestion, TestQuestionKey } from './test/test.entity.ts';
import { type GivenAnswer, gradeAnswer } from './test-attempt/grading.rules.ts';
import { coinsForScore } from './test-attempt/reward.rules.ts';

type Language = Test['language'];

interface LoadedTest extends Omit<DemoTest, 'questions'> {
  id: string;
  questions: Array<QuestionDraft & { id: string }>;
  maxScore: number;
}

interface Attempt {
  id: string;
  student_id: string;
  test_id: string;
  started_at: Date;
  submitted_at: Date | null;
  score: number | null;
  coins: number;
  answers: Array<{ question_id: string; option_ids: readonly string[]; text: string | null; points: number | null }>;
}

/** Twelve tests of six teachers, two drafts, and six weeks of pupils who take them. */
export async function loadDemo(ctx: Context, world: DemoWorld): Promise<void> {
  const tests = TESTS.map((test, n) => loadedTest(world, test, n));
  await insertTests(ctx, world, tests);
  const attempts = world.studentIds.flatMap((_, student) => attemptsOf(world, tests, student));
  await insertAttempts(ctx, attempts);
  const paid = attempts.filter(({ coins }) => coins > 0);
  await rewardMany(
    ctx,
    paid.map(({ student_id: studentId, test_id: reference, coins: units, submitted_at }) => ({
      ...{ studentId, reference, units, source: 'testai.test', at: submitted_at as Date },
    })),
  );
  await loadActivity(ctx);
}

function loadedTest(world: DemoWorld, test: DemoTest, n: number): LoadedTest {
  const random = world.random(`testai:test:${n}`);
  const inputs = test.questions.map((question) => ({ ...question, options: random.shuffle(question.options) }));
  const questions = draftQuestions(inputs, test.language, (at, option) =>
    world.id('test-option', `${n}:${at}:${option}`),
  ).map((draft, at) => ({
    ...draft,
    id: world.id('test-question', `${n}:${at}`),
  }));
  const maxScore = questions.reduce((sum, { points }) => sum + points, 0);
  return { ...test, id: world.id('test', n), questions, maxScore };
}

async function insertTests(ctx: Context, world: DemoWorld, tests: readonly LoadedTest[]): Promise<void> {
  await ctx.db.insert(
    Test,
    tests.map(({ id, teacher, title, grade, language, questions, maxScore, daysAgo }) => ({
      id,
      authorId: world.teacherIds[teacher],
      title,
      grade,
      language: language as Language,
      questionCount: questions.length,
      maxScore,
      createdAt: world.at(daysAgo === null ? 1 : daysAgo + 1, 16),
    })),
  );
  const questions = tests.flatMap((test) => test.questions.map((question) => ({ ...question, testId: test.id })));
  await ctx.db.insert(TestQuestion, questions);
  await ctx.db.insert(
    TestQuestionKey,
    questions.map(({ id: questionId, ...question }) => ({ questionId, ...question })),
  );
  await ctx.db.query(
    `UPDATE testai.tests t SET published_at = p.published_at
       FROM unnest($1::uuid[], $2::timestamptz[]) AS p (id, published_at) WHERE t.id = p.id AND p.published_at IS NOT NULL`,
    [tests.map(({ id }) => id), tests.map(({ daysAgo }) => (daysAgo === null ? null : world.at(daysAgo, 8)))],
  );
}

/** A pupil takes the tests of their own teacher, most of the other class of the grade, and now and then one again. */
function attemptsOf(world: DemoWorld, tests: readonly LoadedTest[], student: number): Attempt[] {
  const random = world.random(`testai:student:${student}`);
  const group = world.classes.find(({ studentIds }) => studentIds.includes(world.studentIds[student] as string));
  const skill = 0.45 + random.next() * 0.5;
  return tests.flatMap((test) => {
    if (test.daysAgo === null || test.grade !== group?.grade) return [];
    const chance = test.teacher === group.index ? 1 : 0.7;
    if (random.next() > chance) return [];
    const first = takeTest(world, test, student, { nth: 0, skill, daysAgo: test.daysAgo - random.int(0, 3), random });
    const again = first.score !== null && first.score * 10 < test.maxScore * 6 && random.next() < 0.5;
    if (!again || test.daysAgo < 6) return [first];
    const daysAgo = test.daysAgo - random.int(4, 6);
    return [first, takeTest(world, test, student, { nth: 1, skill: skill + 0.25, daysAgo, random })];
  });
}

interface Taking {
  nth: number;
  skill: number;
  daysAgo: number;
  random: Random;
}

function takeTest(
  world: DemoWorld,
  test: LoadedTest,
  student: number,
  { nth, skill, daysAgo, random }: Taking,
): Attempt {
  const started = world.at(Math.max(daysAgo, 0), random.int(9, 19), random.int(0, 50));
  const submitted = new Date(Math.min(started.getTime() + random.int(3, 9) * 60_000, world.today.getTime()));
  // Somebody is always in the middle of the newest test.
  const isOpen = nth === 0 && test.daysAgo !== null && test.daysAgo <= 6 && student % 15 === 0;
  const asked = isOpen ? test.questions.slice(0, 2) : test.questions;
  const answers = asked.flatMap((question, at) => {
    const given = answerOf(question, random.next() < skill - at * 0.05, random);
    if (!given) return [];
    const authored = { ...question, key: question } as unknown as AuthoredTestQuestion;
    const points = isOpen ? null : gradeAnswer(authored, given, test.language);
    return [{ question_id: question.id, option_ids: given.optionIds, text: given.text, points }];
  });
  const score = isOpen ? null : answers.reduce((sum, { points }) => sum + (points ?? 0), 0);
  return {
    id: world.id('test-attempt', `${test.id}:${student}:${nth}`),
    student_id: world.studentIds[student] as string,
    test_id: test.id,
    started_at: started,
    submitted_at: isOpen ? null : submitted,
    score,
    coins: score === null || nth > 0 ? 0 : coinsForScore(score, test.maxScore),
    answers,
  };
}

/** What a pupil who knows the answer puts down, or one who does not; null when they leave it. */
function answerOf(question: QuestionDraft, knows: boolean, random: Random): GivenAnswer | null {
  const { type, options, optionIds, number, texts } = question;
  if (!knows && random.next() < 0.15) return null;
  if (type === 'SINGLE_CHOICE' || type === 'MULTIPLE_CHOICE') {
    const wrong = options.map(({ id }) => id).filter((id) => !optionIds.includes(id));
    const missed = type === 'SINGLE_CHOICE' ? [random.pick(wrong)] : [...optionIds.slice(1), random.pick(wrong)];
    return { optionIds: knows ? optionIds : missed, text: null };
  }
  const near = number === null ? 'bilmayman' : String(number + random.pick([-2, -1, 1, 10]));
  return { optionIds: [], text: knows ? (texts[0] ?? String(number)) : near };
}

async function insertAttempts(ctx: Context, attempts: readonly Attempt[]): Promise<void> {
  await ctx.db.query(
    `INSERT INTO testai.test_attempts (id, student_id, test_id, started_at, submitted_at, score, coins)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS a (id uuid, student_id uuid, test_id uuid, started_at timestamptz,
       submitted_at timestamptz, score smallint, coins smallint)`,
    [JSON.stringify(attempts)],
  );
  await ctx.db.query(
    `INSERT INTO testai.test_answers (attempt_id, question_id, option_ids, text, points, saved_at)
     SELECT a.id, b.question_id, b.option_ids, b.text, b.points, coalesce(a.submitted_at, a.started_at)
       FROM jsonb_to_recordset($1::jsonb) AS a (id uuid, started_at timestamptz, submitted_at timestamptz, answers jsonb),
            jsonb_to_recordset(a.answers) AS b (question_id uuid, option_ids text[], text text, points smallint)`,
    [JSON.stringify(attempts)],
  );
}
