import { freeMegabytes } from '@alif24/subgraph-shared/database';

const lookEveryMs = 10_000;
const scarceMb = 100;
/** So that a disk which hovers at the limit is not told again and again. */
const plentyMb = 2 * scarceMb;

export interface DiskWatchOptions {
  /** Says it, for whoever looks at the terminal. */
  note: (sentence: string) => void;
  /** Megabytes that are left; read from the system unless given. */
  freeMb?: () => number;
}

/**
 * Looks every ten seconds whether the disk of `directory` runs out of space, and says so in one sentence, once: PostgreSQL still answers what
 * needs no space, and refuses the rest. `look` is one such look; `stop` ends the watch, which keeps no process alive.
 */
export function watchDisk(directory: string, { note, freeMb = () => freeMegabytes(directory) }: DiskWatchOptions) {
  let told = false;
  const look = () => {
    const free = freeMb();
    if (!told && free < scarceMb) {
      note(
        `! The disk of ${directory} has ${Math.floor(free)} MB left; free some space, or nothing more can be stored.`,
      );
      told = true;
    } else if (free > plentyMb) told = false;
  };
  look();
  const timer = setInterval(look, lookEveryMs).unref();
  return { look, stop: () => clearInterval(timer) };
}
