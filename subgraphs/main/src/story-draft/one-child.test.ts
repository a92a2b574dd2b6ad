import { addSupervision } from '@alif24/subgraph-shared/auth';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { composeStory } from './compose.ts';
import { openModel } from './model.fixture.ts';
import { isSameName } from './names.ts';

const model = await openModel();
const graph = testGraph(subgraph, { LLM_URL: model.url, LLM_MODEL: 'tiny' });
afterAll(() => model.close());

const DRAFT = 'id state writer readablePercent missedWords missedWordsUsed pages';
const ORDER = `mutation ($input: DraftStoryInput!) { draftStory(input: $input) { ${DRAFT} } }`;
const input = { language: 'uz', level: 2, theme: 'FRIENDSHIP', hero: null, letters: null };

/** A child who read aloud to her mother and stumbled at the words with these numbers. */
async function reader(...missed: number[]) {
  const mother = await graph.newUser('PARENT');
  const child = await graph.newUser('STUDENT', { firstName: 'Gulsanam' });
  await addSupervision(graph.context(), child.userId, mother.userId, 'GUARDIAN');
  const { startReading } = await child.data(
    'mutation { startReading(input: { storyId: "uz-koptok", method: ADULT }) { id words } }',
  );
  const { id, words }: { id: string; words: string[] } = startReading;
  await child.data('mutation ($id: ID!) { finishReading(input: { readingId: $id }) { id } }', { id });
  await mother.data('mutation ($input: MarkReadingInput!) { markReading(input: $input) { id } }', {
    input: { readingId: id, wordsRead: 10, marks: missed.map((word) => ({ word, verdict: 'SUBSTITUTED' })) },
  });
  return { mother, child, readingId: id, words: missed.map((at) => words[at]?.toLowerCase() as string) };
}

async function ordered(who: GraphClient, change: object) {
  const { id } = (await who.data(ORDER, { input: { ...input, ...change } })).draftStory;
  await graph.runJobs();
  return (await who.data(`query ($id: ID!) { storyDraft(id: $id) { ${DRAFT} } }`, { id })).storyDraft;
}

describe('a story for one child', () => {
  it('has what the child stumbled over in the last week, and no model hears of it without consent', async () => {
    model.says({ content: composeStory({ ...input, theme: 'friendship', language: 'uz' }, 'x') });
    const { mother, child, words } = await reader(1, 3);
    const draft = await ordered(mother, { studentId: child.userId });
    expect(draft.writer).toBe('GRAMMAR');
    expect(draft.missedWords.toSorted()).toEqual(words.toSorted());
    const told = draft.pages.join(' ').toLowerCase();
    expect(draft.missedWordsUsed).toEqual(draft.missedWords.filter((word: string) => told.includes(word)));
    expect(model.asked).toEqual([]);
    // Without a child in it nothing of a child goes out, and the model may write.
    expect((await ordered(mother, {})).writer).toBe('MODEL');
    expect(model.asked[0]?.body).not.toContain(words[0]);
  });

  it('is written by a model where a guardian consented, which hears the words and not whose they are', async () => {
    model.says({ content: composeStory({ ...input, theme: 'friendship', language: 'uz' }, 'x') });
    const { mother, child, words } = await reader(2);
    await graph.asOwner(
      `INSERT INTO shared.consents (student_id, purpose, is_given, text_version, decided_by, network, request_id)
       VALUES ($1, 'AI', true, '1', $2, '', 'test')`,
      [child.userId, mother.userId],
    );
    expect((await ordered(mother, { studentId: child.userId })).writer).toBe('MODEL');
    expect(model.asked[0]?.body).toContain(words[0]);
    for (const secret of [child.userId, mother.userId, 'Gulsanam']) expect(model.asked[0]?.body).not.toContain(secret);
  });

  it('forgets after a week what was stumbled over, and takes nothing of another language', async () => {
    const { mother, child, readingId } = await reader(1);
    expect((await ordered(mother, { studentId: child.userId, language: 'ru' })).missedWords).toEqual([]);
    await graph.asOwner(`UPDATE main.readings SET analysed_at = now() - interval '8 days' WHERE id = $1`, [readingId]);
    expect((await ordered(mother, { studentId: child.userId })).missedWords).toEqual([]);
  });

  it('is for nobody else to order, whose words would be told to them', async () => {
    const [{ child }, { mother: other }] = [await reader(1), await reader(2)];
    for (const studentId of [child.userId, 'x']) {
      expect(await other.codes(ORDER, { input: { ...input, studentId } })).toEqual(['NOT_FOUND']);
    }
  });

  it('is ordered in Cyrillic letters as well as in Latin ones', async () => {
    const { mother, child } = await reader(1);
    const letters = 'а б д е ҳ и к л м н о п р с т у х й з ў ғ ш ч ж я'.split(' ');
    const draft = await ordered(mother, { hero: 'Ўктам', letters, studentId: child.userId });
    expect(draft).toMatchObject({ state: 'READY' });
    expect(draft.pages.join(' ')).toContain('Oʻktam');
    expect(draft.readablePercent).toBeGreaterThanOrEqual(60);
    expect(await mother.codes(ORDER, { input: { ...input, hero: 'Гулсанам' } })).toEqual(['BAD_USER_INPUT']);
  });

  it('says how many of its words the learned letters read', async () => {
    const { mother } = await reader(1);
    const letters = 'a b d e h i k l m n o p q r s t u v x y oʻ sh ch ng z j'.split(' ');
    const draft = await ordered(mother, { letters });
    expect(draft.readablePercent).toBeGreaterThanOrEqual(60);
    expect(draft.readablePercent).toBeLessThanOrEqual(100);
    expect((await ordered(mother, {})).readablePercent).toBeNull();
  });
});

it.each([
  ['Zuhra', 'Зухра', true],
  ['Oʻktam', 'Уктам', true],
  ['Qodir', 'Кадыр', true],
  ['Gʻayrat', 'Гайрат', true],
  ['Jasur', 'Джасур', true],
  ['Muhammad', 'Мухамад', true],
  ['Lola', 'Laylo', false],
  ['Zuhra', 'Zumrad', false],
])('%s and %s are one name: %s', (one, other, isSame) => {
  expect(isSameName(one, other)).toBe(isSame);
});
