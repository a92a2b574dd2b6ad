// Tables in Markdown, aligned, so that they read in a terminal and can be put into a README as they are.
import type { FanOutRow } from './fan-out/fan-out.ts';
import type { Ratio, Summary } from './summary.ts';

export type Columns<Row> = readonly (readonly [title: string, cell: (row: Row) => string])[];

export function table<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const cells = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  const write = (line: readonly string[]) =>
    `| ${line.map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, index) => (index === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const [heading = [], ...body] = cells;
  return [write(heading), write(rule), ...body.map(write)].join('\n');
}

/** Three significant digits, never in powers of ten. */
export const number = (value: number) =>
  Number.isFinite(value) ? (Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)))) : '–';

export const ratio = (value: Ratio | undefined) =>
  value ? `${value.median.toFixed(2)} (${value.low.toFixed(2)}–${value.high.toFixed(2)})` : '–';

export const contestColumns: Columns<Summary> = [
  ['contestant', (row) => row.contestant],
  ['CPU ms', (row) => number(row.cpu)],
  ['CPU, × limit', (row) => ratio(row.cpuToLimit)],
  ['CPU, × stock', (row) => ratio(row.cpuToStock)],
  ['core %', (row) => number(row.busy * 100)],
  ['around, CPU ms', (row) => number(row.aroundCpu)],
  ['answers/s', (row) => number(row.perSecond)],
  ['answers/s, × stock', (row) => ratio(row.perSecondToStock)],
  ['p50 ms', (row) => number(row.p50)],
  ['p99 ms', (row) => number(row.p99)],
  ['fetches', (row) => number(row.fetches)],
  ['KB', (row) => number(row.bytes / 1_000)],
  ['RSS MB', (row) => number(row.rss / 1_000_000)],
];

export const fanOutColumns: Columns<FanOutRow> = [
  ['subscribers', (row) => String(row.subscribers)],
  ['server', (row) => row.contestant],
  ['p50 ms', (row) => number(row.p50)],
  ['p99 ms', (row) => number(row.p99)],
  ['time, × first', (row) => ratio(row.timeToFirst)],
  ['CPU ms / 1,000', (row) => number(row.cpu)],
  ['CPU, × first', (row) => number(row.cpuToFirst)],
  ['upstreams', (row) => (row.upstreams === undefined ? '–' : String(row.upstreams))],
  ['fetches / event', (row) => (row.fetches === undefined ? '–' : number(row.fetches))],
  ['KB / idle', (row) => number(row.idleBytes / 1_000)],
];
