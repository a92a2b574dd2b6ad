import type { Random } from '@alif24/subgraph-shared/utils';
import type { Alphabet, Letter } from '../alphabet/alphabet.entity.ts';
import { lettersOf } from '../alphabet/alphabet.service.ts';
import { type LetterProgress, LetterState } from '../letter-progress/letter-progress.entity.ts';
import { type DealtPrompt, LetterPromptKind } from './letter-practice.entity.ts';

const PROMPTS = 5;
const ABOUT_THE_LETTER = 3;
const CHOICES = 4;
/** A letter that is not known yet comes four times as often as one that is. */
const WEIGHT = { [LetterState.SEEN]: 4, [LetterState.LEARNING]: 4, [LetterState.KNOWN]: 1 };
const WEIGHT_OF_NEW = 3;

/**
 * Five prompts: three about `letter` and two about others of its alphabet, or, without a letter, five about different
 * letters, those that are not known before the known ones. What is dealt depends on the arguments alone.
 */
export function dealPrompts(
  alphabet: Alphabet,
  letter: Letter | null,
  progress: readonly LetterProgress[],
  random: Random,
): DealtPrompt[] {
  const others = lettersOf(alphabet).filter((other) => other !== letter);
  const picked = pickLetters(others, progress, letter ? PROMPTS - ABOUT_THE_LETTER : PROMPTS, random);
  const kinds = letter ? random.shuffle(kindsOf(letter)) : [];
  const about = letter
    ? Array.from({ length: ABOUT_THE_LETTER }, (_, n) =>
        deal(alphabet, letter, kinds[n % kinds.length] as LetterPromptKind, n, random),
      )
    : [];
  const review = picked.map((other) => deal(alphabet, other, random.pick(kindsOf(other)), random.int(0, 2), random));
  return letter ? interleave(about, review) : review;
}

/** The letter first, in the middle and at the end, others between, so that the answer is not always the same tile. */
function interleave(about: DealtPrompt[], review: DealtPrompt[]): DealtPrompt[] {
  return about.flatMap((prompt, n) => [prompt, ...review.slice(n, n + 1)]);
}

/** A sign has one form only, so it cannot be found by its large one. */
function kindsOf({ upper, lower }: Letter): LetterPromptKind[] {
  const { FORM, NAME, WORD } = LetterPromptKind;
  return upper === lower ? [NAME, WORD] : [NAME, FORM, WORD];
}

function pickLetters(from: readonly Letter[], progress: readonly LetterProgress[], count: number, random: Random) {
  const states = new Map(progress.map(({ letter, state }) => [letter.id, state]));
  const left = [...from];
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const weights = left.map((letter) => {
      const state = states.get(letter.id);
      return [letter, state ? WEIGHT[state] : WEIGHT_OF_NEW] as const;
    });
    const picked = random.weighted(weights);
    left.splice(left.indexOf(picked), 1);
    return picked;
  });
}

function deal(alphabet: Alphabet, letter: Letter, kind: LetterPromptKind, word: number, random: Random): DealtPrompt {
  // Letters of the same sort tempt more than others; where there are too few, any will do.
  const others = alphabet.letters.filter((other) => other !== letter);
  const alike = others.filter((other) => other.kind === letter.kind);
  const tempting = alike.length >= CHOICES - 1 ? alike : others;
  const wrong = random.shuffle(tempting).slice(0, CHOICES - 1);
  const choices = random.shuffle([letter, ...wrong]).map(({ id }) => id);
  return { kind, letterId: letter.id, word, choices };
}
