import { toLatin } from '@alif24/subgraph-shared/utils';

/** A word of a page or what stands between two, as the graph cuts it. */
export interface Piece {
  text: string;
  isWord: boolean;
}

/** Something that sounds and can be stopped. */
export interface Sounding {
  /** Resolves when it ended or was stopped; rejects when it cannot be heard. */
  ended: Promise<void>;
  stop: () => void;
}

/** Plays a sound of the platform. `onTime` hears, with each frame, how many milliseconds of it are over. */
export async function playSound(url: string, onTime: (ms: number) => void): Promise<Sounding> {
  // Fetched whole: the policy of our pages plays only what the page itself holds.
  const answer = await fetch(url);
  if (answer.status !== 200) throw new Error(`No sound: ${answer.status}`);
  const held = URL.createObjectURL(await answer.blob());
  const audio = new Audio(held);
  let frame = 0;
  const follow = () => {
    onTime(audio.currentTime * 1000);
    frame = requestAnimationFrame(follow);
  };
  const leave = () => {
    cancelAnimationFrame(frame);
    URL.revokeObjectURL(held);
  };
  let stop = () => {};
  const ended = new Promise<void>((resolve, reject) => {
    stop = () => {
      audio.pause();
      resolve();
    };
    audio.addEventListener('ended', () => resolve());
    audio.addEventListener('error', () => reject(new Error('The sound cannot be played.')));
  }).finally(leave);
  try {
    await audio.play();
  } catch (error) {
    leave();
    ended.catch(() => {});
    throw error;
  }
  frame = requestAnimationFrame(follow);
  return { ended, stop };
}

/** A voice of the browser for a language. `isKin`: it is of a neighbouring language, and says some words its own way. */
export interface BrowserVoice {
  voice: SpeechSynthesisVoice;
  isKin: boolean;
}

/** Uzbek voices are rare; a Turkish one reads Uzbek letters so that they can be understood. */
const KIN: Record<string, string> = { uz: 'tr' };

/** The browser's voice for a language, or for its kin; null where it has neither. */
export function voiceFor(language: string, voices: readonly SpeechSynthesisVoice[]): BrowserVoice | null {
  const of = (code: string) => {
    const fitting = voices.filter(({ lang }) => lang.toLowerCase().replace('_', '-').split('-')[0] === code);
    // One that works without a network comes first: it starts at once and sends nothing away.
    return fitting.find(({ localService }) => localService) ?? fitting[0];
  };
  const own = of(language);
  if (own) return { voice: own, isKin: false };
  const kin = KIN[language] && of(KIN[language]);
  return kin ? { voice: kin, isKin: true } : null;
}

/** The voices of the browser; some browsers know them only after a while. */
export async function browserVoices(): Promise<SpeechSynthesisVoice[]> {
  if (!('speechSynthesis' in window)) return [];
  const known = speechSynthesis.getVoices();
  if (known.length > 0) return known;
  return new Promise((resolve) => {
    const done = () => resolve(speechSynthesis.getVoices());
    speechSynthesis.addEventListener('voiceschanged', done, { once: true });
    setTimeout(done, 500);
  });
}

/** The text for a voice, in Latin letters where it is Uzbek, and where in it each word begins. */
export function textFor(pieces: readonly Piece[], language: string): { text: string; starts: number[] } {
  let text = '';
  const starts: number[] = [];
  for (const piece of pieces) {
    if (piece.isWord) starts.push(text.length);
    text += language === 'uz' ? toLatin(piece.text) : piece.text;
  }
  return { text, starts };
}

/** Has the browser read. `onWord` hears which word begins, where the browser tells. */
export function speak(
  { voice }: BrowserVoice,
  { text, starts }: { text: string; starts: readonly number[] },
  onWord: (word: number) => void,
): Sounding {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.8;
  utterance.addEventListener('boundary', ({ charIndex }) =>
    onWord(starts.findLastIndex((start) => start <= charIndex)),
  );
  const ended = new Promise<void>((resolve, reject) => {
    utterance.addEventListener('end', () => resolve());
    utterance.addEventListener('error', ({ error }) =>
      /^(?:canceled|interrupted)$/.test(error) ? resolve() : reject(new Error(error)),
    );
  });
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
  return { ended, stop: () => speechSynthesis.cancel() };
}
