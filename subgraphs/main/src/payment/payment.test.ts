import { randomUUID } from 'node:crypto';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { KEYS } from './testing/providers.ts';
import { paymentWorld } from './testing/world.ts';

const world = paymentWorld(subgraph);
const { graph } = world;
const CREATE =
  'mutation ($input: CreateTopUpInput!) { createTopUp(input: $input) { id amount state provider checkoutUrl paidAt } }';
const input = (more: object = {}) => ({
  input: { amount: '5000000', provider: 'PAYME', idempotencyKey: randomUUID(), ...more },
});

describe('an order to put money on a balance', () => {
  it('is made once for one key, however often and at once it is sent', async () => {
    const parent = await graph.newUser('PARENT');
    const order = input();
    const all = await Promise.all(Array.from({ length: 20 }, () => parent.data(CREATE, order)));
    expect(new Set(all.map(({ createTopUp }) => createTopUp.id)).size).toBe(1);
    expect(all[0].createTopUp).toMatchObject({ amount: '5000000', state: 'PENDING', provider: 'PAYME', paidAt: null });
    expect(await parent.codes(CREATE, { input: { ...order.input, amount: '6000000' } })).toEqual(['CONFLICT']);
    expect((await parent.data('{ topUps { totalCount } }')).topUps.totalCount).toBe(1);
  });

  it.each(['0', '-100000', '99900', '100050', '1000000100', '9223372036854775807'])(
    'of %s tiyin is refused and not stored',
    async (amount) => {
      const parent = await graph.newUser('PARENT');
      expect(await parent.codes(CREATE, input({ amount }))).toEqual(['BAD_USER_INPUT']);
      expect((await parent.data('{ topUps { totalCount } }')).topUps.totalCount).toBe(0);
    },
  );

  it('takes the least and the most that the options say', async () => {
    const parent = await graph.newUser('PARENT');
    const { topUpOptions } = await graph.anonymous.data('{ topUpOptions { providers minimum maximum } }');
    expect(topUpOptions).toEqual({ providers: ['PAYME', 'CLICK', 'UZUM'], minimum: '100000', maximum: '1000000000' });
    for (const amount of [topUpOptions.minimum, topUpOptions.maximum])
      expect((await parent.data(CREATE, input({ amount }))).createTopUp.amount).toBe(amount);
  });

  it('is for parents, and nobody sees that of another', async () => {
    for (const role of ['STUDENT', 'TEACHER', 'ORGANIZATION', 'MODERATOR'] as const)
      expect(await (await graph.newUser(role)).codes(CREATE, input())).toEqual(['FORBIDDEN']);
    expect(await graph.anonymous.codes(CREATE, input())).toEqual(['UNAUTHENTICATED']);
    const { id } = await world.order('CLICK');
    const stranger = await graph.newUser('PARENT');
    const READ = 'query ($id: ID!) { topUp(id: $id) { id } }';
    for (const strange of [id, randomUUID(), 'no id'])
      expect(await stranger.codes(READ, { id: strange })).toEqual(['NOT_FOUND']);
  });

  it('is over after its time, and cannot be paid at a link then', async () => {
    const order = await world.order('PAYME');
    await world.endTime('top_ups', order);
    const READ = 'query ($id: ID!) { topUp(id: $id) { state checkoutUrl } }';
    expect((await order.payer.data(READ, { id: order.id })).topUp).toEqual({ state: 'EXPIRED', checkoutUrl: null });
  });

  it('is one of twenty at most', async () => {
    const parent = await graph.newUser('PARENT');
    for (let n = 0; n < 20; n += 1) await parent.data(CREATE, input());
    expect(await parent.codes(CREATE, input())).toEqual(['TOO_MANY_ATTEMPTS']);
  });

  it('stands in a list of pages, newest first', async () => {
    const parent = await graph.newUser('PARENT');
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.unshift((await world.order('UZUM', 2_000 + n, parent)).id);
    const LIST = `query ($after: String) { topUps(first: 2, after: $after) {
      pageInfo { endCursor hasNextPage } edges { node { id } } } }`;
    const first = (await parent.data(LIST)).topUps;
    const next = (await parent.data(LIST, { after: first.pageInfo.endCursor })).topUps;
    expect([...first.edges, ...next.edges].map(({ node }) => node.id)).toEqual(ids);
    expect([first.pageInfo.hasNextPage, next.pageInfo.hasNextPage]).toEqual([true, false]);
  });
});

