import type { Attachment, Heard, HeardWord, Piece } from './attachment.ts';
import { distance, type Likeness, likeness } from './compare-words.ts';
import { eventsOf, type ReadingEvent } from './reading-events.ts';
import { type ReadingLanguage, spokenForms } from './spoken-words.ts';

export type Verdict = 'CORRECT' | 'OMITTED' | 'SUBSTITUTED' | 'SUFFIX_SLIP' | 'UNSURE';

export interface Alignment {
  /** One for each expected word up to where the reader stopped. */
  verdicts: Verdict[];
  /** What is no verdict about a word; none of it is an error. */
  events: ReadingEvent[];
  /** From the first word that was read to the end of the last, where the recogniser told times. */
  seconds: number | null;
}

/** Below this a recogniser's word says nothing against a child. */
const UNSURE_BELOW = 0.5;
/** Nobody says more in a minute or two; what is sent beyond it is not looked at. */
const MOST_HEARD = 600;
const LONGEST_WORD = 60;
const OMITTED = 1;
const INSERTED = 1;
/** Two alignments that cost the same: the one with more right words is better, then the one that pairs what it can. */
const MORE_RIGHT = 1e-3;
const PAIRED = 1e-6;
/**
 * A right word is worth skipping two for, so that a common word far behind the place where the reader stopped does not count as read. A wrong
 * word costs what leaving one out and saying another costs: then noise cannot push a right word aside.
 */
const COST: Record<Likeness, number> = {
  SAME: -1.5 - MORE_RIGHT,
  SUFFIX: 0.6,
  NEAR: 0.7,
  OTHER: OMITTED + INSERTED - PAIRED,
};

interface Cell {
  cost: number;
  /** The last attachment on the best way here, and the cell from which it was made. */
  attachment: Attachment | null;
  before: Cell | null;
}

/**
 * Lays what was heard along what the text says, right words before all else; noise never takes one away. What lies behind the last
 * word that was read was not read and gets no verdict.
 */
export function align(
  expected: readonly string[],
  heard: readonly (HeardWord | string)[],
  language: ReadingLanguage,
): Alignment {
  const text: Piece[] = expected.flatMap((word, of) => spokenForms(word, language).map((form) => ({ form, of })));
  const voice: Heard[] = heard.slice(0, MOST_HEARD).flatMap((item, of) => {
    const source = typeof item === 'string' ? { word: item } : item;
    return spokenForms(source.word.slice(0, LONGEST_WORD), language).map((form) => ({ form, of, source }));
  });
  const attachments = bestWay(text, voice, language);
  return {
    verdicts: verdictsOf(text, voice, attachments, expected.length),
    events: eventsOf(text, voice, attachments, language),
    seconds: secondsOf(voice, attachments),
  };
}

/** `cells[i][j]`: the best way to lay the first j heard pieces along the first i of the text. */
function bestWay(text: readonly Piece[], voice: readonly Heard[], language: ReadingLanguage): Attachment[] {
  const cells: Cell[][] = [];
  const compare = comparer(language);
  let end: Cell = { cost: Number.POSITIVE_INFINITY, attachment: null, before: null };
  for (let i = 0; i <= text.length; i++) {
    const row: Cell[] = [];
    cells.push(row);
    for (let j = 0; j <= voice.length; j++) {
      let best: Cell = { cost: i === 0 && j === 0 ? 0 : Number.POSITIVE_INFINITY, attachment: null, before: null };
      const take = (before: Cell | undefined, cost: number, attachment: Attachment | null) => {
        if (before === undefined || before.cost + cost >= best.cost) return;
        best = attachment ? { cost: before.cost + cost, attachment, before } : { ...before, cost: before.cost + cost };
      };
      for (const attachment of i > 0 && j > 0 ? attachmentsAt(text, voice, i, j, compare) : []) {
        const { expected, heard, expectedCount, likeness: how } = attachment;
        take(cells[expected]?.[heard], COST[how] * expectedCount - PAIRED * attachment.alike, attachment);
      }
      take(row[j - 1], INSERTED, null);
      take(cells[i - 1]?.[j], OMITTED, null);
      row.push(best);
    }
    // What lies behind the last word that was read costs nothing.
    const last = row[voice.length] as Cell;
    if (last.cost < end.cost) end = last;
  }
  const way: Attachment[] = [];
  for (let cell: Cell | null = end; cell?.attachment; cell = cell.before) way.push(cell.attachment);
  return way.reverse();
}

