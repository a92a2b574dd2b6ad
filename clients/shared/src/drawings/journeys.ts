import { area, box, disc, discs, line, oval, paint, type Shapes } from './shapes.ts';

const { red, saffron, cream, orange, teal, aqua, lapis, sky, ink, slate, stone, white, clay, brown, ember, grass } =
  paint;
const wheels = (y: number, ...xs: number[]): Shapes => [
  discs(ink, 10, ...xs.map((x) => [x, y] as const)),
  discs(stone, 4, ...xs.map((x) => [x, y] as const)),
];

/** What rides, flies and sails. */
export const journeys: Readonly<Record<string, Shapes>> = {
  car: [
    area(red, 'M8 66V54c0-4 3-7 7-8l9-2 9-14c2-3 5-4 8-4h18c4 0 7 2 9 5l8 13 8 2c4 1 7 4 7 8v12z'),
    area(aqua, 'M32 44l7-10h9v10zM52 34h8l7 10H52z'),
    box(cream, 80, 52, 8, 7, 3),
    ...wheels(68, 27, 69),
  ],
  van: [
    area(teal, 'M8 68V34c0-5 4-9 9-9h40c6 0 10 3 13 8l14 18c3 3 4 5 4 9v8z'),
    area(aqua, 'M54 34h5c3 0 5 1 7 4l8 12H54z'),
    line(white, 4, 'M16 42h26'),
    ...wheels(70, 27, 69),
  ],
  bus: [
    box(saffron, 8, 22, 80, 48, 9),
    box(aqua, 14, 30, 17, 16, 3),
    box(aqua, 35, 30, 17, 16, 3),
    box(aqua, 56, 30, 26, 16, 3),
    line(ember, 4, 'M10 56h76'),
    ...wheels(71, 27, 69),
  ],
  tram: [
    line(ink, 3, 'M30 20l18-12 18 12M48 8v14'),
    box(red, 14, 20, 68, 54, 10),
    area(cream, 'M14 50h68v8H14z'),
    box(aqua, 20, 28, 16, 18, 3),
    box(aqua, 40, 28, 16, 18, 3),
    box(aqua, 60, 28, 16, 18, 3),
    ...wheels(76, 32, 64),
    line(slate, 4, 'M6 88h84'),
  ],
  bicycle: [
    line(ink, 5, 'M24 64m-17 0a17 17 0 1 0 34 0a17 17 0 1 0-34 0M72 64m-17 0a17 17 0 1 0 34 0a17 17 0 1 0-34 0'),
    line(teal, 5, 'M24 64l12-26h26l10 26M36 38l12 26h-24M48 64l14-26'),
    line(ink, 5, 'M30 32h12M62 38l-3-14h10'),
    disc(saffron, 48, 64, 5),
  ],
  wheel: [
    line(brown, 8, 'M48 48m-32 0a32 32 0 1 0 64 0a32 32 0 1 0-64 0'),
    line(clay, 5, 'M48 18v60M18 48h60M27 27l42 42M69 27L27 69'),
    disc(brown, 48, 48, 10),
    disc(saffron, 48, 48, 4),
  ],
  ship: [
    area(white, 'M46 14v40H18z'),
    area(saffron, 'M52 22v32h24z'),
    line(brown, 4, 'M49 10v48'),
    area(ember, 'M10 58h76c-2 12-8 20-16 20H28c-10 0-16-8-18-20z'),
    line(sky, 5, 'M8 84c8-5 12-5 20 0 8 5 12 5 20 0 8-5 12-5 20 0 8 5 12 5 20 0'),
  ],
  rocket: [
    area(orange, 'M40 72c0 8 4 14 8 20 4-6 8-12 8-20z'),
    area(red, 'M32 50L18 70l16-2zM64 50l14 20-16-2z'),
    area(white, 'M48 6c14 12 20 30 16 66H32C28 36 34 18 48 6z'),
    area(red, 'M48 6c6 5 10 11 13 18H35c3-7 7-13 13-18z'),
    disc(lapis, 48, 42, 9),
    disc(aqua, 48, 42, 5),
    box(red, 34, 62, 28, 8, 2),
  ],
  airplane: [
    area(lapis, 'M40 50L24 18h10l26 32zM40 52L24 84h10l26-32z'),
    area(white, 'M8 44c20-6 50-6 70-2 8 2 12 5 12 8s-4 6-12 8c-20 4-50 4-70-2-4-4-4-8 0-12z'),
    area(red, 'M8 44L2 28h10l12 15zM8 56l-4 10h8l10-9z'),
    discs(sky, 3, [42, 48], [52, 48], [62, 48]),
    area(sky, 'M76 44c6 1 9 3 11 6H74z'),
  ],
  helicopter: [
    line(slate, 5, 'M16 18h60M46 18v14'),
    line(orange, 8, 'M60 50h26'),
    line(slate, 4, 'M86 40v20'),
    oval(orange, 42, 52, 28, 20),
    area(aqua, 'M38 36c-12 2-20 8-22 16h22z'),
    line(slate, 4, 'M30 72l-4 10M54 72l4 10M16 83h54'),
  ],
  excavator: [
    box(saffron, 28, 38, 32, 26, 4),
    box(aqua, 34, 42, 14, 14, 2),
    line(saffron, 7, 'M56 46L70 20l14 22'),
    area(slate, 'M76 42h16c0 12-4 16-14 16z'),
    box(slate, 16, 66, 54, 16, 8),
    discs(stone, 4, [26, 74], [43, 74], [60, 74]),
  ],
  anchor: [
    line(
      lapis,
      7,
      'M48 30v52M32 42h32M14 58c2 14 16 24 34 24s32-10 34-24M14 58l-5 10M14 58l10 6M82 58l5 10M82 58l-10 6',
    ),
    line(lapis, 6, 'M48 20m-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0'),
  ],
  flag: [
    line(brown, 6, 'M20 88V12'),
    area('#4aa3c7', 'M23 14c20-8 36 8 60 0v14c-24 8-40-8-60 0z'),
    area(white, 'M23 28c20-8 36 8 60 0v12c-24 8-40-8-60 0z'),
    area(grass, 'M23 40c20-8 36 8 60 0v14c-24 8-40-8-60 0z'),
  ],
  gate: [
    area(clay, 'M10 88V30c0-6 4-10 10-10h8v68zM86 88V30c0-6-4-10-10-10h-8v68z'),
    area(teal, 'M8 20c10-14 70-14 80 0v6H8z'),
    area(brown, 'M30 88V36c10-8 26-8 36 0v52z'),
    line(saffron, 3, 'M48 32v56M36 44v34M60 44v34'),
    discs(saffron, 2.6, [44, 62], [52, 62]),
  ],
  entrance: [
    box(stone, 10, 10, 76, 78, 4),
    area(teal, 'M18 30l30-14 30 14v6H18z'),
    box(brown, 30, 38, 36, 50, 2),
    line(cream, 3, 'M48 40v46'),
    discs(saffron, 2.6, [43, 64], [53, 64]),
    box(slate, 22, 84, 52, 6, 2),
  ],
};
