// Quizzes that are answered and finished while something happens to the platform; what was acknowledged is written down.
import type { PublicGraph, Session } from './test-platform.ts';

const CREATE = 'mutation ($input: CreateLiveQuizInput!) { createLiveQuiz(input: $input) { id pin } }';
const JOIN = 'mutation ($input: JoinLiveQuizInput!) { joinLiveQuiz(input: $input) { player { id } playerToken } }';
const OPEN = 'mutation ($input: LiveQuizInput!) { openLiveQuizQuestion(input: $input) { currentQuestion { id } } }';
const ANSWER = 'mutation ($input: SubmitLiveQuizAnswerInput!) { submitLiveQuizAnswer(input: $input) { questionId } }';
const FINISH = 'mutation ($input: LiveQuizInput!) { finishLiveQuiz(input: $input) { state } }';

// The longest that a question may be open.
const question = { text: '2 + 2 = ?', options: ['4', '5'], correctOptions: [0], seconds: 120 };

export interface QuizEvening {
  /** One quiz with an open question, and its players without an account. */
  questionId: string;
  players: { id: string; playerToken: string }[];
  /** Quizzes in which the pupil has answered right; to finish one pays two coins. */
  paying: string[];
  /** The right answer of this player: the codes of the refusal, none when it is acknowledged. Rejects when nobody answers. */
  answer(player: { playerToken: string }): Promise<unknown[]>;
  finish(quizId: string): Promise<unknown[]>;
}

/** Makes the quizzes, up to the moment in which everybody answers and the teacher finishes. */
export async function openEvening(
  graph: PublicGraph,
  { teacher, pupil, size }: { teacher: Session; pupil: Session; size: { players: number; paying: number } },
): Promise<QuizEvening> {
  const create = async () => {
    const input = { title: 'Oqshom', questions: [question] };
    return (await graph.data(CREATE, { input }, teacher)).createLiveQuiz as { id: string; pin: string };
  };
  const join = async (pin: string, nickname: string, session?: Session) =>
    (await graph.data(JOIN, { input: { pin, nickname } }, session)).joinLiveQuiz;
  const open = async (quizId: string): Promise<string> =>
    (await graph.data(OPEN, { input: { quizId } }, teacher)).openLiveQuizQuestion.currentQuestion.id;

  const paying = await Promise.all(
    Array.from({ length: size.paying }, async () => {
      const { id: quizId, pin } = await create();
      await join(pin, 'Chaqqon', pupil);
      await graph.data(ANSWER, { input: { quizId, questionId: await open(quizId), options: [0] } }, pupil);
      return quizId;
    }),
  );
  const { id: quizId, pin } = await create();
  const joined = await Promise.all(Array.from({ length: size.players }, (_, n) => join(pin, `Oʻquvchi ${n}`)));
  const players = joined.map(({ player, playerToken }) => ({ id: player.id, playerToken }));
  const questionId = await open(quizId);
  return {
    questionId,
    players,
    paying,
    answer: ({ playerToken }) => graph.codes(ANSWER, { input: { quizId, questionId, options: [0], playerToken } }),
    finish: (id) => graph.codes(FINISH, { input: { quizId: id } }, teacher),
  };
}

/**
 * Everybody answers and the teacher finishes, until `isOver` says so of what was acknowledged by then; it is asked after each answer.
 * Returns what was acknowledged in all: ids of players and of quizzes.
 */
export async function playUntil(
  { players, paying, answer, finish }: QuizEvening,
  isOver: (taken: number, paid: number) => boolean,
): Promise<{ taken: Set<string>; paid: Set<string> }> {
  const taken = new Set<string>();
  const paid = new Set<string>();
  let goesOn = true;
  const lane = async <T>(waiting: T[], ask: (one: T) => Promise<unknown[]>, note: (one: T) => void) => {
    for (let one = waiting.pop(); one !== undefined && goesOn; one = waiting.pop()) {
      const codes = await ask(one).catch(() => ['nobody answers']);
      if (codes.length === 0) note(one);
      if (goesOn && isOver(taken.size, paid.size)) goesOn = false;
    }
  };
  const [answering, finishing] = [[...players], [...paying]];
  const lanes = [1, 2, 3, 4].map(() => lane(answering, answer, ({ id }) => taken.add(id)));
  lanes.push(...[1, 2].map(() => lane(finishing, finish, (quizId) => paid.add(quizId))));
  await Promise.all(lanes);
  return { taken, paid };
}
