export { readSheet, SheetError, type SheetFault } from './read-sheet.ts';
export { saveFile } from './save-file.ts';
export type { Cell, Sheet } from './sheet.ts';
export { toCsv } from './to-csv.ts';
export { toXlsx } from './to-xlsx.ts';
