import { area, box, disc, discs, line, oval, paint, type Shapes } from './shapes.ts';

const {
  red,
  rose,
  saffron,
  cream,
  orange,
  grass,
  leaf,
  violet,
  lilac,
  ink,
  white,
  sand,
  tan,
  clay,
  brown,
  peach,
  teal,
  grey,
  stone,
} = paint;
const smallLeaf = area(grass, 'M50 27c3-10 13-14 22-11-1 10-11 16-22 11z');
const stalk = line(brown, 4, 'M48 34c0-7 1-11 4-15');

/** What grows in gardens and stands on tables. */
export const food: Readonly<Record<string, Shapes>> = {
  apple: [
    stalk,
    smallLeaf,
    area(
      red,
      'M48 36c-5-5-14-7-21-2-8 7-8 22-1 34 5 9 12 14 18 11 3-1 5-1 8 0 6 3 13-2 18-11 7-12 7-27-1-34-7-5-16-3-21 2z',
    ),
    line(rose, 4, 'M29 52c0-5 2-8 5-10'),
  ],
  pomegranate: [
    area(red, 'M39 34l-5-18 8 6 6-10 6 10 8-6-5 18z'),
    disc(red, 48, 56, 27),
    area(cream, 'M48 40c14 8 16 26 0 36-16-10-14-28 0-36z'),
    discs(red, 3.6, [48, 49], [42, 56], [54, 56], [48, 62], [43, 67], [53, 67]),
  ],
  pear: [
    line(brown, 4, 'M48 24c0-5 1-8 4-11'),
    area(leaf, 'M48 22c8 0 11 6 12 14 1 8 13 13 13 27 0 13-11 20-25 20s-25-7-25-20c0-14 12-19 13-27 1-8 4-14 12-14z'),
    area(grass, 'M51 20c4-7 12-9 18-6-2 7-10 11-18 6z'),
    line(white, 3.5, 'M32 62c0-5 2-8 5-11'),
  ],
  cherry: [
    line(grass, 4, 'M32 62C36 42 46 28 62 17M64 60c3-16 3-30-2-43'),
    area(grass, 'M62 17c8-5 17-2 21 5-8 5-17 3-21-5z'),
    discs(red, 14, [31, 66], [64, 66]),
    line(rose, 3.5, 'M24 64c0-3 2-5 4-6M57 64c0-3 2-5 4-6'),
  ],
  lemon: [
    area(
      saffron,
      'M14 54c2-3 5-4 7-6 5-11 15-18 27-18s22 7 27 18c2 2 5 3 7 6-2 3-5 4-7 6-5 11-15 18-27 18s-22-7-27-18c-2-2-5-3-7-6z',
    ),
    line(cream, 4, 'M30 50c3-6 7-9 12-11'),
    area(grass, 'M52 30c1-10 10-15 20-13 0 9-9 15-20 13z'),
  ],
  orange: [
    disc('#ee9322', 48, 55, 27),
    line(cream, 4, 'M28 54c1-7 5-11 10-13'),
    area(grass, 'M48 29c4-10 14-13 22-9-3 9-13 14-22 9z'),
  ],
  persimmon: [
    oval(orange, 48, 56, 30, 25),
    line(peach, 4, 'M25 54c1-6 4-9 8-11'),
    area(grass, 'M48 38l-20-5 10-4 2-8 8 5 8-5 2 8 10 4z'),
  ],
  apricot: [
    disc('#f2a541', 48, 55, 26),
    line('#d98324', 3, 'M48 30c-9 14-9 36 0 50'),
    line(cream, 4, 'M30 54c1-6 4-9 7-11'),
    smallLeaf,
  ],
  peach: [
    disc('#f2a08a', 48, 56, 27),
    line('#d66f5c', 3, 'M50 30c-8 12-8 34 2 50'),
    area(grass, 'M48 31c-6-9-17-10-23-5 4 9 15 11 23 5zM50 30c4-10 14-13 21-9-3 9-13 14-21 9z'),
  ],
  grapes: [
    line(brown, 4, 'M48 30V15'),
    area(grass, 'M50 24c6-10 20-10 25-2-7 8-18 9-25 2z'),
    discs(violet, 9.5, [31, 39], [48, 37], [65, 39], [39, 53], [57, 53], [48, 68], [48, 50]),
    discs(lilac, 2.2, [28, 36], [45, 34], [62, 36], [36, 50], [54, 50], [45, 65]),
  ],
  watermelon: [
    area(grass, 'M8 40h80a40 40 0 0 1-80 0z'),
    area(white, 'M14 40h68a34 34 0 0 1-68 0z'),
    area(red, 'M19 40h58a29 29 0 0 1-58 0z'),
    discs(ink, 2.6, [34, 48], [48, 46], [62, 48], [41, 57], [55, 57]),
  ],
  melon: [
    oval(saffron, 48, 54, 34, 25),
    line(
      '#d99a12',
      2.5,
      'M48 29v50M32 32c-8 14-8 30 0 44M64 32c8 14 8 30 0 44M18 46c-2 6-2 10 0 16M78 46c2 6 2 10 0 16',
    ),
    line(brown, 4, 'M48 30c0-6 2-9 6-11'),
  ],
  banana: [
    area(saffron, 'M24 18c-4 34 12 58 46 62 8 1 12-7 6-11C52 62 38 46 36 19c-1-6-11-7-12-1z'),
    line('#d99a12', 3, 'M31 24c1 26 14 42 38 50'),
    line(brown, 6, 'M28 19l1-5'),
  ],
  pineapple: [
    area(grass, 'M48 40L26 28l12-1-8-14 13 8 5-12 5 12 13-8-8 14 12 1z'),
    oval('#e9a82a', 48, 61, 20, 25),
    line('#c27f12', 2.5, 'M35 46l27 30M30 57l22 27M61 46L34 76M66 57L44 84'),
  ],
  carrot: [
    line(grass, 5, 'M48 34V14M46 34C42 26 36 22 30 20M50 34c4-8 10-12 16-14'),
    area(orange, 'M36 32h24c5 0 7 4 6 9L51 83c-1 4-5 4-6 0L30 41c-1-5 1-9 6-9z'),
    line(peach, 3, 'M33 42h12M54 52h7M38 60h9'),
  ],
  cucumber: [line(grass, 24, 'M28 66L66 30'), line(leaf, 3, 'M24 60l34-32M36 72l34-32'), line(brown, 4, 'M74 22l5-5')],
  zucchini: [
    line('#4f8f4d', 26, 'M28 62l34-20'),
    line(leaf, 3, 'M22 58l36-22M32 72l36-22'),
    line(clay, 10, 'M72 34l8-6'),
  ],
  tomato: [
    disc(red, 48, 56, 27),
    line(rose, 4, 'M28 56c0-6 3-10 7-12'),
    area(grass, 'M48 42l-19-6 12-4-2-9 9 5 9-5-2 9 12 4z'),
  ],
  onion: [
    line(grass, 4, 'M48 28V12M48 26l-7-10M48 26l7-10'),
    area('#c98a4b', 'M48 24c4 10 29 17 29 37 0 14-14 22-29 22s-29-8-29-22c0-20 25-27 29-37z'),
    line('#a86f34', 2.5, 'M48 30v51M38 40c-9 12-9 28 0 40M58 40c9 12 9 28 0 40'),
  ],
  pumpkin: [
    area(grass, 'M42 34c0-8 2-13 6-17l7 3c-3 4-4 8-4 14z'),
    oval(orange, 32, 58, 18, 23),
    oval(orange, 64, 58, 18, 23),
    oval('#ee8a2b', 48, 58, 15, 25),
  ],
  mushroom: [
    area(sand, 'M38 54h20l4 24c0 6-28 6-28 0z'),
    area(red, 'M12 52c0-21 16-35 36-35s36 14 36 35c0 5-4 7-9 7H21c-5 0-9-2-9-7z'),
    discs(white, 5, [34, 38], [56, 30], [64, 47]),
  ],
  walnut: [
    disc(clay, 48, 51, 30),
    line(brown, 3, 'M48 21v60M34 30c6 6 6 12 0 18s-6 14 2 22M62 30c-6 6-6 12 0 18s6 14-2 22'),
    line(tan, 3, 'M24 44c2-6 5-9 8-12'),
  ],
  acorn: [
    line(brown, 5, 'M48 26V14'),
    area('#c98a4b', 'M26 44h44c0 22-10 33-22 40-12-7-22-18-22-40z'),
    area(brown, 'M20 46c0-15 13-22 28-22s28 7 28 22z'),
    line(clay, 2.5, 'M30 38h36M38 30l-4 14M58 30l4 14M48 26v18'),
  ],
  blackberry: [
    area(grass, 'M48 34L28 28l12-5 8-10 8 10 12 5z'),
    discs(
      violet,
      9,
      [36, 42],
      [48, 40],
      [60, 42],
      [32, 54],
      [44, 54],
      [55, 54],
      [64, 54],
      [39, 66],
      [50, 67],
      [60, 65],
      [48, 77],
    ),
    discs(lilac, 2, [34, 39], [46, 37], [58, 39], [42, 51], [53, 51], [48, 64]),
  ],
  bread: [
    disc(clay, 48, 50, 34),
    disc(tan, 48, 50, 30),
    disc(clay, 48, 50, 19),
    discs(cream, 3, [48, 38], [58, 44], [58, 56], [48, 62], [38, 56], [38, 44], [48, 50]),
  ],
  cheese: [
    area(cream, 'M10 56h76v20c0 2-1 3-3 3H13c-2 0-3-1-3-3z'),
    area(saffron, 'M10 56l52-32c14 4 23 16 24 32z'),
    discs('#d99a12', 5, [60, 44], [30, 67]),
    discs('#d99a12', 3.5, [44, 49], [66, 68], [76, 63]),
  ],
  egg: [
    area('#f2c9a0', 'M48 14c15 0 27 24 27 41 0 17-12 28-27 28S21 72 21 55c0-17 12-41 27-41z'),
    line(white, 4, 'M32 52c1-8 4-14 8-19'),
  ],
  'ice-cream': [
    line(tan, 8, 'M48 66v18'),
    box('#6b3a1e', 28, 12, 40, 58, 18),
    area(white, 'M28 40c7 6 13-4 20 2s13-6 20-1v-11c0-10-8-18-20-18s-20 8-20 18z'),
    line(clay, 3, 'M38 50v10'),
  ],
  yogurt: [
    area(white, 'M24 32h48l-5 48c0 3-2 4-5 4H34c-3 0-5-1-5-4z'),
    area(teal, 'M26 46h44l-2 20H28z'),
    box(stone, 20, 24, 56, 10, 4),
    disc(red, 48, 56, 7),
    line(grass, 3, 'M48 50l4-4'),
  ],
  cup: [
    area(paint.lapis, 'M16 36h64c0 26-14 40-32 40S16 62 16 36z'),
    area(white, 'M16 36h64c0 5-1 9-2 13H18c-1-4-2-8-2-13z'),
    line(saffron, 3.5, 'M22 45l6-5 6 5 6-5 6 5 6-5 6 5 6-5 6 5 4-4'),
    box(paint.lapis, 34, 75, 28, 7, 3),
    line(grey, 3.5, 'M40 28c-4-5 4-8 0-14M54 28c-4-5 4-8 0-14'),
  ],
};
