import { addSupervision } from '@alif24/subgraph-shared/auth';
import { enqueue } from '@alif24/subgraph-shared/jobs';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import {
  enter,
  FINISH,
  FOCUS,
  openOlympiad,
  passMinutes,
  READ,
  READ_ATTEMPT,
  SAVE,
  START,
  start,
  sum,
  WINDOW,
} from '../olympiad/olympiad.fixture.ts';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

interface Seen {
  id: string;
  kind: string;
  text: string;
  options: string[];
}

/** A running olympiad, and a pupil of the third grade in it. */
async function hall(more: Parameters<typeof openOlympiad>[1] = {}) {
  const moderator = await graph.newUser('MODERATOR');
  const olympiad = await openOlympiad(moderator, more);
  const pupil = await graph.newUser('STUDENT', { grade: 3 });
  const entry = await enter(pupil, olympiad.id);
  await passMinutes(graph, olympiad.id, 61);
  return { ...olympiad, moderator, pupil, entryId: entry.id as string };
}
const firstOf = (problems: Seen[], kind: string) => problems.find((problem) => problem.kind === kind) as Seen;

describe('an olympiad attempt', () => {
  it('begins in the window of the pupil, lasts their own minutes, and no longer than the stage', async () => {
    const { id, stageId, pupil, moderator, entryId } = await hall();
    const { attempt } = await start(pupil, stageId);
    expect(attempt.times).toMatchObject({ phase: 'RUNNING' });
    const minutes = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
    expect(minutes(attempt.startedAt, attempt.times.endsAt)).toBe(30);
    await moderator.data(WINDOW, { input: { stageId, entryId, extraMinutes: 20 } });
    const more = (await pupil.data(READ_ATTEMPT, { id: attempt.id })).olympiadAttempt.times;
    expect(minutes(attempt.startedAt, more.endsAt)).toBe(50);
    const late = await graph.newUser('STUDENT', { grade: 3 });
    await enter(late, id);
    await passMinutes(graph, id, 49);
    const short = (await start(late, stageId)).attempt;
    expect(short.times.endsAt).toBe(short.times.closesAt);
    expect(minutes(short.startedAt, short.times.endsAt)).toBeLessThanOrEqual(11);
  });

  it('is refused before, after, to whoever has no place, and in a window that opens later for a grade', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const { id, stageId } = await openOlympiad(moderator);
    const [pupil, stranger] = [
      await graph.newUser('STUDENT', { grade: 3 }),
      await graph.newUser('STUDENT', { grade: 3 }),
    ];
    await enter(pupil, id);
    const codes = (who = pupil) => who.codes(START, { input: { stageId } });
    expect([await codes(), await codes(stranger)]).toEqual([['OLYMPIAD_STATE'], ['NOT_FOUND']]);
    await moderator.data(WINDOW, { input: { stageId, grade: 3, delayMinutes: 10 } });
    await passMinutes(graph, id, 65);
    expect(await codes()).toEqual(['OLYMPIAD_STATE']);
    await passMinutes(graph, id, 70);
    expect(await codes()).toEqual(['OLYMPIAD_STATE']);
  });

  it('keeps an answer at once, the newest revision of it, and returns what is kept to whatever comes late or twice', async () => {
    const { stageId, pupil } = await hall();
    const { attempt, save } = await start(pupil, stageId);
    const { id } = firstOf(attempt.problems, 'SINGLE');
    const kept = async (revision: number, options: number[] | null) =>
      (await save(id, revision, options && { options })).saveOlympiadAnswer;
    expect(await kept(1, [0])).toMatchObject({ revision: 1, answer: { options: [0] } });
    const third = await kept(3, [2]);
    expect(await kept(2, [1])).toEqual(third);
    expect(await kept(3, [2])).toEqual(third);
    expect(await kept(3, [3])).toEqual(third);
    expect((await pupil.data(READ_ATTEMPT, { id: attempt.id })).olympiadAttempt.answers).toEqual([third]);
    expect(await kept(4, null)).toMatchObject({ revision: 4, answer: null });
  });

  it('of twenty saves that race, the highest revision stays', async () => {
    const { stageId, pupil } = await hall();
    const { attempt, save } = await start(pupil, stageId);
    const { id } = firstOf(attempt.problems, 'NUMBER');
    const revisions = Array.from({ length: 20 }, (_, n) => ((n * 7) % 20) + 1);
    await Promise.all(revisions.map((revision) => save(id, revision, { number: String(revision) })));
    const { answers } = (await pupil.data(READ_ATTEMPT, { id: attempt.id })).olympiadAttempt;
    expect(answers).toMatchObject([{ revision: 20, answer: { number: '20' } }]);
  });

  it('goes on on another device with all answers and the same clock, and the first may do nothing more', async () => {
    const { stageId, pupil } = await hall();
    const first = await start(pupil, stageId);
    const { id: problemId } = firstOf(first.attempt.problems, 'SINGLE');
    await first.save(problemId, 1, { options: [1] });
    const second = await start(pupil, stageId);
    expect(second.attempt.languages).toEqual(['UZ_LATN', 'UZ_CYRL', 'RU']);
    expect(second.attempt).toMatchObject({ id: first.attempt.id, answers: [{ problemId, answer: { options: [1] } }] });
    expect(second.attempt.problems).toEqual(first.attempt.problems);
    expect(second.attempt.times.endsAt).toBe(first.attempt.times.endsAt);
    const answer = { ...first.input, problemId, revision: 9, answer: { options: [0] } };
    expect(await pupil.codes(SAVE, { input: answer })).toEqual(['CONTINUED_ELSEWHERE']);
    expect(await pupil.codes(FINISH, { input: first.input })).toEqual(['CONTINUED_ELSEWHERE']);
    expect(await pupil.codes(FOCUS, { input: { ...first.input, seconds: 3 } })).toEqual(['CONTINUED_ELSEWHERE']);
    await second.save(problemId, 2, { options: [2] });
  });

  it('keeps what comes within thirty seconds after the end, and nothing after', async () => {
    const { id, stageId, pupil } = await hall();
    const { attempt, save, input } = await start(pupil, stageId);
    const problemId = attempt.problems[0].id;
    await passMinutes(graph, id, 30 + 10 / 60);
    expect((await pupil.data(READ_ATTEMPT, { id: attempt.id })).olympiadAttempt.times.phase).toBe('SAVING');
    await save(problemId, 1, attempt.problems[0].kind === 'NUMBER' ? { number: '5' } : { options: [1] });
    await passMinutes(graph, id, 25 / 60);
    const late = { ...input, problemId, revision: 2, answer: null };
    expect(await pupil.codes(SAVE, { input: late })).toEqual(['OLYMPIAD_STATE']);
    const after = (await pupil.data(READ_ATTEMPT, { id: attempt.id })).olympiadAttempt;
    expect(after).toMatchObject({ times: { phase: 'ENDED' }, answers: [{ revision: 1 }] });
    expect(after.finishedAt).toBe(after.times.endsAt);
  });

  it('is handed in once, or by time, which a job writes down with the instant at which the time was over', async () => {
    const { id, stageId, pupil } = await hall();
    const other = await graph.newUser('STUDENT', { grade: 3 });
    await enter(other, id);
    const [mine, theirs] = [await start(pupil, stageId), await start(other, stageId)];
    const finish = async () => (await pupil.data(FINISH, { input: mine.input })).finishOlympiadAttempt;
    const done = await finish();
    expect(done).toMatchObject({ times: { phase: 'ENDED', secondsLeft: 0 } });
    expect((await finish()).finishedAt).toBe(done.finishedAt);
    const again = { ...mine.input, problemId: mine.attempt.problems[0].id, revision: 5, answer: null };
    expect(await pupil.codes(SAVE, { input: again })).toEqual(['OLYMPIAD_STATE']);
    expect(await pupil.codes(START, { input: { stageId } })).toEqual(['OLYMPIAD_STATE']);
    await passMinutes(graph, id, 31);
    await enqueue(graph.context(), 'olimp.keep-time', {});
    await graph.runJobs();
    const rows = await graph
      .context()
      .db.query(
        `SELECT finished_by AS by, finished_at - started_at AS "for" FROM olimp.olympiad_attempts WHERE stage_id = $1 ORDER BY id`,
        [stageId],
      );
    expect(rows).toMatchObject([{ by: 'CHILD' }, { by: 'TIME', for: { minutes: 30 } }]);
    expect((await other.data(READ_ATTEMPT, { id: theirs.attempt.id })).olympiadAttempt.times.phase).toBe('ENDED');
  });

  it('lies before each child in an order of its own, and before the same child always in the same, in every language', async () => {
    const { id, stageId, pupil } = await hall();
    const { attempt } = await start(pupil, stageId);
    const query = `query ($id: ID!, $locale: Locale!) { olympiadAttempt(id: $id) { problems(locale: $locale) { id number language text options } } }`;
    const read = async (locale: string) =>
      (await pupil.data(query, { id: attempt.id, locale })).olympiadAttempt.problems;
    const [latin, cyrillic, russian, english] = [
      await read('UZ_LATN'),
      await read('UZ_CYRL'),
      await read('RU'),
      await read('EN'),
    ];
    const ids = (problems: Seen[]) => problems.map((each) => each.id);
    expect([ids(cyrillic), ids(russian), ids(english)]).toEqual([ids(latin), ids(latin), ids(latin)]);
    const [word, слово] = [
      { bir: 0, uch: 1, toʻrt: 2, besh: 3 },
      { один: 0, три: 1, четыре: 2, пять: 3 },
    ] as [Record<string, number>, Record<string, number>];
    for (const [n, { options }] of latin.entries()) {
      expect(russian[n].options.map((each: string) => слово[each])).toEqual(options.map((each: string) => word[each]));
    }
    expect(english.map(({ language }: { language: string }) => language)).toEqual(['UZ_LATN', 'UZ_LATN', 'UZ_LATN']);
    expect(cyrillic.find(({ text }: Seen) => text.includes('+')).text).toMatch(/^20[79] \+ 30[89] нечага тенг\?$/);
    const orders = new Set<string>();
    for (let n = 0; n < 8; n++) {
      const other = await graph.newUser('STUDENT', { grade: 3 });
      await enter(other, id);
      orders.add(JSON.stringify((await start(other, stageId)).attempt.problems.map(({ options }: Seen) => options)));
    }
    expect(orders.size).toBeGreaterThan(3);
  });

  it('stores options as the author counts them, whatever order the child saw, with the variant that the child had', async () => {
    const { stageId, pupil } = await hall();
    const { attempt, save } = await start(pupil, stageId);
    const problem = firstOf(attempt.problems, 'SINGLE');
    await save(problem.id, 1, { options: [problem.options.indexOf('toʻrt')] });
    const [row] = await graph
      .context()
      .db.query('SELECT answer FROM olimp.olympiad_answers WHERE attempt_id = $1', [attempt.id]);
    expect(row.answer.options).toEqual([2]);
  });

  it('refuses what is no answer to the problem, and problems of another paper', async () => {
    const { stageId, pupil } = await hall();
    const { attempt, input } = await start(pupil, stageId);
    const codes = (problemId: string, answer: object, revision = 1) =>
      pupil.codes(SAVE, { input: { ...input, problemId, revision, answer } });
    const [choice, number] = [firstOf(attempt.problems, 'SINGLE').id, firstOf(attempt.problems, 'NUMBER').id];
    for (const wrong of [{ options: [4] }, { options: [-1] }, { options: [0, 1] }, { options: [] }, { number: '4' }]) {
      expect(await codes(choice, wrong)).toEqual(['BAD_USER_INPUT']);
    }
    expect(await codes(number, { number: 'olma' })).toEqual(['BAD_USER_INPUT']);
    expect(await codes(number, { number: 'besh yuz oʻn besh' })).toEqual([]);
    expect(await codes(number, { number: '5' }, 0)).toEqual(['BAD_USER_INPUT']);
    const other = await hall({ problems: [sum()] });
    const strange = (await start(other.pupil, other.stageId)).attempt.problems[0].id;
    expect([await codes(strange, { number: '5' }), await codes('none', { number: '5' })]).toEqual([
      ['NOT_FOUND'],
      ['NOT_FOUND'],
    ]);
    expect(
      await other.pupil.codes(SAVE, { input: { ...input, problemId: choice, revision: 1, answer: null } }),
    ).toEqual(['NOT_FOUND']);
  });

  it('is nobody else’s to read while anybody may sit the stage; then those who look after the pupil may', async () => {
    const { id, stageId, pupil, moderator } = await hall();
    const [parent, teacher, stranger] = [
      await graph.newUser('PARENT'),
      await graph.newUser('TEACHER'),
      await graph.newUser('PARENT'),
    ];
    await addSupervision(graph.context(), pupil.userId, parent.userId, 'GUARDIAN');
    await addSupervision(graph.context(), pupil.userId, teacher.userId, 'TEACHER');
    const { attempt, input } = await start(pupil, stageId);
    await pupil.data(FINISH, { input });
    const seen = async (who: typeof parent) =>
      (await who.data(READ_ATTEMPT, { id: attempt.id })).olympiadAttempt !== null;
    for (const who of [parent, teacher, stranger, moderator]) expect(await seen(who)).toBe(false);
    expect((await parent.data(READ, { id })).olympiad.myEntries[0].stages[0]).toMatchObject({
      times: { phase: 'ENDED' },
      attempt: null,
    });
    await passMinutes(graph, id, 61);
    expect([await seen(pupil), await seen(parent), await seen(teacher), await seen(stranger)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('notes that the page was left as evidence alone: nothing follows from it', async () => {
    const { stageId, pupil } = await hall();
    const { attempt, input, save } = await start(pupil, stageId);
    for (let n = 0; n < 205; n++) await pupil.data(FOCUS, { input: { ...input, seconds: n } });
    await save(attempt.problems[0].id, 1, null);
    const [{ count }] = await graph
      .context()
      .db.query('SELECT count(*)::int FROM olimp.olympiad_attempt_notes WHERE attempt_id = $1', [attempt.id]);
    expect(count).toBe(200);
    expect((await pupil.data(READ_ATTEMPT, { id: attempt.id })).olympiadAttempt.times.phase).toBe('RUNNING');
  });

  it('is never cut off by the minutes that guardians allow, nor counted in them', async () => {
    const { stageId, pupil } = await hall();
    const [table] = await graph.context().db.query(`SELECT to_regclass('shared.screen_time_limits') AS name`);
    expect(table.name).not.toBeNull();
    await graph
      .context()
      .db.query(
        'INSERT INTO shared.screen_time_limits (student_id, learning_weekday, learning_weekend, set_by) VALUES ($1, 0, 0, $1)',
        [pupil.userId],
      );
    const { attempt, save } = await start(pupil, stageId);
    await save(attempt.problems[0].id, 1, null);
    const uses = await graph
      .context()
      .db.query('SELECT DISTINCT use FROM shared.activity_minutes WHERE student_id = $1', [pupil.userId]);
    expect(uses).toEqual([{ use: 'CLASS' }]);
  });
});
