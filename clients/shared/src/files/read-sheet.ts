import type { Cell } from './sheet.ts';

/** Why a file is not read. */
export type SheetFault = 'TOO_BIG' | 'TOO_MANY_ROWS' | 'UNREADABLE';

export class SheetError extends Error {
  constructor(readonly fault: SheetFault) {
    super(fault);
  }
}

/** A list of 500 people is a tenth of it. */
const MOST_BYTES = 500_000;
/** Of a part of an Excel file once it is unpacked; all that is read is unpacked at once and here, without a worker. */
const MOST_UNPACKED = 500_000;
const MOST_PARTS = 200;

/**
 * The first table of a file that somebody chose, an Excel file or CSV, row by row; rows without anything are left out. Throws `SheetError`: for a file that is
 * too big, also one that is small and unpacks to much, one with more than `mostRows` rows, and one that is no table.
 */
export async function readSheet(file: Blob, mostRows: number): Promise<Cell[][]> {
  if (file.size > MOST_BYTES) throw new SheetError('TOO_BIG');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const rows = bytes[0] === 0x50 && bytes[1] === 0x4b ? await readXlsx(bytes) : readCsv(textOf(bytes));
  const filled = rows.filter((row) => row.some((cell) => cell !== null && cell !== ''));
  if (filled.length === 0) throw new SheetError('UNREADABLE');
  if (filled.length > mostRows) throw new SheetError('TOO_MANY_ROWS');
  return filled;
}

/** The library comes by itself, when somebody chooses such a file. */
async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<Cell[][]> {
  requireSmallParts(bytes);
  try {
    const { readSheet: read } = await import('read-excel-file/universal');
    const rows = await read(bytes.buffer);
    return rows.map((row) => row.map((cell) => (typeof cell === 'number' || cell === null ? cell : String(cell))));
  } catch {
    throw new SheetError('UNREADABLE');
  }
}

const END = 0x06054b50;
const PART = 0x02014b50;

/**
 * A small archive can unpack to gigabytes: what its directory says of each part is looked at first. It cannot say less than there is, as exactly that much
 * room is made for a part.
 */
function requireSmallParts(bytes: Uint8Array<ArrayBuffer>): void {
  const view = new DataView(bytes.buffer);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new SheetError('UNREADABLE');
  const parts = view.getUint16(end + 8, true);
  if (parts > MOST_PARTS) throw new SheetError('TOO_BIG');
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < parts; n += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== PART) throw new SheetError('UNREADABLE');
    if (view.getUint32(at + 24, true) > MOST_UNPACKED) throw new SheetError('TOO_BIG');
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** UTF-8, or what Excel in Russian and Uzbek writes where it was not asked for it. */
function textOf(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

/** Columns are divided by whatever divides the first line: semicolons, tabs or commas. */
function readCsv(text: string): Cell[][] {
  if (text.includes('\0')) throw new SheetError('UNREADABLE');
  const [head = ''] = text.split(/\r\n|\n|\r/, 1);
  const separator = [';', '\t'].find((sign) => head.includes(sign)) ?? ',';
  const rows: Cell[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell.trim() === '' ? null : cell.trim());
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === separator) endCell();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at += 1;
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  endCell();
  return rows;
}
