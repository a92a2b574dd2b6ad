import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from './app-error.ts';
import { cleanLine, cleanLines, cleanName, nameSearchKey } from './names.ts';

describe('names of people', () => {
  test('spaces are single, apostrophes canonical and capitals as typed', () => {
    expect(cleanName("  Aziz   Karim\u00a0o'g'li ")).toBe('Aziz Karim oʻgʻli');
    expect(cleanName('Ra’no Umarova-Aliyeva')).toBe('Raʼno Umarova-Aliyeva');
    expect(cleanName('Ғайрат А. Ўктамов')).toBe('Ғайрат А. Ўктамов');
    expect(cleanName('Ali\u200b')).toBe('Ali');
    expect(cleanName('Ye\u0301lena'.normalize('NFD'))).toBe('Yélena');
  });

  test.each(['', '   ', '...', '12345', 'Ali1', '<b>Ali</b>', 'Аli', 'Aлi', 'a'.repeat(101), '😀', 'Ali\u202e\u200b@'])(
    '%j is refused',
    (name) => {
      expect(() => cleanName(name)).toThrow(AppError);
    },
  );

  test('the error names the argument', () => {
    try {
      cleanName('', 'firstName');
      expect.unreachable();
    } catch (error) {
      expect((error as AppError).extensions).toEqual({ code: 'BAD_USER_INPUT', details: { field: 'firstName' } });
    }
  });

  test('cleaning twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."AaOoGg'‘’ʼ- \u00a0ўШ.") }), (text) => {
        let name: string;
        try {
          name = cleanName(text);
        } catch {
          return;
        }
        expect(cleanName(name)).toBe(name);
      }),
    );
  });

  test('both scripts and common spellings have one search key', () => {
    expect(nameSearchKey('Ҳасан Ўктамов')).toBe(nameSearchKey("Xasan O'ktamov"));
    expect(nameSearchKey('Елена')).toBe(nameSearchKey('Elena'));
    expect(nameSearchKey('Raʼno')).toBe('rano');
    expect(nameSearchKey('ШАҲНОЗА  Алиева')).toBe('shahnoza alieva');
    expect(nameSearchKey('Aliyeva')).toBe(nameSearchKey('Алиева'));
  });
});

describe('a line of text', () => {
  test('a title may have digits and signs but keeps its bounds', () => {
    expect(cleanLine(' 12-maktab,\n "Bog\'lar" ')).toBe('12-maktab, "Bogʻlar"');
    expect(() => cleanLine('abc', { max: 2 })).toThrow(AppError);
    expect(() => cleanLine('a', { min: 2 })).toThrow(AppError);
  });

  test('several of them keep their breaks, with one empty line between two at most', () => {
    expect(cleanLines("\n Bog'da  olma\r\n\u00a0\n\n\nva nok bor. \n")).toBe('Bogʻda olma\n\nva nok bor.');
    expect(() => cleanLines('ab\ncd', { max: 4 })).toThrow(AppError);
    expect(() => cleanLines(' \n ')).toThrow(AppError);
  });
});
