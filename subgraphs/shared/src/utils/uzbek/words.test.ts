import { expect, test } from 'vitest';
import { toCyrillic, toLatin } from './transliterate.ts';
import { WORDS } from './words.fixture.ts';

/** Words whose Cyrillic twin does not lead back; each needs a reason. */
const KNOWN_LOSSES: string[] = [];

test('at least 99.5 % of the word list goes to Cyrillic and back unchanged, and the rest is known', () => {
  const lost = WORDS.filter((word) => toLatin(toCyrillic(word)) !== word);
  expect(WORDS.length).toBeGreaterThan(600);
  expect(lost).toEqual(KNOWN_LOSSES);
  expect(lost.length / WORDS.length).toBeLessThanOrEqual(0.005);
});

test('two words of the list are never the same word in Cyrillic', () => {
  expect(new Set(WORDS.map(toCyrillic)).size).toBe(new Set(WORDS).size);
});
