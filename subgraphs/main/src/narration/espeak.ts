import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../story/story.entity.ts';
import { mark, onset, takeMarksOut } from './marks.ts';
import { runProgram } from './run-program.ts';
import type { Speech, SpokenText, Voice } from './voice.ts';
import { readWav, type Sound, writePlainWav, writeWav } from './wav.ts';
import { workQueue } from './work-queue.ts';

const NAMES: Record<Language, string> = { uz: 'uz', ru: 'ru', en: 'en-gb' };
/** Words a minute, by level: slower than people talk, as one reads to a child who follows with a finger. */
const WORDS_A_MINUTE = [105, 115, 125, 135];
const MILLISECONDS = 5000;
/** A page of two minutes: none is half as long. */
const BYTES = 2 * 60 * 44_100;

export interface EspeakOptions {
  command: string;
  searchPath: string;
  /** Where the mark is kept that eSpeak puts before each word. */
  folder: string;
}

/**
 * eSpeak NG by its command line. It tells nobody when it says which word, but it plays a sound where the text asks for one: a mark
 * stands before each word, is found in what comes back and taken out again. Where a pause comes between the
 * mark and its word, the word begins where it is heard to begin.
 */
export function espeak({ command, searchPath, folder }: EspeakOptions): Voice {
  const queue = workQueue({ atOnce: 2, waiting: 20 });
  const markFile = join(folder, 'mark.wav');
  let ready: Promise<void> | null = null;
  const prepare = async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(markFile, writePlainWav(mark));
  };

  async function speak(text: SpokenText): Promise<Speech | null> {
    ready ??= prepare();
    await ready;
    const speed = WORDS_A_MINUTE[text.level - 1] ?? 120;
    const answer = await runProgram({
      ...{ command, searchPath, milliseconds: MILLISECONDS, bytes: BYTES },
      arguments: ['-v', NAMES[text.language], '-s', String(speed), '-m', '--stdin', '--stdout'],
      input: markedText(text, markFile),
    });
    const sound = typeof answer === 'string' ? null : readWav(answer);
    return sound && toSpeech(sound, text);
  }

  return {
    version: 'espeak-1',
    speak: async (text) => {
      try {
        return await queue.run(() => speak(text));
      } catch {
        // The folder cannot be written: it may be there the next time.
        ready = null;
        return null;
      }
    },
  };
}

const escapes: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[<>&"]/g, (sign) => escapes[sign] as string);

/** Where a sentence ends. Before a tag eSpeak does not see it by itself, and would run on without a pause. */
const SENTENCE_END = /[.!?…]["”»’)]*(?=\s)/g;

/** The text as SSML, with the mark before each word. */
export function markedText({ pieces }: SpokenText, markFile: string): string {
  const audio = `<audio src="${escaped(markFile)}"/>`;
  return `<speak>${pieces.map(({ text, isWord }) => (isWord ? audio + escaped(text) : between(text))).join('')}</speak>`;
}

const between = (text: string) => escaped(text.replace(SENTENCE_END, '$&\n')).replaceAll('\n', '</s>');

function toSpeech(marked: Sound, { pieces }: SpokenText): Speech {
  const { sound, marks } = takeMarksOut(marked);
  const at = (samples: number) => Math.round((1000 * samples) / sound.rate);
  const durationMs = at(sound.samples.length);
  const count = pieces.filter(({ isWord }) => isWord).length;
  const words = marks.map((start, n) => {
    const end = marks[n + 1] ?? sound.samples.length;
    return { startsAt: at(onset(sound, start, end)), endsAt: at(end) };
  });
  return { audio: writeWav(sound), type: 'audio/wav', durationMs, words: words.length === count ? words : [] };
}
