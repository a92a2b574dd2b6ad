import { hasConsent } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import {
  apostropheKey,
  badInput,
  LATIN_ALPHABET,
  scriptOf,
  splitLetters,
  toLatin,
} from '@alif24/subgraph-shared/utils';
import { type Language, languages, type Theme } from '../story/story.service.ts';
import { bannedWords } from './banned-topics.ts';
import { missedWords } from './missed-words.ts';
import { isSameName } from './names.ts';
import { namesOfChildren, requireOwnChildren, requireSomeChild } from './own-children.ts';
import type { StoryOrder } from './story-content.ts';
import type { DraftStoryInput } from './story-draft.input.ts';

/** What is wanted, and whether it may leave the platform: what is known of one child goes to nobody without a guardian's consent. */
type Ordered = Required<StoryOrder> & { staysHere: boolean };

/**
 * The order of a person. BAD_USER_INPUT for a language or a letter that there is not, and for a hero's name that is none or is that of a child
 * whom they look after; NOT_FOUND for a child who is not theirs, or when they have none at all.
 */
export async function orderOf(ctx: Context, userId: string, input: DraftStoryInput): Promise<Ordered> {
  const language = languages.find((one) => one === input.language);
  if (!language) throw badInput('Stories are told in uz, ru and en.', 'language');
  const studentId = input.studentId ?? null;
  if (studentId) await requireOwnChildren(ctx, userId, [studentId]);
  else await requireSomeChild(ctx, userId);
  const [hasAgreed] = studentId ? await hasConsent(ctx, [studentId], 'AI') : [true];
  return {
    ...{ language, level: input.level, theme: input.theme.toLowerCase().replace('_', '-') as Theme },
    hero: await heroOf(ctx, userId, input.hero, language),
    isGirl: input.isGirl ?? null,
    letters: lettersOf(input.letters, language),
    words: studentId ? await missedWords(ctx, userId, studentId, language) : [],
    staysHere: !hasAgreed,
  };
}

const ALPHABETS: Record<Language, readonly string[]> = {
  uz: LATIN_ALPHABET,
  ru: [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'],
  en: [...'abcdefghijklmnopqrstuvwxyz'],
};

/** Uzbek stories are kept in Latin letters; those who write Cyrillic ones mean the same. */
const ownScript = (text: string, language: Language) =>
  language === 'uz' && scriptOf(text) === 'cyrillic' ? toLatin(text) : text;

const NAME = /^\p{Lu}[\p{Ll}ʻʼ]{1,14}$/u;

async function heroOf(ctx: Context, userId: string, typed: string | null, language: Language): Promise<string | null> {
  const hero = typed && ownScript(typed.normalize('NFC').trim(), language);
  if (!hero) return null;
  const bare = hero.replace(/['’‘`´]/g, (_, at: number) => (/[og]/i.test(hero[at - 1] ?? '') ? 'ʻ' : 'ʼ'));
  const script = language === 'ru' ? 'cyrillic' : 'latin';
  if (!NAME.test(bare) || scriptOf(bare) !== script || bannedWords(bare).length > 0) {
    throw badInput('Give the hero one name, in the letters of the language.', 'hero');
  }
  if ((await namesOfChildren(ctx, userId)).some((name) => isSameName(name, bare))) {
    throw badInput('Make up a name: a child’s own does not go into a story that a program writes.', 'hero');
  }
  return bare;
}

function lettersOf(typed: string[] | null, language: Language): string[] | null {
  if (!typed?.length) return null;
  const written = typed.map((letter) => apostropheKey(ownScript(letter.normalize('NFC').trim(), language)));
  const letters = [...new Set(language === 'uz' ? written.flatMap(splitLetters) : written)];
  const alphabet = ALPHABETS[language];
  const strange = letters.find((letter) => !alphabet.includes(letter));
  if (strange !== undefined) throw badInput(`There is no such letter: ${strange}`, 'letters');
  return letters;
}
