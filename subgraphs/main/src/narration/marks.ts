import type { Sound } from './wav.ts';

/** The rate of eSpeak's own sound: at another it would have to change the mark, and could not without a second program. */
export const MARK_RATE = 22_050;
const LENGTH = 64;
const LOUD = 3000;
/** The rests of a pause; the softest consonant is louder. */
const QUIET = 100;
/** Fewer than the mark has: its ends may be softened. */
const ENOUGH = 48;

/** Three thousandths of a second that no mouth can make: from sample to sample, loudly, from one side to the other. */
export const mark: Sound = {
  rate: MARK_RATE,
  samples: Int16Array.from({ length: LENGTH }, (_, n) => (n % 2 === 0 ? 16_000 : -16_000)),
};

/** The sound without the marks in it, and where each of them was, in samples of what is left. */
export function takeMarksOut({ rate, samples }: Sound): { sound: Sound; marks: number[] } {
  const kept = new Int16Array(samples.length);
  const marks: number[] = [];
  let length = 0;
  for (let at = 0; at < samples.length; ) {
    const run = swings(samples, at);
    if (run < ENOUGH) {
      kept[length++] = samples[at++] as number;
      continue;
    }
    marks.push(length);
    at += Math.min(run, LENGTH);
  }
  return { sound: { rate, samples: kept.slice(0, length) }, marks };
}

/** Where sound begins from `from` on, before `to`; `from` itself when all of that is silence. */
export function onset({ samples }: Sound, from: number, to: number): number {
  for (let at = from; at < to; at++) if (Math.abs(samples[at] as number) > QUIET) return at;
  return from;
}

/** How many loud samples from here on change sides each time, up to a mark's length. */
function swings(samples: Int16Array, from: number): number {
  let run = 0;
  let before = 0;
  while (run < LENGTH) {
    const sample = samples[from + run];
    if (sample === undefined || Math.abs(sample) < LOUD || (before !== 0 && sample > 0 === before > 0)) break;
    before = sample;
    run++;
  }
  return run;
}
