import { seededRandom } from '@alif24/subgraph-shared/utils';
import { describe, expect, it } from 'vitest';
import type { Alphabet } from '../alphabet/alphabet.entity.ts';
import { allAlphabets, letterById, lettersOf } from '../alphabet/alphabet.service.ts';
import { type LetterProgress, LetterState } from '../letter-progress/letter-progress.entity.ts';
import { dealPrompts } from './deal-prompts.ts';

const deals = (alphabet: Alphabet) =>
  lettersOf(alphabet).flatMap((letter) =>
    [null, letter].map((about) => ({ about, prompts: dealPrompts(alphabet, about, [], seededRandom(letter.id)) })),
  );

describe.each(allAlphabets().map((alphabet) => [alphabet.language, alphabet] as const))('dealing %s', (_, alphabet) => {
  it('gives five prompts with four different letters each, the right one among them', () => {
    for (const { prompts } of deals(alphabet)) {
      expect(prompts).toHaveLength(5);
      for (const { letterId, choices } of prompts) {
        expect(new Set(choices).size).toBe(4);
        expect(choices).toContain(letterId);
        for (const id of choices) expect(letterById(id)?.language).toBe(alphabet.language);
      }
    }
  });

  it('asks three times for the letter that is practised and twice for others', () => {
    for (const { about, prompts } of deals(alphabet)) {
      if (about) expect(prompts.filter(({ letterId }) => letterId === about.id)).toHaveLength(3);
      else expect(new Set(prompts.map(({ letterId }) => letterId)).size).toBe(5);
    }
  });

  it('never asks for a sign by its form', () => {
    for (const { prompts } of deals(alphabet)) {
      for (const { kind, letterId } of prompts) {
        const letter = letterById(letterId);
        if (letter?.upper === letter?.lower) expect(kind).not.toBe('FORM');
      }
    }
  });
});

it('asks seldom for what is known already', () => {
  const uz = allAlphabets().at(-1) as Alphabet;
  const known = new Set(uz.letters.slice(0, 15).map(({ id }) => id));
  const progress = uz.letters.slice(0, 15).map((letter) => ({ letter, state: LetterState.KNOWN }) as LetterProgress);
  let asked = 0;
  for (let n = 0; n < 200; n += 1) {
    asked += dealPrompts(uz, null, progress, seededRandom(n)).filter(({ letterId }) => known.has(letterId)).length;
  }
  expect(asked / 1_000).toBeLessThan(0.35);
});
