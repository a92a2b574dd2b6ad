import {
  createTokenIssuer,
  issueAnalystToken,
  listAnalystTokens,
  revokeAnalystToken,
} from '@alif24/subgraph-shared/auth';
import { addDays, localDate } from '@alif24/subgraph-shared/utils';
import {
  buildClientSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  isObjectType,
} from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { withContext } from './terminal-context.ts';
import { writeArguments } from './testing/rights/arguments.ts';
import { everythingOf } from './testing/rights/selections.ts';
import { testPlatform } from './testing/test-platform.ts';

const world = testPlatform({ demo: true });
const today = localDate(new Date());
const window = { from: addDays(today, -60), to: today };
let db: pg.Client;
let schema: GraphQLSchema;
/** Every number that there is, so that none is forgotten here. */
let MEASURES: string[];
let ALL: string;
const context = <T>(work: Parameters<typeof withContext<T>>[1]) =>
  withContext<T>({ DATABASE_URL: world.databaseUrl, DATA_DIR: '', PORT: world.platform.port } as never, work);

async function newToken(days = 30) {
  const issuer = await createTokenIssuer(
    world.secrets.signingKey,
    `http://api.alif24.localhost:${world.platform.port}`,
  );
  return context((ctx) => issueAnalystToken(ctx, issuer, { name: 'test', days }));
}

const fieldsOf = (type: unknown) => (schema.getType(String(type)) as GraphQLObjectType).getFields();

beforeAll(async () => {
  db = new pg.Client({ connectionString: world.databaseUrl });
  await db.connect();
  const { data } = await world.graph.ask(getIntrospectionQuery(), {}, await newToken());
  schema = buildClientSchema(data);
  const { from: _from, to: _to, by: _by, ...measures } = fieldsOf('PlatformStatistics');
  MEASURES = Object.keys(measures);
  const points = MEASURES.map(
    (name) => `${name} { ${Object.keys(fieldsOf(getNamedType(measures[name]?.type))).join(' ')} }`,
  );
  ALL = `query ($input: StatisticsInput!) { statistics(input: $input) { from to by ${points.join(' ')} } }`;
});
afterAll(() => db?.end());

