import { addSupervision } from '@alif24/subgraph-shared/auth';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { composeStory } from './compose.ts';
import { askModel, WriterFailed } from './language-model.ts';
import { openModel } from './model.fixture.ts';
import type { StoryOrder } from './story-content.ts';

const model = await openModel();
const graph = testGraph(subgraph, { LLM_URL: model.url, LLM_KEY: 'key of a test', LLM_MODEL: 'tiny' });
afterAll(() => model.close());

const DRAFT = `id state writer model title pages failure storyId faults { code detail }`;
const ORDER = `mutation ($input: DraftStoryInput!) { draftStory(input: $input) { ${DRAFT} } }`;
const ONE = `query ($id: ID!) { storyDraft(id: $id) { ${DRAFT} } }`;
const input = { language: 'uz', level: 1, theme: 'NATURE', hero: 'Zuhro', letters: null };
const order: StoryOrder = { language: 'uz', level: 1, theme: 'nature', letters: null, hero: 'Zuhro' };
const good = composeStory(order, 'x');
const bad = { ...good, pages: ['Bolalar pichoq topdi.', ...good.pages.slice(1)] };
const provider = { url: model.url, key: null, model: 'tiny', storiesADay: 1 };

/** Orders a story and lets the job make so many attempts, the last of them being the last. */
async function ordered(attempts = 1, isLast = true) {
  const mother = await graph.newUser('PARENT');
  const child = await graph.newUser('STUDENT', { firstName: 'Gulsanam', lastName: 'Yoʻldosheva' });
  await addSupervision(graph.context(), child.userId, mother.userId, 'GUARDIAN');
  const { id } = (await mother.data(ORDER, { input })).draftStory;
  const job = graph.subgraph.jobs.find(({ name }) => name === 'main.write-story');
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const run = { attempt, isLastAttempt: isLast && attempt === attempts, signal: new AbortController().signal };
    await job?.run({ draftId: id } as object, run).catch((error: unknown) => {
      if (run.isLastAttempt || !(error instanceof WriterFailed)) throw error;
    });
  }
  return { mother, child, draft: (await mother.data(ONE, { id })).storyDraft };
}

describe('a language model', () => {
  it('is told of the order and of nobody, and the draft says that it wrote it', async () => {
    model.says({ content: good });
    const { mother, child, draft } = await ordered();
    expect(draft).toMatchObject({ state: 'READY', writer: 'MODEL', model: 'tiny', title: good.title, storyId: null });
    expect(model.asked).toHaveLength(1);
    const [call] = model.asked;
    expect(call).toMatchObject({ path: '/v1/chat/completions', authorization: 'Bearer key of a test' });
    expect(call?.body).toContain('Zuhro');
    for (const secret of [mother.userId, child.userId, draft.id, 'Gulsanam', 'Yoʻldosheva', '+998']) {
      expect(call?.body).not.toContain(secret);
    }
    expect(Object.keys(JSON.parse(call?.body ?? '{}')).sort()).toEqual([
      'max_tokens',
      'messages',
      'model',
      'response_format',
    ]);
    expect(graph.logged.join('')).not.toContain('Zuhro');
  });

  it('is told once what was wrong, and may mend it', async () => {
    model.says({ content: bad }, { content: good });
    expect((await ordered()).draft.state).toBe('READY');
    expect(model.asked).toHaveLength(2);
    expect(model.asked[1]?.body).toContain('TOPIC (pichoq)');
  });

  it('is not asked a third time: nobody sees what failed twice, and the reasons are shown', async () => {
    model.says({ content: bad });
    const { draft } = await ordered();
    expect(draft).toMatchObject({ state: 'REJECTED', title: null, pages: [] });
    expect(draft.faults).toContainEqual({ code: 'TOPIC', detail: 'pichoq' });
    expect(model.asked).toHaveLength(2);
    const [row] = await graph.context().db.query('SELECT content FROM main.story_drafts WHERE id = $1', [draft.id]);
    expect(row.content).toBeNull();
  });

  it.each([
    ['is busy', { status: 429 }],
    ['is broken', { status: 503 }],
    ['says what is no JSON', { raw: '<html>' }],
    ['tells a story that is no JSON', { content: 'Once upon a time' }],
    ['tells without end', { raw: ' '.repeat(200_000) }],
  ])('that %s is asked again by the job, and then the adult hears of it and loses nothing', async (_name, reply) => {
    model.says(reply, { content: good });
    expect((await ordered(1, false)).draft.state).toBe('WRITING');
    model.says(reply, { content: good });
    expect((await ordered(2)).draft.state).toBe('READY');
    model.says(reply);
    const { mother, draft } = await ordered(3);
    expect(draft).toMatchObject({ state: 'FAILED', failure: 'SUBGRAPH_UNAVAILABLE', title: null });
    for (let nth = 0; nth < 10; nth += 1) await mother.data(ORDER, { input });
    expect(await mother.codes(ORDER, { input })).toEqual(['LIMIT_EXCEEDED']);
  });

  it('that refuses the key is not asked again', async () => {
    model.says({ status: 401 });
    expect((await ordered(1, false)).draft.state).toBe('FAILED');
  });

  it('that says nothing is given up after a while', async () => {
    model.says({ isSilent: true });
    await expect(
      askModel(provider, order, { faults: [], signal: new AbortController().signal, timeout: 50 }),
    ).rejects.toMatchObject({ name: 'WriterFailed', isPassing: true });
  });
});
