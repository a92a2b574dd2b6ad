import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, hasErrors, outcomeOf } from './outcome.ts';

describe('how an operation went', () => {
  const errors = [{ extensions: { code: 'A' } }, {}, { extensions: { code: 7 } }];

  it.each([
    ['{"data":{"a":1}}', undefined, 'ok'],
    ['{"data":{"a":null},"errors":[{}]}', errors, 'partial'],
    ['{"errors":[{}],"data":{"data":null}}', errors, 'partial'],
    ['{"data":null,"errors":[{}]}', errors, 'failed'],
    ['{"errors":[{}],"data":null}', errors, 'failed'],
  ])('is read from %s', (text, found, outcome) => {
    expect(outcomeOf({ text, errors: found })).toBe(outcome);
  });

  it('has the codes of its errors, and of those without one none', () => {
    expect(codesOf(errors)).toEqual(['A']);
    expect(codesOf(undefined)).toEqual([]);
  });
});

describe('a subgraph’s answer', () => {
  it('tells by its text whether it has errors, wherever its server writes them', () => {
    const data = fc.object({ maxDepth: 3 });
    const error = fc.record({ message: fc.string(), path: fc.array(fc.oneof(fc.string(), fc.nat())) });
    const end = fc.constantFrom('', '\n');
    fc.assert(
      fc.property(data, fc.array(error, { maxLength: 2 }), fc.boolean(), end, (answer, errors, first, newline) => {
        const parts =
          errors.length === 0 ? { data: answer } : first ? { errors, data: answer } : { data: answer, errors };
        expect(hasErrors(JSON.stringify(parts) + newline)).toBe(errors.length > 0);
      }),
    );
  });
});
