import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../protection/limits.ts';
import { Graph } from '../supergraph/graph.ts';
import { startWorld } from '../testing/gateway-world.ts';
import { compose, SchoolWorld } from '../testing/subgraphs.ts';
import { Documents, documentRules } from './documents.ts';

const graph = new Graph(compose(new SchoolWorld().subgraphs));
const rules = documentRules(defaultLimits, true);

describe('the documents that are kept', () => {
  const large = (n: number) =>
    `query Q${n} { user(id: 1) { ${'...on User { ...on User { id fullName locale } } '.repeat(100)} } }`;
  const padded = (n: number) => `{ lesson } # ${n} ${'x'.repeat(100_000)}`;
  const small = (n: number) => `query Q${n} { lesson }`;

  it.each([
    ['few when each of them is large', large, 2_000_000, 3],
    ['few when their text is', padded, 1_000_000, 9],
    ['many when they are small', small, 1_000_000, 100],
  ])('are %s, and what was used last stays', (_, text, bytes, most) => {
    const documents = new Documents(rules, 100, bytes);
    const texts = Array.from({ length: 150 }, (_v, n) => text(n));
    for (const query of texts) {
      expect(documents.prepare(graph, query)).toHaveProperty('document');
      documents.prepare(graph, texts[0] as string);
    }
    const kept = texts.filter((query) => documents.knows(graph, query));
    expect(kept.length).toBe(most);
    expect(kept).toContain(texts[0]);
  });
});

it('a client that pads a new operation every time does not fill the memory', async () => {
  await using world = await startWorld('in memory', { limits: { userRate: 0, addressRate: 0, preparationTime: 0 } });
  const padding = ' '.repeat(250_000);
  const send = async (n: number) => expect((await world.post(`query Q${n} { lesson }${padding}`)).status).toBe(200);
  await send(0);
  const before = heap();
  for (let n = 1; n <= 800; n += 1) await send(n);
  // 200 MB were sent.
  expect(heap() - before).toBeLessThan(120_000_000);
});

/** Bytes that are in use, after everything that is not has been given back. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}
