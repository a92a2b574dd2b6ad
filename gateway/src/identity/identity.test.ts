import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { type GatewayWorld, SITE, startWorld, type Way } from '../testing/gateway-world.ts';
import { openRaw, subscribe } from '../testing/raw-socket.ts';

const WAYS: Way[] = ['in memory', 'over HTTP'];
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = () => Math.floor(Date.now() / 1000);

describe.each(WAYS)('the caller, subgraphs %s', (way) => {
  it('is known to every subgraph by the access token', async () => {
    await using world = await startWorld(way);
    const token = await world.token({ sub: '7', role: 'TEACHER', sid: 's7' });
    const { body } = await world.post('{ whoami me { fullName } quiz(id: 1) { id } }', { headers: bearer(token) });
    const caller = { userId: '7', role: 'TEACHER', sessionId: 's7' };
    expect(JSON.parse(body.data.whoami)).toEqual(caller);
    expect(body.data.me.fullName).toBe('Pupil 7');
    expect(world.school.hops[0]).toMatchObject({ caller, address: '127.0.0.1' });
  });

  it('is nobody without a token, whatever the headers claim', async () => {
    await using world = await startWorld(way);
    const forged = `${base64({ hop: { caller: { userId: '1', role: 'MODERATOR', sessionId: 'x' } } })}.x`;
    const headers = { 'x-alif24-hop': forged, 'x-user-id': '1', 'x-role': 'MODERATOR' };
    const { body } = await world.post('{ whoami me { id } }', { headers });
    expect(body.data).toEqual({ whoami: 'null', me: null });
  });

  it('has the session cookie passed to the session subgraph alone, and its cookies set', async () => {
    await using world = await startWorld(way);
    const headers = { cookie: 'theme=dark; __Host-alif24-session=abc=; other=1', origin: SITE };
    const { body, headers: got } = await world.post('{ session quiz(id: 1) { id } }', { headers });
    expect(body.data.session).toBe('abc=');
    expect(world.school.hops[0]).not.toHaveProperty('session');
    expect(world.school.hops[0]).not.toHaveProperty('userAgent');
    expect(got.getSetCookie()).toEqual([]);
    const login = await world.post('mutation { login(phone: "1") { id } logout }', { headers });
    expect(login.headers.getSetCookie()).toEqual([
      '__Host-alif24-session=fresh; Path=/; Secure; HttpOnly; SameSite=Lax',
      '__Host-alif24-session=; Path=/; Max-Age=0; Secure; HttpOnly',
      'other=1; Path=/',
    ]);
    expect(login.headers.get('access-control-allow-credentials')).toBe('true');
  });
});

describe('what a socket says for its subgraphs', () => {
  it.each(['two\r\nlines: 1', 'ў', '\0', 'x'.repeat(20_000)])(
    'is left out where no header can hold it, and nobody else is hurt',
    async (tenant) => {
      await using world = await startWorld('over HTTP', { forwardHeaders: ['x-tenant'] });
      const raw = await openRaw(world.origin, { init: { 'x-tenant': tenant } });
      for (let id = 1; id <= 8; id += 1) {
        raw.say(subscribe(String(id), `{ quiz(id: ${id}) { id } }`));
        expect((await raw.next()).payload).toEqual({ data: { quiz: { id: String(id) } } });
        await raw.next();
      }
      raw.socket.terminate();
    },
  );
});

describe('the session cookie', () => {
  it('does not go on where cookies do', async () => {
    await using world = await startWorld('in memory', { forwardHeaders: ['cookie'] });
    const cookie = 'theme=dark; __Host-alif24-session=abc; other=1';
    await world.post('{ quiz(id: 1) { id } }', { headers: { cookie, origin: SITE } });
    expect(world.school.hops[0]?.headers?.cookie).toMatch(/^theme=dark; +other=1$/);
  });
});

