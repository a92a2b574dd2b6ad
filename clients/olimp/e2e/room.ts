/** Whoever asks the graph: by their token, or nobody in particular. */
type Ask = (query: string, variables: object) => Promise<Record<string, { [field: string]: unknown }>>;

/** Asks the graph of the platform on a port of this machine as its clients do. Throws what it was refused with. */
const asking =
  (port: number, token?: string): Ask =>
  async (query, variables) => {
    const response = await fetch(`http://localhost:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };

/** A question with two answers of which the second is right. */
export const question = (text: string, [wrong, right]: readonly [string, string], more: object = {}) => ({
  ...{ text, options: [wrong, right], correctOptions: [1], seconds: 60, points: 1000 },
  ...more,
});

const move = (name: string) => `mutation ($input: LiveQuizInput!) { ${name}(input: $input) { id } }`;

/** A quiz in its lobby, moved over the graph: for journeys that look at the screens and not at the host's hand. */
export async function openRoom(port: number, phone: string, questions: object[], more: object = {}) {
  const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }';
  const { login: session } = await asking(port)(login, { input: { phone, password: 'alif2424' } });
  const host = asking(port, session?.accessToken as string);
  const create = 'mutation ($input: CreateLiveQuizInput!) { createLiveQuiz(input: $input) { id pin } }';
  const input = { title: 'Karra jadvali', language: 'UZ_LATN', questions, ...more };
  const { createLiveQuiz } = await host(create, { input });
  const { id, pin } = createLiveQuiz as { id: string; pin: string };
  const to = (name: string) => () => host(move(name), { input: { quizId: id } });
  return {
    id,
    pin,
    openQuestion: to('openLiveQuizQuestion'),
    closeQuestion: to('closeLiveQuizQuestion'),
    finish: to('finishLiveQuiz'),
    pause: to('pauseLiveQuiz'),
    resume: to('resumeLiveQuiz'),
    /** A guest who plays over the graph as well. */
    async join(nickname: string) {
      const guest = asking(port);
      const join = 'mutation ($input: JoinLiveQuizInput!) { joinLiveQuiz(input: $input) { playerToken } }';
      const { joinLiveQuiz } = await guest(join, { input: { pin, nickname } });
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
