import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Scan, scan } from './scan-helpers.ts';

/** Where reading ends, or that it is a surprise. */
function read(kind: 'any' | 'string' | 'int' | 'float' | 'boolean' | 'id', text: string): number | 'surprise' {
  try {
    return scan[kind as keyof Pick<Scan, typeof kind>](text, 0);
  } catch {
    return 'surprise';
  }
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** JSON, and JSON in which something was cut, put in or changed. */
const almostJson = fc
  .tuple(
    fc.json({ maxDepth: 4 }),
    fc.nat(),
    fc.constantFrom('', '"', '\\', ',', '{', '}', '[', ']', ':', '0', '-', '.', 'e', 'u', '\n', ' '),
  )
  .map(([text, at, piece]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + piece + text.slice(place + (at % 3));
  });

describe('reading JSON without making values of it', () => {
  it('reaches the end of whatever the engine writes, but for numbers with exponents and minus zero', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/[\d.]e[+-]?\d/i.test(text));
        expect(read('any', text)).toBe(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('takes nothing for whole that the engine would not read', () => {
    fc.assert(
      fc.property(almostJson, (text) => {
        if (read('any', text) === text.length) expect(parsed(text)).toBeDefined();
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['string', (value: unknown) => typeof value === 'string'],
    ['int', (value: unknown) => Number.isInteger(value)],
    ['float', (value: unknown) => typeof value === 'number'],
    ['boolean', (value: unknown) => typeof value === 'boolean'],
    ['id', (value: unknown) => typeof value === 'string' || Number.isInteger(value)],
  ] as const)('takes for a %s only what is one', (kind, isOne) => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(
        fc.oneof(
          leaf.map((value) => JSON.stringify(value)),
          almostJson,
        ),
        (text) => {
          const end = read(kind, text);
          if (end === 'surprise') return;
          expect(isOne(parsed(text.slice(0, end))?.value)).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each([
    '-0',
    '01',
    '1e5',
    '1.',
    '.5',
    '+1',
    '"\\x"',
    '"\u0001"',
    '"open',
    '"\\u12g4"',
    'nul',
    'tru',
    '[1,]',
    '{"a"}',
    '{"a":1,}',
  ])('is surprised by %j', (text) => {
    expect(read('any', text) === text.length).toBe(false);
  });

  it('does not exhaust the stack on what is nested without end', () => {
    expect(read('any', '['.repeat(1_000_000))).toBe('surprise');
  });
});
