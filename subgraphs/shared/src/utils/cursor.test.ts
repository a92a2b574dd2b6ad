import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from './app-error.ts';
import { decodeCursor, encodeCursor, pageArgs } from './cursor.ts';

test('the keys of a row come back from its cursor, whatever the script', () => {
  const key = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null));
  fc.assert(
    fc.property(fc.array(key), (keys) => {
      const cursor = encodeCursor(keys);
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(decodeCursor(cursor, keys.length)).toEqual(keys);
    }),
  );
});

test.each(['', 'nonsense', '!', btoa('{"a":1}'), encodeCursor(['only one']), btoa('[[1],2]'), btoa('\xff\xff')])(
  '%j is refused as a cursor of two keys',
  (cursor) => {
    expect(() => decodeCursor(cursor, 2)).toThrow(AppError);
  },
);

test('a page has 1 to 100 rows, 20 unless asked otherwise', () => {
  expect(pageArgs()).toEqual({ first: 20, take: 21, after: null });
  expect(pageArgs(100, encodeCursor([5, 'id']))).toEqual({ first: 100, take: 101, after: [5, 'id'] });
  for (const first of [0, 101, -1, 1.5, Number.NaN]) expect(() => pageArgs(first)).toThrow(AppError);
  expect(() => pageArgs(10, 'nonsense')).toThrow(AppError);
});