describe('an access token', () => {
  const bad: [string, (world: GatewayWorld) => Promise<string> | string][] = [
    ['with alg none', () => `${base64({ alg: 'none', typ: 'at+jwt' })}.${base64({ sub: '1', exp: now() + 60 })}.`],
    ['signed with the public key as a secret', ({ publicJwk }) => hs256(JSON.stringify(publicJwk))],
    ['signed by another key', () => signedByStranger()],
    ['naming an unknown key', (world) => world.token({}, { kid: '../../etc/passwd' })],
    ['that has expired', (world) => world.token({ iat: now() - 1_000, exp: now() - 61 })],
    ['that is not valid yet', (world) => world.token({ nbf: now() + 120 })],
    ['from the future', (world) => world.token({ iat: now() + 120 })],
    ['for another audience', (world) => world.token({ aud: 'elsewhere' })],
    ['of another issuer', (world) => world.token({ iss: 'https://evil.uz' })],
    ['of another kind', (world) => world.token({}, { typ: 'refresh+jwt' })],
    ['without a kind', (world) => world.token({}, { typ: undefined })],
    ['with a role that is none', (world) => world.token({ role: 'ADMIN' })],
    ['without a session', (world) => world.token({ sid: undefined })],
    ['whose claims were edited', async (world) => edited(await world.token())],
    ['without a signature', async (world) => `${(await world.token()).split('.').slice(0, 2).join('.')}.`],
    ['that is no token', () => 'hello'],
  ];

  it.each(bad)('%s is refused over HTTP and socket', async (_, make) => {
    await using world = await startWorld('in memory');
    const token = await make(world);
    const { status, body } = await world.post('{ lesson }', { headers: bearer(token) });
    expect(status).toBe(401);
    expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    await expect(world.socket({ token }).iterate({ query: '{ lesson }' }).next()).rejects.toMatchObject({ code: 4403 });
  });

  it('that ended a moment ago is still taken, for clocks differ', async () => {
    await using world = await startWorld('in memory');
    const token = await world.token({ iat: now() - 600, exp: now() - 30 });
    expect((await world.post('{ lesson }', { headers: bearer(token) })).status).toBe(200);
  });

  it('closes its socket with 4403 when it expires', async () => {
    await using world = await startWorld('in memory');
    const closed = Promise.withResolvers<number>();
    const on = { closed: (event: unknown) => closed.resolve((event as CloseEvent).code) };
    const client = world.socket({ token: await world.token({ exp: now() + 1 }), on });
    const events = client.iterate({ query: 'subscription { secret { sequence } }' });
    expect((await events.next()).value?.data).toEqual({ secret: { sequence: 0 } });
    await expect(events.next()).rejects.toMatchObject({ code: 4403 });
    expect(await closed.promise).toBe(4403);
  });
});

describe('the keys', () => {
  it('are asked for once more, however many unknown keys are named', async () => {
    let asked = 0;
    await using world = await startWorld('in memory', {
      jwks: () => {
        asked += 1;
        return { keys: [world.publicJwk as never] };
      },
    });
    expect((await world.post('{ lesson }', { headers: bearer(await world.token()) })).status).toBe(200);
    expect(asked).toBe(1);
    for (let kid = 0; kid < 20; kid += 1) {
      await world.post('{ lesson }', { headers: bearer(await world.token({}, { kid: `unknown-${kid}` })) });
    }
    expect(asked).toBe(2);
    expect((await world.post('{ lesson }', { headers: bearer(await world.token()) })).status).toBe(200);
  });

  it('may come from an address, and their absence is no reason to call a token bad', async () => {
    let keys: unknown[] | undefined;
    const server = createServer((_req, res) => {
      res.writeHead(keys ? 200 : 503).end(JSON.stringify({ keys }));
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const jwks = `http://127.0.0.1:${(server.address() as AddressInfo).port}/.well-known/jwks.json`;
    await using world = await startWorld('in memory', { jwks });
    const headers = bearer(await world.token());
    const { status, body } = await world.post('{ lesson }', { headers });
    expect([status, body.errors[0].extensions.code]).toEqual([503, 'SUBGRAPH_UNAVAILABLE']);
    expect((await world.post('{ lesson }')).status).toBe(200);
    keys = [world.publicJwk];
    await expect.poll(async () => (await world.post('{ lesson }', { headers })).status).toBe(200);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect((await world.post('{ lesson }', { headers })).status).toBe(200);
  });
});

describe('a request with the session cookie', () => {
  const cookie = '__Host-alif24-session=abc';

  it.each(['https://evil.uz', 'null', 'https://alif24.uz.evil.com', 'http://alif24.uz'])(
    'from %s is refused',
    async (origin) => {
      await using world = await startWorld('in memory');
      const { status, body } = await world.post('mutation { logout }', { headers: { cookie, origin } });
      expect([status, body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
    },
  );

  it('that a browser sends across sites without an origin is refused', async () => {
    await using world = await startWorld('in memory');
    const headers = { cookie, 'sec-fetch-site': 'cross-site' };
    expect((await world.post('{ session }', { headers })).status).toBe(403);
  });
});

function hs256(secret: string): Promise<string> {
  return new SignJWT({ sub: '1', role: 'MODERATOR', sid: 's', exp: now() + 60, iat: now() })
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'k1' })
    .sign(Buffer.from(secret));
}

function signedByStranger(): Promise<string> {
  const claims = { sub: '1', role: 'MODERATOR', sid: 's', iat: now(), exp: now() + 60, aud: 'alif24' };
  return new SignJWT({ ...claims, iss: 'https://api.alif24.uz' })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'k1' })
    .sign(generateKeyPairSync('ed25519').privateKey);
}

function edited(token: string): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return [header, base64({ ...claims, role: 'MODERATOR' }), signature].join('.');
}
