import fc from 'fast-check';
import { GraphQLError, Kind, parseValue as literal, valueFromAST } from 'graphql';
import { describe, expect, test } from 'vitest';
import { DateScalar, DateTimeScalar, MoneyScalar, PhoneScalar } from './scalars.ts';

function code(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions.code : error;
  }
  return 'accepted';
}

describe('DateTime', () => {
  test('an instant goes out in UTC and comes in with any explicit offset', () => {
    expect(DateTimeScalar.serialize(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
    expect(DateTimeScalar.parseValue('2026-11-22T09:30:00+05:00')).toEqual(new Date('2026-11-22T04:30:00Z'));
    expect(valueFromAST(literal('"2026-11-22T04:30:00.5Z"'), DateTimeScalar)).toEqual(
      new Date('2026-11-22T04:30:00.500Z'),
    );
  });

  test.each([
    '2026-11-22',
    '2026-11-22T04:30:00',
    '2026-02-30T00:00:00Z',
    '2026-11-22T24:00:00Z',
    'yesterday',
    0,
    null,
  ])('%j is refused', (value) => {
    expect(code(() => DateTimeScalar.parseValue(value))).toBe('BAD_USER_INPUT');
  });

  test('every instant of four-digit years survives the way out and in', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (instant) => {
          expect(DateTimeScalar.parseValue(DateTimeScalar.serialize(instant))).toEqual(instant);
        },
      ),
    );
  });
});

describe('Date', () => {
  test('a day is a string in and out', () => {
    expect(DateScalar.parseValue('2028-02-29')).toBe('2028-02-29');
    expect(DateScalar.serialize('2026-11-22')).toBe('2026-11-22');
  });

  test.each(['2026-02-29', '2026-13-01', '22.11.2026', '2026-11-22T00:00:00Z', 20261122])('%j is refused', (value) => {
    expect(code(() => DateScalar.parseValue(value))).toBe('BAD_USER_INPUT');
  });

  test('an instant is not taken for a day', () => {
    expect(() => DateScalar.serialize(new Date())).toThrow(TypeError);
  });
});

describe('Money', () => {
  test('every 64-bit amount is exact on the way out and in', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n) + 1n, max: 2n ** 63n - 1n }), (tiyin) => {
        const outside = MoneyScalar.serialize(tiyin);
        expect(outside).toBe(String(tiyin));
        expect(MoneyScalar.parseValue(outside)).toBe(tiyin);
        expect(MoneyScalar.parseLiteral({ kind: Kind.INT, value: outside })).toBe(tiyin);
      }),
    );
  });

  test('more soʻm than a 32-bit Int can hold pass', () => {
    expect(MoneyScalar.parseValue(2_147_483_648)).toBe(2_147_483_648n);
    expect(MoneyScalar.serialize('9007199254740993')).toBe('9007199254740993');
  });

  test.each([1.5, '1.5', 2 ** 53, '', ' 1', '1e3', '9223372036854775808', true, null, Number.NaN])(
    '%j is refused',
    (value) => {
      expect(code(() => MoneyScalar.parseValue(value))).toBe('BAD_USER_INPUT');
    },
  );

  test('a float literal is refused', () => {
    expect(code(() => MoneyScalar.parseLiteral(literal('1.0')))).toBe('BAD_USER_INPUT');
  });

  test('half a tiyin never leaves the server', () => {
    expect(() => MoneyScalar.serialize(0.5)).toThrow(TypeError);
  });
});

describe('Phone', () => {
  test('any spelling comes in as E.164', () => {
    expect(PhoneScalar.parseValue('8 90 123-45-67')).toBe('+998901234567');
    expect(PhoneScalar.parseLiteral(literal('"90 1234567"'))).toBe('+998901234567');
    expect(PhoneScalar.serialize('+998901234567')).toBe('+998901234567');
  });

  test('a foreign or broken number is refused', () => {
    expect(code(() => PhoneScalar.parseValue('+1 202 555 0100'))).toBe('BAD_USER_INPUT');
    expect(code(() => PhoneScalar.parseValue(901234567))).toBe('BAD_USER_INPUT');
  });
});