/** How text piece i−1 can be what heard piece j−1 was: by itself, or where two words were written as one, or one as two. */
function attachmentsAt(
  text: readonly Piece[],
  voice: readonly Heard[],
  i: number,
  j: number,
  compare: Compare,
): Attachment[] {
  const [word, sound] = [text[i - 1] as Piece, voice[j - 1] as Heard];
  const one = { expected: i - 1, heard: j - 1, expectedCount: 1, heardCount: 1, alike: 0 };
  const found: Attachment[] = [{ ...one, ...compare(word.form, sound.form) }];
  const wordBefore = text[i - 2];
  const soundBefore = voice[j - 2];
  if (soundBefore && soundBefore.form + sound.form === word.form) {
    found.push({ ...one, heard: j - 2, heardCount: 2, likeness: 'SAME' });
  }
  if (wordBefore && wordBefore.form + word.form === sound.form) {
    found.push({ ...one, expected: i - 2, expectedCount: 2, likeness: 'SAME' });
  }
  return found;
}

type Compare = (expected: string, heard: string) => Pick<Attachment, 'likeness' | 'alike'>;

/** Each pair of words is compared once: texts repeat theirs. */
function comparer(language: ReadingLanguage): Compare {
  const known = new Map<string, ReturnType<Compare>>();
  return (expected, heard) => {
    const key = `${expected} ${heard}`;
    const found = known.get(key);
    if (found) return found;
    const how = likeness(expected, heard, language);
    const longest = Math.max(expected.length, heard.length);
    const made = { likeness: how, alike: how === 'OTHER' ? 1 - distance(expected, heard) / longest : 0 };
    known.set(key, made);
    return made;
  };
}

const VERDICT_OF = { SAME: 'CORRECT', SUFFIX: 'SUFFIX_SLIP', NEAR: 'UNSURE', OTHER: 'SUBSTITUTED' } as const;
/** A printed word of several pieces is as good as its worst. */
const FROM_BAD = ['OMITTED', 'SUBSTITUTED', 'SUFFIX_SLIP', 'UNSURE', 'CORRECT'] as const;

function verdictsOf(
  text: readonly Piece[],
  voice: readonly Heard[],
  way: readonly Attachment[],
  words: number,
): Verdict[] {
  const last = way.at(-1);
  if (!last) return [];
  const ofPiece = new Map<number, Verdict>();
  for (const { expected, expectedCount, heard, likeness: how } of way) {
    const isSure = ((voice[heard] as Heard).source.confidence ?? 1) >= UNSURE_BELOW;
    for (let n = 0; n < expectedCount; n++) {
      ofPiece.set(expected + n, how === 'SAME' || isSure ? VERDICT_OF[how] : 'UNSURE');
    }
  }
  const read = (text[last.expected + last.expectedCount - 1] as Piece).of + 1;
  const verdicts: Verdict[] = Array.from({ length: Math.min(read, words) }, () => 'CORRECT');
  for (const [n, { of }] of text.entries()) {
    if (of >= read) break;
    const verdict = ofPiece.get(n) ?? 'OMITTED';
    if (FROM_BAD.indexOf(verdict) < FROM_BAD.indexOf(verdicts[of] as Verdict)) verdicts[of] = verdict;
  }
  return verdicts;
}

function secondsOf(voice: readonly Heard[], way: readonly Attachment[]): number | null {
  const [first, last] = [way[0], way.at(-1)];
  if (!first || !last) return null;
  const start = voice[first.heard]?.source.start;
  const end = voice[last.heard + last.heardCount - 1]?.source.end;
  return start === undefined || end === undefined || end <= start ? null : end - start;
}
