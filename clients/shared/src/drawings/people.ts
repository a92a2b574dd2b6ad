import { area, box, disc, discs, line, oval, paint, type Shapes } from './shapes.ts';

const { red, saffron, cream, teal, lapis, ink, white, violet, rose } = paint;
const skin = '#f0c39a';
const face: Shapes = [
  disc(skin, 48, 46, 18),
  discs(ink, 2.6, [41, 46], [55, 46]),
  line(ink, 2.5, 'M42 54c3 4 9 4 12 0'),
  discs(rose, 2.6, [36, 51], [60, 51]),
];

/** People as children meet them in first words. */
export const people: Readonly<Record<string, Shapes>> = {
  girl: [
    oval(ink, 48, 44, 23, 24),
    line(ink, 8, 'M28 52c-6 10-4 22-2 28M68 52c6 10 4 22 2 28'),
    area(teal, 'M22 88c0-16 10-24 26-24s26 8 26 24z'),
    ...face,
    area(ink, 'M29 44c2-14 10-20 19-20s17 6 19 20c-8-2-14-6-19-11-5 5-11 9-19 11z'),
    area(red, 'M30 30c0-12 8-18 18-18s18 6 18 18z'),
    line(saffron, 3, 'M34 25h28M41 18l7 5 7-5'),
  ],
  king: [
    area(red, 'M20 88c0-16 12-24 28-24s28 8 28 24z'),
    ...face,
    area(ink, 'M30 50c2 12 8 20 18 20s16-8 18-20c-4 6-10 8-18 4-8 4-14 2-18-4z'),
    line(white, 2.5, 'M43 58h10'),
    area(saffron, 'M28 34l-4-22 13 10 11-14 11 14 13-10-4 22z'),
    discs(teal, 3, [36, 28], [48, 28], [60, 28]),
  ],
  queen: [
    area(ink, 'M26 72c-2-30 4-46 22-46s24 16 22 46z'),
    area(violet, 'M20 88c0-14 12-22 28-22s28 8 28 22z'),
    ...face,
    area(ink, 'M30 46c1-10 7-16 18-17 11 1 17 7 18 17-8-3-13-5-18-10-5 5-10 7-18 10z'),
    area(saffron, 'M30 30l-3-18 11 8 10-12 10 12 11-8-3 18z'),
    discs(red, 2.6, [38, 25], [48, 24], [58, 25]),
    line(cream, 3, 'M38 72c4 5 16 5 20 0'),
  ],
  robot: [
    line(paint.slate, 4, 'M48 22V12'),
    disc(red, 48, 11, 5),
    box(paint.grey, 24, 22, 48, 34, 10),
    box(lapis, 30, 29, 36, 20, 8),
    discs(saffron, 4.5, [40, 39], [56, 39]),
    box(paint.grey, 30, 58, 36, 24, 6),
    line(paint.slate, 6, 'M26 64l-9 10M70 64l9 10'),
    discs(teal, 3.5, [40, 70], [48, 70], [56, 70]),
  ],
};
