import { type ActivityPlatform, countMinutes, minutesBetween } from '@alif24/subgraph-shared/activity';
import { addSupervision, type Caller } from '@alif24/subgraph-shared/auth';
import { demoWorld } from '@alif24/subgraph-shared/server';
import { insertUser } from '@alif24/subgraph-shared/testing';
import { localDate, startOfDay, startOfWeek } from '@alif24/subgraph-shared/utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { learner } from './testing/learn-everywhere.ts';
import { callerOf, sevenSubgraphs } from './testing/seven-subgraphs.ts';

const world = sevenSubgraphs({ demo: true });

const WEEK = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { week {
  from totalMinutes minutes { platform use minutes } days { date learningMinutes gameMinutes classMinutes count }
  stretches { platform use from until minutes } coins coinMovements(first: 100) { totalCount edges { node { id amount } } }
  counts { kind platform count correct total events(first: 100) { totalCount edges { node { correct total kind platform } } } }
  topics { kind topic title state count correct total events(first: 100) { totalCount edges { node { topic correct total } } } }
  events(first: 100) { totalCount } } } } }`;

/** The olympiad of the demo school whose past paper has problems of skills of MathKids. */
const JUDGED = demoWorld(new Date()).id('olympiad-stage', 'judged');

let pupil: Caller;
let parent: Caller;
beforeAll(async () => {
  const ctx = world.context('main');
  pupil = callerOf(await insertUser(ctx, 'STUDENT', {}), 'STUDENT');
  parent = callerOf(await insertUser(ctx, 'PARENT', {}), 'PARENT');
  const teacherId = await insertUser(ctx, 'TEACHER', {});
  await addSupervision(ctx, pupil.userId, parent.userId, 'GUARDIAN');
  const does = learner(world, pupil, teacherId);
  await does.practise('uz');
  await does.practise('ru');
  await does.takeTests();
  await does.practisePaper(JUDGED, 1);
  await does.play(3);
  for (const lesson of (await does.lessons()).slice(0, 2)) await does.finishLesson(lesson);
  await does.playQuiz();
  await does.answerStory('uz-laylak');
  await does.readAloud('uz-momiq', parent);
  await does.addUp(6);
  // All that took a moment: the minutes of an evening and a morning besides, on several sites.
  const monday = startOfDay(startOfWeek(localDate(new Date()))).getTime();
  const there = (hour: number, length: number, platform: ActivityPlatform, use: 'LEARNING' | 'GAME') =>
    minutesBetween(
      { studentId: pupil.userId, platform, use },
      new Date(monday + hour * 3_600_000),
      new Date(monday + hour * 3_600_000 + length * 60_000),
    );
  await countMinutes(ctx, [
    ...there(8, 7, 'HARF', 'LEARNING'),
    ...there(8.5, 3, 'HARF', 'LEARNING'),
    ...there(20, 5, 'GAMES', 'GAME'),
    ...there(47.9, 12, 'MAIN', 'LEARNING'),
  ]);
});

const of = () => [{ __typename: 'User', id: pupil.userId }];
const ofUser = async (subgraph: string, fields: string) =>
  (
    await world.data(
      subgraph,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { ${fields} } } }`,
      {
        of: of(),
      },
      parent,
    )
  )._entities[0];
const week = async () => (await world.data('main', WEEK, { of: of() }, parent))._entities[0].week;

interface Topic {
  id: string;
}
interface Count {
  kind: string;
  platform: string;
  count: number;
  correct: number;
  total: number;
}
const countOf = async (kind: string): Promise<Count> =>
  (await week()).counts.find((count: Count) => count.kind === kind);

