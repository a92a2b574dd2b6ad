import { addSupervision } from '@alif24/subgraph-shared/auth';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
let teacher: GraphClient;
beforeAll(async () => {
  teacher = await graph.newUser('TEACHER');
});

const REPORT = `query ($quizId: ID!, $first: Int! = 50, $after: String) {
  liveQuizReport(quizId: $quizId) {
    quiz { id title }
    questions { number kind text rightAnswer points isSkipped shownCount answeredCount rightCount meanMilliseconds }
    players(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node { rank score correctCount player { nickname user { id } } answers { number mark shown milliseconds points } } }
    }
  }
}`;
const CREATE = 'mutation ($input: CreateLiveQuizInput!) { createLiveQuiz(input: $input) { id pin } }';
const JOIN =
  'mutation ($input: JoinLiveQuizInput!) { joinLiveQuiz(input: $input) { playerToken player { id nickname } } }';
const MEASURE = 'mutation ($input: MeasureLiveQuizDelayInput!) { measureLiveQuizDelay(input: $input) { echo } }';
const ANSWER = 'mutation ($input: SubmitLiveQuizAnswerInput!) { submitLiveQuizAnswer(input: $input) { questionId } }';

/** One question of each kind, and an answer to each that is right. */
const KINDS = [
  [{ text: 'Qaysi?', options: ['olma', 'oʻrik'], correctOptions: [1] }, { options: [1] }, ['oʻrik']],
  [{ text: 'Qaysilar?', options: ['a', 'b', 'c'], correctOptions: [2, 0] }, { options: [0, 2] }, ['a', 'c']],
  [{ kind: 'TRUE_FALSE', text: 'Qish sovuqmi?', correctOptions: [0] }, { options: [0] }, ['Toʻgʻri']],
  [
    { kind: 'NUMBER', text: '25 : 2', key: { number: '12,5', tolerance: '0,1' } },
    { number: 'oʻn ikki yarim' },
    ['12,5'],
  ],
  [
    { kind: 'ORDER', text: 'Tartib', options: ['3', '1', '2'], correctOptions: [1, 2, 0] },
    { options: [1, 2, 0] },
    ['1', '2', '3'],
  ],
  [{ kind: 'TEXT', text: 'Poytaxt', key: { accepted: ['Toshkent'] } }, { text: 'тошкент' }, ['тошкент']],
  [
    { kind: 'LISTEN', text: 'Tingla', sound: 'olma', pictures: ['pear', 'apple'], correctOptions: [1] },
    { options: [1] },
    ['apple'],
  ],
] as const;
const TYPES = KINDS.map(([question]) => question);

async function newQuiz(questions: readonly object[], more: object = {}) {
  const input = {
    title: 'Hammasidan',
    language: 'UZ_LATN',
    questions: questions.map((one) => ({ seconds: 30, points: 1000, ...one })),
    ...more,
  };
  const { id, pin } = (await teacher.data(CREATE, { input })).createLiveQuiz;
  const move = async (name: string) =>
    (
      await teacher.data(
        `mutation ($input: LiveQuizInput!) { ${name}(input: $input) { currentQuestion { id number } } }`,
        {
          input: { quizId: id },
        },
      )
    )[name].currentQuestion as { id: string };
  return {
    ...{ id: id as string, pin: pin as string },
    open: () => move('openLiveQuizQuestion'),
    close: () => move('closeLiveQuizQuestion'),
    skip: () => move('skipLiveQuizQuestion'),
    finish: () => move('finishLiveQuiz'),
    report: async (variables: object = {}) => (await teacher.data(REPORT, { quizId: id, ...variables })).liveQuizReport,
  };
}

async function newPlayer(quiz: { id: string; pin: string }, nickname: string, client: GraphClient = graph.anonymous) {
  const { playerToken, player } = (await client.data(JOIN, { input: { pin: quiz.pin, nickname } })).joinLiveQuiz;
  const answer = (questionId: string, given: object) =>
    client.data(ANSWER, { input: { quizId: quiz.id, questionId, answer: given, playerToken } });
  /** As its screen does when a question comes up. */
  const see = async () => {
    const measure = async (echo: string | null) =>
      (await client.data(MEASURE, { input: { quizId: quiz.id, playerToken, echo } })).measureLiveQuizDelay.echo;
    await measure(await measure(null));
  };
  return { id: player.id as string, nickname: player.nickname as string, answer, see };
}

