import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Linked, LinkedList } from './linked-list.ts';

interface Item extends Linked<Item> {
  name: string;
}

const inOrder = (list: LinkedList<Item>) => {
  const names: string[] = [];
  for (let item = list.first; item; item = item.after) names.push(item.name);
  return names;
};

describe('a linked list', () => {
  it('has who came and has not gone, in the order in which they came, whatever is removed twice or was never in it', () => {
    const steps = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 40 });
    fc.assert(
      fc.property(steps, (names) => {
        const list = new LinkedList<Item>();
        const items = new Map(['a', 'b', 'c', 'd', 'e'].map((name) => [name, { name } as Item]));
        const model = new Set<string>();
        for (const [n, name] of names.entries()) {
          const item = items.get(name) as Item;
          // A third of the steps removes, be it there or not.
          if (n % 3 === 2 || model.has(name)) {
            list.remove(item);
            model.delete(name);
          } else {
            list.add(item);
            model.add(name);
          }
          expect(inOrder(list)).toEqual([...model]);
        }
        // Who has gone holds nobody.
        for (const [name, { before, after }] of items)
          if (!model.has(name)) expect([before, after]).toEqual([undefined, undefined]);
      }),
    );
  });
});
