import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Speech } from './voice.ts';

export interface SpeechCache {
  /** Null when it is not there, or cannot be read. */
  get(key: string): Promise<Speech | null>;
  /** Keeps it if it can. Never rejects. */
  put(key: string, speech: Speech): Promise<void>;
}

/** After so many new ones it looks whether the folder has grown too large. */
const ROUND = 8;

/**
 * Speech in a folder of this machine, under names that say what is in it: a story that changes has another name, so nothing is ever
 * out of date. What was asked for longest ago goes when there is more than `bytes`. Losing the folder costs a second's work.
 */
export function speechCache(folder: string, bytes: number): SpeechCache {
  let added = 0;
  const fileOf = (key: string) => join(folder, `${key}.speech`);
  return {
    async get(key) {
      try {
        const file = await readFile(fileOf(key));
        const now = new Date();
        await utimes(fileOf(key), now, now).catch(() => {});
        return unpack(file);
      } catch {
        return null;
      }
    },
    async put(key, speech) {
      try {
        await mkdir(folder, { recursive: true });
        // Whole or not at all, also where two processes do the same.
        const draft = `${fileOf(key)}.${process.pid}.draft`;
        await writeFile(draft, pack(speech));
        await rename(draft, fileOf(key));
        if (++added % ROUND === 0) await shrink(folder, bytes);
      } catch {
        // A full disk is no reason to keep a child waiting.
      }
    },
  };
}

/** One file: the length of the description, the description, the audio. */
function pack({ audio, ...rest }: Speech): Buffer {
  const head = Buffer.from(JSON.stringify(rest));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return Buffer.concat([length, head, audio]);
}

function unpack(file: Buffer): Speech {
  const end = 4 + file.readUInt32LE(0);
  return { ...JSON.parse(file.toString('utf8', 4, end)), audio: file.subarray(end) };
}

async function shrink(folder: string, bytes: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.speech'));
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const { size, mtimeMs } = await stat(path);
      return { path, size, mtimeMs };
    }),
  );
  let total = files.reduce((sum, { size }) => sum + size, 0);
  for (const { path, size } of files.toSorted((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (total <= bytes) return;
    await rm(path, { force: true });
    total -= size;
  }
}
