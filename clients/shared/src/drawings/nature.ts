import { area, box, disc, discs, line, oval, paint, type Shapes } from './shapes.ts';

const {
  red,
  rose,
  saffron,
  cream,
  grass,
  leaf,
  teal,
  aqua,
  lapis,
  sky,
  ink,
  white,
  sand,
  tan,
  brown,
  grey,
  stone,
  violet,
} = paint;

/** Sky, water and what grows. */
export const nature: Readonly<Record<string, Shapes>> = {
  sun: [
    line(saffron, 6, 'M48 8v10M48 78v10M8 48h10M78 48h10M20 20l7 7M69 69l7 7M76 20l-7 7M27 69l-7 7'),
    disc(saffron, 48, 48, 23),
    line(cream, 4, 'M34 46c1-6 4-9 8-11'),
  ],
  moon: [
    area(saffron, 'M58 12a37 37 0 1 0 26 56 30 30 0 0 1-26-56z'),
    discs(cream, 3, [40, 40], [46, 60]),
    area(saffron, 'M74 22l3 6 6 3-6 3-3 6-3-6-6-3 6-3z'),
  ],
  star: [area(saffron, 'M48 10l11 24 27 3-20 18 6 27-24-14-24 14 6-27-20-18 27-3z'), line(cream, 4, 'M36 44l6-2 3-7')],
  cloud: [
    area(
      stone,
      'M28 76c-10 0-18-7-18-17 0-9 7-16 16-17 3-13 13-20 24-20 13 0 23 8 25 21 8 1 13 8 13 16 0 10-8 17-17 17z',
    ),
    area(white, 'M28 70c-9 0-15-6-15-13s6-13 14-14c3-11 12-18 22-18 12 0 21 8 23 19 7 1 12 6 12 13 0 8-6 13-14 13z'),
  ],
  tree: [
    area(brown, 'M42 86l3-30h6l3 30z'),
    disc(grass, 48, 36, 24),
    discs(grass, 15, [27, 48], [69, 48]),
    discs(red, 4, [38, 30], [56, 26], [62, 44], [32, 50], [48, 46]),
  ],
  fir: [
    box(brown, 43, 74, 10, 14, 2),
    area(grass, 'M48 8l17 24H31zM48 22l24 32H24zM48 42l32 36H16z'),
    discs(saffron, 3, [42, 46], [58, 62], [36, 66]),
  ],
  leaf: [
    area(leaf, 'M16 80C8 40 36 12 82 14c4 44-22 74-66 66z'),
    line(grass, 4, 'M14 84L66 30M38 60V42M38 60h18M50 46V34M50 46h14'),
  ],
  flower: [
    line(grass, 5, 'M48 54v34'),
    area(grass, 'M48 78c-4-12-16-14-22-10 4 10 14 14 22 10zM48 72c4-12 16-14 22-10-4 10-14 14-22 10z'),
    discs(red, 11, [48, 20], [64, 32], [58, 50], [38, 50], [32, 32]),
    disc(saffron, 48, 37, 10),
  ],
  tulip: [
    line(grass, 5, 'M48 50v38'),
    area(grass, 'M48 86C30 84 22 70 22 56c14 4 24 14 26 30zM48 86c16-2 24-14 24-28-14 4-22 12-24 28z'),
    area(red, 'M28 16l12 9 8-13 8 13 12-9c4 24-4 40-20 40S24 40 28 16z'),
    line(rose, 3, 'M36 30c0 8 2 12 6 16'),
  ],
  sea: [
    disc(saffron, 68, 28, 13),
    area(sky, 'M8 44c10-8 16-8 26 0 10 8 18 8 28 0 8-7 16-7 26 0v28c0 8-6 14-14 14H22c-8 0-14-6-14-14z'),
    area(lapis, 'M8 60c10-8 16-8 26 0 10 8 18 8 28 0 8-7 16-7 26 0v14c0 8-6 14-14 14H22c-8 0-14-6-14-14z'),
  ],
  island: [
    area(sky, 'M14 66h68c4 0 6 3 6 6 0 9-6 14-14 14H22c-8 0-14-5-14-14 0-3 2-6 6-6z'),
    area(cream, 'M16 72c4-16 18-22 34-22s28 6 32 22z'),
    line(brown, 6, 'M48 54c0-14 4-22 8-28'),
    area(
      grass,
      'M56 26c-4-10-16-14-26-8 8 0 16 4 26 8zM56 26c-12-2-22 4-24 14 8-6 14-10 24-14zM56 26c6-10 18-12 26-4-8 0-16 2-26 4zM56 26c12-2 20 6 20 16-6-8-12-12-20-16z',
    ),
  ],
  pond: [
    oval(tan, 48, 60, 40, 24),
    oval(aqua, 48, 59, 34, 19),
    line(white, 3, 'M30 56c6-4 10-4 16 0M50 66c6-4 10-4 16 0'),
    line(grass, 4, 'M20 50V20M28 46V28M76 48V22'),
    oval(brown, 20, 22, 4, 9),
    oval(brown, 76, 24, 4, 9),
    oval(leaf, 60, 52, 8, 4),
  ],
  fountain: [
    line(
      aqua,
      5,
      'M48 44V18M46 22c-12-10-26 0-26 20M50 22c12-10 26 0 26 20M46 26c-6 0-12 8-12 18M50 26c6 0 12 8 12 18',
    ),
    area(teal, 'M10 48h76c-2 14-12 22-24 24H34C22 70 12 62 10 48z'),
    box(lapis, 40, 70, 16, 14, 2),
    box(lapis, 26, 80, 44, 8, 4),
  ],
  cotton: [
    line(brown, 5, 'M48 58v30'),
    discs(sand, 16, [34, 38], [62, 38], [48, 28], [48, 50]),
    discs(white, 14, [34, 37], [62, 37], [48, 27], [48, 48]),
    area(brown, 'M26 50c6 12 14 16 22 16s16-4 22-16c-8 2-14 6-22 12-8-6-14-10-22-12z'),
  ],
  nest: [
    oval('#f2c9a0', 36, 42, 9, 12),
    oval(cream, 48, 38, 9, 12),
    oval('#f2c9a0', 60, 42, 9, 12),
    area(brown, 'M12 46h72c-2 22-16 34-36 34S14 68 12 46z'),
    line(tan, 3, 'M18 54l24 6M54 52l24 2M26 66l26-4M48 72l24-8M36 50l10 4'),
  ],
  igloo: [
    area(white, 'M10 76c0-30 16-48 38-48s38 18 38 48z'),
    line(grey, 3, 'M12 62h72M18 46h60M48 28v18M32 46v16M64 46v16M22 62v14M74 62v14'),
    area(lapis, 'M36 78V64c0-16 24-16 24 0v14z'),
    area(stone, 'M6 76h84v6H6z'),
  ],
  castle: [
    area(tan, 'M16 84V34h8v8h8v-8h8v8h16v-8h8v8h8v-8h8v50z'),
    area(paint.clay, 'M12 20h24v16H12zM60 20h24v16H60z'),
    area(brown, 'M40 84V66c0-11 16-11 16 0v18z'),
    line(ink, 3, 'M24 20V8M72 20V8'),
    area(red, 'M24 8l12 4-12 5zM72 8l12 4-12 5z'),
    box(brown, 22, 48, 6, 10, 2),
    box(brown, 68, 48, 6, 10, 2),
  ],
  balloon: [
    line(grey, 3, 'M48 66c-6 8 6 12 0 22'),
    oval(red, 48, 38, 25, 29),
    area(red, 'M42 70l6-8 6 8z'),
    line(rose, 4, 'M32 36c1-8 5-12 9-15'),
  ],
  kite: [
    line(grey, 3, 'M44 68c-4 8 8 10 2 20'),
    area(saffron, 'M48 8l28 30-28 32-28-32z'),
    area(violet, 'M48 8l28 30H20z'),
    line(ink, 2.5, 'M48 8v62M20 38h56'),
    area(teal, 'M40 76l-9-3 3 9zM52 84l9 3-6 5z'),
  ],
};