describe('a token of an analyst', () => {
  it('reads the numbers of all platforms in one question, and no group is of hardly ten people', async () => {
    const { statistics } = await world.graph.data(ALL, { input: { ...window, by: 'MONTH' } }, await newToken());
    const points = MEASURES.flatMap((name) => statistics[name] as Array<{ people: number }>);
    expect(statistics.activePupils.length).toBeGreaterThan(0);
    for (const name of ['lettersPractised', 'testsFinished', 'gamesPlayed', 'lessonsFinished'])
      expect([name, statistics[name].length > 0]).toEqual([name, true]);
    for (const name of ['coinsEarned', 'moneyPaidIn', 'moneySpent', 'messagesSent', 'leads'])
      expect([name, MEASURES.includes(name)]).toEqual([name, true]);
    expect(points.length).toBeGreaterThan(10);
    expect(points.filter(({ people }) => people < 15)).toEqual([]);
  });

  it('runs every example of the explorer that is for analysts, and the others run for whom they are for', async () => {
    const examples = (await (await fetch(`${new URL(world.graph.url).origin}/explorer/examples.json`)).json()) as Array<
      Record<'name' | 'sentence' | 'query' | 'variables', string>
    >;
    const as = (phone: string) => world.graph.enter('login', { phone, password: 'alif2424' });
    const callers: Record<string, object> = {
      analysts: await newToken(),
      everybody: {},
      'whoever is signed in': await as('90 000-02-01'),
      'those who run one': await as('90 000-01-01'),
    };
    expect(examples.length).toBeGreaterThan(20);
    const empty: string[] = [];
    for (const { name, sentence, query, variables } of examples) {
      const whom = /For ([a-z ]+)\.$/.exec(sentence)?.[1] as string;
      const { data, errors } = await world.graph.ask(query, JSON.parse(variables), callers[whom]);
      expect([name, whom in callers, errors]).toEqual([name, true, undefined]);
      if (!/:(\d|"|true)/.test(JSON.stringify(data))) empty.push(name);
    }
    // The demo school has no Telegram and no mail, and its money came in today, which is not over.
    expect(empty).toEqual(['AnalystMessagesByDay', 'AnalystMoneyByMonth']);
  });

  it('gets nowhere by many names, by other ways in, or when it is over', async () => {
    const token = await newToken();
    const input = { ...window, by: 'DAY' };
    const ask = (selection: string, session: object = token) =>
      world.graph.codes(`query ($input: StatisticsInput!) { ${selection} }`, { input }, session);
    const times = (count: number, write: (n: number) => string) =>
      Array.from({ length: count }, (_, n) => write(n)).join(' ');
    const one = (n: number) => `a${n}: statistics(input: $input) { leads { people } }`;
    expect(await ask(times(10, one))).toEqual([]);
    expect(await ask(times(11, one))).toEqual(['LIMIT_EXCEEDED']);
    const whole = MEASURES.map((name) => `${name} { people }`).join(' ');
    expect(await ask(times(2, (n) => `a${n}: statistics(input: $input) { ${whole} }`))).toEqual(['LIMIT_EXCEEDED']);
    expect(await ask(`statistics(input: $input) { ${times(16, (n) => `a${n}: leads { people }`)} }`)).toEqual([
      'LIMIT_EXCEEDED',
    ]);
    for (const way of ['_service { sdl }', '_entities(representations: []) { __typename }', 'node(id: "1") { id }'])
      expect([way, await ask(`${way} statistics(input: $input) { by }`)]).toEqual([way, ['GRAPHQL_VALIDATION_FAILED']]);
    expect(await world.graph.codes('mutation { logout }', {}, token)).toEqual(['FORBIDDEN']);
    const issuer = await createTokenIssuer(
      world.secrets.signingKey,
      `http://api.alif24.localhost:${world.platform.port}`,
    );
    const over = { token: await issuer.issueForAnalyst(token.id, new Date(Date.now() - 120_000)) };
    expect(await ask('statistics(input: $input) { by }', over)).toEqual(['UNAUTHENTICATED']);
  });

  it('is told nothing that belongs to a person, by whatever it asks for', async () => {
    const { rows } = await db.query(
      `SELECT id::text, phone, ltrim(phone, '+') AS digits, first_name, last_name, first_name || ' ' || last_name AS whole FROM shared.users`,
    );
    const { rows: ids } = await db.query('SELECT id FROM shared.users ORDER BY role = $1 DESC, id LIMIT 1', [
      'STUDENT',
    ]);
    const marks = new Set(rows.flatMap(Object.values).filter((text) => typeof text === 'string' && text.length >= 4));
    const answers: string[] = [];
    const opened: string[] = [];
    for (const root of [schema.getQueryType(), schema.getMutationType()]) {
      for (const field of Object.values(root?.getFields() ?? {})) {
        const type = getNamedType(field.type);
        const below = isObjectType(type) ? ` { ${everythingOf(type, () => ids[0].id, 0)} }` : '';
        const query = `${root?.name.toLowerCase()} { ${field.name}${writeArguments(field, () => ids[0].id) ?? ''}${below} }`;
        const answer = await world.graph.ask(query, {}, await newToken());
        answers.push(JSON.stringify(answer));
        if (!answer.errors) opened.push(field.name);
        else if (field.name !== 'statistics')
          expect([field.name, answer.errors[0]?.extensions.code]).toEqual([field.name, 'FORBIDDEN']);
      }
    }
    for (const by of ['DAY', 'WEEK', 'MONTH', 'REGION', 'GRADE'])
      answers.push(JSON.stringify(await world.graph.data(ALL, { input: { ...window, by } }, await newToken())));
    const told = answers.join('\n');
    expect([...marks].filter((mark) => told.includes(mark as string))).toEqual([]);
    expect(opened.filter((name) => name !== 'statistics')).toEqual([]);
    expect(marks.size).toBeGreaterThan(50);
  });

  it('opens no person that the gateway would ask a platform for', async () => {
    const main = world.platform.subgraphs.find(({ name }) => name === 'main');
    const [{ id }] = (await db.query('SELECT id FROM shared.users LIMIT 1')).rows;
    const query = `{ _entities(representations: [{__typename: "User", id: "${id}"}]) { ... on User { id firstName } } }`;
    const caller = { userId: id, role: 'ANALYST', sessionId: id } as const;
    const answer = await main?.execute({ query }, { caller, requestId: 'test', address: '' });
    expect(answer?.data ?? null).toBeNull();
    expect(answer?.errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
  });

  it('opens no subscription', async () => {
    const query = 'subscription { seasonLeaderboardChanged { sequence } }';
    const stream = world.graph.subscribe(query, {}, { ...(await newToken()), cookie: '' });
    const event = await stream.next().catch((errors) => ({ errors }));
    expect(JSON.stringify(event)).toContain('FORBIDDEN');
  });

  it('is refused within seconds when it was taken back, and the audit log tells of both', async () => {
    const { id, token } = await newToken();
    const ask = () => world.graph.codes(ALL, { input: { ...window, by: 'WEEK' } }, { token });
    expect(await ask()).toEqual([]);
    await context((ctx) => revokeAnalystToken(ctx, id));
    await vi.waitUntil(async () => (await ask())[0] === 'UNAUTHENTICATED', { timeout: 30_000, interval: 100 });
    const { rows } = await db.query('SELECT action FROM shared.audit_entries WHERE object = $1 ORDER BY sequence', [
      `analyst-token:${id}`,
    ]);
    expect(rows.map(({ action }) => action)).toEqual(['analyst-token.issue', 'analyst-token.revoke']);
    const listed = await context(listAnalystTokens);
    expect(listed.find((one) => one.id === id)?.revokedAt).toBeInstanceOf(Date);
  });

  it('is made for 1 to 90 days', async () => {
    for (const days of [0, 91, 1.5, Number.NaN])
      await expect(newToken(days)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('statistics', () => {
  it('are for nobody else but moderators', async () => {
    const ask = async (phone: string) => {
      const session = await world.graph.enter('login', { phone, password: 'alif2424' });
      return world.graph.codes(
        `query ($input: StatisticsInput!) { statistics(input: $input) { by } }`,
        { input: window },
        session,
      );
    };
    expect(await world.graph.codes(ALL, { input: window })).toEqual(['UNAUTHENTICATED']);
    expect(await ask('90 000-02-01')).toEqual(['FORBIDDEN']);
    expect(await ask('90 000-01-01')).toEqual(['FORBIDDEN']);
  });

  it('are of at most 366 days, in their order', async () => {
    const token = await newToken();
    const ask = (input: object) => world.graph.codes(ALL, { input }, token);
    expect(await ask({ from: '2025-01-01', to: '2026-01-02' })).toEqual(['BAD_USER_INPUT']);
    expect(await ask({ from: '2026-01-02', to: '2026-01-01' })).toEqual(['BAD_USER_INPUT']);
    expect(await ask({ from: '2025-01-01', to: '2026-01-01' })).toEqual([]);
  });
});
