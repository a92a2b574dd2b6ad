import fc from 'fast-check';
import type { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { startGuarded } from '../testing/guarded-world.ts';

describe('any operation', () => {
  const leaf = (...names: string[]) => fc.constantFrom(...names);
  const { person, node } = fc.letrec<{ person: string; node: string }>((tie) => {
    const set = (one: fc.Arbitrary<string>) =>
      fc.array(one, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
    const within = (head: string, inner: fc.Arbitrary<unknown>) => inner.map((selection) => `${head} { ${selection} }`);
    return {
      person: set(
        fc.oneof(
          { maxDepth: 3 },
          leaf(
            'id',
            'name',
            'mail',
            'post: mail',
            'salary',
            'plan',
            'points',
            'letter',
            'must',
            '__typename',
            'mail @skip(if: true)',
          ),
          within('friend', tie('person')),
          within('...', tie('person')),
          within('... on Node', tie('node')),
        ),
      ),
      node: set(
        fc.oneof(
          { maxDepth: 3 },
          leaf(
            '__typename',
            'id',
            'name',
            '... on Secret { text }',
            '... on Secret { name }',
            '... on Person { mail }',
          ),
          within('... on Person', tie('person')),
          within(
            '... on Secret @include(if: true)',
            tie('node').map(() => 'id text'),
          ),
        ),
      ),
    };
  });
  const root = fc.oneof(
    person.map((set) => `person { ${set} }`),
    person.map((set) => `people { ${set} }`),
    node.map((set) => `nodes { ${set} }`),
    node.map((set) => `anyone { ... on Node { ${set} } }`),
    leaf('open', 'closed', 'mark', 'tint', 'note { text }', '__typename'),
  );
  const operation = fc.uniqueArray(root, { minLength: 1, maxLength: 3, selector: (one) => one.split(' ')[0] });

  it('lets nothing out to who may not read it, and comes back in the shape that was asked for', async () => {
    await using school = await startGuarded({ limits: { userRate: 0, addressRate: 0 } });
    await fc.assert(
      fc.asyncProperty(operation, async (parts) => {
        const query = `{ ${parts.join(' ')} }`;
        const nobody = await school.ask(query);
        expect(JSON.stringify(nobody.data ?? null)).not.toMatch(
          /hidden|ada@x|gold|:"closed"|alif24__type|:"t"|:"m"|:9\b/,
        );
        if (nobody.errors?.some(({ extensions }: GraphQLError) => extensions.code !== 'UNAUTHORIZED_FIELD_OR_TYPE')) {
          // Only what does not fit together, as `id` and `id: mail` would not, may be wrong.
          expect(nobody.data).toBeUndefined();
          return;
        }
        const all = await school.ask(query, { scope: 'admin tints write' });
        expect(sameShape(nobody.data, all.data)).toBe(true);
        if (JSON.stringify(nobody.data) !== JSON.stringify(all.data)) expect(nobody.errors?.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});

/** Null anywhere, but otherwise the same keys, and the same values. */
function sameShape(part: unknown, whole: unknown): boolean {
  if (part === null || part === whole) return true;
  if (Array.isArray(part)) return Array.isArray(whole) && part.every((one, index) => sameShape(one, whole[index]));
  if (typeof part !== 'object' || typeof whole !== 'object' || whole === null) return false;
  const keys = Object.keys(part);
  if (keys.join() !== Object.keys(whole).join()) return false;
  return keys.every((key) =>
    sameShape((part as Record<string, unknown>)[key], (whole as Record<string, unknown>)[key]),
  );
}
