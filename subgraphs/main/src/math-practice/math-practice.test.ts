import { addSupervision } from '@alif24/subgraph-shared/auth';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { ANSWER, at, family, HINT, NEXT, PROGRESS, practise, solutionOf } from './maths-world.fixture.ts';

const graph = testGraph(subgraph);
/** Whole numbers, whose answers are never 9999. */
const SKILL = 'adding-to-100';

const read = async (sql: string, ...values: unknown[]) => (await graph.context().db.query(sql, values))[0];
const coinsOf = async (studentId: string) =>
  (
    await read(
      `SELECT coalesce(sum(amount), 0)::int AS coins FROM shared.coin_transactions WHERE student_id = $1 AND source = 'main.maths'`,
      studentId,
    )
  ).coins;
const learnerOf = (studentId: string) =>
  read('SELECT rating, answers FROM main.math_learners WHERE student_id = $1', studentId);

async function begin(skillId: string | null = SKILL) {
  const people = await family(graph);
  const { nextMathProblem: problem } = await people.pupil.data(NEXT, { skillId });
  return { ...people, problem, solution: await solutionOf(graph, problem.id) };
}

describe('a problem', () => {
  it('is dealt without its answer, and stays the one to be done until it is done, at every device', async () => {
    const { pupil, problem } = await begin();
    expect(problem).toMatchObject({ kind: 'INTEGER', state: 'OPEN', misses: 0, hints: [], answer: null, coins: 0 });
    expect(problem.skill).toEqual({ id: SKILL, name: '100 ichida qoʻshish' });
    const again = await Promise.all([1, 2, 3].map(() => pupil.data(NEXT, { skillId: SKILL })));
    for (const { nextMathProblem } of again) expect(nextMathProblem).toEqual(problem);
  });

  it('is dealt once when two devices ask at the same time', async () => {
    const { pupil } = await family(graph);
    const dealt = await Promise.all([1, 2, 3].map(() => pupil.data(NEXT)));
    expect(new Set(dealt.map(({ nextMathProblem }) => nextMathProblem.id)).size).toBe(1);
  });

  it('of another choice leaves the open one, which counts for nothing', async () => {
    const { pupil, problem } = await begin();
    const { nextMathProblem: other } = await pupil.data(NEXT, { skillId: 'times-tables' });
    expect(other.skill.id).toBe('times-tables');
    const { answerMathProblem } = await pupil.data(ANSWER, at(problem.id, '1'));
    expect(answerMathProblem).toMatchObject({ isCorrect: false, problem: { state: 'LEFT', answer: null, hints: [] } });
    expect((await learnerOf(pupil.userId)).answers).toBe(0);
  });

  it('solved at once pays two coins, moves the rating, and is told to the parents page', async () => {
    const { pupil, problem, solution } = await begin();
    const before = await learnerOf(pupil.userId);
    const { answerMathProblem } = await pupil.data(ANSWER, at(problem.id, ` ${solution} `));
    expect(answerMathProblem).toMatchObject({
      isReadable: true,
      isCorrect: true,
      problem: { state: 'SOLVED', isFirstRight: true, raisedTo: 'ATTEMPTED', coins: 2, answer: solution },
    });
    const after = await learnerOf(pupil.userId);
    expect(after.answers).toBe(1);
    expect(after.rating).toBeGreaterThan(before.rating);
    expect(
      await read(
        'SELECT kind, topic, correct, total, reference FROM shared.activity_events WHERE student_id = $1',
        pupil.userId,
      ),
    ).toEqual({ kind: 'MATHS_PRACTISED', topic: SKILL, correct: 1, total: 1, reference: problem.id });
  });

  it('is answered in words, in any letters', async () => {
    const { pupil } = await family(graph);
    const { nextMathProblem: problem } = await pupil.data(NEXT, { skillId: 'adding-to-20' });
    await graph
      .context()
      .db.query(`UPDATE main.math_problems SET template_id = 'add-across-10', seed = 'a1' WHERE id = $1`, [problem.id]);
    const { answerMathProblem } = await pupil.data(ANSWER, at(problem.id, 'ўн уч'));
    expect(answerMathProblem.isCorrect).toBe(true);
  });

  it('is asked again when the answer cannot be read, which counts for nothing', async () => {
    const { pupil, problem } = await begin();
    const { answerMathProblem } = await pupil.data(ANSWER, at(problem.id, 'bilmayman'));
    expect(answerMathProblem).toMatchObject({ isReadable: false, isCorrect: false, problem: { misses: 0, hints: [] } });
    expect((await learnerOf(pupil.userId)).answers).toBe(0);
  });

  it('answered wrongly shows a hint about the attempt, then the next, then the answer; only the first answer counts', async () => {
    const { pupil, problem, solution } = await begin();
    const tell = async (attempt: number) =>
      (await pupil.data(ANSWER, at(problem.id, '9999', attempt))).answerMathProblem;
    const first = await tell(1);
    expect(first).toMatchObject({
      isReadable: true,
      isCorrect: false,
      problem: { state: 'OPEN', misses: 1, answer: null },
    });
    expect(first.problem.hints).toHaveLength(1);
    expect(first.problem.hints[0]).toContain('9\u00a0999');
    const rated = await learnerOf(pupil.userId);
    expect((await tell(2)).problem).toMatchObject({ misses: 2, state: 'OPEN', answer: null });
    const last = await tell(3);
    expect(last.problem).toMatchObject({ state: 'SHOWN', misses: 3, answer: solution, coins: 0, isFirstRight: false });
    expect(last.problem.hints).toHaveLength(3);
    expect(await learnerOf(pupil.userId)).toEqual(rated);
    expect(await coinsOf(pupil.userId)).toBe(0);
    expect((await pupil.data(NEXT, { skillId: SKILL })).nextMathProblem.id).not.toBe(problem.id);
  });

  it('found after a hint pays one coin', async () => {
    const { pupil, problem, solution } = await begin();
    await pupil.data(ANSWER, at(problem.id, '9999', 1));
    const { answerMathProblem } = await pupil.data(ANSWER, at(problem.id, solution, 2));
    expect(answerMathProblem.problem).toMatchObject({ state: 'SOLVED', isFirstRight: false, coins: 1 });
  });

  it('gets the same answer told twice once, however the second comes', async () => {
    const { pupil, problem, solution } = await begin();
    const wrong = await Promise.all([1, 2, 3].map(() => pupil.data(ANSWER, at(problem.id, '9999', 1))));
    for (const { answerMathProblem } of wrong) expect(answerMathProblem.problem.misses).toBe(1);
    expect((await learnerOf(pupil.userId)).answers).toBe(1);
    expect(await read('SELECT tries FROM main.math_skills WHERE student_id = $1', pupil.userId)).toEqual({ tries: 1 });
    const right = await Promise.all([1, 2].map(() => pupil.data(ANSWER, at(problem.id, solution, 2))));
    for (const { answerMathProblem } of right)
      expect(answerMathProblem.problem).toMatchObject({ state: 'SOLVED', coins: 1 });
    expect((await pupil.data(ANSWER, at(problem.id, '9999', 3))).answerMathProblem.isCorrect).toBe(true);
    expect(await coinsOf(pupil.userId)).toBe(1);
    const { events } = await read(
      'SELECT count(*)::int AS events FROM shared.activity_events WHERE student_id = $1',
      pupil.userId,
    );
    expect(events).toBe(1);
  });

  it('earns no more than the day allows', async () => {
    const { pupil } = await family(graph);
    for (let n = 0; n < 12; n += 1) await practise(graph, pupil, SKILL);
    expect(await coinsOf(pupil.userId)).toBe(20);
  });

  it("is for pupils, and another pupil's is as if it were not there", async () => {
    const { mother, problem } = await begin();
    const other = await graph.newUser('STUDENT');
    expect(await mother.codes(NEXT)).toEqual(['FORBIDDEN']);
    expect(await other.codes(ANSWER, at(problem.id, '1'))).toEqual(['NOT_FOUND']);
    expect(await other.codes(HINT, { input: { problemId: problem.id, hint: 1 } })).toEqual(['NOT_FOUND']);
    expect(await other.codes(ANSWER, at('nothing', '1'))).toEqual(['NOT_FOUND']);
    expect(await other.codes(NEXT, { skillId: 'dancing' })).toEqual(['NOT_FOUND']);
    expect(await other.codes(ANSWER, at(problem.id, '1'.repeat(81)))).toEqual(['BAD_USER_INPUT']);
  });

  it("is not begun when the guardian's time is used up, and may be finished", async () => {
    const { pupil, mother, problem, solution } = await begin();
    const SET = `mutation ($id: ID!) { setScreenTimeLimits(input: { childId: $id, learningWeekday: 0, learningWeekend: 0 }) { id } }`;
    await mother.data(SET, { id: pupil.userId });
    expect(await pupil.codes(NEXT)).toEqual(['TIME_IS_UP']);
    expect((await pupil.data(ANSWER, at(problem.id, solution))).answerMathProblem.isCorrect).toBe(true);
  });
});

