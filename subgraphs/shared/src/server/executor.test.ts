import { buildSchema, execute as graphqlExecute, parse } from 'graphql';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { execute } from './executor.ts';

const schema = buildSchema(`
  type Query { shelf: [Thing!]! failing: Book }
  interface Thing { name: String! neighbour: Thing }
  type Book implements Thing { name: String! neighbour: Thing pages: Int }
  type Lamp implements Thing { name: String! neighbour: Thing watts(unit: String = "W"): String! }
`);
const book = (name: string, neighbour?: object) => ({ __typename: 'Book', name, pages: name.length, neighbour });
const lamp = (name: string, neighbour?: object) => ({
  __typename: 'Lamp',
  name,
  neighbour,
  watts: ({ unit }: { unit: string }) => `60 ${unit}`,
});
const rootValue = {
  shelf: [
    book('Alifbe', lamp('Chiroq')),
    lamp('Fonar', book('Ertaklar')),
    book('Lugʻat', book('Xarita')),
    lamp('Sham'),
  ],
  failing: () => {
    throw new Error('no book');
  },
};
const document = parse(`
  query ($unit: String, $withPages: Boolean!) {
    shelf { ...on Thing { name neighbour { name ...on Book { pages @include(if: $withPages) } } } ...Light }
    failing { name }
  }
  fragment Light on Lamp { watts(unit: $unit) neighbour { __typename ...on Lamp { watts } } }
`);
const asked = (withPages: boolean) => ({
  ...{ schema, document, rootValue },
  variableValues: { unit: 'Vt', withPages },
});

afterEach(() => vi.unstubAllGlobals());

describe('the executor', () => {
  it('answers as graphql-js does, also where objects of several types follow one another', async () => {
    for (const withPages of [true, false, true]) {
      const [ours, theirs] = [await execute(asked(withPages)), await graphqlExecute(asked(withPages))];
      expect(JSON.stringify(ours)).toBe(JSON.stringify(theirs));
      expect(ours.errors?.[0]?.constructor).toBe(theirs.errors?.[0]?.constructor);
    }
  });

  it('leaves the one of everybody else as it was, and remembers nothing in tables that outlive an execution', async () => {
    const made: object[] = [];
    vi.stubGlobal(
      'WeakMap',
      class extends WeakMap {
        constructor() {
          super();
          made.push(this);
        }
      },
    );
    await execute(asked(true));
    expect(made).toHaveLength(0);
    await graphqlExecute(asked(true));
    expect(made.length).toBeGreaterThan(0);
  });

  it('makes nothing for the arguments of a field that takes none, and gives others their own', async () => {
    const given: object[] = [];
    const noted = (_: unknown, args: object) => given.push(args);
    const counted = buildSchema('type Query { plain: Int also: Int sized(by: Int = 2): Int }');
    const args = { schema: counted, document: parse('{ plain also sized }'), fieldResolver: noted };
    await execute(args);
    const [plain, also, sized] = given.splice(0);
    expect(plain).toBe(also);
    expect([plain, sized, Object.isFrozen(plain)]).toEqual([{}, { by: 2 }, true]);
    await graphqlExecute(args);
    expect(given).toEqual([{}, {}, { by: 2 }]);
    expect(given[0]).not.toBe(given[1]);
  });
});