type Row = { player: { nickname: string }; answers: Array<{ mark: string; shown: string[]; points: number }> };
const rowsOf = (report: { players: { edges: Array<{ node: Row }> } }) => report.players.edges.map(({ node }) => node);

describe('the report of a live quiz', () => {
  it('has the answer to a question of each kind as the player saw it, with time and points', async () => {
    const quiz = await newQuiz(TYPES);
    const right = await newPlayer(quiz, 'Anvar');
    const idle = await newPlayer(quiz, 'Dilnoza');
    for (const [, answer] of KINDS) {
      const { id } = await quiz.open();
      await right.answer(id, answer);
      await idle.see();
      await quiz.close();
    }
    const report = await quiz.report();
    const [first, second] = rowsOf(report);
    expect(first?.player.nickname).toBe('Anvar');
    expect(first?.answers.map(({ shown }) => shown)).toEqual(KINDS.map(([, , shown]) => shown));
    expect(first?.answers.every(({ mark, points }) => mark === 'RIGHT' && points >= 500)).toBe(true);
    expect(second?.answers.map(({ mark }) => mark)).toEqual(KINDS.map(() => 'MISSED'));
    expect(report.players.edges[0].node.score).toBe(first?.answers.reduce((sum, { points }) => sum + points, 0));
    expect(report.questions.map(({ rightAnswer }: { rightAnswer: string[] }) => rightAnswer)).toEqual([
      ...[['oʻrik'], ['a', 'c'], ['Toʻgʻri'], ['12,5 ± 0,1'], ['1', '2', '3'], ['Toshkent'], ['apple']],
    ]);
    expect(report.questions[0]).toMatchObject({ shownCount: 2, answeredCount: 1, rightCount: 1, kind: 'SINGLE' });
  });

  it('tells nothing of a question while it is open, and the skipped one counts for nobody', async () => {
    const quiz = await newQuiz(TYPES.slice(0, 2));
    const player = await newPlayer(quiz, 'Anvar');
    const { id } = await quiz.open();
    await player.answer(id, { options: [1] });
    expect(await quiz.report()).toMatchObject({
      questions: [],
      players: { edges: [{ node: { answers: [], score: 0 } }] },
    });
    await quiz.skip();
    expect(await quiz.report()).toMatchObject({
      questions: [{ isSkipped: true, rightCount: 0 }],
      players: { edges: [{ node: { score: 0, answers: [{ mark: 'SKIPPED', points: 0, shown: ['oʻrik'] }] } }] },
    });
  });

  it('says which pupils of the host played, who played in which team and what the teams have, though players see no board', async () => {
    const more = { teams: ['Burgutlar', 'Sherlar'], mode: 'ACCURACY', boardFrequency: 'NEVER' };
    const quiz = await newQuiz(TYPES.slice(0, 1), more);
    const pupil = await graph.newUser('STUDENT');
    await addSupervision(graph.context(), pupil.userId, teacher.userId, 'TEACHER');
    const first = await newPlayer(quiz, 'Anvar', pupil);
    await newPlayer(quiz, 'Begona', await graph.newUser('STUDENT'));
    const { id } = await quiz.open();
    await first.answer(id, { options: [1] });
    await quiz.close();
    await quiz.finish();
    const { liveQuizReport } = await teacher.data(
      `query ($quizId: ID!) { liveQuizReport(quizId: $quizId) {
        teams { index name memberCount score rank }
        players { edges { node { player { nickname team user { id } } } } }
      } }`,
      { quizId: quiz.id },
    );
    expect(rowsOf(liveQuizReport).map(({ player }) => player)).toEqual([
      { nickname: 'Anvar', team: 0, user: { id: pupil.userId } },
      { nickname: 'Begona', team: 1, user: null },
    ]);
    expect(liveQuizReport.teams).toEqual([
      { index: 0, name: 'Burgutlar', memberCount: 1, score: 1000, rank: 1 },
      { index: 1, name: 'Sherlar', memberCount: 1, score: 0, rank: 2 },
    ]);
  });

  it('knows who came too late to be asked', async () => {
    const quiz = await newQuiz(TYPES.slice(0, 2));
    const early = await newPlayer(quiz, 'Erta');
    await quiz.open();
    await early.see();
    await quiz.close();
    const late = await newPlayer(quiz, 'Kech');
    await quiz.open();
    await late.see();
    await quiz.close();
    const marks = new Map(
      rowsOf(await quiz.report()).map(({ player, answers }) => [player.nickname, answers.map(({ mark }) => mark)]),
    );
    expect(marks.get('Kech')).toEqual(['NOT_SHOWN', 'MISSED']);
    expect(marks.get('Erta')).toEqual(['MISSED', 'NOT_SHOWN']);
  });

  it('of a survey has answers and neither places nor anything right', async () => {
    const quiz = await newQuiz([{ text: 'Qaysi fan?', options: ['Ona tili', 'Matematika'] }], { mode: 'SURVEY' });
    const player = await newPlayer(quiz, 'Anvar');
    const { id } = await quiz.open();
    await player.answer(id, { options: [1] });
    await quiz.finish();
    expect(await quiz.report()).toMatchObject({
      questions: [{ rightAnswer: [], rightCount: 0, answeredCount: 1 }],
      players: { edges: [{ node: { rank: null, answers: [{ mark: 'GIVEN', shown: ['Matematika'], points: 0 }] } }] },
    });
  });

  it('comes in pages, each player once', async () => {
    const quiz = await newQuiz(TYPES.slice(0, 1));
    for (const name of ['A1', 'B2', 'C3', 'D4', 'E5']) await newPlayer(quiz, name);
    const names: string[] = [];
    let after: string | null = null;
    do {
      const report = await quiz.report({ first: 2, after });
      names.push(...rowsOf(report).map(({ player }) => player.nickname));
      expect(report.players.totalCount).toBe(5);
      after = report.players.pageInfo.hasNextPage ? report.players.pageInfo.endCursor : null;
    } while (after);
    expect(names.sort()).toEqual(['A1', 'B2', 'C3', 'D4', 'E5']);
  });

  it('takes as many statements for forty answers as for one', async () => {
    const statements = async (players: number) => {
      const quiz = await newQuiz(TYPES.slice(5, 6));
      const joined = await Promise.all(Array.from({ length: players }, (_, n) => newPlayer(quiz, `Oʻquvchi ${n}`)));
      const { id } = await quiz.open();
      await Promise.all(joined.map((player) => player.answer(id, { text: 'Toshkent' })));
      await quiz.finish();
      return (await graph.statements(() => quiz.report())).length;
    };
    expect(await statements(40)).toBe(await statements(1));
  });

  it('is for the host and for moderators', async () => {
    const quiz = await newQuiz(TYPES.slice(0, 1));
    const asked = { quizId: quiz.id };
    const codeFor = async (client: GraphClient) => (await client.codes(REPORT, asked))[0];
    expect(await codeFor(graph.anonymous)).toBe('UNAUTHENTICATED');
    for (const role of ['TEACHER', 'STUDENT', 'PARENT', 'ORGANIZATION'] as const) {
      expect(await codeFor(await graph.newUser(role)), role).toBe('FORBIDDEN');
    }
    expect(await codeFor(await graph.newUser('MODERATOR'))).toBeUndefined();
    expect(await teacher.codes(REPORT, { quizId: crypto.randomUUID() })).toEqual(['FORBIDDEN']);
  });
});

