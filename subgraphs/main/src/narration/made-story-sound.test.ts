import { addSupervision } from '@alif24/subgraph-shared/auth';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { afterEach, expect, it, vi } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { newSpeaker } from './speaker.fixture.ts';

const graph = testGraph(subgraph, newSpeaker().environment);
afterEach(() => vi.useRealTimers());
const NARRATION = 'query ($id: ID!) { storyNarration(storyId: $id, page: 1) { url } }';

it('the sound of a story that is not for all is fetched by an address with a pass, given to whoever may read it', async () => {
  const [mother, child, stranger] = [
    await graph.newUser('PARENT'),
    await graph.newUser('STUDENT'),
    await graph.newUser('STUDENT'),
  ];
  await addSupervision(graph.context(), child.userId, mother.userId, 'GUARDIAN');
  const { draftStory } = await mother.data(
    'mutation { draftStory(input: { language: "uz", level: 1, theme: CITY }) { id } }',
  );
  await graph.runJobs();
  const { approveStory } = await mother.data(
    'mutation ($input: ApproveStoryInput!) { approveStory(input: $input) { storyId } }',
    { input: { draftId: draftStory.id, studentIds: [child.userId] } },
  );
  const id: string = approveStory.storyId;
  for (const who of [stranger, graph.anonymous]) expect((await who.data(NARRATION, { id })).storyNarration).toBeNull();
  const { url } = (await child.data(NARRATION, { id })).storyNarration;
  const fetchWith = (change: (search: URLSearchParams) => void) => {
    const { pathname: path, searchParams: search } = new URL(url);
    change(search);
    return graph.subgraph.route({ method: 'GET', path, search, headers: {}, body: Buffer.alloc(0) }, '127.0.0.1');
  };
  const answer = await fetchWith(() => {});
  expect(answer.status).toBe(200);
  expect(answer.headers?.['cache-control']).toBe('no-store');
  expect((await fetchWith((search) => search.delete('pass'))).status).toBe(404);
  expect((await fetchWith((search) => search.set('pass', 'x'.repeat(22)))).status).toBe(404);
  expect((await fetchWith((search) => search.set('page', '2'))).status).toBe(404);
  const [, hash] = new URL(url).searchParams.get('pass')?.split('.') ?? [];
  expect((await fetchWith((search) => search.set('pass', `zzzzz.${hash}`))).status).toBe(404);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 3_600_000 });
  expect((await fetchWith(() => {})).status).toBe(200);
  vi.setSystemTime(Date.now() + 3 * 3_600_000);
  expect((await fetchWith(() => {})).status).toBe(404);
  vi.useRealTimers();
  await mother.data('mutation ($id: ID!) { discardStory(input: { draftId: $id }) { id } }', { id: draftStory.id });
  expect((await fetchWith(() => {})).status).toBe(404);
});
