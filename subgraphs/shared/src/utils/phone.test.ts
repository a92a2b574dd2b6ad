import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from './app-error.ts';
import { formatPhone, parsePhone, tryParsePhone } from './phone.ts';

describe('phone numbers', () => {
  test.each([
    '+998 90 123-45-67',
    '+998901234567',
    '998901234567',
    '998 (90) 123 45 67',
    '90 1234567',
    '90 123-45-67',
    '901234567',
    '8 90 1234567',
    '8-90-123-45-67',
    '00998901234567',
    '+998\u00a090\u00a0123‑45‑67',
    ' 90.123.45.67 ',
  ])('%s is +998901234567', (spelling) => {
    expect(parsePhone(spelling)).toBe('+998901234567');
  });

  test.each([
    '',
    '123',
    '90123456',
    '+7 901 234 56 78',
    '+8 90 123 45 67',
    '9989012345678',
    '90123456a',
    '0901234567',
    '000000000',
  ])('%j is refused', (spelling) => {
    expect(tryParsePhone(spelling)).toBeUndefined();
    expect(() => parsePhone(spelling)).toThrow(AppError);
  });

  test('a national number that begins with 998 or 8 is not mistaken for a prefix', () => {
    expect(parsePhone('998123456')).toBe('+998998123456');
    expect(parsePhone('881234567')).toBe('+998881234567');
  });

  test('it is shown in groups that do not wrap', () => {
    expect(formatPhone('+998901234567')).toBe('+998\u00a090\u00a0123-45-67');
  });

  test('every national number survives any spelling', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100_000_000, max: 999_999_999 }),
        fc.constantFrom('', '8', '998', '+998', '00998'),
        (digits, prefix) => {
          const phone = `+998${digits}`;
          expect(parsePhone(`${prefix}${digits}`)).toBe(phone);
          expect(parsePhone(formatPhone(phone))).toBe(phone);
        },
      ),
    );
  });
});
