import { hertzOf, type Note, type SoundName, scoreOf } from './scores.ts';

/** More tones than these never sound at once; one more is left out. */
export const MOST_TONES = 12;
/** The same sound does not begin twice within so many milliseconds: a whole class may come in at one moment. */
const REST = 90;
/** A sound that had to wait longer than so many milliseconds for the device is left out: its moment is over. */
const LATEST = 400;
const VOLUME = 0.6;

/** What a kit asks of its page. */
export interface KitSurroundings {
  /** The person wants to hear something. */
  isOn(): boolean;
  /** Somebody has pressed something since the page opened: before that no browser lets it sound, and nothing is to. */
  hasPressed(): boolean;
  /** Where sounds are made; null, or an error, where the browser has none. */
  newContext(): AudioContext | null;
  /** Milliseconds since some moment. */
  now(): number;
}

export interface SoundKit {
  /** Makes ready to sound. Called while something is pressed, since some browsers allow it only then. */
  wake(): void;
  /** Plays a sound, or does nothing where it may not or cannot. Never throws. */
  play(name: SoundName, step?: number): void;
  /** Ends what sounds and lets go of the device. */
  rest(): void;
}

/** A handful of sounds of our own, made while they are heard. Without a wish, a press or an AudioContext it is silent. */
export function soundKit({ isOn, hasPressed, newContext, now }: KitSurroundings): SoundKit {
  let context: AudioContext | null | undefined;
  let out: GainNode | undefined;
  let tones = 0;
  const begun = new Map<SoundName, number>();

  function ready(): AudioContext | null {
    if (!isOn() || !hasPressed()) return null;
    if (context === undefined) {
      context = newContext();
      if (context) out = outOf(context);
    }
    return context;
  }

  function sound(on: AudioContext, to: GainNode, note: Note): void {
    if (tones >= MOST_TONES) return;
    const at = on.currentTime + 0.01 + note.at;
    const oscillator = on.createOscillator();
    oscillator.type = note.wave;
    oscillator.frequency.value = hertzOf(note.key);
    const envelope = on.createGain();
    envelope.gain.setValueAtTime(0, at);
    envelope.gain.linearRampToValueAtTime(note.gain, at + 0.012);
    envelope.gain.exponentialRampToValueAtTime(0.0001, at + note.lasts);
    oscillator.connect(envelope).connect(to);
    tones += 1;
    oscillator.addEventListener('ended', () => {
      tones -= 1;
      envelope.disconnect();
    });
    oscillator.start(at);
    oscillator.stop(at + note.lasts);
  }

  async function begin(name: SoundName, step: number): Promise<void> {
    const on = ready();
    if (!on || !out) return;
    const asked = now();
    if (asked - (begun.get(name) ?? Number.NEGATIVE_INFINITY) < REST) return;
    begun.set(name, asked);
    if (on.state !== 'running') await on.resume();
    if (!isOn() || now() - asked > LATEST) return;
    for (const note of scoreOf(name, step)) sound(on, out, note);
  }

  /** A browser that does not let us is a silent one. */
  const quietly = (act: () => Promise<unknown>): void => void act().catch(() => {});
  return {
    wake: () =>
      quietly(async () => {
        const on = ready();
        if (on && on.state !== 'running') await on.resume();
      }),
    play: (name, step = 0) => quietly(() => begin(name, step)),
    rest: () => quietly(async () => context?.suspend()),
  };
}

/** The one way out, a little muffled: bare oscillators are sharp. */
function outOf(context: AudioContext): GainNode {
  const volume = context.createGain();
  volume.gain.value = VOLUME;
  const muffle = context.createBiquadFilter();
  muffle.type = 'lowpass';
  muffle.frequency.value = 3600;
  volume.connect(muffle).connect(context.destination);
  return volume;
}
