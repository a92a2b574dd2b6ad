// A backup is gzipped text that a person can read and psql can load into a migrated database: a comment about it, each table as
// `COPY … FROM stdin;` with its rows and `\.`, the sequences, and a comment at the end with the checksum over everything before.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

export const FORMAT = 1;
const HEADER = '-- alif24 backup ';
const TRAILER = '-- end ';

export interface Header {
  format: number;
  /** When the snapshot was taken, in UTC. */
  takenAt: string;
  /** The server's version number, as 180004. */
  server: number;
  /** Names of the migrations of each schema. */
  migrations: Record<string, string[]>;
  /** Version of the job library's tables. */
  jobs: number;
  /** The first month, as 2026-11-01, for which a partition was there; null without partitions. */
  firstMonth: string | null;
  /** The end of the audit chain, kept outside of the database by keeping the backup; null before there was one. */
  auditHead: { sequence: number; hash: string } | null;
}

export interface Trailer {
  sha256: string;
  /** Rows by table. */
  rows: Record<string, number>;
}

export class BackupError extends Error {
  override name = 'BackupError';
}

export const headerLine = (header: Header) => `${HEADER}${JSON.stringify(header)}\n`;
export const trailerLine = (trailer: Trailer) => `${TRAILER}${JSON.stringify(trailer)}\n`;

export type Piece = { kind: 'line'; text: string; bytes: Buffer } | { kind: 'rows' | 'over'; bytes: Buffer };

const END_OF_ROWS = Buffer.from('\\.\n');
const NEWLINE = 10;

/** The pieces of the text in their order: lines, and after a COPY line its rows in chunks of whole lines, then `over`. */
export async function* piecesOf(file: string): AsyncGenerator<Piece> {
  let rest: Buffer = Buffer.alloc(0);
  let isInRows = false;
  const source = createReadStream(file);
  const text = createGunzip();
  source.on('error', (error) => text.destroy(error));
  for await (const chunk of source.pipe(text) as AsyncIterable<Buffer>) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      if (!isInRows) {
        const end = rest.indexOf(NEWLINE) + 1;
        if (end === 0) break;
        const bytes = rest.subarray(0, end);
        rest = rest.subarray(end);
        const line = bytes.toString('utf8', 0, end - 1);
        isInRows = line.startsWith('COPY ');
        yield { kind: 'line', text: line, bytes };
      } else if (rest.subarray(0, END_OF_ROWS.length).equals(END_OF_ROWS)) {
        rest = rest.subarray(END_OF_ROWS.length);
        isInRows = false;
        yield { kind: 'over', bytes: END_OF_ROWS };
      } else {
        // Up to the end of the rows, or of the last whole line that has come.
        const over = rest.indexOf(`\n${END_OF_ROWS}`);
        const end = (over < 0 ? rest.lastIndexOf(NEWLINE) : over) + 1;
        if (end === 0) break;
        yield { kind: 'rows', bytes: rest.subarray(0, end) };
        rest = rest.subarray(end);
      }
    }
  }
  if (rest.length > 0 || isInRows) throw new BackupError('it ends in the middle of a line');
}

/**
 * Reads the whole file and makes sure that it is what was written. Changes nothing.
 * @throws BackupError with one sentence when it is no backup, cut off, altered, or of another format
 */
export async function checkBackup(file: string): Promise<{ header: Header; trailer: Trailer }> {
  const hash = createHash('sha256');
  let header: Header | undefined;
  let trailer: Trailer | undefined;
  try {
    for await (const piece of piecesOf(file)) {
      if (trailer) throw new BackupError('something follows its end');
      if (!header) header = headerOf(piece, file);
      if (piece.kind === 'line' && piece.text.startsWith(TRAILER)) {
        trailer = JSON.parse(piece.text.slice(TRAILER.length)) as Trailer;
      } else hash.update(piece.bytes);
    }
  } catch (error) {
    if (error instanceof BackupError && error.message.endsWith('.')) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new BackupError(`There is no backup at ${file}.`);
    throw damaged(file, header ? (error as Error).message : 'it is no backup of this project');
  }
  if (!header) throw damaged(file, 'it is empty');
  if (!trailer) throw damaged(file, 'its end is missing');
  if (trailer.sha256 !== hash.digest('hex')) throw damaged(file, 'its checksum is another');
  return { header, trailer };
}

function headerOf(piece: Piece, file: string): Header {
  if (piece.kind !== 'line' || !piece.text.startsWith(HEADER)) throw new BackupError('it is no backup of this project');
  const header = JSON.parse(piece.text.slice(HEADER.length)) as Header;
  if (header.format === FORMAT) return header;
  throw new BackupError(
    `The backup ${file} has the format ${header.format}, but this version of the project reads ${FORMAT}; restore it with the version that made it.`,
  );
}

function damaged(file: string, why: string): BackupError {
  return new BackupError(`The backup ${file} cannot be used, nothing was changed: ${why}.`);
}
