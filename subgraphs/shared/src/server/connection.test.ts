import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeCursor, pageArgs } from '../utils/index.ts';
import { type Page, toPage } from './index.ts';

it('pages follow each other without a gap or a double', () => {
  fc.assert(
    fc.property(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 20 }), (total, first) => {
      const all = Array.from({ length: total }, (_, id) => ({ id }));
      const seen: number[] = [];
      let after: string | null = null;
      for (;;) {
        const page = pageArgs(first, after, 1);
        const from = page.after ? Number(page.after[0]) + 1 : 0;
        const rows = all.slice(from, from + page.take);
        const cursorOf = (row: { id: number }) => encodeCursor([row.id]);
        const { edges, pageInfo }: Page<{ id: number }> = toPage(rows, { first, after, totalCount: total, cursorOf });
        seen.push(...edges.map((edge) => edge.node.id));
        expect(pageInfo.hasPreviousPage).toBe(after !== null);
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(seen).toEqual(all.map((row) => row.id));
    }),
  );
});
