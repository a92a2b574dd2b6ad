export { saveFile } from './save-file.ts';
export type { Cell, Sheet } from './sheet.ts';
export { toCsv } from './to-csv.ts';
