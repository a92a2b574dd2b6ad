import type { Letter, LetterWord } from '../alphabet/alphabet.entity.ts';
import { letterById } from '../alphabet/alphabet.service.ts';
import {
  type DealtPrompt,
  type LetterAnswerRow,
  type LetterPracticeRow,
  LetterPromptKind,
} from './letter-practice.entity.ts';
import type { LetterGap, LetterPractice, LetterPrompt } from './letter-practice.type.ts';

export const TRIES = 2;

/** What the pupil may know of a practice: a key only once its prompt is done. */
export function viewOf(practice: LetterPracticeRow, answers: readonly LetterAnswerRow[]): LetterPractice {
  const byPrompt = Map.groupBy(answers, ({ prompt }) => prompt);
  const prompts = practice.prompts.map((dealt, n) => promptOf(dealt, n + 1, byPrompt.get(n + 1) ?? []));
  const { id, language, coins, completedAt } = practice;
  return {
    id,
    language,
    coins,
    completedAt,
    prompts,
    letter: practice.letterId === null ? null : letterById(practice.letterId),
    correct: prompts.filter(({ isCorrect }) => isCorrect).length,
  };
}

/** Tries left at a prompt after these answers to it: none once it is right or was tried twice. */
export function triesLeft(answers: readonly LetterAnswerRow[]): number {
  return answers.some(({ isCorrect }) => isCorrect) ? 0 : TRIES - answers.length;
}

/** A word that helps to find the letter: another one than the prompt already shows. */
export function hintOf({ kind, letterId, word }: DealtPrompt): LetterWord {
  const { words } = known(letterId);
  const shown = kind === LetterPromptKind.WORD ? word : -1;
  return words[(shown + 1) % words.length] as LetterWord;
}

function promptOf(dealt: DealtPrompt, number: number, answers: readonly LetterAnswerRow[]): LetterPrompt {
  const letter = known(dealt.letterId);
  const left = triesLeft(answers);
  return {
    number,
    kind: dealt.kind,
    text: textOf(dealt.kind, letter),
    gap: dealt.kind === LetterPromptKind.WORD ? gapOf(letter.words[dealt.word] as LetterWord) : null,
    choices: dealt.choices.map(known),
    wrongChoices: answers.filter(({ isCorrect }) => !isCorrect).map(({ choiceId }) => choiceId),
    triesLeft: left,
    isCorrect: answers.some(({ attempt, isCorrect }) => attempt === 1 && isCorrect),
    answer: left === 0 ? letter : null,
  };
}

function textOf(kind: LetterPromptKind, letter: Letter): string | null {
  if (kind === LetterPromptKind.NAME) return letter.name;
  return kind === LetterPromptKind.FORM ? letter.upper : null;
}

function gapOf({ tiles, letterIndex, picture }: LetterWord): LetterGap {
  return { tiles: tiles.map((tile, n) => (n === letterIndex ? null : tile)), picture };
}

function known(id: string): Letter {
  const letter = letterById(id);
  if (!letter) throw new Error(`A practice was dealt with ${id}, which is no letter any more.`);
  return letter;
}
