import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { libraryStory, listStories, questionsOf } from './story.service.ts';
import { optionOrder } from './story-question.service.ts';

const graph = testGraph(subgraph);
const library = listStories({}, 100, null).edges.map(({ node }) => node);
const WORDS =
  'query ($id: ID!, $script: Script) { story(id: $id) { pages(script: $script) wordCount words(script: $script) { number tokens { text isWord syllables } } } }';
const QUESTIONS =
  'query ($id: ID!, $script: Script) { story(id: $id) { isReady questions(script: $script) { id kind question options } } }';
const SEEN = ['STUDENT', 'PARENT', 'TEACHER', 'ORGANIZATION', 'MODERATOR'] as const;

interface Token {
  text: string;
  isWord: boolean;
  syllables: string[];
}

describe('the words of a story', () => {
  it.each(['LATN', 'CYRL'])('give its pages and their syllables give the words, in %s', async (script) => {
    for (const { id } of library) {
      const { story } = await graph.anonymous.data(WORDS, { id, script });
      const pages: Token[][] = story.words.map(({ tokens }: { tokens: Token[] }) => tokens);
      expect(pages.map((tokens) => tokens.map(({ text }) => text).join(''))).toEqual(story.pages);
      const words = pages.flat().filter(({ isWord }) => isWord);
      expect(words).toHaveLength(story.wordCount);
      for (const { text, syllables } of words) expect(syllables.join('')).toBe(text);
    }
  });

  it('are the same words in both scripts of Uzbek, so that one narration tells which is said', async () => {
    for (const { id } of library.filter(({ language }) => language === 'uz')) {
      const isWord = async (script: string) =>
        (await graph.anonymous.data(WORDS, { id, script })).story.words.map(({ tokens }: { tokens: Token[] }) =>
          tokens.map((token) => token.isWord),
        );
      expect(await isWord('CYRL')).toEqual(await isWord('LATN'));
    }
  });

  it('are cut as a primer cuts them', async () => {
    const { story } = await graph.anonymous.data(WORDS, { id: 'uz-laylak' });
    expect(story.words[0].tokens.slice(0, 3)).toEqual([
      { text: 'Buxoroda', isWord: true, syllables: ['Bu', 'xo', 'ro', 'da'] },
      { text: ' ', isWord: false, syllables: [] },
      { text: 'baland', isWord: true, syllables: ['ba', 'land'] },
    ]);
  });
});

describe('twins', () => {
  it('are the same story in other languages, and are each other’s', async () => {
    for (const { id, family } of library) {
      const { story } = await graph.anonymous.data(
        'query ($id: ID!) { story(id: $id) { twins { id language level picture twins { id } } } }',
        { id },
      );
      const expected = library.filter((other) => other.family === family && other.id !== id).map((other) => other.id);
      expect(story.twins.map((twin: { id: string }) => twin.id).toSorted()).toEqual(expected.toSorted());
      for (const twin of story.twins) expect(twin.twins.map((back: { id: string }) => back.id)).toContain(id);
    }
  });
});

describe('questions', () => {
  const ready = library.filter(({ questions }) => questions.length > 0);

  it('are there for a story that is ready, and for no other', async () => {
    expect(ready.length).toBeGreaterThan(0);
    for (const { id, questions } of library) {
      const { story } = await graph.anonymous.data(QUESTIONS, { id });
      expect(story.isReady).toBe(questions.length > 0);
      expect(story.questions.map((question: { id: string }) => question.id)).toEqual(questions.map((each) => each.id));
    }
  });

  it('have all their options, in an order that a reader keeps and others do not share', async () => {
    const readers = await Promise.all(Array.from({ length: 6 }, () => graph.newUser('STUDENT')));
    const orders = new Set<string>();
    for (const reader of readers) {
      const shown: string[][] = [];
      for (const { id, questions } of ready) {
        const { story } = await reader.data(QUESTIONS, { id });
        expect((await reader.data(QUESTIONS, { id })).story).toEqual(story);
        for (const [at, { options }] of story.questions.entries()) {
          expect(options.toSorted()).toEqual([...(questions[at]?.options ?? [])].toSorted());
          shown.push(options);
        }
      }
      orders.add(JSON.stringify(shown));
    }
    expect(orders.size).toBeGreaterThan(1);
  });

  it('are answered by the order in which the reader saw them', async () => {
    const reader = await graph.newUser('STUDENT');
    const ctx = graph.context(reader.caller);
    for (const { id } of ready) {
      const { story } = await reader.data(QUESTIONS, { id });
      for (const [at, question] of questionsOf(id).entries()) {
        const order = optionOrder(ctx, reader.userId, id, question);
        expect(order.map((place) => question.options[place])).toEqual(story.questions[at].options);
        expect(order.toSorted()).toEqual(question.options.map((_, place) => place));
      }
    }
  });

  it('never give their key or why away, whoever asks and however', async () => {
    const callers = [graph.anonymous, ...(await Promise.all(SEEN.map((role) => graph.newUser(role))))];
    for (const caller of callers) {
      for (const field of ['answer', 'key', 'why', 'correct', 'isCorrect', 'texts']) {
        const answer = await caller.ask(`{ story(id: "uz-laylak") { questions { id ${field} } } }`);
        expect(answer.data?.story ?? null).toBeNull();
      }
      for (const { id } of ready) {
        const text = JSON.stringify(await caller.data(QUESTIONS, { id }));
        for (const { why } of libraryStory(id)?.questions ?? []) expect(text).not.toContain(JSON.stringify(why));
      }
    }
    const { __type } = await graph.anonymous.data('{ __type(name: "StoryQuestion") { fields { name } } }');
    expect(__type.fields.map(({ name }: { name: string }) => name)).toEqual(['id', 'kind', 'question', 'options']);
  });

  it('stand with the right option in each place about as often', () => {
    const ctx = graph.context();
    const places = [0, 0, 0];
    for (let reader = 0; reader < 600; reader++) {
      const question = {
        ...{ id: 'q1', kind: 'LITERAL' as const, answer: 0, question: '?', why: '.' },
        options: ['a', 'b', 'c'],
      };
      const at = optionOrder(ctx, `reader-${reader}`, 'uz-laylak', question).indexOf(0);
      places[at] = (places[at] ?? 0) + 1;
    }
    for (const count of places) expect(count).toBeGreaterThan(140);
  });
});
