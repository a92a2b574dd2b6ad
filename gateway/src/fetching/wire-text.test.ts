import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromWire, toWire, wireBytes } from './wire-text.ts';

it('a text has the same bytes in its wire form, and comes back from it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const wire = toWire(text);
      expect(wireBytes(wire).equals(Buffer.from(text))).toBe(true);
      expect(fromWire(wire)).toBe(Buffer.from(text).toString());
    }),
  );
});

it('what JSON is made of stands in a wire form as it stands in the text', () => {
  expect(toWire('{"ism":"Oʻtkir Қодиров","n":[1]}')).toMatch(
    /^\{"ism":"O[\u0080-\u00ff]+tkir [\u0080-\u00ff]+","n":\[1\]\}$/,
  );
});
