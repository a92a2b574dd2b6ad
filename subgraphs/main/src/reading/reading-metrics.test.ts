import { describe, expect, it } from 'vitest';
import { readingMetrics } from './reading-metrics.ts';

const words = ['Laylak', 'daryo', 'boʻyida', 'turadi.', 'U', 'oq.'];

describe('the measure of a reading', () => {
  it('counts right words and their syllables a minute, and their share', () => {
    expect(readingMetrics(words, ['CORRECT', 'CORRECT', 'SUBSTITUTED', 'CORRECT', 'OMITTED'], 12)).toEqual({
      wordsRead: 5,
      correctWords: 3,
      unsureWords: 0,
      wordsPerMinute: 15,
      syllablesPerMinute: 35,
      accuracy: 0.6,
    });
  });

  it('does not hold against the reader what nobody could tell', () => {
    const sure = readingMetrics(words, ['CORRECT', 'SUFFIX_SLIP', 'CORRECT'], 60);
    const unsure = readingMetrics(words, ['CORRECT', 'SUFFIX_SLIP', 'CORRECT', 'UNSURE'], 60);
    expect(unsure.accuracy).toBe(sure.accuracy);
    expect(unsure.wordsPerMinute).toBe(3);
    expect(readingMetrics(words, ['UNSURE'], 60).accuracy).toBe(1);
  });

  it('is not made of no time', () => {
    expect(() => readingMetrics(words, ['CORRECT'], 0)).toThrow(RangeError);
  });
});
