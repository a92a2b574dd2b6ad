import { countSyllables } from '@alif24/subgraph-shared/utils';
import type { Verdict } from './align.ts';

export interface ReadingMetrics {
  /** Words up to where the reader stopped. */
  wordsRead: number;
  correctWords: number;
  /** What nobody could tell: never counted against the reader. */
  unsureWords: number;
  /** Correct words a minute, unsure ones with them. */
  wordsPerMinute: number;
  /** Their syllables a minute: Uzbek words are long, so this compares better. */
  syllablesPerMinute: number;
  /** Correct of the words that are sure, 0 to 1; 1 when none is. */
  accuracy: number;
}

const oneDecimal = (value: number) => Math.round(value * 10) / 10;

/** What a reading of the first `verdicts.length` of `words` comes to, in `seconds` from the first word to the last. Throws RangeError for no time. */
export function readingMetrics(
  words: readonly string[],
  verdicts: readonly Verdict[],
  seconds: number,
): ReadingMetrics {
  if (!(seconds > 0)) throw new RangeError('A reading takes time');
  const correctWords = verdicts.filter((verdict) => verdict === 'CORRECT').length;
  const unsureWords = verdicts.filter((verdict) => verdict === 'UNSURE').length;
  const good = words.filter((_, n) => verdicts[n] === 'CORRECT' || verdicts[n] === 'UNSURE');
  const syllables = good.reduce((sum, word) => sum + Math.max(1, countSyllables(word)), 0);
  const sure = verdicts.length - unsureWords;
  return {
    wordsRead: verdicts.length,
    correctWords,
    unsureWords,
    wordsPerMinute: oneDecimal((good.length * 60) / seconds),
    syllablesPerMinute: oneDecimal((syllables * 60) / seconds),
    accuracy: sure === 0 ? 1 : Math.round((correctWords / sure) * 1_000) / 1_000,
  };
}
