import { apostropheKey, canonicalApostrophes, mixedScriptWords, scriptOf } from '@alif24/subgraph-shared/utils';
import type { Language } from '../story/story.service.ts';
import { syllablesOf, wordsOf } from '../story/story.service.ts';
import { bannedWords, leadsAway } from './banned-topics.ts';
import { learnedShare } from './learned-letters.ts';
import type { StoryContent, StoryOrder } from './story-content.ts';

/** Why a story may not be shown, with what of it is meant: a word, a sentence, a number. */
export interface Fault {
  code: FaultCode;
  detail: string;
}

export const faultCodes = [
  'SHAPE',
  'LENGTH',
  'SENTENCE',
  'SYLLABLES',
  'TOPIC',
  'LINK',
  'SCRIPT',
  'LETTERS',
  'OPTIONS',
  'KEY',
  'INFERENCE',
  'QUOTE',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** What a level allows, taken from the stories of the library with some room to both sides. */
export const LIMITS = [
  { words: [18, 70], sentence: 9, syllables: { uz: 2.9, ru: 2.7, en: 1.9 } },
  { words: [40, 130], sentence: 14, syllables: { uz: 3, ru: 2.7, en: 2 } },
  { words: [75, 210], sentence: 19, syllables: { uz: 3, ru: 2.7, en: 2 } },
  { words: [110, 360], sentence: 26, syllables: { uz: 3.1, ru: 2.7, en: 2.1 } },
] as const;
export const LEAST_LEARNED = 0.6;
const PAGES = [3, 10] as const;
const PAGE_CHARACTERS = 600;
const TITLE_CHARACTERS = 80;
const OTHER_CHARACTERS = 200;
const QUESTIONS = [3, 5] as const;
const OPTIONS = [3, 4] as const;
/** What nobody sees, halves of letters, and marks that no letter took in: they hide words from the checks, or cannot be kept. */
const UNSEEN = /[\p{C}\p{M}]/u;

/** Everything that is wrong with a story for this order; empty when an adult may see it. */
export function faultsOf(content: StoryContent, order: StoryOrder): Fault[] {
  // Before anything searches in it: a single word of a hundred thousand letters would keep the process for a minute.
  if (isOversize(content)) return [{ code: 'SHAPE', detail: '' }];
  return [
    ...shapeFaults(content),
    ...lengthFaults(content, order),
    ...wordFaults(content, order),
    ...askedFaults(content),
  ];
}

const isOversize = ({ title, pages, questions }: StoryContent) =>
  title.length > TITLE_CHARACTERS ||
  pages.length > PAGES[1] ||
  pages.some((page) => page.length > PAGE_CHARACTERS) ||
  questions.length > QUESTIONS[1] ||
  questions.some(
    ({ question, options, quote }) =>
      options.length > OPTIONS[1] || [question, ...options, quote].some((text) => text.length > OTHER_CHARACTERS),
  );

const textsOf = ({ title, pages, questions }: StoryContent) => [
  title,
  ...pages,
  ...questions.flatMap(({ question, options, quote }) => [question, ...options, quote]),
];

function shapeFaults(content: StoryContent): Fault[] {
  const { pages, questions } = content;
  const isOff =
    pages.length < PAGES[0] ||
    questions.length < QUESTIONS[0] ||
    new Set(pages).size < pages.length ||
    textsOf(content).some((text) => !text || UNSEEN.test(text.replaceAll('\n', ' ')));
  return isOff ? [{ code: 'SHAPE', detail: '' }] : [];
}

function lengthFaults({ pages }: StoryContent, { language, level }: StoryOrder): Fault[] {
  const limit = LIMITS[level - 1] as (typeof LIMITS)[number];
  const words = pages.flatMap(wordsOf);
  const faults: Fault[] = [];
  if (words.length < limit.words[0] || words.length > limit.words[1]) {
    faults.push({ code: 'LENGTH', detail: `${words.length} (${limit.words[0]}–${limit.words[1]})` });
  }
  const long = pages.flatMap(sentencesOf).find((sentence) => wordsOf(sentence).length > limit.sentence);
  if (long) faults.push({ code: 'SENTENCE', detail: long.slice(0, 120) });
  const syllables =
    words.reduce((sum, word) => sum + syllablesOf(word, language).length, 0) / Math.max(words.length, 1);
  if (syllables > limit.syllables[language]) faults.push({ code: 'SYLLABLES', detail: syllables.toFixed(1) });
  return faults;
}

const sentencesOf = (page: string) => page.split(/(?<=[.!?…][”»"]?)\s+/u);

function wordFaults(content: StoryContent, { language, letters }: StoryOrder): Fault[] {
  const all = textsOf(content).join('\n');
  const faults: Fault[] = [];
  const banned = bannedWords(all);
  if (banned.length > 0) faults.push({ code: 'TOPIC', detail: [...new Set(banned)].join(', ').slice(0, 120) });
  if (leadsAway(all)) faults.push({ code: 'LINK', detail: '' });
  const foreign = foreignWords(all, language);
  if (foreign.length > 0) faults.push({ code: 'SCRIPT', detail: foreign.join(', ').slice(0, 120) });
  if (letters?.length) {
    const share = learnedShare(content.pages.flatMap(wordsOf), letters, language);
    if (share < LEAST_LEARNED) faults.push({ code: 'LETTERS', detail: `${Math.floor(share * 100)}%` });
  }
  return faults;
}

/** Words of another script than the language has, of two at once, or with apostrophes that are no letters of Uzbek. */
function foreignWords(text: string, language: Language): string[] {
  const script = language === 'ru' ? 'cyrillic' : 'latin';
  const off = wordsOf(text).filter((word) => !['none', script].includes(scriptOf(word)));
  // The letter w and its like would be neither read nor put into Cyrillic.
  const unknown = language === 'uz' ? wordsOf(text).filter((word) => /[w\u00c0-\u024f]/i.test(word)) : [];
  const wild = language === 'uz' && canonicalApostrophes(text) !== text ? text.match(/\p{L}*['’‘`´]\p{L}*/gu) : null;
  return [...new Set([...mixedScriptWords(text), ...off, ...unknown, ...(wild ?? [])])];
}

function askedFaults({ pages, questions }: StoryContent): Fault[] {
  const faults: Fault[] = [];
  if (!questions.some(({ kind }) => kind === 'INFERENTIAL')) faults.push({ code: 'INFERENCE', detail: '' });
  const text = evened(pages.join(' '));
  for (const { question, options, answer, quote } of questions) {
    if (options.length < OPTIONS[0] || new Set(options.map((option) => evened(option))).size < options.length) {
      faults.push({ code: 'OPTIONS', detail: question });
    }
    if (!Number.isInteger(answer) || answer < 0 || answer >= options.length)
      faults.push({ code: 'KEY', detail: question });
    if (!quote || !text.includes(evened(quote))) faults.push({ code: 'QUOTE', detail: question });
  }
  return faults;
}

const evened = (text: string) => apostropheKey(text).replace(/\s+/g, ' ').trim();
