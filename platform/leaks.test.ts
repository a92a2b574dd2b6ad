import { once } from 'node:events';
import { createServer } from 'node:http';
import { Writable } from 'node:stream';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dumpOf, tablesWith } from './testing/dump.ts';
import { type Session, testPlatform } from './testing/test-platform.ts';

/** Everything that leaves the platform comes here: SMS, Telegram, whatever else is tried. */
const calls: string[] = [];
const outside = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => {
    body += part;
  });
  request.on('end', () => {
    calls.push(`${request.url} ${decodeURIComponent(body.replaceAll('+', ' '))}`);
    response.setHeader('content-type', 'application/json');
    const result = request.url?.endsWith('getUpdates')
      ? []
      : { message_id: 1, id: 1, is_bot: true, username: 'b', first_name: 'b' };
    response.end(JSON.stringify({ ok: true, result, data: { token: 'eskiz' }, id: '1', status: 'waiting' }));
  });
});
outside.listen(0, '127.0.0.1');
await once(outside, 'listening');
const url = `http://127.0.0.1:${(outside.address() as { port: number }).port}`;

const lines: string[] = [];
const log = new Writable({
  write(chunk, _encoding, done) {
    lines.push(String(chunk));
    done();
  },
});

const world = testPlatform({
  demo: true,
  logger: pino({ level: 'debug' }, log),
  environment: {
    ESKIZ_EMAIL: 'a@b.uz',
    ESKIZ_PASSWORD: 'eskiz-password',
    ESKIZ_URL: url,
    TELEGRAM_BOT_TOKEN: '4242:bot-token',
    TELEGRAM_BOT_USERNAME: 'alif24_bot',
    TELEGRAM_API_URL: url,
  },
});

const PHONE = '998907712345';
const PASSWORD = 'Zzparol-uzun-sir';
/** What people tell of themselves and their children here. */
const MARKS = {
  phone: PHONE,
  password: PASSWORD,
  'given name of a parent': 'Zzdilnoza',
  'surname of a family': 'Zzoila',
  'name of a child': 'Zzbola',
  'day of birth': '2017-07-17',
  'Telegram chat': '777000333',
  'name on a lead': 'Zzlid',
  'phone on a lead': '998907754321',
  'note of a lead': 'Zzizoh',
  nickname: 'Zzlaqab',
  'name in a query that is wrong': 'Zzxato',
};
const secrets: Record<string, string> = {};

let db: pg.Client;
let dump: Awaited<ReturnType<typeof dumpOf>>;
const sql = async (text: string, values?: unknown[]) => (await db.query(text, values)).rows;

/** A day of a family, a school and somebody who types wrongly, over the public graph. */
async function live(): Promise<void> {
  const { graph } = world;
  await graph.data('mutation ($p: String!) { requestSignInCode(input: {phone: $p}) { digits } }', { p: `+${PHONE}` });
  const sms = await vi.waitUntil(() => calls.find((call) => call.includes('/message/sms/send')), { timeout: 30_000 });
  secrets.code = /\b\d{6}\b/.exec(sms.replace(PHONE, ''))?.[0] as string;
  const { signInWithCode } = await graph.data(
    'mutation ($p: String!, $c: String!) { signInWithCode(input: {phone: $p, code: $c}) { ticket } }',
    { p: PHONE, c: secrets.code },
  );
  secrets.ticket = signInWithCode.ticket;
  const names = { firstName: 'Zzdilnoza', lastName: 'Zzoila', role: 'PARENT', password: PASSWORD };
  await graph.enter('register', { ticket: signInWithCode.ticket, ...names });
  const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }';
  expect(await graph.codes(login, { input: { phone: PHONE, password: `${PASSWORD}?` } })).toEqual([
    'WRONG_CREDENTIALS',
  ]);
  const parent = await graph.enter('login', { phone: PHONE, password: PASSWORD });
  secrets['access token'] = parent.token;
  secrets['refresh token'] = parent.cookie.split('=')[1] as string;
  await sql(
    `INSERT INTO shared.notification_channels (user_id, channel, address, state) VALUES ($1, 'TELEGRAM', '777000333', 'ACTIVE')`,
    [parent.id],
  );
  await family(parent);
  await school();
  for (const query of [`{ me { firstName(is: "Zzxato") } }`, `{ user(id: "Zzxato") { id } }`, `{ me { "Zzxato`]) {
    expect((await graph.codes(query, {}, parent)).length).toBeGreaterThan(0);
  }
}

