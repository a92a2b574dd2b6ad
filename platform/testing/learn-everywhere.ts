import type { Caller } from '@alif24/subgraph-shared/auth';
import { callerOf, type SevenSubgraphs } from './seven-subgraphs.ts';

/** What a pupil does on each platform, through the mutations that its site sends. Each throws what it was refused with. */
export function learner(world: SevenSubgraphs, pupil: Caller, teacherId: string) {
  const teacher = callerOf(teacherId, 'TEACHER');
  const ask = (subgraph: string, query: string, variables: object = {}, caller: Caller = pupil) =>
    world.data(subgraph, query, variables, caller);

  const startPractice = async (alphabet: string) =>
    (await ask('harf', START_PRACTICE, { alphabet })).startLetterPractice as Practice;
  const answerPrompt = (practiceId: string, { number, choices }: Prompt) =>
    ask('harf', ANSWER_PROMPT, { input: { practiceId, prompt: number, choice: choices[0]?.id } });

  const startTest = async (testId: string) =>
    (await ask('testai', 'mutation ($testId: ID!) { startTestAttempt(input: { testId: $testId }) { id } }', { testId }))
      .startTestAttempt.id as string;
  const submitTest = (attemptId: string) =>
    ask('testai', 'mutation ($id: ID!) { submitTestAttempt(input: { attemptId: $id }) { score } }', { id: attemptId });
  const someTests = async () =>
    (await ask('testai', '{ tests(first: 2) { edges { node { id } } } }')).tests.edges.map(
      ({ node }: { node: { id: string } }) => node.id,
    ) as string[];

  const startRound = async (game: string) =>
    (
      await ask('games', 'mutation ($input: StartGameRoundInput!) { startGameRound(input: $input) { id } }', {
        input: { game, level: 1, language: 'UZ_LATN' },
      })
    ).startGameRound.id as string;
  const strike = (roundId: string) =>
    ask('games', 'mutation ($input: StrikeMonsterInput!) { strikeMonster(input: $input) { score } }', {
      input: { roundId, moves: Array.from({ length: 10 }, (_, index) => ({ index, answer: index })) },
    });
  const flip = (roundId: string) =>
    ask('games', 'mutation ($id: ID!) { flipCards(input: { roundId: $id, first: 0 }) { isMatch } }', { id: roundId });

  const lessons = async () =>
    (await ask('lessons', LESSONS)).lessons.edges.map(({ node }: { node: Lesson }) => node) as Lesson[];
  const openLesson = (lessonId: string) =>
    ask('lessons', 'mutation ($id: ID!) { openLesson(input: { lessonId: $id }) { percent } }', { id: lessonId });
  const completeBlock = async (lessonId: string, blockId: string, answer?: number) =>
    (await ask('lessons', COMPLETE, { input: { lessonId, blockId, answer } })).completeBlock.isCorrect as boolean;

  const newQuiz = async () =>
    (await ask('olimp', CREATE_QUIZ, {}, teacher)).createLiveQuiz as { id: string; pin: string };
  const joinQuiz = async () => {
    const { id, pin } = await newQuiz();
    const join = `mutation ($pin: String!) { joinLiveQuiz(input: { pin: $pin, nickname: "Zukko" }) { player { id } } }`;
    await ask('olimp', join, { pin });
    return { id };
  };
  const moveQuiz = (move: 'openLiveQuizQuestion' | 'finishLiveQuiz', quizId: string) =>
    ask(
      'olimp',
      `mutation ($id: ID!) { ${move}(input: { quizId: $id }) { currentQuestion { id } } }`,
      { id: quizId },
      teacher,
    );

  return {
    startPractice,
    answerPrompt,
    startTest,
    submitTest,
    someTests,
    startRound,
    strike,
    flip,
    lessons,
    openLesson,
    completeBlock,
    async practise(alphabet: string) {
      const { id, prompts } = await startPractice(alphabet);
      for (const prompt of prompts) await answerPrompt(id, prompt);
    },
    async takeTests() {
      for (const testId of await someTests()) await submitTest(await startTest(testId));
    },
    /** Every problem of a past paper of an olympiad, with what comes first. */
    async practisePaper(stageId: string, grade: number) {
      const { id, problems } = (await ask('olimp', START_PAPER, { stageId, grade })).startOlympiadPractice;
      for (const { id: problemId, options } of problems as Array<{ id: string; options: string[] }>) {
        const answer = options.length > 0 ? { options: [0] } : { number: '1' };
        await ask('olimp', ANSWER_PAPER, { input: { practiceId: id, problemId, answer } });
      }
    },
    async play(rounds: number) {
      for (let n = 0; n < rounds; n += 1) await strike(await startRound('MATH_MONSTER'));
    },
    async finishLesson({ id, blocks }: Lesson) {
      await openLesson(id);
      for (const { id: blockId, options } of blocks) {
        for (let answer = 0; !(await completeBlock(id, blockId, options ? answer : undefined)); ) answer += 1;
      }
    },
    /** Answers every question of a story with the option that stands first. */
    async answerStory(storyId: string) {
      const { story } = await ask('main', 'query ($id: ID!) { story(id: $id) { questions { id } } }', { id: storyId });
      for (const { id: questionId } of story.questions)
        await ask('main', ANSWER_STORY, { input: { storyId, questionId, choice: 0 } });
    },
    /** Half a minute of a story, read to an adult who heard one word wrong. */
    async readAloud(storyId: string, adult: Caller) {
      const input = { storyId, method: 'ADULT', studentId: pupil.userId };
      const { id } = (await ask('main', START_READING, { input }, adult)).startReading;
      await world.sql(`UPDATE main.readings SET started_at = now() - interval '30 seconds' WHERE id = $1`, [id]);
      await ask('main', FINISH_READING, { id }, adult);
      const marks = [{ word: 1, verdict: 'SUBSTITUTED' }];
      await ask('main', MARK_READING, { input: { readingId: id, wordsRead: 25, marks } }, adult);
    },
    /** Problems of a skill whose answers are the sums of their numbers; every fourth is answered wrongly at first. */
    async addUp(count: number) {
      for (let nth = 1; nth <= count; nth += 1) {
        const { id, text } = (await ask('main', NEXT_PROBLEM)).nextMathProblem;
        const sum = (text.match(/\d+/g) ?? []).reduce((total: number, number: string) => total + Number(number), 0);
        const tries = nth % 4 === 0 ? [sum + 1, sum] : [sum];
        for (const [n, answer] of tries.entries())
          await ask('main', ANSWER_PROBLEM, {
            input: { problemId: id, text: String(answer), attempt: n + 1, locale: 'UZ_LATN' },
          });
      }
    },
    joinQuiz,
    async playQuiz() {
      const { id } = await joinQuiz();
      const question = (await moveQuiz('openLiveQuizQuestion', id)).openLiveQuizQuestion.currentQuestion.id;
      await ask('olimp', ANSWER_QUIZ, { input: { quizId: id, questionId: question, options: [1] } });
      await moveQuiz('finishLiveQuiz', id);
    },
  };
}

