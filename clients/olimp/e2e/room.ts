import { asking, askingAs } from './asking.ts';

/** A question with two answers of which the second is right. */
export const question = (text: string, [wrong, right]: readonly [string, string], more: object = {}) => ({
  ...{ text, options: [wrong, right], correctOptions: [1], seconds: 60, points: 1000 },
  ...more,
});

const move = (name: string) => `mutation ($input: LiveQuizInput!) { ${name}(input: $input) { id } }`;

/** A quiz in its lobby, moved over the graph: for journeys that look at the screens and not at the host's hand. */
export async function openRoom(port: number, phone: string, questions: object[], more: object = {}) {
  const host = await askingAs(port, phone);
  const create = 'mutation ($input: CreateLiveQuizInput!) { createLiveQuiz(input: $input) { id pin } }';
  const input = { title: 'Karra jadvali', language: 'UZ_LATN', questions, ...more };
  const { createLiveQuiz } = await host(create, { input });
  const { id, pin } = createLiveQuiz as { id: string; pin: string };
  const counted = (field: 'playerCount' | 'answeredCount') => async () =>
    (await host(`query ($id: ID!) { liveQuiz(id: $id) { ${field} } }`, { id })).liveQuiz?.[field];
  const to = (name: string) => () => host(move(name), { input: { quizId: id } });
  return {
    id,
    pin,
    playerCount: counted('playerCount'),
    answeredCount: counted('answeredCount'),
    openQuestion: to('openLiveQuizQuestion'),
    closeQuestion: to('closeLiveQuizQuestion'),
    finish: to('finishLiveQuiz'),
    /** The same questions as homework, until then. */
    async assign(deadline: Date) {
      const assign = 'mutation ($input: AssignLiveQuizInput!) { assignLiveQuiz(input: $input) { id pin } }';
      const { assignLiveQuiz } = await host(assign, { input: { quizId: id, deadline } });
      const homework = assignLiveQuiz as { id: string; pin: string };
      return { ...homework, finish: () => host(move('finishLiveQuiz'), { input: { quizId: homework.id } }) };
    },
    pause: to('pauseLiveQuiz'),
    resume: to('resumeLiveQuiz'),
    /** A guest who plays over the graph as well, in the smallest team unless one is given. */
    async join(nickname: string, team: number | null = null) {
      const guest = asking(port);
      const join = 'mutation ($input: JoinLiveQuizInput!) { joinLiveQuiz(input: $input) { playerToken } }';
      const { joinLiveQuiz } = await guest(join, { input: { pin, nickname, team } });
      const playerToken = joinLiveQuiz?.playerToken;
      return {
        async answer(option: number) {
          const { liveQuiz } = await guest('query ($id: ID!) { liveQuiz(id: $id) { currentQuestion { id } } }', { id });
          const answer = `mutation ($input: SubmitLiveQuizAnswerInput!) { submitLiveQuizAnswer(input: $input) { questionId } }`;
          const questionId = (liveQuiz?.currentQuestion as { id: string } | undefined)?.id;
          await guest(answer, { input: { quizId: id, questionId, playerToken, options: [option] } });
        },
      };
    },
  };
}
