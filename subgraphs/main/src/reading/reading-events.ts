import type { Attachment, Heard, Piece } from './attachment.ts';
import { likeness } from './compare-words.ts';
import type { ReadingLanguage } from './spoken-words.ts';

export interface ReadingEvent {
  kind: 'INSERTED' | 'REPEATED' | 'SELF_CORRECTED' | 'PAUSE';
  /** The expected word, from 0, before which it happened; for SELF_CORRECTED the word that was put right. */
  at: number;
}

const PAUSE_SECONDS = 3;
/** A reader who repeats goes back this far at most. */
const LOOK_BACK = 6;

/** What happened besides: said again, put right, added, a long silence. Each stands before an expected word. */
export function eventsOf(
  text: readonly Piece[],
  voice: readonly Heard[],
  way: readonly Attachment[],
  language: ReadingLanguage,
): ReadingEvent[] {
  const events: ReadingEvent[] = [];
  let from = 0;
  for (const [n, attachment] of way.entries()) {
    const word = text[attachment.expected] as Piece;
    const before = way[n - 1];
    for (let j = from; j <= attachment.heard; j++) {
      if (isPause(voice[j - 1], voice[j] as Heard) && before) events.push({ kind: 'PAUSE', at: word.of });
    }
    const extra = voice.slice(from, attachment.heard);
    const attempts = new Set(
      attachment.likeness === 'SAME' ? extra.filter((piece) => isAttempt(piece, word, language)) : [],
    );
    for (const piece of extra) {
      if (attempts.has(piece)) continue;
      events.push({
        kind: isRepeat(piece, text.slice(0, attachment.expected + LOOK_BACK), attachment.expected)
          ? 'REPEATED'
          : 'INSERTED',
        at: word.of,
      });
    }
    if (attempts.size > 0) events.push({ kind: 'SELF_CORRECTED', at: word.of });
    from = attachment.heard + attachment.heardCount;
  }
  const end = (way.at(-1)?.expected ?? -1) + (way.at(-1)?.expectedCount ?? 0);
  const at = text[end - 1] ? (text[end - 1] as Piece).of + 1 : 0;
  for (const piece of voice.slice(from)) {
    events.push({ kind: end > 0 && isRepeat(piece, text.slice(0, end), end) ? 'REPEATED' : 'INSERTED', at });
  }
  return events;
}

function isPause(before: Heard | undefined, { source }: Heard): boolean {
  if (before === undefined || before.source === source) return false;
  return (source.start ?? 0) - (before.source.end ?? source.start ?? 0) > PAUSE_SECONDS;
}

/** A false start or a misreading of a word that was then read right. */
function isAttempt({ form }: Piece, word: Piece, language: ReadingLanguage): boolean {
  if (form === word.form) return false;
  if (form.length >= 2 && word.form.startsWith(form)) return true;
  return ['SUFFIX', 'NEAR'].includes(likeness(word.form, form, language)) || sharedStart(form, word.form) >= 3;
}

function sharedStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
}

/** Said again, or said before its turn and then once more. */
function isRepeat({ form }: Piece, text: readonly Piece[], at: number): boolean {
  return text.slice(Math.max(0, at - LOOK_BACK)).some((word) => word.form === form);
}
