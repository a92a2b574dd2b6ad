import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { SubgraphTransport } from '../fetching/transport.ts';
import { startCollector } from '../testing/collector.ts';
import { type GatewayWorld, SITE, startWorld, until } from '../testing/gateway-world.ts';
import { createLogger } from './logger.ts';
import { openObservability } from './observability.ts';

const PHONE = '+998901234567';
const NAME = 'Layli Karimova';
const EMAIL = 'layli@example.uz';
const PASSWORD = 'qaldirgoch-uchdi-7';
const SESSION = 'session-marker-5e2b';
const USER = 'user-marker-91c4';
const ADDRESS = '203.0.113.77';
const OWN_HEADER = 'header-marker-aa17';

const EMPTY_LIST = '{"format":"apollo-persisted-query-manifest","version":1,"operations":[]}';
const MARKERS = [PHONE, PHONE.slice(1), NAME, 'Karimova', EMAIL, PASSWORD, SESSION, USER, ADDRESS, OWN_HEADER];

/** A subgraph that says aloud, in every way there is, what it was told. */
const talkative: SubgraphTransport = {
  execute: async ({ variables }) => {
    const told = [
      `no user ${PHONE} ${EMAIL} with ${JSON.stringify(variables)}`,
      `Variable "$input" got invalid value { name: "${NAME}", password: "${PASSWORD}" }; Expected type Int.`,
      `Int cannot represent non-integer value: "${NAME}"`,
      `duplicate key value violates unique constraint; Key (full_name, password)=(${NAME}, ${PASSWORD}) already exists.`,
    ];
    const coded = new GraphQLError(told.join(), { extensions: { code: 'USER_NOT_FOUND' } });
    // As a driver tells of it, which the subgraph forgot to mask.
    const driver = new GraphQLError('failed', { extensions: { exception: { query: 'insert', parameters: [NAME] } } });
    const errors = [...told.map((message) => new GraphQLError(message)), coded, driver];
    return { data: null, errors: errors.map((error) => error.toJSON()) };
  },
  subscribe: async () => {
    throw new Error(`no stream for ${PHONE}`);
  },
};

/** One that answers with no JSON but the beginning of a person. */
const babbling: SubgraphTransport = { ...talkative, send: async () => ({ wire: `${NAME}, ${PHONE}` }) };

/** Whatever a client can fill with what nobody else may read: headers, cookies, tokens, variables, arguments, names. */
async function askWithMarkers(world: GatewayWorld): Promise<void> {
  const token = await world.token({ sub: USER, role: 'PARENT', sid: SESSION });
  const headers = {
    authorization: `Bearer ${token}`,
    cookie: `__Host-alif24-session=${SESSION}`,
    origin: SITE,
    'x-forwarded-for': ADDRESS,
    'x-own': OWN_HEADER,
    referer: `https://alif24.uz/?phone=${encodeURIComponent(PHONE)}`,
  };
  const variables = { phone: PHONE, name: NAME, email: EMAIL, password: PASSWORD };
  const ask = (query: string, more: object = {}) => world.post('', { headers, body: { query, variables, ...more } });
  await ask('mutation SignIn($phone: String!) { login(phone: $phone) { id fullName } }');
  await ask(`query { user(id: "${PHONE}") { id fullName progress } }`);
  await ask(`query OfPhone998901234567 { whoami session me { fullName } }`);
  await ask('query Wrong($phone: Int!) { friends(first: $phone) { fullName } }');
  await ask(`query { user(id: "${NAME}", password: "${PASSWORD}") { nothing } }`);
  await ask(`query { user(id: "${PHONE}" `);
  await ask('query A { lesson }', { operationName: PHONE });
  await ask('{ drops }', { extensions: { persistedQuery: { version: 1, sha256Hash: PHONE } } });
  await world.post('', { headers: { ...headers, authorization: `Bearer ${token}x` }, body: { query: '{ lesson }' } });
  await world.post('', { headers, body: `{"query": "${PHONE}` });
  const eventStream = { ...headers, accept: 'text/event-stream', 'content-type': 'application/json' };
  for (const query of [
    'query ($phone: ID!) { user(id: $phone) { fullName } }',
    `{ user(id: "${PHONE}") { ${PASSWORD} } }`,
  ]) {
    const body = JSON.stringify({ query, variables });
    const answer = await fetch(`${world.origin}/graphql`, { method: 'POST', headers: eventStream, body });
    await answer.text();
  }
  const socket = world.socket({ token });
  for (const query of [
    'query ($phone: ID!) { user(id: $phone) { fullName progress } }',
    `subscription { boardChanged(quizId: "${PHONE}") { sequence } }`,
    'query ($phone: Int!) { friends(first: $phone) { id } }',
  ]) {
    const answers = socket.iterate({ query, variables });
    await answers.next().catch(() => {});
    await answers.return?.();
  }
}

describe('a request full of what is nobody’s business', () => {
  it('leaves nothing of it in logs, metrics and traces', async () => {
    await using collector = await startCollector();
    const lines: string[] = [];
    const logger = createLogger('trace', { write: (line) => lines.push(line) });
    const watch = await openObservability({
      logger,
      admin: { host: '127.0.0.1', port: 0 },
      tracing: { endpoint: collector.endpoint, serviceName: 'gateway', sampler: 'always_on', ratio: 1 },
    });
    const ways: Record<string, SubgraphTransport>[] = [{}, { main: talkative, olimp: talkative }, { main: babbling }];
    for (const transports of ways) {
      await using world = await startWorld('in memory', {
        logger,
        observer: watch.observer,
        trustProxy: true,
        safelist: { mode: 'report', manifest: EMPTY_LIST },
        transports,
      });
      await askWithMarkers(world);
      await until(async () => (await metricsOf(watch.adminPort)).includes('gateway_upstreams 0'));
    }
    const metrics = await metricsOf(watch.adminPort);
    await watch.close();

    const seen = { logs: lines.join(''), metrics, traces: collector.bodies.join('') };
    // Each of them has seen the requests: otherwise nothing would be proven.
    expect(seen.logs).toContain('"operation":"SignIn"');
    for (const line of ['a subgraph failed', 'an operation is not listed', 'is not valid JSON']) {
      expect(seen.logs).toContain(line);
    }
    expect(seen.metrics).toContain('operation="SignIn"');
    expect(seen.metrics).toContain('transport="sse"');
    expect(seen.metrics).toContain('transport="websocket"');
    expect(seen.traces).toContain('mutation SignIn');
    for (const [where, text] of Object.entries(seen)) {
      for (const marker of MARKERS) expect([where, marker, text.includes(marker)]).toEqual([where, marker, false]);
      expect(text).not.toContain('eyJ');
    }
  });
});

async function metricsOf(port: number | undefined): Promise<string> {
  return (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
}
