import { testGraph } from '@alif24/subgraph-shared/testing';
import { expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

interface Named {
  code: string;
  name: string;
}
const REGIONS = 'query ($locale: Locale!) { regions(locale: $locale) { code name districts { code name } } }';

it('regions and districts are told to anybody, in the language asked for and the order of its alphabet', async () => {
  const ask = async (locale: string): Promise<Array<Named & { districts: Named[] }>> =>
    (await graph.anonymous.data(REGIONS, { locale })).regions;
  const uzbek = await ask('UZ_LATN');
  expect(uzbek).toHaveLength(14);
  expect(uzbek[0]).toMatchObject({ code: '1703', name: 'Andijon viloyati' });
  expect(uzbek[0]?.districts.slice(0, 2)).toEqual([
    { code: '1703203', name: 'Andijon tumani' },
    { code: '1703401', name: 'Andijon shahri' },
  ]);
  for (const [locale, region, district] of [
    ['UZ_CYRL', 'Фарғона вилояти', 'Марғилон шаҳри'],
    ['RU', 'Ферганская область', 'г. Маргилан'],
    ['EN', 'Fergana Region', 'Margilan City'],
  ] as const) {
    const found = (await ask(locale)).find(({ code }) => code === '1730');
    expect(found?.name).toBe(region);
    expect(found?.districts).toContainEqual({ code: '1730412', name: district });
  }
});
