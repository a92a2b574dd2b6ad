import { addSupervision } from '@alif24/subgraph-shared/auth';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { faultsOf } from './check-content.ts';
import { composeStory } from './compose.ts';
import { openModel } from './model.fixture.ts';
import { readContent, type StoryOrder } from './story-content.ts';
import { MOST_TRIES_A_DAY } from './story-draft.service.ts';

const model = await openModel();
const graph = testGraph(subgraph, { LLM_URL: model.url, LLM_MODEL: 'tiny', LLM_STORIES_A_DAY: '40' });
afterAll(() => model.close());

const DRAFT = 'id state writer title pages storyId faults { code detail }';
const ORDER = `mutation ($input: DraftStoryInput!) { draftStory(input: $input) { ${DRAFT} } }`;
const ONE = `query ($id: ID!) { storyDraft(id: $id) { ${DRAFT} } }`;
const APPROVE = 'mutation ($input: ApproveStoryInput!) { approveStory(input: $input) { state storyId } }';
const DISCARD = 'mutation ($id: ID!) { discardStory(input: { draftId: $id }) { state } }';
const STORY = 'query ($id: ID!) { story(id: $id) { id title pages } }';
const input = { language: 'uz', level: 1, theme: 'NATURE', hero: 'Zumrad', letters: null };
const order: StoryOrder = { language: 'uz', level: 1, theme: 'nature', letters: null, hero: 'Zumrad' };
const good = composeStory(order, 'x');
const [page = '', ...rest] = good.pages;

async function family() {
  const mother = await graph.newUser('PARENT');
  const children = [
    await graph.newUser('STUDENT', { firstName: 'Zuhra', lastName: 'Toʻrayeva' }),
    await graph.newUser('STUDENT'),
  ];
  for (const { userId } of children) await addSupervision(graph.context(), userId, mother.userId, 'GUARDIAN');
  return { mother, children: children as [GraphClient, GraphClient] };
}

const write = (draftId: string, change: object = {}) =>
  graph.subgraph.jobs
    .find(({ name }) => name === 'main.write-story')
    ?.run({ draftId }, { attempt: 1, isLastAttempt: true, signal: new AbortController().signal, ...change });

async function drafted(mother: GraphClient) {
  const { id } = (await mother.data(ORDER, { input })).draftStory;
  await write(id);
  return (await mother.data(ONE, { id })).storyDraft;
}

describe('what a model answers', () => {
  it.each([
    ['a letter that no database keeps', { ...good, title: `Zumrad\u0000` }],
    ['half a letter', { ...good, pages: [`${page} \ud83d`, ...rest] }],
    ['a word with something unseen in it', { ...good, pages: [`${page} pi\u200bchoq`, ...rest] }],
    ['text that turns around', { ...good, pages: [`${page} \u202eqohcip`, ...rest] }],
    ['one page again and again', { ...good, pages: good.pages.map(() => page) }],
  ])('is refused with %s, and the adult hears of it', async (_name, content) => {
    model.says({ content });
    const { mother } = await family();
    expect(await drafted(mother)).toMatchObject({ state: 'REJECTED', title: null, pages: [] });
  });

  it('is measured before anything else looks at it: what is too long is not searched, told back or kept', async () => {
    const long = "oʻ'".repeat(20_000);
    for (const content of [
      { ...good, pages: [long, ...rest] },
      {
        ...good,
        questions: Array.from({ length: 100 }, () => ({ ...good.questions[0], question: 'x'.repeat(190), answer: 9 })),
      },
    ]) {
      expect(faultsOf(content as never, order)).toEqual([{ code: 'SHAPE', detail: '' }]);
      model.says({ content });
      const { mother } = await family();
      expect((await drafted(mother)).faults).toEqual([{ code: 'SHAPE', detail: '' }]);
      expect(model.asked[1]?.body.length).toBeLessThan(4_000);
    }
  });

  it('may be written with letters in two pieces', () => {
    const story = { ...good, title: 'Мой чай'.normalize('NFD') };
    expect(readContent(story)?.title).toBe('Мой чай');
  });

  it('is waited for no longer when the process ends, and the story is asked for again', async () => {
    model.says({ isSilent: true });
    const { mother } = await family();
    const { id } = (await mother.data(ORDER, { input })).draftStory;
    const end = new AbortController();
    end.abort();
    await expect(write(id, { isLastAttempt: false, signal: end.signal })).rejects.toThrow();
    expect(model.asked).toEqual([]);
    expect((await mother.data(ONE, { id })).storyDraft.state).toBe('WRITING');
  });
});

