import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { until } from '../testing/gateway-world.ts';
import { ask, fileWith, startProcess } from '../testing/process.ts';
import { type Script, startScripted } from '../testing/scripted-server.ts';
import { compose, SchoolWorld } from '../testing/subgraphs.ts';
import { RegistryPoll } from './registry-poll.ts';

const { subgraphs } = new SchoolWorld();
const FIRST = compose(subgraphs);
const SECOND = compose(subgraphs.map(({ name, typeDefs }) => ({ name, typeDefs: `${typeDefs} scalar New` })));
const logger = pino({ level: 'silent' });

/** Speaks as the registry does, of whatever supergraph it holds. */
function registry(held: { sdl: string | null }): Script {
  return (res, _body, req) => {
    if (req.headers['x-api-key'] !== 'a key') return res.writeHead(401).end('{"error":"The key is none."}');
    if (held.sdl === null) return res.writeHead(503).end('down');
    const etag = `"${held.sdl.length}"`;
    if (req.headers['if-none-match'] === etag) return res.writeHead(304, { etag }).end();
    return res.writeHead(200, { etag, 'content-type': 'application/graphql' }).end(held.sdl);
  };
}

describe('a registry', () => {
  it('is asked for what has changed, and gives each supergraph once', async () => {
    const held: { sdl: string | null } = { sdl: FIRST };
    await using server = await startScripted(registry(held));
    const poll = new RegistryPoll({ url: server.url, key: 'a key', logger });
    expect(await poll.read()).toBe(FIRST);
    expect(await poll.read()).toBeUndefined();
    held.sdl = SECOND;
    expect(await poll.read()).toBe(SECOND);
    expect(await poll.read()).toBeUndefined();
  });

  it('that fails is said once, and what is served stays', async () => {
    const held: { sdl: string | null } = { sdl: FIRST };
    await using server = await startScripted(registry(held));
    const lines: string[] = [];
    const said = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line).msg) });
    const poll = new RegistryPoll({ url: server.url, key: 'a key', logger: said });
    const taken: string[] = [];
    const now = () => poll.readNow((sdl) => taken.push(sdl) > 0);
    held.sdl = null;
    await now();
    await now();
    held.sdl = SECOND;
    await now();
    expect(taken).toEqual([SECOND]);
    expect(lines).toEqual([
      'the registry does not answer; the supergraph stays as it is',
      'the registry answers again',
    ]);
    const stranger = new RegistryPoll({ url: server.url, key: 'no key', logger });
    await expect(stranger.read()).rejects.toThrow('the registry answers 401: {"error":"The key is none."}');
  });
});

describe('a gateway with a registry', () => {
  const keys = { REGISTRY_KEY: 'a key', REGISTRY_POLL_MS: '50', DRAIN_GRACE_MS: '0' };

  it('serves what the registry has, and what it has next, without a restart', async () => {
    const held: { sdl: string | null } = { sdl: FIRST };
    await using server = await startScripted(registry(held));
    const base = server.url.replace('/graphql', '');
    await using gateway = startProcess(['--supergraph', '/nowhere.graphql'], { REGISTRY_URL: base, ...keys });
    const origin = await gateway.origin();
    const hasNew = async () => {
      const { data } = (await ask(origin, '{ __type(name: "New") { name } }')) as { data: { __type: unknown } };
      return data.__type !== null;
    };
    expect(await hasNew()).toBe(false);
    held.sdl = SECOND;
    await until(hasNew);
    held.sdl = 'no supergraph';
    await until(async () => gateway.log.some(({ msg }) => String(msg).startsWith('the new supergraph cannot be used')));
    expect(await hasNew()).toBe(true);
  });

  it('starts with its file while the registry does not answer', async () => {
    const held: { sdl: string | null } = { sdl: null };
    await using server = await startScripted(registry(held));
    const base = server.url.replace('/graphql', '');
    await using gateway = startProcess(['--supergraph', await fileWith(FIRST)], { REGISTRY_URL: base, ...keys });
    const origin = await gateway.origin();
    const typeOf = async () => (await ask(origin, '{ __type(name: "New") { name } }')) as { data: { __type: unknown } };
    expect((await typeOf()).data.__type).toBeNull();
    held.sdl = SECOND;
    await until(async () => (await typeOf()).data.__type !== null);
  });

  it('wants a key for it', async () => {
    await using gateway = startProcess(['--supergraph', await fileWith(FIRST)], { REGISTRY_URL: 'http://localhost:1' });
    expect(await gateway.exit).toBe(1);
    expect(gateway.words()).toContain('REGISTRY_KEY');
  });
});