describe('a hint on request', () => {
  it('comes one by one, and what is solved then is not solved at once', async () => {
    const { pupil, problem, solution } = await begin();
    const ask = async (hint: number) =>
      (await pupil.data(HINT, { input: { problemId: problem.id, hint } })).showMathHint;
    expect((await ask(1)).hints).toHaveLength(1);
    expect((await ask(1)).hints).toHaveLength(1);
    const { answerMathProblem } = await pupil.data(ANSWER, at(problem.id, solution));
    expect(answerMathProblem.problem).toMatchObject({ isFirstRight: false, coins: 1, hints: { length: 1 } });
  });

  it('that is the third tells the answer and ends the problem without coins', async () => {
    const { pupil, problem, solution } = await begin();
    for (const hint of [1, 2]) await pupil.data(HINT, { input: { problemId: problem.id, hint } });
    const { showMathHint } = await pupil.data(HINT, { input: { problemId: problem.id, hint: 3 } });
    expect(showMathHint).toMatchObject({ state: 'SHOWN', answer: solution, coins: 0, isFirstRight: false });
    expect((await learnerOf(pupil.userId)).answers).toBe(1);
  });
});

describe('a mistake that is made twice', () => {
  it('has its lesson shown the second time, and not the third', async () => {
    const { pupil } = await family(graph);
    const lessons: Array<{ title: string } | null> = [];
    for (let n = 0; n < 3; n += 1) {
      const { nextMathProblem: problem } = await pupil.data(NEXT, { skillId: SKILL });
      const wrong = String(Number(await solutionOf(graph, problem.id)) + 1);
      const { answerMathProblem } = await pupil.data(ANSWER, at(problem.id, wrong));
      lessons.push(answerMathProblem.problem.lesson);
      for (const attempt of [2, 3]) await pupil.data(ANSWER, at(problem.id, wrong, attempt));
    }
    expect(lessons.map(Boolean)).toEqual([false, true, false]);
    expect(lessons[1]?.title).toBeTruthy();
  });
});

