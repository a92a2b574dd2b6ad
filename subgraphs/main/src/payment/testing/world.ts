import { randomUUID } from 'node:crypto';
import { proveMoney } from '@alif24/subgraph-shared/money';
import type { SubgraphManifest } from '@alif24/subgraph-shared/server';
import { type GraphClient, type TestGraph, testGraph } from '@alif24/subgraph-shared/testing';
import { afterAll, beforeAll } from 'vitest';
import { clickSimulator } from './click.simulator.ts';
import { paymeSimulator } from './payme.simulator.ts';
import { KEYS, listen } from './providers.ts';
import { uzumSimulator } from './uzum.simulator.ts';

type ProviderName = 'PAYME' | 'CLICK' | 'UZUM';

export interface TestOrder {
  id: string;
  /** In tiyin. */
  amount: number;
  /** The same as Click writes it. */
  som: string;
  link: string;
  payer: GraphClient;
}

const CREATE = `mutation ($input: CreateTopUpInput!) { createTopUp(input: $input) { id amount checkoutUrl state } }`;

export type PaymentWorld = ReturnType<typeof paymentWorld>;

/** The main subgraph with providers that call it over HTTP; for the top of a test's file. */
export function paymentWorld(subgraph: SubgraphManifest) {
  const graph: TestGraph = testGraph(subgraph, KEYS);
  let server: Awaited<ReturnType<typeof listen>>;
  beforeAll(async () => {
    server = await listen(graph.subgraph);
  });
  afterAll(() => server.close());
  const world = {
    graph,
    get url() {
      return server.url;
    },
    get payme() {
      return paymeSimulator(server.url);
    },
    get click() {
      return clickSimulator(server.url);
    },
    get uzum() {
      return uzumSimulator(server.url);
    },
    /** An order of soʻm, of a new parent unless given. */
    async order(provider: ProviderName, som = 50_000, by?: GraphClient): Promise<TestOrder> {
      const payer = by ?? (await graph.newUser('PARENT'));
      const input = { amount: String(som * 100), provider, idempotencyKey: randomUUID() };
      const { createTopUp } = await payer.data(CREATE, { input });
      const { id, checkoutUrl } = createTopUp;
      return { id, amount: som * 100, som: `${som}.00`, link: checkoutUrl, payer };
    },
    async balance(payer: GraphClient): Promise<number> {
      return Number((await payer.data('{ me { balance { amount } } }')).me.balance.amount);
    },
    async state({ id, payer }: TestOrder): Promise<string> {
      return (await payer.data('query ($id: ID!) { topUp(id: $id) { state } }', { id })).topUp.state;
    },
    /** Lets the time of an order, or of the transactions that pay it, be over. */
    async endTime(table: 'top_ups' | 'provider_transactions', { id }: { id: string }): Promise<void> {
      const column = table === 'top_ups' ? 'id' : 'top_up_id';
      await graph.asOwner(`UPDATE shared.${table} SET expires_at = now() - interval '1 second' WHERE ${column} = $1`, [
        id,
      ]);
    },
    /** What does not add up in the whole ledger. */
    proof: async () => (await proveMoney(graph.context())).differences,
  };
  return world;
}
