import type { Language, QuestionKind, Theme } from '../story/story.service.ts';

/** What an adult wants told. All of it goes to whoever writes, and nothing else does: it says nothing of who the child is. */
export interface StoryOrder {
  language: Language;
  level: number;
  theme: Theme;
  /** Letters as an alphabet names them: `a`, `sh`, `oʻ`. Null: all of them. */
  letters: readonly string[] | null;
  /** A made-up name; null leaves it to the writer. */
  hero: string | null;
  /** Of the hero, whose name does not always tell; null leaves it open. */
  isGirl?: boolean | null;
  /** Words to practise: in the story where they fit. */
  words?: readonly string[];
}

export interface ContentQuestion {
  kind: QuestionKind;
  question: string;
  options: readonly string[];
  /** The key, counted from 0. */
  answer: number;
  /** The sentence of the text that the answer rests on, word for word. */
  quote: string;
}

export interface StoryContent {
  title: string;
  pages: readonly string[];
  questions: readonly ContentQuestion[];
}

const KINDS = new Set<unknown>(['LITERAL', 'INFERENTIAL', 'VOCABULARY']);
const isText = (value: unknown): value is string => typeof value === 'string';
const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

/** A letter is one letter, however it was put together: й of two pieces would be none of the alphabet. */
const tidy = (text: string) => text.normalize('NFC').trim();

/** A story read from JSON of somewhere else, with nothing in it that was not asked for; null when it has another shape. */
export function readContent(value: unknown): StoryContent | null {
  const { title, pages, questions } = (value ?? {}) as Record<string, unknown>;
  if (!isText(title) || !areTexts(pages) || !Array.isArray(questions)) return null;
  const asked = questions.map(readQuestion);
  if (asked.some((one) => one === null)) return null;
  return {
    title: tidy(title),
    pages: pages.map(tidy),
    questions: asked.filter((one) => one !== null),
  };
}

function readQuestion(value: unknown): ContentQuestion | null {
  const { kind, question, options, answer, quote } = (value ?? {}) as Record<string, unknown>;
  if (!KINDS.has(kind) || !isText(question) || !areTexts(options) || !isText(quote)) return null;
  if (typeof answer !== 'number') return null;
  return {
    ...{ kind: kind as QuestionKind, question: tidy(question), answer, quote: tidy(quote) },
    options: options.map(tidy),
  };
}
