import { apostropheKey, canonicalApostrophes, mixedScriptWords } from '@alif24/subgraph-shared/utils';
import {
  type FamilyQuestion,
  type Language,
  languages,
  type QuestionText,
  questionKinds,
  type StoryFamily,
  themes,
} from './story-family.ts';

/** A page is what a narrator says in one breath and a phone shows without scrolling. */
const PAGE_CHARACTERS = 600;
const KEY = /^[a-z][a-z-]{0,29}$/;

/** What is wrong with a family of the file `name`, in words for whoever writes it; null when nothing is. */
export function problemOfFamily(family: StoryFamily, name: string): string | null {
  const { id, level, picture, theme, texts, questions } = family;
  if (id !== name || !KEY.test(id)) return 'is not named after its id';
  if (!Number.isInteger(level) || level < 1 || level > 4) return 'has no level from 1 to 4';
  if (typeof picture !== 'string' || !KEY.test(picture)) return 'lacks a picture';
  if (!themes.includes(theme)) return `has no theme of ${themes.join(', ')}`;
  const told = Object.keys(texts ?? {}) as Language[];
  if (told.length === 0 || told.some((one) => !languages.includes(one))) return 'has no text in uz, ru or en';
  if (!Array.isArray(questions)) return 'has no list of questions, not even an empty one';
  return (
    told.map((one) => problemOfTexts(family, one)).find((problem) => problem !== null) ??
    problemOfQuestions(family, told)
  );
}

function problemOfTexts({ texts }: StoryFamily, language: Language): string | null {
  const { title, pages } = texts[language] ?? {};
  if (!title?.trim()) return `has no title in ${language}`;
  if (!pages || pages.length < 3 || pages.some((page) => !page?.trim())) {
    return `needs three pages or more in ${language}, none of them empty`;
  }
  if (pages.some((page) => page.length > PAGE_CHARACTERS)) {
    return `has a page of more than ${PAGE_CHARACTERS} characters in ${language}`;
  }
  return problemOfLetters([title, ...pages], language);
}

function problemOfLetters(all: readonly string[], language: Language): string | null {
  const mixed = all.flatMap(mixedScriptWords);
  if (mixed.length > 0) return `mixes scripts in ${mixed.join(', ')}`;
  const wild = language === 'uz' ? all.find((text) => canonicalApostrophes(text) !== text) : undefined;
  return wild === undefined ? null : `has apostrophes that are no letters in “${wild.slice(0, 60)}”`;
}

function problemOfQuestions({ questions }: StoryFamily, told: readonly Language[]): string | null {
  if (questions.length === 0) return null;
  if (questions.length < 3 || questions.length > 5) return 'has questions, but not three to five';
  if (new Set(questions.map(({ id }) => id)).size < questions.length) return 'has two questions of one id';
  if (!questions.some(({ kind }) => kind === 'INFERENTIAL')) return 'has no question whose answer is between the lines';
  const asked = languages.filter((one) => questions.some(({ texts }) => texts[one]));
  const untold = asked.find((one) => !told.includes(one));
  if (untold) return `asks in ${untold}, in which it is not told`;
  for (const question of questions) {
    const problem = problemOfQuestion(question, asked);
    if (problem) return `${question.id}: ${problem}`;
  }
  return null;
}

function problemOfQuestion({ id, kind, answer, texts }: FamilyQuestion, asked: readonly Language[]): string | null {
  if (!/^[a-z\d-]{1,20}$/.test(id)) return 'has no proper id';
  if (!questionKinds.includes(kind)) return `is none of ${questionKinds.join(', ')}`;
  const [first] = asked;
  const count = first ? (texts[first]?.options?.length ?? 0) : 0;
  for (const language of asked) {
    const text = texts[language];
    if (!text) return `is not asked in ${language}, as others are`;
    if (text.options?.length !== count) return 'has more options in one language than in another';
    const problem = problemOfText(text, answer, language);
    if (problem) return `${problem} in ${language}`;
  }
  return null;
}

function problemOfText({ question, options, why }: QuestionText, answer: number, language: Language): string | null {
  if (!question?.trim() || !why?.trim()) return 'lacks the question or the why';
  if (options.length < 3 || options.length > 4) return 'has not three or four options';
  if (options.some((option) => !option.trim())) return 'has an empty option';
  if (new Set(options.map((option) => apostropheKey(option.trim()))).size < options.length) return 'has equal options';
  if (!Number.isInteger(answer) || answer < 0 || answer >= options.length) return 'has a key outside its options';
  return problemOfLetters([question, ...options, why], language);
}