interface Prompt {
  number: number;
  choices: Array<{ id: string }>;
}
interface Practice {
  id: string;
  prompts: Prompt[];
}
export interface Lesson {
  id: string;
  blocks: Array<{ id: string; options: string[] | null }>;
}

const START_PAPER = `mutation ($stageId: ID!, $grade: Int!) {
  startOlympiadPractice(input: { stageId: $stageId, grade: $grade }) { id problems { id options } } }`;
const ANSWER_PAPER =
  'mutation ($input: AnswerOlympiadPracticeInput!) { answerOlympiadPractice(input: $input) { finishedAt } }';
const START_PRACTICE = `mutation ($alphabet: String!) { startLetterPractice(input: { alphabet: $alphabet }) {
  id prompts { number choices { id } } } }`;
const ANSWER_PROMPT =
  'mutation ($input: AnswerLetterPracticeInput!) { answerLetterPractice(input: $input) { isCorrect } }';
const LESSONS = '{ lessons(first: 3) { edges { node { id blocks { id options } } } } }';
const COMPLETE = 'mutation ($input: CompleteBlockInput!) { completeBlock(input: $input) { isCorrect } }';
const CREATE_QUIZ = `mutation { createLiveQuiz(input: { title: "Karra", language: UZ_LATN, questions: [
  { text: "7 × 8", options: ["54", "56"], correctOptions: [1], seconds: 30, points: 1000 }] }) { id pin } }`;
const ANSWER_QUIZ =
  'mutation ($input: SubmitLiveQuizAnswerInput!) { submitLiveQuizAnswer(input: $input) { questionId } }';
const ANSWER_STORY = 'mutation ($input: AnswerStoryQuestionInput!) { answerStoryQuestion(input: $input) { isRead } }';
const START_READING = 'mutation ($input: StartReadingInput!) { startReading(input: $input) { id } }';
const FINISH_READING = 'mutation ($id: ID!) { finishReading(input: { readingId: $id }) { state } }';
const MARK_READING = 'mutation ($input: MarkReadingInput!) { markReading(input: $input) { state } }';
const NEXT_PROBLEM = 'mutation { nextMathProblem(input: { skillId: "adding-to-20" }) { id text(locale: UZ_LATN) } }';
const ANSWER_PROBLEM = 'mutation ($input: AnswerMathProblemInput!) { answerMathProblem(input: $input) { isCorrect } }';
