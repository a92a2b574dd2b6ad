import { describe, expect, it } from 'vitest';
import { withPage } from './with-page.ts';

const answer = (...names: string[]) => ({
  stages: [
    {
      list: { totalCount: 4, edges: names.map((name) => ({ node: { name } })), pageInfo: { endCursor: names.at(-1) } },
    },
  ],
});
const listOf = ({ stages }: ReturnType<typeof answer>) => stages[0]?.list;

describe('a list of the jury', () => {
  it('goes on with its next page behind what is shown, and knows where that ends', () => {
    const [first, next] = [answer('a', 'b'), answer('c', 'd')];
    expect(withPage(first, next, listOf)).toEqual(answer('a', 'b', 'c', 'd'));
    expect([first, next]).toEqual([answer('a', 'b'), answer('c', 'd')]);
  });

  it('is what came where there was none before', () => {
    expect(withPage({ stages: [] }, answer('a'), listOf)).toEqual(answer('a'));
  });
});
