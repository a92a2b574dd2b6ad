import type { Sheet } from './sheet.ts';

/** Excel takes no more letters for the name of a sheet, and none of these signs. */
const sheetName = (name: string) => name.replace(/[[\]*/\\?:]/g, ' ').slice(0, 31);

/** Excel takes no more characters in a cell, and none that XML has not. */
const text = (value: string) =>
  value
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
    .slice(0, 32_767);

const WIDEST = 48;
const widthOf = (rows: Sheet['rows'], at: number) =>
  Math.min(WIDEST, Math.max(6, ...rows.slice(0, 200).map((row) => String(row[at] ?? '').length + 2)));

/**
 * Sheets as an Excel file. Text is written as text, so nothing in it is run as a formula. The library comes by itself, when
 * somebody asks for the file.
 */
export async function toXlsx(sheets: readonly Sheet[]): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  return writeXlsxFile(
    sheets.map(({ name, rows }) => ({
      sheet: sheetName(name),
      stickyRowsCount: 1,
      columns: (rows[0] ?? []).map((_, at) => ({ width: widthOf(rows, at) })),
      data: rows.map((row, at) =>
        row.map((cell) => {
          if (cell === null || cell === '') return null;
          if (typeof cell === 'number') return { value: cell, type: Number };
          return { value: text(cell), type: String, ...(at === 0 && { fontWeight: 'bold' as const }) };
        }),
      ),
    })),
  ).toBlob();
}