async function family(parent: Session): Promise<void> {
  const { graph } = world;
  const child = { firstName: 'Zzbola', lastName: 'Zzoila', grade: 1, birthDate: '2017-07-17' };
  const { addChild } = await graph.data(
    'mutation ($input: AddChildInput!) { addChild(input: $input) { id } }',
    { input: child },
    parent,
  );
  const { inviteGuardian } = await graph.data(
    'mutation ($id: ID!) { inviteGuardian(input: {childId: $id}) { code } }',
    { id: addChild.id },
    parent,
  );
  secrets['code of an invitation'] = inviteGuardian.code;
  const other = await graph.enter('login', { phone: '90 000-03-02', password: 'alif2424' });
  const accept = 'mutation ($code: String!) { acceptGuardianInvitation(input: {code: $code}) { id } }';
  await graph.data(accept, { code: inviteGuardian.code }, other);
  const ask = 'mutation ($id: ID!) { requestDataExport(input: {childId: $id, idempotencyKey: "k"}) { id } }';
  const { requestDataExport } = await graph.data(ask, { id: addChild.id }, parent);
  const open = 'mutation ($id: ID!) { openDataExport(input: {requestId: $id}) { url } }';
  const link = await vi.waitUntil(
    async () => (await graph.ask(open, { id: requestDataExport.id }, parent)).data?.openDataExport.url,
    {
      timeout: 30_000,
    },
  );
  secrets['link of a copy'] = new URL(link).searchParams.get('token') as string;
  const file = await fetch(new URL(new URL(link).pathname + new URL(link).search, graph.url));
  expect(await file.text()).toContain('Zzbola');
}

async function school(): Promise<void> {
  const { graph } = world;
  const director = await graph.enter('login', { phone: '90 000-01-01', password: 'alif2424' });
  await graph.data(
    'mutation ($input: CreateLeadInput!) { createLead(input: $input) { id } }',
    { input: { fullName: 'Zzlid', phone: '90 775-43-21', source: 'WALK_IN', note: 'Zzizoh' } },
    director,
  );
  const teacher = await graph.enter('login', { phone: '90 000-02-01', password: 'alif2424' });
  const questions = [{ text: '1 + 1', options: ['2', '3'], correctOptions: [0] }];
  const { createLiveQuiz } = await graph.data(
    'mutation ($input: CreateLiveQuizInput!) { createLiveQuiz(input: $input) { pin } }',
    { input: { title: 'Sonlar', questions } },
    teacher,
  );
  const { joinLiveQuiz } = await graph.data(
    'mutation ($pin: String!) { joinLiveQuiz(input: {pin: $pin, nickname: "Zzlaqab"}) { playerToken } }',
    { pin: createLiveQuiz.pin },
  );
  secrets['token of a player'] = joinLiveQuiz.playerToken;
}

beforeAll(async () => {
  db = new pg.Client({ connectionString: world.databaseUrl });
  await db.connect();
  await live();
  // Until nothing waits to leave.
  const waiting = `SELECT 1 FROM shared.outbox WHERE state IN ('PENDING', 'SENDING')`;
  await vi.waitUntil(async () => (await sql(waiting)).length === 0, { timeout: 60_000 });
  dump = await dumpOf({ sql });
});
afterAll(async () => {
  await db?.end();
  outside.close();
});

describe('after a day of a family and a school', () => {
  it('the log holds nothing that they told, and none of what opens something', () => {
    const text = lines.join('');
    expect(text).toContain('WRONG_CREDENTIALS'); // the log was read at all
    const leaked = Object.entries({ ...MARKS, ...secrets }).filter(([, mark]) => text.includes(mark));
    expect(leaked.map(([what]) => what)).toEqual([]);
  });

  it('outside was told nothing but the code to that phone', () => {
    const sent = calls.filter((call) => call.includes('/message/sms/send'));
    expect(sent.length).toBe(1);
    expect(sent[0]).toContain(PHONE);
    const rest = [
      ...calls.filter((call) => !sent.includes(call)),
      sent[0]?.replace(PHONE, '').replace(secrets.code as string, ''),
    ].join('\n');
    const { 'Telegram chat': _address, ...told } = MARKS; // a message to a chat names the chat
    const leaked = Object.entries({ ...told, ...secrets }).filter(([, mark]) => rest.includes(mark));
    expect(leaked.map(([what]) => what)).toEqual([]);
  });

  it.each(
    Object.entries({
      phone: ['shared.data_request_parts', 'shared.users'],
      password: [],
      'given name of a parent': ['shared.users'],
      'surname of a family': ['shared.data_request_parts', 'shared.users'],
      'name of a child': ['shared.data_request_parts', 'shared.notifications', 'shared.users'],
      'day of birth': ['shared.data_request_parts', 'shared.student_profiles'],
      'Telegram chat': ['shared.notification_channels'],
      'name on a lead': ['crm.leads'],
      'phone on a lead': ['crm.leads'],
      'note of a lead': ['crm.leads'],
      nickname: ['olimp.live_quiz_players'],
      'name in a query that is wrong': [],
    } satisfies Record<keyof typeof MARKS, string[]>),
  )('a %s stands in its own tables alone', (what, allowed) => {
    const tables = Object.keys(tablesWith(dump, MARKS[what as keyof typeof MARKS]));
    expect(tables.filter((table) => !(allowed as string[]).includes(table))).toEqual([]);
  });

  it('what opens something stands in no table, but as a hash', () => {
    const kept = Object.entries(secrets).filter(([, secret]) => Object.keys(tablesWith(dump, secret)).length > 0);
    expect(kept.map(([what]) => what)).toEqual([]);
  });
});
