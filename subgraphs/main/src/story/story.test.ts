import { testGraph } from '@alif24/subgraph-shared/testing';
import { canonicalApostrophes, toCyrillic, toLatin } from '@alif24/subgraph-shared/utils';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { listStories } from './story.service.ts';

const graph = testGraph(subgraph);
const library = listStories({ language: null, level: null }, 100, null).edges.map(({ node }) => node);
const STORIES = `query ($first: Int! = 20, $after: String, $language: String, $level: Int) {
  stories(first: $first, after: $after, language: $language, level: $level) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id level } } } }`;

describe('the library', () => {
  it('is canonical Uzbek, and its Cyrillic reads back to the same', () => {
    for (const { language, title, pages, questions } of library) {
      if (language !== 'uz') continue;
      const asked = questions.flatMap(({ question, options, why }) => [question, ...options, why]);
      for (const text of [title, ...pages, ...asked]) {
        expect(canonicalApostrophes(text)).toBe(text);
        expect(toCyrillic(text)).not.toMatch(/[a-z]/i);
        expect(toLatin(toCyrillic(text))).toBe(text);
      }
    }
  });

  it('is open to anybody, easy stories first, page by page', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { stories } = await graph.anonymous.data(STORIES, { first: 3, after });
      expect(stories.totalCount).toBe(library.length);
      seen.push(...stories.edges.map(({ node }: { node: { id: string } }) => node.id));
      after = stories.pageInfo.hasNextPage ? stories.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(library.map(({ id }) => id));
  });

  it('is filtered by language and level', async () => {
    const { stories } = await graph.anonymous.data(STORIES, { language: 'uz', level: 1, first: 100 });
    const ids = stories.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(ids).toEqual(library.filter(({ language, level }) => language === 'uz' && level === 1).map(({ id }) => id));
    expect(ids).toContain('uz-momiq');
    expect((await graph.anonymous.data(STORIES, { language: 'kk' })).stories).toMatchObject({
      totalCount: 0,
      edges: [],
    });
  });

  it.each([
    ['no story', { first: 0 }],
    ['a hundred and one', { first: 101 }],
    ['a cursor of somewhere else', { after: 'WzFd' }],
    ['a cursor that is none', { after: 'ertak!' }],
  ])('refuses to page by %s', async (_name, variables) => {
    expect(await graph.anonymous.codes(STORIES, variables)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a story', () => {
  it('comes in both scripts', async () => {
    const { story } = await graph.anonymous.data(
      '{ story(id: "uz-laylak") { title cyrillic: title(script: CYRL) pageCount pages(script: CYRL) script } }',
    );
    expect(story).toMatchObject({ title: 'Laylak va minora', cyrillic: 'Лайлак ва минора', script: 'LATN' });
    expect(story.pages).toHaveLength(story.pageCount);
    expect(story.pages[0]).toMatch(/^Бухорода баланд минора бор\./);
  });

  it('keeps its script where it has but one, and is null where there is none', async () => {
    const answer = await graph.anonymous.data(
      '{ ru: story(id: "ru-yozhik") { title(script: LATN) } en: story(id: "en-lamp") { title(script: CYRL) } none: story(id: "x") { id } }',
    );
    expect(answer).toEqual({ ru: { title: 'Ёжик и яблоко' }, en: { title: 'The Lamp at the Bazaar' }, none: null });
  });
});
