import { addSupervision } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';

export const READING = `id state method failure source isTrusted coins words
  result { wordsRead correctWords unsureWords wordsPerMinute syllablesPerMinute accuracy seconds marks { word verdict } events { kind at } }`;
export const START = `mutation ($input: StartReadingInput!) { startReading(input: $input) { ${READING} } }`;
export const FINISH = `mutation ($id: ID!) { finishReading(input: { readingId: $id }) { ${READING} } }`;
export const MARK = `mutation ($input: MarkReadingInput!) { markReading(input: $input) { ${READING} } }`;
export const ONE = `query ($id: ID!) { reading(id: $id) { ${READING} } }`;

/** A person of a test, as far as this file needs them. */
interface Person {
  readonly userId: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
  data(query: string, variables?: Record<string, unknown>): Promise<any>;
}

interface Graph<P extends Person> {
  newUser(role: 'STUDENT' | 'PARENT' | 'TEACHER', properties?: { consents?: Array<'VOICE' | 'AI'> }): Promise<P>;
  context(): Context;
}

/** A pupil with a mother, a teacher and somebody who has nothing to do with them. */
export async function family<P extends Person>(graph: Graph<P>, consents: Array<'VOICE' | 'AI'> = []) {
  const pupil = await graph.newUser('STUDENT', { consents });
  const mother = await graph.newUser('PARENT');
  const teacher = await graph.newUser('TEACHER');
  const stranger = await graph.newUser('PARENT');
  await addSupervision(graph.context(), pupil.userId, mother.userId, 'GUARDIAN');
  await addSupervision(graph.context(), pupil.userId, teacher.userId, 'TEACHER');
  return { pupil, mother, teacher, stranger };
}

/** A reading of the stork that began so many seconds ago and was just stopped. */
export async function stoppedReading<P extends Person>(
  graph: Graph<P>,
  who: P,
  { method = 'ADULT', seconds = 40, studentId }: { method?: string; seconds?: number; studentId?: string } = {},
) {
  const { startReading } = await who.data(START, { input: { storyId: 'uz-laylak', method, studentId } });
  await graph
    .context()
    .db.query('UPDATE main.readings SET started_at = now() - make_interval(secs => $2) WHERE id = $1', [
      startReading.id,
      seconds,
    ]);
  return (await who.data(FINISH, { id: startReading.id })).finishReading as { id: string; words: string[] };
}

export const coinsOf = async <P extends Person>(graph: Graph<P>, studentId: string, source: string) => {
  const [{ coins }] = await graph
    .context()
    .db.query(
      'SELECT coalesce(sum(amount), 0)::int AS coins FROM shared.coin_transactions WHERE student_id = $1 AND source = $2',
      [studentId, source],
    );
  return coins as number;
};
