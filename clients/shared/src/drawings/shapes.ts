/** One flat piece of a drawing on a field of 96 × 96: filled, or a line of `width` with round ends. */
export interface Shape {
  color: string;
  path: string;
  width?: number;
}
export type Shapes = readonly Shape[];

/** The palette of the look and a few tints of it. */
export const paint = {
  red: '#b92c42',
  rose: '#f28a98',
  saffron: '#f4b325',
  cream: '#f7d98a',
  orange: '#e2711d',
  peach: '#f29a6e',
  ember: '#c2481b',
  grass: '#2f7a3d',
  leaf: '#7cb86f',
  teal: '#0b7a7c',
  aqua: '#8fd0d0',
  lapis: '#24418f',
  sky: '#8fa8f0',
  violet: '#6a3fa0',
  lilac: '#bd9be8',
  ink: '#1d2433',
  slate: '#5b6475',
  grey: '#a9b2c3',
  stone: '#d3d8e2',
  white: '#ffffff',
  sand: '#e4ddcc',
  tan: '#d9a066',
  clay: '#b97f45',
  brown: '#7d4a26',
} as const;

const round = (value: number) => Math.round(value * 10) / 10;

export const area = (color: string, path: string): Shape => ({ color, path });
export const line = (color: string, width: number, path: string): Shape => ({ color, path, width });
export const oval = (color: string, x: number, y: number, rx: number, ry: number): Shape =>
  area(color, `M${round(x - rx)} ${y}a${rx} ${ry} 0 1 0 ${rx * 2} 0a${rx} ${ry} 0 1 0 ${-rx * 2} 0z`);
export const disc = (color: string, x: number, y: number, r: number): Shape => oval(color, x, y, r, r);
/** Several discs of one size and colour, as one piece. */
export const discs = (color: string, r: number, ...centres: ReadonlyArray<readonly [number, number]>): Shape =>
  area(color, centres.map(([x, y]) => disc(color, x, y, r).path).join(''));
export const box = (color: string, x: number, y: number, width: number, height: number, r = 3): Shape =>
  area(
    color,
    `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - width}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - height}a${r} ${r} 0 0 1 ${r} ${-r}z`,
  );
