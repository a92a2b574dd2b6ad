import { addSupervision } from '@alif24/subgraph-shared/auth';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { coinsOf, FINISH, family, MARK, ONE, START, stoppedReading } from './reading-world.fixture.ts';

const graph = testGraph(subgraph);
const mark = (readingId: string, wordsRead = 30, marks: object[] = []) => ({ input: { readingId, wordsRead, marks } });
const activityOf = (studentId: string) =>
  graph
    .context()
    .db.query('SELECT kind, topic, correct, total FROM shared.activity_events WHERE student_id = $1', [studentId]);

describe('reading to an adult', () => {
  it("is timed by the server's clock and counted from the words that the adult tapped", async () => {
    const { pupil, mother } = await family(graph);
    const { id } = await stoppedReading(graph, mother, { studentId: pupil.userId, seconds: 60 });
    const marks = [
      { word: 1, verdict: 'SUBSTITUTED' },
      { word: 4, verdict: 'SUFFIX_SLIP' },
      { word: 7, verdict: 'OMITTED' },
      { word: 9, verdict: 'UNSURE' },
    ];
    const { markReading } = await mother.data(MARK, mark(id, 34, marks));
    expect(markReading).toMatchObject({
      ...{ state: 'ANALYSED', source: 'ADULT', isTrusted: true, coins: 3 },
      result: { wordsRead: 34, correctWords: 30, unsureWords: 1, accuracy: 0.909, marks, events: [] },
    });
    expect(markReading.result.seconds).toBeGreaterThanOrEqual(60);
    expect(Math.round(markReading.result.wordsPerMinute)).toBeLessThanOrEqual(31);
    expect(markReading.result.syllablesPerMinute).toBeGreaterThan(markReading.result.wordsPerMinute * 2);
    expect(await activityOf(pupil.userId)).toEqual([
      { kind: 'READING_ANALYSED', topic: 'uz-laylak', correct: 30, total: 33 },
    ]);
  });

  it('can be put right later: it is counted anew, the old marks are kept, and it pays once', async () => {
    const { pupil, mother, teacher } = await family(graph);
    const { id } = await stoppedReading(graph, mother, { studentId: pupil.userId });
    await mother.data(MARK, mark(id, 30, [{ word: 3, verdict: 'SUBSTITUTED' }]));
    const { markReading } = await teacher.data(MARK, mark(id, 30, []));
    expect(markReading.result).toMatchObject({ correctWords: 30, accuracy: 1, marks: [] });
    const log = await graph
      .context()
      .db.query(
        `SELECT marked_by AS by, result -> 'marks' AS marks FROM main.reading_marks WHERE reading_id = $1 ORDER BY id`,
        [id],
      );
    expect(log).toEqual([
      { by: mother.userId, marks: [{ word: 3, verdict: 'SUBSTITUTED' }] },
      { by: teacher.userId, marks: [] },
    ]);
    expect(await coinsOf(graph, pupil.userId, 'main.reading')).toBe(3);
    expect(await activityOf(pupil.userId)).toHaveLength(1);
  });

  it("on the child's own device counts, and earns only when an adult who looks after the child says so too", async () => {
    const { pupil, mother } = await family(graph);
    const { id } = await stoppedReading(graph, pupil);
    const own = await pupil.data(MARK, mark(id));
    expect(own.markReading).toMatchObject({ state: 'ANALYSED', isTrusted: false, coins: 0 });
    expect(await activityOf(pupil.userId)).toEqual([]);
    expect((await mother.data(MARK, mark(id))).markReading).toMatchObject({ isTrusted: true, coins: 3 });
    expect(await pupil.codes(MARK, mark(id, 34))).toEqual(['FORBIDDEN']);
    expect(await coinsOf(graph, pupil.userId, 'main.reading')).toBe(3);
  });

  it('earns no more than six coins a day, and nothing for a few words', async () => {
    const { pupil, mother } = await family(graph);
    const paid: number[] = [];
    for (const words of [19, 20, 20, 20]) {
      const { id } = await stoppedReading(graph, mother, { studentId: pupil.userId });
      paid.push((await mother.data(MARK, mark(id, words))).markReading.coins);
    }
    expect(paid).toEqual([0, 3, 3, 0]);
  });

  it.each([
    ['a word behind the last', 30, [{ word: 30, verdict: 'OMITTED' }]],
    ['a word before the first', 30, [{ word: -1, verdict: 'OMITTED' }]],
    [
      'a word twice',
      30,
      [
        { word: 2, verdict: 'OMITTED' },
        { word: 2, verdict: 'UNSURE' },
      ],
    ],
    ['nothing read', 0, []],
    ['more words than there are', 1_000, []],
  ])('is not marked with %s', async (_name, wordsRead, marks) => {
    const { mother, pupil } = await family(graph);
    const { id } = await stoppedReading(graph, mother, { studentId: pupil.userId });
    expect(await mother.codes(MARK, mark(id, wordsRead, marks))).toEqual(['BAD_USER_INPUT']);
    expect((await mother.data(ONE, { id })).reading).toMatchObject({ state: 'STOPPED', result: null });
  });

  it('is not as fast as nobody reads', async () => {
    const { mother, pupil } = await family(graph);
    const { id } = await stoppedReading(graph, mother, { studentId: pupil.userId, seconds: 3 });
    expect(await mother.codes(MARK, mark(id, 50))).toEqual(['BAD_USER_INPUT']);
    const { result } = (await mother.data(MARK, mark(id, 24))).markReading;
    expect(result.wordsPerMinute).toBeLessThanOrEqual(360);
  });

  it('is marked when the clock stands, which stops once and not after a long time', async () => {
    const { mother, pupil } = await family(graph);
    const input = { storyId: 'uz-laylak', method: 'ADULT', studentId: pupil.userId };
    const { id } = (await mother.data(START, { input })).startReading;
    expect(await mother.codes(MARK, mark(id))).toEqual(['CONFLICT']);
    await graph
      .context()
      .db.query(`UPDATE main.readings SET started_at = now() - interval '11 minutes' WHERE id = $1`, [id]);
    expect(await mother.codes(FINISH, { id })).toEqual(['CONFLICT']);
    const other = await stoppedReading(graph, mother, { studentId: pupil.userId });
    const seconds = () => graph.context().db.query('SELECT seconds FROM main.readings WHERE id = $1', [other.id]);
    const before = await seconds();
    await mother.data(FINISH, { id: other.id });
    expect(await seconds()).toEqual(before);
  });
});

