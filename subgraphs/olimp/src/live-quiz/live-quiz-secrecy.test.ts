import { addSupervision } from '@alif24/subgraph-shared/auth';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { ANSWER, CLOSE, JOIN, join, newQuiz, QUIZ, question, READ, STANDING } from './live-quiz.fixture.ts';

const graph = testGraph(subgraph);
let teacher: GraphClient;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
});

const CHANGED = `subscription ($id: ID, $pin: String) { liveQuizChanged(id: $id, pin: $pin) { ${QUIZ} } }`;
const BOARD_FIELDS = 'sequence entries { rank score correctCount change player { nickname } } topMover { change }';
const BOARD = `query ($quizId: ID!) { liveQuizLeaderboard(quizId: $quizId) { ${BOARD_FIELDS} } }`;
const BOARD_CHANGED = `subscription ($quizId: ID!) { liveQuizLeaderboardChanged(quizId: $quizId) { ${BOARD_FIELDS} } }`;

/** What differs from play to play and says nothing: ids, PINs, tokens and times, by the order in which they come. */
function withoutNames(seen: unknown): string {
  const names = new Map<string, string>();
  const name = (value: string) => {
    if (!names.has(value)) names.set(value, `<${names.size}>`);
    return names.get(value) ?? '';
  };
  return JSON.stringify(seen)
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, name)
    .replace(/"pin":"(\d{6})"/g, '"pin":"<pin>"')
    .replace(/"[\w-]{32}"/g, '"<token>"')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>');
}

/** Everything that anybody gets of a quiz until its question is closed, when one pupil chose option 1 and a guest option 3. */
async function play(correctOptions: number[]) {
  const quiz = await newQuiz(teacher, [question({ correctOptions, explanation: `${correctOptions}` }), question()]);
  const pupil = await graph.newUser('STUDENT');
  const screen = await graph.anonymous.events(CHANGED, { pin: quiz.pin });
  const board = await graph.anonymous.events(BOARD_CHANGED, { quizId: quiz.id });
  const seen: unknown[] = [(await board.next()).value, await join(pupil, quiz.pin, 'Sevinch')];
  const { playerToken } = await join(graph.anonymous, quiz.pin, 'Amir');
  const opened = await quiz.open();
  seen.push(opened);
  const input = { quizId: quiz.id, questionId: opened.currentQuestion.id };
  const answers: Array<[GraphClient, object]> = [
    [pupil, { ...input, options: [1] }],
    [graph.anonymous, { ...input, options: [3], playerToken }],
    // What is refused tells no more than what is taken: again, the other one, none, one that is not there.
    [pupil, { ...input, options: [3] }],
    [pupil, { ...input, options: [1] }],
    [graph.anonymous, { ...input, options: [9], playerToken }],
    [graph.anonymous, { ...input, options: [], playerToken }],
    [await graph.newUser('STUDENT'), { ...input, options: [1] }],
  ];
  for (const [who, answer] of answers) seen.push(await who.ask(ANSWER, { input: answer }));
  for (const who of [pupil, graph.anonymous, await graph.newUser('STUDENT'), await graph.newUser('TEACHER'), teacher]) {
    const id = { quizId: quiz.id };
    seen.push(await who.ask(READ, { id: quiz.id }), await who.ask(BOARD, id), await who.ask(STANDING, id));
  }
  seen.push(await graph.anonymous.ask(STANDING, { quizId: quiz.id, playerToken }));
  seen.push(await pupil.ask(CLOSE, { input: { quizId: quiz.id } }));
  // The screen: until it shows the question that is open, and that both have answered.
  for (;;) {
    const { data } = (await screen.next()).value as { data: { liveQuizChanged: { answeredCount: number } } };
    if (data.liveQuizChanged.answeredCount < 2) continue;
    seen.push(data);
    break;
  }
  const { data } = await graph.anonymous.ask(READ, { id: quiz.id });
  expect(data).toMatchObject({ liveQuiz: { answeredCount: 2, currentQuestion: { correctOptions: null } } });
  await Promise.all([screen, board].map((stream) => stream.return?.()));
  return { told: withoutNames(seen), closed: await quiz.close() };
}

describe('until a question is closed', () => {
  it('nobody gets a single letter that depends on which answer is right: no field, no event, no board, no refusal', async () => {
    const [one, three] = [await play([1]), await play([3])];
    expect(one.told).toBe(three.told);
    // While the very same answers are worth something else from then on.
    expect([one, three].map(({ closed }) => closed.leaderboard[0].player.nickname)).toEqual(['Sevinch', 'Amir']);
  });
});

