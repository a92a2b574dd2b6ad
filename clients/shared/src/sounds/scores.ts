/** One tone of a sound. */
export interface Note {
  /** As a MIDI key: 60 is the middle C, 69 the A of 440 Hz. */
  key: number;
  /** Seconds after the sound began. */
  at: number;
  /** Seconds until nothing of it is left. */
  lasts: number;
  /** How loud it begins, 1 being all the device has. */
  gain: number;
  wave: 'sine' | 'triangle';
}

export type SoundName = 'join' | 'tick' | 'sent' | 'right' | 'counted' | 'podium';

/** C D E G A and so on upwards: whichever of these meet, they agree. */
const ladder = [60, 62, 64, 67, 69, 72, 74, 76, 79, 81, 84];
const rung = (step: number): number => ladder[step % ladder.length] ?? 60;

const tone = (key: number, at: number, lasts: number, gain: number, wave: Note['wave'] = 'sine'): Note => ({
  ...{ key, at, lasts, gain, wave },
});
/** A string that is plucked: the tone and, softer, the one an octave above. */
const pluck = (key: number, at: number, lasts: number, gain: number): Note[] => [
  tone(key, at, lasts, gain, 'triangle'),
  tone(key + 12, at, lasts / 2, gain / 4),
];

/** Each sound as what is to be played. `step`: how many came in before, for `join`; how many seconds are left, for `tick`. */
export function scoreOf(name: SoundName, step = 0): readonly Note[] {
  switch (name) {
    case 'join':
      return pluck(rung(step), 0, 0.45, 0.3);
    case 'tick':
      return [tone(step <= 1 ? 79 : 72, 0, step <= 1 ? 0.3 : 0.12, 0.22)];
    case 'sent':
      return [tone(67, 0, 0.16, 0.2), tone(72, 0.07, 0.24, 0.2)];
    case 'right':
      return [...pluck(72, 0, 0.4, 0.22), ...pluck(76, 0.1, 0.4, 0.22), ...pluck(79, 0.2, 0.6, 0.24)];
    case 'counted':
      return [tone(64, 0, 0.4, 0.18, 'triangle'), tone(69, 0.12, 0.45, 0.16, 'triangle')];
    // The third, the second and the first step, as they rise on the wall, and all of it together.
    case 'podium':
      return [
        ...pluck(60, 0, 0.5, 0.22),
        ...pluck(64, 0.35, 0.5, 0.22),
        ...pluck(67, 0.7, 0.9, 0.2),
        ...[72, 76, 79].map((key) => tone(key, 0.9, 0.9, 0.12, 'triangle')),
      ];
  }
}

/** Cycles per second of a key. */
export const hertzOf = (key: number): number => 440 * 2 ** ((key - 69) / 12);
