import type { Likeness } from './compare-words.ts';

/** A word that a recogniser heard. */
export interface HeardWord {
  word: string;
  /** Seconds from the start of the recording. */
  start?: number;
  end?: number;
  /** 0 to 1: how sure the recogniser is. */
  confidence?: number;
}

/** A part of a printed word that sounds like one word. */
export interface Piece {
  form: string;
  /** Which word it is a part of, from 0. */
  of: number;
}

/** The same of what was heard. */
export interface Heard extends Piece {
  source: HeardWord;
}

/** What was heard for what was expected. */
export interface Attachment {
  /** First and number of expected pieces, of heard pieces. */
  expected: number;
  heard: number;
  expectedCount: number;
  heardCount: number;
  likeness: Likeness;
  /** 0 to 1: of two wrong words the one that is more like it was the attempt. */
  alike: number;
}