describe('an answer', () => {
  it.each(['score: 9000', 'points: 1000', 'timeMs: 1', 'bonus: 500', 'isCorrect: true', 'answeredAt: "2020-01-01"'])(
    'says nothing of %s, and what says it is refused whole',
    async (extra) => {
      const quiz = await newQuiz(teacher);
      const pupil = await graph.newUser('STUDENT');
      await join(pupil, quiz.pin, 'Sevinch');
      const { currentQuestion } = await quiz.open();
      const input = `quizId: "${quiz.id}", questionId: "${currentQuestion.id}", options: [1], ${extra}`;
      const { errors } = await pupil.ask(`mutation { submitLiveQuizAnswer(input: { ${input} }) { points } }`);
      expect(errors?.[0]?.message).toContain('is not defined by type "SubmitLiveQuizAnswerInput"');
      expect((await quiz.read()).answeredCount).toBe(0);
    },
  );
});

describe('a screen', () => {
  it('of a quiz that is over, of none or of a wrong PIN is refused and gets no event', async () => {
    const quiz = await newQuiz(teacher);
    await quiz.open();
    await quiz.finish();
    await expect(graph.anonymous.events(CHANGED, { pin: quiz.pin })).rejects.toThrow('QUIZ_NOT_FOUND');
    for (const id of [teacher.userId, 'nonsense', "' OR 1=1--"]) {
      await expect(graph.anonymous.events(CHANGED, { id })).rejects.toThrow('NOT_FOUND');
      await expect(graph.anonymous.events(BOARD_CHANGED, { quizId: id })).rejects.toThrow('NOT_FOUND');
    }
    expect(await graph.anonymous.codes(JOIN, { input: { pin: quiz.pin, nickname: 'Amir' } })).toEqual([
      'QUIZ_NOT_FOUND',
    ]);
  });
});

describe('whose a nickname is', () => {
  it('is told to themselves and to whoever may call them by their name, in lists, boards and reports, in a statement for all', async () => {
    const quiz = await newQuiz(teacher);
    const pupil = await graph.newUser('STUDENT');
    const classmate = await graph.newUser('STUDENT');
    const others = await Promise.all(Array.from({ length: 8 }, () => graph.newUser('STUDENT')));
    const [stranger] = others as [GraphClient];
    for (const each of [pupil, classmate])
      await addSupervision(graph.context(), each.userId, teacher.userId, 'TEACHER');
    for (const [n, each] of [pupil, classmate, ...others].entries()) await join(each, quiz.pin, `Oʻyinchi ${n}`);
    await join(graph.anonymous, quiz.pin, 'Mehmon');
    await quiz.open();
    await quiz.close();
    await quiz.finish();
    const fields = 'nickname user { id }';
    const LISTS = `query ($id: ID!) { liveQuiz(id: $id) { players(first: 100) { ${fields} } leaderboard(first: 100) { player { ${fields} } } }
      liveQuizLeaderboard(quizId: $id, first: 100) { entries { player { ${fields} } } } }`;
    const toldTo = async (who: GraphClient) => {
      const { liveQuiz, liveQuizLeaderboard } = await who.data(LISTS, { id: quiz.id });
      const lists = [liveQuiz.players, ...[liveQuiz.leaderboard, liveQuizLeaderboard.entries].map(playersOf)];
      const told = lists.map((list) => list.flatMap(({ user }: Player) => (user ? [user.id] : [])).sort());
      expect(lists.map(({ length }) => length)).toEqual([11, 11, 11]);
      expect([told[1], told[2]]).toEqual([told[0], told[0]]);
      return told[0];
    };
    const ofClass = [pupil.userId, classmate.userId].sort();
    expect(await toldTo(stranger)).toEqual([stranger.userId]);
    expect(await toldTo(await graph.newUser('TEACHER'))).toEqual([]);
    expect(await toldTo(graph.anonymous)).toEqual([]);
    expect(await toldTo(pupil)).toEqual(ofClass);
    expect(await toldTo(teacher)).toEqual(ofClass);
    const REPORT = `query ($id: ID!) { liveQuizReport(quizId: $id) { players(first: 50) { edges { node { player { ${fields} } } } } } }`;
    const { edges } = (await teacher.data(REPORT, { id: quiz.id })).liveQuizReport.players;
    const reported = playersOf(edges.map(({ node }: { node: { player: Player } }) => node));
    expect(reported.flatMap(({ user }) => user?.id ?? []).sort()).toEqual(ofClass);

    // A guardian who lets a child stand on boards by name lets everybody know who that is.
    await graph.asOwner(
      `INSERT INTO shared.consents (student_id, purpose, is_given, text_version, decided_by, network, request_id) VALUES ($1, 'NAME_ON_BOARDS', true, '1', $1, '', 'test')`,
      [classmate.userId],
    );
    expect(await toldTo(stranger)).toEqual([classmate.userId, stranger.userId].sort());
    expect(await toldTo(graph.anonymous)).toEqual([]);
    const statements = await graph.statements(() => stranger.data(LISTS, { id: quiz.id }));
    expect(statements.filter((sql) => sql.includes('shared.consents'))).toHaveLength(1);
  });
});

interface Player {
  nickname: string;
  user: { id: string } | null;
}

const playersOf = (rows: Array<{ player: Player }>) => rows.map(({ player }) => player);
