import { createClient } from 'graphql-ws';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Session, testPlatform } from './testing/test-platform.ts';

const world = testPlatform({ demo: false });

const PASSWORD = 'kitob-daftar-qalam';
const ME = '{ me { id role devices { id name isCurrent } } }';
const REFRESH = 'mutation { refreshSession { accessToken user { role } } }';
const BAN = 'mutation ($id: ID!) { banUser(input: { userId: $id, reason: "Haqorat" }) { bannedAt } }';
const ROLE = 'mutation ($id: ID!) { changeRole(input: { userId: $id, role: TEACHER }) { role } }';
const CHANGE = `mutation { changePassword(input: { currentPassword: "${PASSWORD}", newPassword: "yangi-uzun-parol" }) { id } }`;

let people = 0;
async function register(): Promise<Session & { phone: string }> {
  people += 1;
  const phone = `+99877${String(people).padStart(7, '0')}`;
  const input = { phone, password: PASSWORD, firstName: 'Malika', lastName: 'Saidova', role: 'PARENT' };
  return { ...(await world.graph.enter('register', input)), phone };
}

async function moderator(): Promise<Session> {
  const person = await register();
  const main = world.platform.subgraphs.find(({ name }) => name === 'main');
  await main?.dataSource.query(`UPDATE shared.users SET role = 'MODERATOR' WHERE id = $1`, [person.id]);
  return world.graph.enter('login', { phone: person.phone, password: PASSWORD });
}

/** A socket that is open with this session's token, and the code with which it is closed one day. */
async function openSocket({ token }: Session): Promise<{ closed: Promise<number> }> {
  const closed = Promise.withResolvers<number>();
  const client = createClient({
    url: world.graph.url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    lazy: false,
    onNonLazyError: () => {},
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${token}` },
    on: { closed: (event) => closed.resolve((event as { code: number }).code) },
  });
  await new Promise((done) => client.on('connected', done));
  return { closed: closed.promise };
}

describe('whoever is out', () => {
  it.each([
    ['are banned', async (id: string) => void (await world.graph.data(BAN, { id }, await moderator()))],
    ['have another role', async (id: string) => void (await world.graph.data(ROLE, { id }, await moderator()))],
  ])('because they %s has sockets closed, token refused and cookie dead', async (_why, act) => {
    const person = await register();
    const bystander = await register();
    const { closed } = await openSocket(person);
    await act(person.id);
    expect(await closed).toBe(4403);
    expect(await world.graph.codes(ME, {}, { token: person.token })).toEqual(['UNAUTHENTICATED']);
    expect(await world.graph.codes(REFRESH, {}, { cookie: person.cookie })).toEqual(['SESSION_EXPIRED']);
    expect(await world.graph.codes(ME, {}, { token: bystander.token })).toEqual([]);
  });

  it('because the password was changed elsewhere is out, and who changed it stays in', async () => {
    const here = await register();
    const there = await world.graph.enter('login', { phone: here.phone, password: PASSWORD });
    const { closed } = await openSocket(there);
    await world.graph.data(CHANGE, {}, here);
    expect(await closed).toBe(4403);
    expect(await world.graph.codes(REFRESH, {}, { cookie: there.cookie })).toEqual(['SESSION_EXPIRED']);
    expect(await world.graph.codes(ME, {}, { token: here.token })).toEqual([]);
    expect(await world.graph.codes(REFRESH, {}, { cookie: here.cookie })).toEqual([]);
  });
});

describe('a device', () => {
  it('is known by what its browser says of itself to the gateway', async () => {
    const person = await register();
    const response = await fetch(world.graph.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0',
      },
      body: JSON.stringify({
        query: 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }',
        variables: { input: { phone: person.phone, password: PASSWORD } },
      }),
    });
    const { data } = (await response.json()) as { data: { login: { accessToken: string } } };
    const { me } = await world.graph.data(ME, {}, { token: data.login.accessToken });
    expect(me.devices[0]).toMatchObject({ name: 'Firefox, Android', isCurrent: true });
  });
});

describe('refreshing and signing out', () => {
  it.each([
    ['another site', { origin: 'https://evil.uz' }],
    ['a site whose name only begins like ours', { origin: 'http://alif24.localhost.evil.uz' }],
    ['nowhere', { origin: 'null' }],
    ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }],
  ])('is refused from %s, and the session goes on', async (_where, headers) => {
    const { cookie } = await register();
    for (const query of [REFRESH, 'mutation { logout }']) {
      const response = await fetch(world.graph.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, ...headers },
        body: JSON.stringify({ query }),
      });
      expect(response.status).toBe(403);
      expect(response.headers.get('set-cookie')).toBeNull();
    }
    expect(await world.graph.codes(REFRESH, {}, { cookie })).toEqual([]);
  });
});
