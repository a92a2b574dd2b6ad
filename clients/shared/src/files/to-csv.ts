import type { Cell, Sheet } from './sheet.ts';

/** Excel takes a file for UTF-8 only when it begins with it. */
const BOM = '\ufeff';
/** What Excel expects where a comma is the decimal sign, as it is in Uzbek and Russian. */
const SEPARATOR = ';';

/**
 * Text that a spreadsheet would run: it begins with a sign of a formula, perhaps after spaces or a character that the program
 * passes over. A plain number is none.
 */
const isFormula = (text: string) =>
  /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/u.test(text) && !/^[-+]?\d+(?:[.,]\d+)?$/.test(text);

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = isFormula(cell) ? `'${cell}` : cell;
  return /[";,\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A sheet as CSV in UTF-8 that Excel opens with its letters and columns whole and in which nothing is a formula. */
export const toCsv = ({ rows }: Sheet): string =>
  BOM + rows.map((row) => `${row.map(written).join(SEPARATOR)}\r\n`).join('');