describe("a pupil's maths", () => {
  interface Standing {
    skill: { id: string };
    level: string | null;
  }
  const levelOf = async (who: { data: typeof graph.anonymous.data }, id: string, skill = SKILL) => {
    const { skills } = (await who.data(PROGRESS, { id })).user.mathProgress;
    return (skills as Standing[]).find((one) => one.skill.id === skill);
  };

  it('rises skill by skill, and is for themselves and those who look after them', async () => {
    const { pupil, mother, teacher, stranger } = await family(graph);
    const raised: Array<string | null> = [];
    for (let n = 0; n < 5; n += 1) raised.push((await practise(graph, pupil, SKILL)).raisedTo);
    expect(raised).toEqual(['ATTEMPTED', null, null, 'FAMILIAR', 'PROFICIENT']);
    for (const who of [pupil, mother, teacher])
      expect(await levelOf(who, pupil.userId)).toMatchObject({ level: 'PROFICIENT', tries: 5, correct: 5 });
    expect(await levelOf(pupil, pupil.userId, 'dividing')).toMatchObject({ level: null, tries: 0, lastAt: null });
    expect((await stranger.data(PROGRESS, { id: pupil.userId })).user).toBeNull();
    expect((await mother.data(PROGRESS, { id: mother.userId })).user.mathProgress).toBeNull();
  });

  it('sinks by one level at most in a day, whatever goes wrong', async () => {
    const { pupil } = await family(graph);
    for (let n = 0; n < 5; n += 1) await practise(graph, pupil, SKILL);
    for (let n = 0; n < 6; n += 1) await practise(graph, pupil, SKILL, false);
    expect((await levelOf(pupil, pupil.userId))?.level).toBe('FAMILIAR');
  });

  it('costs two statements more, for one child and for several', async () => {
    const { pupil, mother } = await family(graph);
    const CHILDREN = '{ me { children { id mathProgress { skills { level } } } } }';
    await practise(graph, pupil, SKILL);
    const one = (await graph.statements(() => mother.data(CHILDREN))).length;
    const other = await graph.newUser('STUDENT');
    await addSupervision(graph.context(), other.userId, mother.userId, 'GUARDIAN');
    expect(await graph.statements(() => mother.data(CHILDREN))).toHaveLength(one);
  });
});

describe('the time', () => {
  const TIMER =
    'mutation ($input: SetMathTimerInput!) { setMathTimer(input: $input) { id mathProgress { isTimerOn } } }';

  it('is shown only when a guardian or teacher wants it, from the next problem on', async () => {
    const { pupil, mother, teacher, stranger, problem } = await begin();
    expect(problem.isTimed).toBe(false);
    const set = (isOn: boolean) => ({ input: { studentId: pupil.userId, isOn } });
    expect((await mother.data(TIMER, set(true))).setMathTimer.mathProgress).toEqual({ isTimerOn: true });
    expect((await pupil.data(NEXT, { skillId: 'dividing' })).nextMathProblem.isTimed).toBe(true);
    expect((await teacher.data(TIMER, set(false))).setMathTimer.mathProgress).toEqual({ isTimerOn: false });
    expect((await pupil.data(NEXT, { skillId: SKILL })).nextMathProblem.isTimed).toBe(false);
    expect(await stranger.codes(TIMER, set(true))).toEqual(['NOT_FOUND']);
    expect(await (await graph.newUser('TEACHER')).codes(TIMER, set(true))).toEqual(['NOT_FOUND']);
    expect(await pupil.codes(TIMER, set(true))).toEqual(['FORBIDDEN']);
  });
});
