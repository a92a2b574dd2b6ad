import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheet, SheetError } from './read-sheet.ts';
import { toCsv } from './to-csv.ts';
import { toXlsx } from './to-xlsx.ts';

const rows = [
  ['ID', 'Ism', 'Sinf'],
  ['a-1', 'Oʻgʻiloy «Isʼhoqova»; "3-B"', 3],
  ['b-2', 'Ёқуб, Нур', 4],
];
const faultOf = (file: Blob, most = 10) =>
  readSheet(file, most).then(
    () => null,
    (error: unknown) => (error instanceof SheetError ? error.fault : String(error)),
  );
const asText = (table: unknown[][]) => table.map((row) => row.map((cell) => (cell === null ? null : String(cell))));

describe('a file that somebody chose', () => {
  it('is read whether it is Excel or CSV, with all its letters', async () => {
    expect(await readSheet(await toXlsx([{ name: 'x', rows }]), 10)).toEqual(rows);
    expect(await readSheet(new Blob([toCsv({ name: 'x', rows })]), 10)).toEqual(asText(rows));
  });

  it.each([
    ['commas and Unix lines', 'ID,Ism\na,"Bir, ikki"\n'],
    ['tabs', 'ID\tIsm\r\na\tBir, ikki'],
    ['semicolons and empty lines', '\ufeffID;Ism\r\n;\r\na;Bir, ikki\r\n\r\n'],
  ])('as CSV with %s', async (_how, text) => {
    expect(await readSheet(new Blob([text]), 10)).toEqual([
      ['ID', 'Ism'],
      ['a', 'Bir, ikki'],
    ]);
  });

  it('as CSV in the letters of an old Excel', async () => {
    const bytes = Uint8Array.from([0x49, 0x44, 0x3b, 0xc8, 0xec, 0xff, 0x0a, 0x61, 0x3b, 0xc0]);
    expect(await readSheet(new Blob([bytes]), 10)).toEqual([
      ['ID', 'Имя'],
      ['a', 'А'],
    ]);
  });

  it('with too many rows, of too many bytes or of another kind is refused', async () => {
    expect(await faultOf(new Blob(['a;b\nc;d\ne;f']), 2)).toBe('TOO_MANY_ROWS');
    expect(await faultOf(await toXlsx([{ name: 'x', rows }]), 2)).toBe('TOO_MANY_ROWS');
    expect(await faultOf(new Blob(['a;'.repeat(300_000)]))).toBe('TOO_BIG');
    for (const other of ['', '\n\n', 'PK', 'PK\u0003\u0004 no archive at all, and nothing to end it', '\0\0\u0001'])
      expect(await faultOf(new Blob([other]))).toBe('UNREADABLE');
  });

  it('that is small and unpacks to much is refused before anything is unpacked', async () => {
    const long = Array.from({ length: 4_000 }, (_, n) => [`${n}${'0'.repeat(500)}`]);
    const bomb = await toXlsx([{ name: 'x', rows: long }]);
    expect(bomb.size).toBeLessThan(500_000);
    expect(await faultOf(bomb, 5_000)).toBe('TOO_BIG');
    // One whose directory says less than there is gets no more room than it says.
    const bytes = new Uint8Array(await bomb.arrayBuffer());
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 100_000)
        view.setUint32(at + 24, 1_000, true);
    expect(await faultOf(new Blob([bytes]), 5_000)).toBe('UNREADABLE');
  });

  it('whatever bytes it has, is read or refused for a reason', async () => {
    const bytes = fc.uint8Array({ maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(bytes, fc.boolean(), async (some, isArchive) => {
        const file = new Blob(
          isArchive ? [Uint8Array.from([0x50, 0x4b, 3, 4]), Uint8Array.from(some)] : [Uint8Array.from(some)],
        );
        expect(['TOO_MANY_ROWS', 'UNREADABLE', 'TOO_BIG', null]).toContain(await faultOf(file));
      }),
    );
  });
});
