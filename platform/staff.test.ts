import { createClient } from 'graphql-ws';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { testPlatform } from './testing/test-platform.ts';

const world = testPlatform({ demo: true });
const login = (phone: string) => world.graph.enter('login', { phone, password: 'alif2424' });
const BILLS = '{ bills(first: 1) { edges { node { title student { fullName phone } payer { fullName } } } } }';

it('a cashier who is removed has sockets closed and every right gone within seconds, and stays signed in', async () => {
  const [owner, cashier, administrator] = await Promise.all(
    ['01-01', '05-02', '05-01'].map((n) => login(`90 000-${n}`)),
  );
  if (!owner || !cashier || !administrator) throw new Error('The demo school has nobody at its desk.');

  const { data } = await world.graph.ask(BILLS, {}, cashier);
  const [{ node: bill }] = data.bills.edges;
  expect(bill).toMatchObject({ student: { fullName: expect.any(String), phone: null } });
  const seen = await world.graph.data(BILLS, {}, administrator);
  expect(seen.bills.edges[0].node.student).toEqual({ fullName: bill.student.fullName, phone: expect.any(String) });

  const closed = Promise.withResolvers<number>();
  const client = createClient({
    url: world.graph.url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    lazy: false,
    onNonLazyError: () => {},
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${cashier.token}` },
    on: { closed: (event) => closed.resolve((event as { code: number }).code) },
  });
  await new Promise((done) => client.on('connected', done));
  const remove = 'mutation ($input: RemoveStaffMemberInput!) { removeStaffMember(input: $input) { id } }';
  await world.graph.data(remove, { input: { userId: cashier.id } }, owner);
  expect(await closed.promise).toBe(4403);
  expect(await world.graph.codes('{ me { id } }', {}, { token: cashier.token })).toEqual(['UNAUTHENTICATED']);
  await client.dispose();

  const refreshed = await world.graph.data(
    'mutation { refreshSession { accessToken user { id } } }',
    {},
    { cookie: cashier.cookie },
  );
  const token = refreshed.refreshSession.accessToken as string;
  expect(refreshed.refreshSession.user.id).toBe(cashier.id);
  expect(await world.graph.codes('{ billTotals { open } }', {}, { token })).toEqual(['FORBIDDEN']);
  expect(await world.graph.data('{ me { employment { role } } }', {}, { token })).toEqual({ me: { employment: null } });
});
