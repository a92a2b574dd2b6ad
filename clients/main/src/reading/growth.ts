interface Measured {
  startedAt: string;
  result?: { syllablesPerMinute: number } | null;
}

export interface ChartPoint<R> {
  x: number;
  y: number;
  reading: R;
}

const SHOWN = 12;
const LEFT = 100;
const TOP = 12;

/** Round numbers for the side of a chart: none above `most` by more than a step. */
function stepsTo(most: number): number[] {
  const size = 10 ** Math.floor(Math.log10(most / 4));
  const step = Math.max(1, size * ([1, 2, 2.5, 5, 10].find((one) => most / (one * size) <= 4) ?? 10));
  return Array.from({ length: Math.floor(most / step) + 2 }, (_, n) => n * step);
}

/** The last twelve measured readings, the oldest left, on a drawing of that size, and the numbers at its side. */
export function chartOf<R extends Measured>(
  readings: readonly R[],
  width: number,
  height: number,
): { points: Array<ChartPoint<R>>; marks: Array<{ y: number; value: number }> } {
  const measured = readings
    .filter(({ result }) => result)
    .toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt))
    .slice(-SHOWN);
  const values = stepsTo(Math.max(1, ...measured.map(({ result }) => result?.syllablesPerMinute ?? 0)));
  const top = values.at(-1) as number;
  const yOf = (value: number) => Math.round(TOP + (height - TOP) * (1 - value / top));
  const gap = (width - LEFT - 24) / Math.max(1, measured.length - 1);
  return {
    points: measured.map((reading, n) => ({
      x: Math.round(LEFT + n * gap),
      y: yOf(reading.result?.syllablesPerMinute ?? 0),
      reading,
    })),
    marks: values.map((value) => ({ value, y: yOf(value) })),
  };
}
