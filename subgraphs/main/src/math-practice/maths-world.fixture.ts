import { addSupervision } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { answerText, problemOf } from '../math-problem/math-problem.service.ts';

const PROBLEM = `id kind state misses isFirstRight raisedTo coins isTimed skill { id name(locale: UZ_LATN) }
  text(locale: UZ_LATN) options(locale: UZ_LATN) unit(locale: RU) hints(locale: UZ_LATN) answer(locale: UZ_LATN)
  lesson(locale: EN) { title text } picture { kind cells hour minute }`;
export const NEXT = `mutation ($skillId: ID) { nextMathProblem(input: { skillId: $skillId }) { ${PROBLEM} } }`;
export const ANSWER = `mutation ($input: AnswerMathProblemInput!) { answerMathProblem(input: $input) { isReadable isCorrect problem { ${PROBLEM} } } }`;
export const HINT = `mutation ($input: ShowMathHintInput!) { showMathHint(input: $input) { ${PROBLEM} } }`;
export const PROGRESS =
  'query ($id: ID!) { user(id: $id) { mathProgress { isTimerOn skills { skill { id } level tries correct lastAt } } } }';

/** A person of a test, as far as this file needs them. */
interface Person {
  readonly userId: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
  data(query: string, variables?: Record<string, unknown>): Promise<any>;
}

interface Graph<P extends Person> {
  newUser(role: 'STUDENT' | 'PARENT' | 'TEACHER'): Promise<P>;
  context(): Context;
}

/** A pupil with a mother, a teacher and somebody who has nothing to do with them. */
export async function family<P extends Person>(graph: Graph<P>) {
  const pupil = await graph.newUser('STUDENT');
  const mother = await graph.newUser('PARENT');
  const teacher = await graph.newUser('TEACHER');
  const stranger = await graph.newUser('PARENT');
  await addSupervision(graph.context(), pupil.userId, mother.userId, 'GUARDIAN');
  await addSupervision(graph.context(), pupil.userId, teacher.userId, 'TEACHER');
  return { pupil, mother, teacher, stranger };
}

/** The answer, which only the server's tables lead to. */
export async function solutionOf<P extends Person>(graph: Graph<P>, problemId: string): Promise<string> {
  const [{ templateId, seed }] = await graph
    .context()
    .db.query('SELECT template_id AS "templateId", seed FROM main.math_problems WHERE id = $1', [problemId]);
  return answerText(problemOf(templateId, seed), 'UZ_LATN');
}

/** What a try at a problem sends. */
export const at = (problemId: string, text: string, attempt = 1) => ({
  input: { problemId, text, attempt, locale: 'UZ_LATN' },
});

/** The next problem of a skill, and what it came to: solved at once, or answered wrongly until the answer was told. */
export async function practise<P extends Person>(graph: Graph<P>, pupil: P, skillId: string | null, isRight = true) {
  const { nextMathProblem: problem } = await pupil.data(NEXT, { skillId });
  const solution = await solutionOf(graph, problem.id);
  if (isRight) return (await pupil.data(ANSWER, at(problem.id, solution))).answerMathProblem.problem;
  for (const attempt of [1, 2, 3]) await pupil.data(ANSWER, at(problem.id, '9999', attempt));
  return (await pupil.data(NEXT, { skillId })).nextMathProblem;
}