describe('a balance', () => {
  it('is there for parents and organisations, for themselves alone', async () => {
    const order = await world.order('CLICK');
    await world.click.pay(order.link);
    const LINES = '{ me { balance { amount isFrozen movements { edges { node { amount purpose balance } } } } } }';
    expect((await order.payer.data(LINES)).me.balance).toEqual({
      ...{ amount: '5000000', isFrozen: false },
      movements: { edges: [{ node: { amount: '5000000', purpose: 'TOP_UP', balance: '5000000' } }] },
    });
    expect((await (await graph.newUser('TEACHER')).data(LINES)).me.balance).toBeNull();
    const READ = 'query ($all: [_Any!]!) { _entities(representations: $all) { ... on User { balance { amount } } } }';
    const all = [{ __typename: 'User', id: order.payer.userId }];
    for (const role of ['MODERATOR', 'ORGANIZATION', 'PARENT'] as const) {
      const other = await graph.newUser(role);
      expect(await other.codes(READ, { all })).toEqual(['FORBIDDEN']);
    }
  });

  it('is proved every night, and what differs is frozen', async () => {
    const order = await world.order('PAYME');
    await world.payme.pay(order.link);
    await graph.asOwner('UPDATE shared.money_balances SET balance = balance + 1 WHERE owner_id = $1', [
      order.payer.userId,
    ]);
    const job = graph.subgraph.jobs.find(({ name }) => name === 'money.prove');
    await job?.run({}, { attempt: 1, isLastAttempt: false, signal: new AbortController().signal });
    expect((await order.payer.data('{ me { balance { isFrozen } } }')).me.balance.isFrozen).toBe(true);
    const [{ differences }] = await graph.context().db.query('SELECT differences FROM shared.money_proofs');
    expect(differences).toBe(1);
  });
});

describe('without the keys of a provider', () => {
  const bare = testGraph(subgraph, { CLICK_SERVICE_ID: KEYS.CLICK_SERVICE_ID });
  it('no order can be made for it, and nobody may call as it', async () => {
    const parent = await bare.newUser('PARENT');
    for (const provider of ['PAYME', 'CLICK', 'UZUM'])
      expect(await parent.codes(CREATE, input({ provider }))).toEqual(['NOT_CONFIGURED']);
    expect((await parent.data('{ topUpOptions { providers } }')).topUpOptions.providers).toEqual([]);
    for (const path of ['/callbacks/payme', '/callbacks/click/prepare', '/callbacks/uzum/check']) {
      const call = { method: 'POST', path, search: new URLSearchParams(), headers: {}, body: Buffer.from('{}') };
      expect((await bare.subgraph.route(call, '')).status).toBe(503);
    }
  });
});

describe('a tax receipt', () => {
  const CODES = { PAYME_FISCAL_CODE: '10899002001000000', PAYME_PACKAGE_CODE: '1209885', PAYME_VAT_PERCENT: '12' };
  const taxed = testGraph(subgraph, { ...KEYS, ...CODES });
  it('is described to Payme once we were told our codes', async () => {
    const parent = await taxed.newUser('PARENT');
    const { createTopUp } = await parent.data(CREATE, input());
    const params = { amount: 5_000_000, account: { order_id: createTopUp.id } };
    const authorization = `Basic ${Buffer.from(`Paycom:${KEYS.PAYME_KEY}`).toString('base64')}`;
    const body = Buffer.from(JSON.stringify({ id: 1, method: 'CheckPerformTransaction', params }));
    const headers = { authorization, 'content-type': 'application/json' };
    const call = { method: 'POST', path: '/callbacks/payme', search: new URLSearchParams(), headers, body };
    expect((await taxed.subgraph.route(call, '')).body).toMatchObject({
      result: {
        allow: true,
        detail: {
          receipt_type: 0,
          items: [{ price: 5_000_000, count: 1, code: '10899002001000000', package_code: '1209885', vat_percent: 12 }],
        },
      },
    });
  });
});
