import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { BackupError } from './format.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';

export interface WrittenBackup extends Snapshot {
  file: string;
  bytes: number;
}

const NAME = /^alif24-[\dT-]+Z\.backup$/;

/** A name that sorts by time. */
export const backupName = (at = new Date()): string =>
  `alif24-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z.backup`;

/**
 * Writes a backup of the database at `url` to `file`, which is there when it is whole and on the disk, and not before; readable by its owner alone.
 * @throws BackupError when there is such a file already
 */
export async function writeBackup(url: string, file: string): Promise<WrittenBackup> {
  if (await stat(file).catch(() => null))
    throw new BackupError(`There is a file ${file} already; give the backup another name.`);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = join(dirname(file), `.unfinished-${process.pid}-${basename(file)}`);
  try {
    let snapshot: Snapshot | undefined;
    const text = Readable.from(snapshotOf(url, (taken) => (snapshot = taken)));
    // `flush`: on the disk before it is closed.
    await pipeline(text, createGzip(), createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true }));
    const { size: bytes } = await stat(unfinished);
    await rename(unfinished, file);
    await syncFolder(dirname(file));
    return { ...(snapshot as Snapshot), file, bytes };
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** The name of a file is on the disk when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().catch(() => undefined); // some systems cannot, and need not
  await handle.close();
}

/** Removes all but the newest `keep` backups that have names of ours from a folder; returns the names of those that went. */
export async function forgetOld(folder: string, keep: number): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => NAME.test(name)).sort();
  const old = names.slice(0, Math.max(0, names.length - keep));
  for (const name of old) await rm(join(folder, name));
  return old;
}