describe('what stories cost', () => {
  it('is bounded for an adult by the tries, too, which a model that answers rubbish is paid for', async () => {
    const { mother } = await family();
    model.says({ content: 'rubbish' });
    for (let nth = 0; nth < MOST_TRIES_A_DAY; nth += 1) await drafted(mother);
    expect(await mother.codes(ORDER, { input })).toEqual(['LIMIT_EXCEEDED']);
  });

  it('is bounded for all together: beyond that our own grammar writes', async () => {
    model.says({ content: good });
    const { mother } = await family();
    await graph.asOwner(
      `INSERT INTO main.story_drafts (author_id, language, level, theme, state, writer)
       SELECT $1, 'uz', 1, 'city', 'FAILED', 'MODEL' FROM generate_series(1, 40)`,
      [(await graph.newUser('PARENT')).userId],
    );
    expect(await drafted(mother)).toMatchObject({ state: 'READY', writer: 'GRAMMAR' });
    expect(model.asked).toEqual([]);
    await graph.asOwner(`DELETE FROM main.story_drafts WHERE author_id <> $1`, [mother.userId]);
  });
});

describe('an order', () => {
  it.each([
    ['ru', 'Зухра'],
    ['en', 'Zuxra'],
    ['uz', 'Toʻrayeva'],
    ['ru', 'Тураева'],
  ])('in %s for a hero with a child’s name, %s, is refused', async (language, hero) => {
    const { mother } = await family();
    expect(await mother.codes(ORDER, { input: { ...input, language, hero } })).toEqual(['BAD_USER_INPUT']);
  });

  it('is for those who have a child to give the story to', async () => {
    const [parent, moderator] = [await graph.newUser('PARENT'), await graph.newUser('MODERATOR')];
    expect(await parent.codes(ORDER, { input })).toEqual(['NOT_FOUND']);
    expect(await moderator.codes(ORDER, { input })).toEqual(['FORBIDDEN']);
  });
});

describe('an approval', () => {
  const approve = (mother: GraphClient, draftId: string, ...who: GraphClient[]) =>
    mother.ask(APPROVE, { input: { draftId, studentIds: who.map(({ userId }) => userId) } });
  const seenBy = async (who: GraphClient, id: string) => (await who.data(STORY, { id: `uz-ai-${id}` })).story !== null;

  it('and its taking back at the same moment leave nobody with a story that is taken back', async () => {
    model.says({ content: good });
    for (let nth = 0; nth < 4; nth += 1) {
      const { mother, children } = await family();
      const { id } = await drafted(mother);
      await Promise.all([approve(mother, id, children[0]), mother.ask(DISCARD, { id })]);
      expect((await mother.data(ONE, { id })).storyDraft.state).toBe('DISCARDED');
      expect(await seenBy(children[0], id)).toBe(false);
    }
  });

  it('twice at the same moment is one of the two, not both', async () => {
    model.says({ content: good });
    const { mother, children } = await family();
    const { id } = await drafted(mother);
    await Promise.all(children.map((child) => approve(mother, id, child)));
    const seen = await Promise.all(children.map((child) => seenBy(child, id)));
    expect(seen.filter(Boolean)).toHaveLength(1);
  });

  it('of an adult whose account was closed counts no longer', async () => {
    model.says({ content: good });
    const { mother, children } = await family();
    const { id } = await drafted(mother);
    await approve(mother, id, children[0]);
    expect(await seenBy(children[0], id)).toBe(true);
    await graph.asOwner('UPDATE shared.users SET banned_at = now() WHERE id = $1', [mother.userId]);
    expect(await seenBy(children[0], id)).toBe(false);
    expect((await children[0].data('{ storiesMade { totalCount } }')).storiesMade.totalCount).toBe(0);
  });

  it('can be undone by a moderator, whoever gave it, but a draft is nothing to them', async () => {
    model.says({ content: good });
    const { mother, children } = await family();
    const moderator = await graph.newUser('MODERATOR');
    const { id } = await drafted(mother);
    expect(await moderator.codes(DISCARD, { id })).toEqual(['NOT_FOUND']);
    await approve(mother, id, children[0]);
    await moderator.data(DISCARD, { id });
    expect(await seenBy(children[0], id)).toBe(false);
    expect((await mother.data(ONE, { id })).storyDraft.state).toBe('DISCARDED');
  });

  it('taken back while the child reads leaves the child no words of it; the adult keeps what they marked', async () => {
    model.says({ content: good });
    const { mother, children } = await family();
    const { id } = await drafted(mother);
    await approve(mother, id, children[0]);
    const { startReading } = await children[0].data(
      'mutation ($id: ID!) { startReading(input: { storyId: $id, method: ADULT }) { id words } }',
      { id: `uz-ai-${id}` },
    );
    await mother.data(DISCARD, { id });
    const READING = 'query ($id: ID!) { reading(id: $id) { words story { id } } }';
    const { reading } = await children[0].data(READING, { id: startReading.id });
    expect(new Set(reading.words)).toEqual(new Set(['…']));
    expect(reading.words).toHaveLength(startReading.words.length);
    expect((await mother.data(READING, { id: startReading.id })).reading.words).toEqual(startReading.words);
  });
});