describe("a parent's week of a child", () => {
  it('counts letters as the site of the letters does', async () => {
    const { letterProgress } = await ofUser('harf', 'letterProgress { letter { id } attempts correct }');
    const { topics } = await week();
    const letters = topics.filter(({ kind }: Count) => kind === 'LETTER_PRACTISED');
    expect(letters).toHaveLength(letterProgress.length);
    for (const { letter, attempts, correct } of letterProgress) {
      expect(letters).toContainEqual(
        expect.objectContaining({ topic: letter.id, count: attempts, total: attempts, correct }),
      );
    }
    expect(await countOf('LETTER_PRACTISED')).toMatchObject({ platform: 'HARF', count: 10 });
  });

  it('counts tests, with their points, as the site of the tests does', async () => {
    const { testAttempts } = await ofUser('testai', 'testAttempts { score test { id title maxScore } }');
    expect(testAttempts).toHaveLength(2);
    const { topics } = await week();
    for (const { score, test } of testAttempts) {
      expect(topics).toContainEqual(
        expect.objectContaining({ topic: test.id, title: test.title, count: 1, correct: score, total: test.maxScore }),
      );
    }
    expect((await countOf('TEST_FINISHED')).count).toBe(testAttempts.length);
  });

  it('has a past paper once, as a whole, though what went wrong in it is reviewed', async () => {
    const { counts, topics } = await week();
    const paper = { kind: 'TEST_FINISHED', platform: 'OLIMP', count: 1, total: 10 };
    expect(counts).toContainEqual(expect.objectContaining(paper));
    expect(topics).toContainEqual(expect.objectContaining({ title: 'Birinchi qadam', count: 1, total: 10 }));
    expect(
      counts
        .filter(({ platform }: Count) => platform === 'OLIMP')
        .map(({ kind }: Count) => kind)
        .sort(),
    ).toEqual(['QUIZ_PLAYED', 'TEST_FINISHED']);
    const missed = await world.sql('SELECT skill FROM shared.missed_skills WHERE student_id = $1', [pupil.userId]);
    expect(missed.length).toBeGreaterThan(0);
  });

  it('counts rounds of games, finished quizzes and lessons as their sites do', async () => {
    const { gameScores } = await ofUser('games', 'gameScores { game rounds }');
    expect(gameScores).toEqual([{ game: 'MATH_MONSTER', rounds: (await countOf('GAME_PLAYED')).count }]);
    const { liveQuizResults } = await ofUser('olimp', 'liveQuizResults { quiz { id } }');
    expect(await countOf('QUIZ_PLAYED')).toMatchObject({ count: liveQuizResults.length, correct: 1, total: 1 });
    const { lessonProgress } = await ofUser('lessons', 'lessonProgress { completedAt lesson { id } }');
    const finished = lessonProgress.filter(({ completedAt }: { completedAt: string | null }) => completedAt !== null);
    expect((await countOf('LESSON_FINISHED')).count).toBe(finished.length);
  });

  it('counts stories with their questions, readings with their words and problems of maths as their pages do', async () => {
    const { storyProgress, readings, mathProgress } = await ofUser(
      'main',
      `storyProgress { correct total isRead story { id } } readings { edges { node { isTrusted story { id title } result { correctWords wordsRead } } } }
       mathProgress { skills { skill { id } tries correct } }`,
    );
    const { topics } = await week();
    expect(storyProgress).toMatchObject([{ isRead: true, story: { id: 'uz-laylak' } }]);
    for (const { correct, total, story } of storyProgress)
      expect(topics).toContainEqual(
        expect.objectContaining({ kind: 'STORY_READ', topic: story.id, count: 1, correct, total }),
      );
    expect(readings.edges).toMatchObject([{ node: { isTrusted: true, result: { correctWords: 24, wordsRead: 25 } } }]);
    for (const { story, result } of readings.edges.map(({ node }: { node: object }) => node)) {
      const [correct, total] = [result.correctWords, result.wordsRead];
      const said = { kind: 'READING_ANALYSED', topic: story.id, title: story.title, count: 1, correct, total };
      expect(topics).toContainEqual(expect.objectContaining(said));
    }
    const tried = mathProgress.skills.filter(({ tries }: { tries: number }) => tries > 0);
    expect(tried).toEqual([{ skill: { id: 'adding-to-20' }, tries: 6, correct: 5 }]);
    for (const { skill, tries, correct } of tried)
      expect(topics).toContainEqual(
        expect.objectContaining({ kind: 'MATHS_PRACTISED', topic: skill.id, count: tries, correct, total: tries }),
      );
  });

  it('shows behind each level of maths and each state of a letter the events that add up to it, of all weeks', async () => {
    const { mathProgress } = await ofUser('main', 'mathProgress { skills { skill { id } tries correct } }');
    const { letterProgress } = await ofUser('harf', 'letterProgress { letter { id } attempts correct }');
    const claims = [
      ...mathProgress.skills.map(({ skill, tries, correct }: { skill: Topic; tries: number; correct: number }) => [
        'MATHS_PRACTISED',
        [skill.id],
        tries,
        correct,
      ]),
      ...letterProgress.map(({ letter, attempts, correct }: { letter: Topic; attempts: number; correct: number }) => [
        'LETTER_PRACTISED',
        [letter.id],
        attempts,
        correct,
      ]),
    ];
    expect(claims.length).toBeGreaterThan(10);
    for (const [kind, topics, tries, right] of claims) {
      const { activityEvents } = await ofUser(
        'main',
        `activityEvents(kind: ${kind}, topics: ${JSON.stringify(topics)}, first: 100) { totalCount edges { node { correct } } }`,
      );
      const sum = activityEvents.edges.reduce((total: number, { node }: { node: Count }) => total + node.correct, 0);
      expect([activityEvents.totalCount, activityEvents.edges.length, sum]).toEqual([tries, tries, right]);
    }
  });

  it('has the coins that came, as the statement tells them', async () => {
    const { coins } = await ofUser('main', 'coins { balance statement(first: 100) { edges { node { id amount } } } }');
    const { coins: earned, coinMovements } = await week();
    expect(earned).toBeGreaterThan(0);
    // Nothing was spent, and nothing was earned before this week.
    expect(earned).toBe(coins.balance);
    expect(coinMovements.edges).toEqual(coins.statement.edges);
    expect(coinMovements.totalCount).toBe(coins.statement.edges.length);
    expect(
      coinMovements.edges.reduce((sum: number, { node }: { node: { amount: number } }) => sum + node.amount, 0),
    ).toBe(earned);
  });

  it('shows behind every claim the events that add up to it', async () => {
    const { counts, topics, events } = await week();
    for (const claim of [...counts, ...topics]) {
      const nodes = claim.events.edges.map(({ node }: { node: Count }) => node);
      expect(claim.events.totalCount).toBe(claim.count);
      expect(nodes).toHaveLength(claim.count);
      for (const of of ['correct', 'total'] as const) {
        expect(nodes.reduce((sum: number, node: Count) => sum + node[of], 0)).toBe(claim[of]);
      }
    }
    const sum = (claims: Count[]) => claims.reduce((total, { count }) => total + count, 0);
    expect([sum(counts), sum(topics)]).toEqual([events.totalCount, events.totalCount]);
  });

  it('has as many minutes as there are different ones in which the server heard of the child', async () => {
    const { totalMinutes, minutes, days, stretches } = await week();
    const [{ n }] = await world.sql(
      'SELECT count(DISTINCT minute)::int AS n FROM shared.activity_minutes WHERE student_id = $1',
      [pupil.userId],
    );
    expect(totalMinutes).toBe(n);
    expect(n).toBeGreaterThan(25);
    const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
    expect(sum(minutes.map((row: { minutes: number }) => row.minutes))).toBe(n);
    expect(
      sum(days.flatMap((day: Record<string, number>) => [day.learningMinutes, day.gameMinutes, day.classMinutes])),
    ).toBe(n);
    expect(sum(stretches.map((stretch: { minutes: number }) => stretch.minutes))).toBe(n);
    const counted = await world.sql(
      'SELECT platform, use, count(*)::int AS minutes FROM shared.activity_minutes WHERE student_id = $1 GROUP BY 1, 2',
      [pupil.userId],
    );
    expect(minutes).toHaveLength(counted.length);
    for (const row of counted) expect(minutes).toContainEqual(row);
  });

  it('has no piece of learning in a minute that nobody counted, in the demo school neither', async () => {
    const missed = await world.sql(`
      SELECT DISTINCT e.platform, e.kind FROM shared.activity_events e
       WHERE NOT EXISTS (SELECT FROM shared.activity_minutes m
                          WHERE m.student_id = e.student_id AND m.minute BETWEEN date_trunc('minute', e.at) - interval '1 minute' AND e.at)`);
    expect(missed).toEqual([]);
  });

  it('is for the child and the guardians, and for nobody else', async () => {
    const teacher = callerOf(await insertUser(world.context('main'), 'TEACHER', {}), 'TEACHER');
    await addSupervision(world.context('main'), pupil.userId, teacher.userId, 'TEACHER');
    for (const caller of [null, teacher]) {
      expect((await world.ask('main', WEEK, { of: of() }, caller)).data).toEqual({ _entities: [{ week: null }] });
    }
    expect((await world.data('main', WEEK, { of: of() }, pupil))._entities[0].week.events.totalCount).toBe(
      (await week()).events.totalCount,
    );
  });

  it('is there for the six weeks of the demo school, whose numbers are those of its platforms too', async () => {
    const rows = await world.sql(
      `
      SELECT e.kind, count(*)::int AS n, sum(correct)::int AS correct FROM shared.activity_events e
       WHERE student_id <> $1 GROUP BY 1`,
      [pupil.userId],
    );
    const events = Object.fromEntries(rows.map(({ kind, n, correct }) => [kind, { n, correct }]));
    const one = async (sql: string) => (await world.sql(sql, [pupil.userId]))[0];
    expect(events.LETTER_PRACTISED).toEqual(
      await one(
        'SELECT count(*)::int AS n, count(*) FILTER (WHERE is_correct)::int AS correct FROM harf.letter_answers WHERE attempt = 1 AND student_id <> $1',
      ),
    );
    expect(events.TEST_FINISHED).toEqual(
      await one(
        'SELECT count(*)::int AS n, sum(score)::int AS correct FROM testai.test_attempts WHERE submitted_at IS NOT NULL AND student_id <> $1',
      ),
    );
    expect(events.GAME_PLAYED?.n).toBe(
      (await one('SELECT count(*)::int AS n FROM games.game_rounds WHERE finished_at IS NOT NULL AND student_id <> $1'))
        .n,
    );
    expect(events.LESSON_FINISHED?.n).toBe(
      (
        await one(
          'SELECT count(*)::int AS n FROM lessons.lesson_progress WHERE completed_at IS NOT NULL AND student_id <> $1',
        )
      ).n,
    );
  });
});
