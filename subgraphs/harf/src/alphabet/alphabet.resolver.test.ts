import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

describe('the letters in the graph', () => {
  it('are open to anybody, in one query and without the database', async () => {
    const statements = await graph.statements(async () => {
      const { alphabets } = await graph.anonymous.data(
        '{ alphabets { language script letters { id upper words { text tiles letterIndex picture } } signs { id } } }',
      );
      expect(alphabets).toHaveLength(3);
    });
    expect(statements).toEqual([]);
  });

  it('give a word in both scripts and its picture a name in four', async () => {
    const { letter } = await graph.anonymous.data(
      `{ letter(id: "uz-ch") { upper kind words {
          text cyrillic: text(script: CYRL) tiles letterIndex picture
          latin: meaning(locale: UZ_LATN) twin: meaning(locale: UZ_CYRL) ru: meaning(locale: RU) en: meaning(locale: EN) } } }`,
    );
    expect(letter).toMatchObject({ upper: 'Ch', kind: 'CONSONANT' });
    expect(letter.words[0]).toEqual({
      text: 'choynak',
      cyrillic: 'чойнак',
      tiles: ['ch', 'o', 'y', 'n', 'a', 'k'],
      letterIndex: 0,
      picture: 'teapot',
      latin: 'choynak',
      twin: 'чойнак',
      ru: 'чайник',
      en: 'teapot',
    });
  });

  it('are null where there is none', async () => {
    const missing = '{ alphabet(language: "xx") { name } letter(id: "xx-a") { name } }';
    expect(await graph.anonymous.data(missing)).toEqual({ alphabet: null, letter: null });
  });

  it('are found by other platforms through their id', async () => {
    const { _entities } = await graph.anonymous.data(
      'query ($all: [_Any!]!) { _entities(representations: $all) { ... on Letter { id upper } } }',
      { all: ['uz-ng', 'ru-ya', 'uz-nothing'].map((id) => ({ __typename: 'Letter', id })) },
    );
    expect(_entities).toEqual([{ id: 'uz-ng', upper: 'Ng' }, { id: 'ru-ya', upper: 'Я' }, null]);
  });
});
