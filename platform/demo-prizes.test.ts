import { loadDemo } from '@alif24/subgraph-shared/server';
import { describe, expect, it } from 'vitest';
import { manifests } from './subgraphs.ts';
import { sevenSubgraphs } from './testing/seven-subgraphs.ts';

const seven = sevenSubgraphs({ demo: true });

describe('the demo school', () => {
  it('has prizes of schools, families and the platform, and wishes in every state', async () => {
    const owners = await seven.sql(
      `SELECT DISTINCT CASE WHEN organization_id IS NOT NULL THEN 'school' WHEN guardian_id IS NOT NULL THEN 'family' ELSE 'platform' END AS by
         FROM shared.prizes ORDER BY 1`,
    );
    expect(owners.map(({ by }) => by)).toEqual(['family', 'platform', 'school']);
    const states = await seven.sql('SELECT DISTINCT state FROM shared.prize_redemptions ORDER BY state');
    expect(states.map(({ state }) => state)).toEqual([
      ...['APPROVED', 'CANCELLED', 'COLLECTED', 'DECLINED', 'EXPIRED', 'REQUESTED'],
    ]);
    expect(await seven.sql('SELECT is_whole FROM shared.ledger_proofs')).toEqual([{ is_whole: true }]);
  });

  it('is loaded once, also the part that stands on all platforms', async () => {
    const pairs = manifests.map((manifest) => ({ manifest, subgraph: seven.subgraphs[manifest.name] as never }));
    expect(await loadDemo(seven.databaseUrl, pairs)).toEqual([]);
  });
});