describe('a reading', () => {
  it('is seen and judged by the pupil and those who look after them, and by nobody else', async () => {
    const { pupil, mother, teacher, stranger } = await family(graph);
    const moderator = await graph.newUser('MODERATOR');
    const { id } = await stoppedReading(graph, mother, { studentId: pupil.userId });
    for (const who of [pupil, mother, teacher, moderator]) expect((await who.data(ONE, { id })).reading.id).toBe(id);
    expect((await stranger.data(ONE, { id })).reading).toBeNull();
    expect(await graph.anonymous.codes(ONE, { id })).toEqual(['UNAUTHENTICATED']);
    for (const who of [stranger, moderator]) {
      expect(await who.codes(MARK, mark(id))).toEqual(['NOT_FOUND']);
      expect(await who.codes(FINISH, { id })).toEqual(['NOT_FOUND']);
      const input = { storyId: 'uz-laylak', method: 'ADULT', studentId: pupil.userId };
      expect(await who.codes(START, { input })).toEqual(['NOT_FOUND']);
    }
  });

  it('is of a story that there is, by a pupil, and an id of a wrong form is not found', async () => {
    const { mother, pupil } = await family(graph);
    const start = (more: object) => ({
      input: { storyId: 'uz-laylak', method: 'ADULT', studentId: pupil.userId, ...more },
    });
    expect(await mother.codes(START, start({ storyId: 'uz-yoq' }))).toEqual(['NOT_FOUND']);
    expect(await mother.codes(START, start({ studentId: null }))).toEqual(['NOT_FOUND']);
    expect(await mother.codes(START, start({ studentId: 'nobody' }))).toEqual(['NOT_FOUND']);
    expect(await mother.codes(FINISH, { id: 'nothing' })).toEqual(['NOT_FOUND']);
  });

  it('keeps its words as they were read, in either script', async () => {
    const { pupil } = await family(graph);
    const { id, words } = await stoppedReading(graph, pupil);
    expect(words.slice(0, 4)).toEqual(['Buxoroda', 'baland', 'minora', 'bor.']);
    const { reading } = await pupil.data('query ($id: ID!) { reading(id: $id) { words(script: CYRL) } }', { id });
    expect(reading.words.slice(0, 2)).toEqual(['Бухорода', 'баланд']);
  });

  it('stands in the list of the pupil, the newest first, page by page, in as many statements for one as for many', async () => {
    const { pupil, mother } = await family(graph);
    const LIST = `query ($id: ID!, $first: Int!, $after: String) { user(id: $id) { readings(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { id state story { id } understanding { correct } markedBy { id } } } } } }`;
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      const { id } = await stoppedReading(graph, mother, { studentId: pupil.userId });
      await mother.data(MARK, mark(id));
      ids.unshift(id);
    }
    const list = async (first: number, after?: string) =>
      (await mother.data(LIST, { id: pupil.userId, first, after })).user.readings;
    // By the clock and not by the id: one that was written last may have been read first.
    await graph
      .context()
      .db.query(`UPDATE main.readings SET started_at = now() - interval '3 days' WHERE id = $1`, [ids[0]]);
    ids.push(ids.shift() as string);
    const page = await list(2);
    expect(page.totalCount).toBe(3);
    const rest = await list(2, page.pageInfo.endCursor);
    expect([...page.edges, ...rest.edges].map(({ node }: { node: { id: string } }) => node.id)).toEqual(ids);
    const one = await graph.statements(() => list(1));
    const many = await graph.statements(() => list(3));
    expect(many).toHaveLength(one.length);
  });

  it('that nobody finished is gone after a day', async () => {
    const { pupil } = await family(graph);
    const input = { storyId: 'uz-laylak', method: 'ADULT' };
    const { id } = (await pupil.data(START, { input })).startReading;
    await graph
      .context()
      .db.query(`UPDATE main.readings SET started_at = now() - interval '25 hours' WHERE id = $1`, [id]);
    const job = graph.subgraph.jobs.find(({ name }) => name === 'main.drop-recordings');
    await job?.run({}, { attempt: 1, isLastAttempt: true, signal: new AbortController().signal });
    expect((await pupil.data(ONE, { id })).reading).toBeNull();
  });
});

it('costs as many statements to show of two pupils as of one', async () => {
  const [one, two] = [await family(graph), await family(graph)];
  await addSupervision(graph.context(), two.pupil.userId, one.teacher.userId, 'TEACHER');
  for (const { pupil } of [one, two]) await stoppedReading(graph, pupil);
  const query = `query ($users: [_Any!]!) { _entities(representations: $users) { ... on User {
    readings(first: 5) { totalCount edges { node { id understanding { correct } } } } readingMethods storyProgress { correct } } } }`;
  const ask = async (...people: Array<{ userId: string }>) => {
    const users = people.map(({ userId }) => ({ __typename: 'User', id: userId }));
    const seen = await graph.statements(() => one.teacher.data(query, { users }));
    return seen.length;
  };
  expect(await ask(one.pupil, two.pupil)).toBe(await ask(one.pupil));
});
