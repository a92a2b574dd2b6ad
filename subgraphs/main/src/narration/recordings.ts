import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Speech, SpokenWord } from './voice.ts';

const TYPES = { mp3: 'audio/mpeg', ogg: 'audio/ogg', m4a: 'audio/mp4', wav: 'audio/wav' } as const;
const BYTES = 10 * 1024 * 1024;

/** What stands beside a recording: when each word of the page is said, in milliseconds. */
interface Beside {
  durationMs: number;
  words: Array<[startsAt: number, endsAt: number]>;
}

/**
 * A person's reading of a page, `<folder>/<story id>/<page>.mp3` (or ogg, m4a, wav) with `<page>.json` beside it; null without one.
 * Times that do not fit the page, which may have changed since, are left out: the voice is still worth hearing.
 */
export async function recordingOf(
  folder: string,
  storyId: string,
  page: number,
  words: number,
): Promise<Speech | null> {
  for (const [ending, type] of Object.entries(TYPES)) {
    const file = join(folder, storyId, `${page}.${ending}`);
    const { size } = await stat(file).catch(() => ({ size: 0 }));
    if (size === 0 || size > BYTES) continue;
    const beside = await readBeside(join(folder, storyId, `${page}.json`));
    return {
      ...{ audio: await readFile(file), type, durationMs: beside?.durationMs ?? 0 },
      words: beside && beside.words.length === words ? beside.words.map(toWord) : [],
    };
  }
  return null;
}

const toWord = ([startsAt, endsAt]: [number, number]): SpokenWord => ({ startsAt, endsAt });

async function readBeside(file: string): Promise<Beside | null> {
  try {
    const { durationMs, words } = JSON.parse(await readFile(file, 'utf8')) as Partial<Beside>;
    const isWhole =
      Number.isFinite(durationMs) && Array.isArray(words) && words.every((each) => each.every(Number.isFinite));
    return isWhole ? { durationMs: Math.round(durationMs as number), words } : null;
  } catch {
    return null;
  }
}
