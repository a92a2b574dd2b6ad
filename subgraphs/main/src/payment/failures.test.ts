import { openSubgraph } from '@alif24/subgraph-shared/server';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { clickSimulator } from './testing/click.simulator.ts';
import { paymeSimulator } from './testing/payme.simulator.ts';
import { KEYS, listen } from './testing/providers.ts';
import { uzumSimulator } from './testing/uzum.simulator.ts';
import { paymentWorld } from './testing/world.ts';

const world = paymentWorld(subgraph);

it('what fails here is told to the provider in its own way, and the log names neither order, payer nor key', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const resources = { ...world.graph.context().resources, log };
  const broken = await openSubgraph(subgraph, { databaseUrl: world.graph.databaseUrl, resources });
  const server = await listen(broken);
  const [paid, clicked, asked] = [await world.order('PAYME'), await world.order('CLICK'), await world.order('UZUM')];
  await broken.close();

  const payme = paymeSimulator(server.url);
  const about = { amount: paid.amount, account: { order_id: paid.id } };
  expect(await payme.ask('CreateTransaction', { id: payme.newId(), time: Date.now(), ...about })).toBe(-32400);
  const click = clickSimulator(server.url);
  expect((await click.prepare(click.fields(clicked))).error).toBe(-7);
  const uzum = uzumSimulator(server.url);
  expect(
    await uzum.ask('create', { transId: uzum.newId(), params: { order_id: asked.id }, amount: asked.amount }),
  ).toBe(99999);
  await server.close();

  const text = lines.join('');
  expect(lines).toHaveLength(3);
  const secrets = [KEYS.PAYME_KEY, KEYS.CLICK_SECRET_KEY, KEYS.UZUM_PASSWORD, paid.payer.userId];
  for (const secret of [...secrets, paid.id, clicked.id, asked.id, 'uthorization']) expect(text).not.toContain(secret);
});
