import type { Language } from '../story/story.entity.ts';

/** What is to be said: words and what stands between them, ready for a voice. */
export interface SpokenText {
  language: Language;
  /** 1 to 4: the easier the text, the slower it is read. */
  level: number;
  pieces: ReadonlyArray<{ text: string; isWord: boolean }>;
}

/** From when to when a word sounds, in milliseconds from the beginning. */
export interface SpokenWord {
  startsAt: number;
  endsAt: number;
}

export interface Speech {
  audio: Buffer;
  /** `audio/wav` */
  type: string;
  durationMs: number;
  /** In the order of the words of the text; empty when nobody knows when they are said. */
  words: readonly SpokenWord[];
}

/** Something that can read aloud. A new one is a new file and a line in `voices`. */
export interface Voice {
  /** Part of what its speech is kept under: it grows when the same text would sound different. */
  readonly version: string;
  /** Null when it cannot now: not installed, too busy, too slow. Never rejects for the text it is given. */
  speak(text: SpokenText): Promise<Speech | null>;
}
