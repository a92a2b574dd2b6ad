import { addSupervision, type Caller } from '@alif24/subgraph-shared/auth';
import { insertUser } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { learner } from './testing/learn-everywhere.ts';
import { callerOf, sevenSubgraphs } from './testing/seven-subgraphs.ts';

const world = sevenSubgraphs({ demo: true });

const SET = 'mutation ($input: SetScreenTimeLimitsInput!) { setScreenTimeLimits(input: $input) { id } }';

let teacherId: string;
let parent: Caller;
beforeAll(async () => {
  teacherId = await insertUser(world.context('main'), 'TEACHER', {});
  parent = callerOf(await insertUser(world.context('main'), 'PARENT', {}), 'PARENT');
});

async function newPupil(): Promise<Caller> {
  const ctx = world.context('main');
  const pupil = callerOf(await insertUser(ctx, 'STUDENT', {}), 'STUDENT');
  await addSupervision(ctx, pupil.userId, parent.userId, 'GUARDIAN');
  return pupil;
}
const allow = (pupil: Caller, limits: object) =>
  world.data('main', SET, { input: { childId: pupil.userId, ...limits } }, parent);
const nothing = { learningWeekday: 0, learningWeekend: 0 };
const noPlay = { gameWeekday: 0, gameWeekend: 0 };

describe('limits of the family', () => {
  it('stop whatever a pupil would begin on any platform to learn, and leave play alone', async () => {
    const pupil = await newPupil();
    await allow(pupil, nothing);
    const does = learner(world, pupil, teacherId);
    const [[testId], [lesson]] = [await does.someTests(), await does.lessons()];
    await expect(does.startPractice('uz')).rejects.toThrow('TIME_IS_UP');
    await expect(does.startTest(testId as string)).rejects.toThrow('TIME_IS_UP');
    await expect(does.openLesson(lesson?.id as string)).rejects.toThrow('TIME_IS_UP');
    await does.play(1);
  });

  it('stop play, and leave learning alone', async () => {
    const pupil = await newPupil();
    await allow(pupil, noPlay);
    const does = learner(world, pupil, teacherId);
    await expect(does.startRound('LETTER_MEMORY')).rejects.toThrow('TIME_IS_UP');
    await does.practise('uz');
    await does.takeTests();
  });

  it('let what was begun in time be finished: practice and game for five minutes, a test whenever', async () => {
    const pupil = await newPupil();
    const does = learner(world, pupil, teacherId);
    const practice = await does.startPractice('uz');
    const attempt = await does.startTest((await does.someTests())[0] as string);
    const [memory, monster] = [await does.startRound('LETTER_MEMORY'), await does.startRound('MATH_MONSTER')];
    const [lesson] = await does.lessons();
    await does.openLesson(lesson?.id as string);
    await allow(pupil, { ...nothing, ...noPlay });
    const [first, second] = practice.prompts;
    await does.answerPrompt(practice.id, first as (typeof practice.prompts)[0]);
    await does.flip(memory);
    const atRest = restAround(-30);
    await allow(pupil, atRest);
    await expect(does.answerPrompt(practice.id, second as (typeof practice.prompts)[0])).rejects.toThrow('TIME_IS_UP');
    await expect(does.flip(memory)).rejects.toThrow('TIME_IS_UP');
    await expect(does.completeBlock(lesson?.id as string, lesson?.blocks[0]?.id as string)).rejects.toThrow(
      'TIME_IS_UP',
    );
    await does.strike(monster);
    await does.submitTest(attempt);
  });

  it('do not touch a quiz that a teacher leads', async () => {
    const pupil = await newPupil();
    await allow(pupil, { ...nothing, ...restAround(-30) });
    const does = learner(world, pupil, teacherId);
    await does.joinQuiz();
    const rows = await world.sql('SELECT DISTINCT platform, use FROM shared.activity_minutes WHERE student_id = $1', [
      pupil.userId,
    ]);
    expect(rows).toEqual([{ platform: 'OLIMP', use: 'CLASS' }]);
    await does.playQuiz();
  });
});

/** Quiet hours that began so many minutes ago (negative) and go on for an hour more. */
function restAround(minutes: number) {
  const clock = (from: number) => new Date(Date.now() + (300 + from) * 60_000).toISOString().slice(11, 16);
  return { quietFrom: clock(minutes), quietUntil: clock(60) };
}
