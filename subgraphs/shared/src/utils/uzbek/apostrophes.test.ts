import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apostropheKey, canonicalApostrophes } from './apostrophes.ts';

const WILD = ["'", '\u2018', '\u2019', '`', '\u00b4', '\u02bc', '\u02bb'];

describe('Uzbek apostrophes', () => {
  test.each(WILD)('O%szbekiston has one key whatever was typed', (mark) => {
    expect(apostropheKey(`O${mark}zbekiston`)).toBe('oʻzbekiston');
    expect(canonicalApostrophes(`BO${mark}G${mark}OT, ma${mark}no, Is${mark}hoq, tog${mark}`)).toBe(
      'BOʻGʻOT, maʼno, Isʼhoq, togʻ',
    );
  });

  test('tutuq belgisi tells words apart', () => {
    expect(apostropheKey("ma'no")).not.toBe(apostropheKey('mano'));
  });

  test('quotation marks stay quotation marks', () => {
    expect(canonicalApostrophes("'kitob' dedi")).toBe("'kitob' dedi");
    expect(canonicalApostrophes('‘katta bino’ va tog’')).toBe('‘katta bino’ va togʻ');
    expect(canonicalApostrophes("1990' 5' kitoblar'")).toBe("1990' 5' kitoblar'");
  });

  test('cleaning twice changes nothing more, and no letter is lost', () => {
    const text = fc
      .array(fc.constantFrom('o', 'g', 'O', 'a', 's', 'h', ' ', '1', ...WILD))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (input) => {
        const once = canonicalApostrophes(input);
        expect(canonicalApostrophes(once)).toBe(once);
        expect(once).toHaveLength(input.length);
      }),
    );
  });
});
