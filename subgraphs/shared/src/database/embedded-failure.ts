import { freeMegabytes } from './free-space.ts';

/** A database server that cannot be started or reached; `message` is one sentence for the person in front of the terminal. */
export class DatabaseServerError extends Error {
  override readonly name = 'DatabaseServerError';
}

type Sentence = (folder: string, line: string) => string;

const diskIsFull: Sentence = (folder) =>
  `The disk is full: PostgreSQL cannot write to ${folder}; free some space and start again.`;

/** Less than one file of its journal: with that PostgreSQL cannot go on. */
const fullBelowMb = 16;

const known: readonly [RegExp, Sentence][] = [
  [
    /could not (?:resize|open|map) shared memory|could not create shared memory|could not create semaphores/i,
    (_folder, line) =>
      `PostgreSQL cannot get shared memory from the system (${line}); give it more of /dev/shm and start again.`,
  ],
  [/no space left on device|check free disk space|disk quota exceeded|ENOSPC|EDQUOT/i, diskIsFull],
  [
    /invalid locale (?:name|settings)|locale .* (?:not supported|is invalid)/i,
    () =>
      'This system has no UTF-8 locale that PostgreSQL can use; install its locales, or set DATABASE_URL to another PostgreSQL 18 server.',
  ],
  [
    /error while loading shared libraries|symbol not found|library not loaded|version `GLIBC/i,
    (_folder, line) =>
      `The PostgreSQL binaries do not run on this system (${line}); set DATABASE_URL to another PostgreSQL 18 server.`,
  ],
  [
    /read-only file system|EROFS/i,
    (folder) =>
      `The file system is read-only: PostgreSQL cannot write to ${folder}; set DATA_DIR to a folder that can be written.`,
  ],
  [
    /permission denied|operation not permitted|invalid permissions|wrong ownership|EACCES|EPERM/i,
    (folder, line) =>
      `PostgreSQL may not use ${folder} (${line}); give the folder to the user who starts the project, or set DATA_DIR to another one.`,
  ],
  [
    /checkpoint record|invalid page|control file .*(?:incorrect|corrupt)|could not locate a valid|could not open file "global/i,
    (folder, line) =>
      `The database in ${folder} is damaged (${line}); restore it from a backup, or move the folder away to begin a new one.`,
  ],
];

/**
 * Turns what PostgreSQL, its tools or the system said into one sentence.
 * @param output lines, oldest first
 * @param folder the folder of the database as the person knows it
 * @param freeMb room that is left there, in megabytes
 */
export function explainFailure(
  output: readonly string[],
  folder: string,
  freeMb = freeMegabytes(folder),
): DatabaseServerError {
  const lines = output.map((line) => line.trim()).filter((line) => line !== '');
  for (const [pattern, sentence] of known) {
    const line = lines.find((candidate) => pattern.test(candidate));
    if (line !== undefined) return new DatabaseServerError(sentence(folder, bare(line)));
  }
  // What failed for want of room is not always said: a checkpoint, for one, has only failed.
  if (freeMb < fullBelowMb) return new DatabaseServerError(diskIsFull(folder, ''));
  const serious = lines.findLast((line) => /\b(?:FATAL|PANIC|error):/i.test(line)) ?? lines.at(-1);
  const reason = serious === undefined ? 'it ended without a word' : bare(serious);
  return new DatabaseServerError(`PostgreSQL cannot run in ${folder}: ${reason}.`);
}

function bare(line: string): string {
  return line
    .replace(/^(?:.*?\b(?:FATAL|PANIC|ERROR|LOG|WARNING): +|initdb: error: |(?:Error|error): )/, '')
    .replace(/\.$/, '');
}
