import type { Context } from '@alif24/subgraph-shared/server';
import { roomOf } from './live-quiz-rooms.ts';

/** Somebody who asks the graph: what a test needs of its client. */
export interface Asker {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
  data(query: string, variables?: Record<string, unknown>): Promise<any>;
}

export const QUIZ = `id title pin state sequence questionNumber questionCount playerCount answeredCount
  currentQuestion { id number text options isMultipleChoice correctOptions distribution openedAt closesAt
    key { correctOptions number accepted } explanation }
  leaderboard(first: 5) { rank score correctCount change player { id nickname user { id } } }`;
export const CREATE = `mutation ($input: CreateLiveQuizInput!) { createLiveQuiz(input: $input) { ${QUIZ} } }`;
export const OPEN = `mutation ($input: LiveQuizInput!) { openLiveQuizQuestion(input: $input) { ${QUIZ} } }`;
export const CLOSE = `mutation ($input: LiveQuizInput!) { closeLiveQuizQuestion(input: $input) { ${QUIZ} } }`;
export const FINISH = `mutation ($input: LiveQuizInput!) { finishLiveQuiz(input: $input) { ${QUIZ} } }`;
export const JOIN = `mutation ($input: JoinLiveQuizInput!) {
  joinLiveQuiz(input: $input) { playerToken resumeCode player { id nickname user { id } } quiz { id state sequence } }
}`;
export const ANSWER = `mutation ($input: SubmitLiveQuizAnswerInput!) {
  submitLiveQuizAnswer(input: $input) { questionId options isCorrect points }
}`;
export const READ = `query ($id: ID, $pin: String) { liveQuiz(id: $id, pin: $pin) { ${QUIZ} } }`;
export const STANDING = `query ($quizId: ID!, $playerToken: String) {
  liveQuizStanding(quizId: $quizId, playerToken: $playerToken) {
    entry { rank score correctCount player { nickname } } neighbours { rank } answer { questionId options isCorrect points }
  }
}`;

/** What a test needs of its graph to let time pass. */
interface World {
  asOwner(sql: string, parameters?: unknown[]): Promise<unknown>;
  context(): Context;
}

/** As if everything in a quiz had happened so many seconds earlier: the log alone says when. */
export async function passTime(graph: World, quizId: string, seconds: number): Promise<void> {
  await graph.asOwner(
    `SET session_replication_role = replica;
     UPDATE olimp.live_quiz_events SET at = at - interval '${seconds} seconds',
            body = body || CASE WHEN kind = 'retimed' THEN jsonb_build_object('deadline', (body->'deadline')::bigint - ${seconds * 1000}) ELSE '{}' END
      WHERE quiz_id = '${quizId}';
     UPDATE olimp.live_quizzes SET due_at = due_at - interval '${seconds} seconds', deadline = deadline - interval '${seconds} seconds',
            created_at = created_at - interval '${seconds} seconds'
      WHERE id = '${quizId}'`,
  );
  roomOf(graph.context(), quizId).forget();
}

export const question = (more: object = {}) => ({
  text: '7 × 8 nechaga teng?',
  options: ['54', '56', '63', '48'],
  correctOptions: [1],
  seconds: 30,
  points: 1000,
  ...more,
});

export const quizInput = (questions: object[] = [question()], more: object = {}) => ({
  input: { title: 'Karra jadvali', language: 'UZ_LATN', questions, ...more },
});

/** A quiz in its lobby, and its host's moves. */
export async function newQuiz(host: Asker, questions: object[] = [question()], more: object = {}) {
  const { createLiveQuiz: quiz } = await host.data(CREATE, quizInput(questions, more));
  const input = { quizId: quiz.id as string };
  return {
    id: quiz.id as string,
    pin: quiz.pin as string,
    input,
    open: async () => (await host.data(OPEN, { input })).openLiveQuizQuestion,
    close: async () => (await host.data(CLOSE, { input })).closeLiveQuizQuestion,
    finish: async () => (await host.data(FINISH, { input })).finishLiveQuiz,
    read: async () => (await host.data(READ, { id: quiz.id })).liveQuiz,
    /** A move of the host by its name, or its refusal. */
    move: (name: string, fields: string, more: object = {}, by: Asker = host) =>
      moveQuiz(by, name, { fields, input: { ...input, ...more } }),
  };
}

async function moveQuiz(host: Asker, name: string, { fields, input }: { fields: string; input: object }) {
  const type = {
    lockLiveQuiz: 'LockLiveQuizInput',
    assignLiveQuiz: 'AssignLiveQuizInput',
    moveLiveQuizDeadline: 'MoveLiveQuizDeadlineInput',
  }[name];
  const playerType = name.endsWith('LiveQuizPlayer') ? 'LiveQuizPlayerInput' : 'LiveQuizInput';
  const query = `mutation ($input: ${type ?? playerType}!) { ${name}(input: $input) { ${fields} } }`;
  return (await host.data(query, { input }))[name];
}

export async function join(player: Asker, pin: string, nickname: string, more: object = {}) {
  return (await player.data(JOIN, { input: { pin, nickname, ...more } })).joinLiveQuiz;
}