describe('a nickname that nobody is to read', () => {
  it('becomes a friendly name in the language of the player', async () => {
    const quiz = await newQuiz(TYPES.slice(0, 1));
    const nameIn = async (language: string | null) =>
      (await graph.anonymous.data(JOIN, { input: { pin: quiz.pin, nickname: 'мудак', language } })).joinLiveQuiz.player
        .nickname;
    expect(await nameIn('RU')).toMatch(/^[А-ЯЁ][а-яё]+(?:ый|ий|ой|ая|яя) [А-ЯЁ][а-яё]+$/);
    expect(await nameIn('EN')).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
    expect(await nameIn(null)).toMatch(/^[A-Z][a-zʻ]+ [A-Z][a-zʻ]+$/);
  });

  it('becomes a friendly name of the player alone, and a good one stays', async () => {
    const quiz = await newQuiz(TYPES.slice(0, 1));
    const names = [];
    for (const nickname of ['ahmoq', 'a h m o q', 'axmoq 7']) names.push((await newPlayer(quiz, nickname)).nickname);
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).toMatch(/^\p{Lu}[\p{L}ʻ]+ \p{Lu}[\p{L}ʻ]+$/u);
    expect((await newPlayer(quiz, "O'g'iloy")).nickname).toBe('Oʻgʻiloy');
    expect(rowsOf(await quiz.report()).map(({ player }) => player.nickname)).toEqual(expect.arrayContaining(names));
  });
});
