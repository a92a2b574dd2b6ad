import { keyedHash } from '@alif24/subgraph-shared/auth';
import { sentCode, testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
const sms = testGraph(subgraph, { ESKIZ_EMAIL: 'a@b.uz', ESKIZ_PASSWORD: 'x' });
const production = testGraph(subgraph, { NODE_ENV: 'production' });

const REQUEST = 'mutation ($phone: String!) { requestSignInCode(input: { phone: $phone }) { digits expiresAt } }';
const SIGN_IN = `mutation ($phone: String!, $code: String!) {
  signInWithCode(input: { phone: $phone, code: $code }) { session { user { id } } ticket }
}`;
const REGISTER = `mutation ($input: RegisterInput!) {
  register(input: $input) { user { id role phone hasPassword studentProfile { grade } } }
}`;
const REFRESH = 'mutation { refreshSession { user { id } } }';

let numbers = 0;
const newPhone = () => {
  numbers += 1;
  return `+99893${String(numbers).padStart(7, '0')}`;
};
const cookieOf = (cookies: string[] | undefined) => cookies?.[0]?.match(/^__Host-alif24-session=([^;]*);/)?.[1];
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

async function send(phone: string): Promise<string> {
  await graph.anonymous.data(REQUEST, { phone });
  return sentCode(graph, phone);
}
const later = (sql: string) => graph.asOwner(sql);

describe('a code to a phone', () => {
  it('signs in whoever has an account, whatever spelling the number came in', async () => {
    const phone = '+998907654321';
    const { userId } = await graph.newUser('PARENT', { phone });
    await graph.anonymous.data(REQUEST, { phone: '8 (90) 765-43-21' });
    const code = await sentCode(graph, phone);
    const { data, setCookies } = await graph.anonymous.ask(SIGN_IN, { phone: '90 765 43 21', code });
    expect(data).toEqual({ signInWithCode: { session: { user: { id: userId } }, ticket: null } });
    expect(cookieOf(setCookies)).toHaveLength(43);
  });

  it('gives a ticket to whoever has none, which registers that number and no other, once', async () => {
    const phone = newPhone();
    const { signInWithCode } = await graph.anonymous.data(SIGN_IN, { phone, code: await send(phone) });
    expect(signInWithCode).toEqual({ session: null, ticket: expect.any(String) });
    const { ticket } = signInWithCode;
    const input = { ticket, phone: newPhone(), firstName: 'Oʻktam', lastName: '', role: 'STUDENT', grade: 2 };
    const { register } = await graph.anonymous.data(REGISTER, { input });
    expect(register.user).toMatchObject({ phone, hasPassword: false, studentProfile: { grade: 2 } });
    expect(await graph.anonymous.codes(REGISTER, { input })).toEqual(['PHONE_TAKEN']);
  });

  it('has a ticket that nobody else can make, and that ends', async () => {
    const phone = newPhone();
    const input = { phone, firstName: 'Oʻktam', lastName: '', role: 'PARENT' };
    const payload = Buffer.from(JSON.stringify({ phone, until: Date.now() + 60_000 })).toString('base64url');
    for (const ticket of ['x', `${payload}.`, `${payload}.${'A'.repeat(43)}`]) {
      expect(await graph.anonymous.codes(REGISTER, { input: { ...input, ticket } })).toEqual(['WRONG_CODE']);
    }
  });

  it('is refused after five wrong tries, even the right one', async () => {
    const phone = newPhone();
    const code = await send(phone);
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await graph.anonymous.codes(SIGN_IN, { phone, code: wrong(code) })).toEqual(['WRONG_CODE']);
    }
    expect(await graph.anonymous.codes(SIGN_IN, { phone, code })).toEqual(['WRONG_CODE']);
    expect(await graph.anonymous.codes(SIGN_IN, { phone, code: await send(phone) })).toEqual([]);
  });

  it('counts forty tries in one request as forty', async () => {
    const phone = newPhone();
    const code = await send(phone);
    const all = Array.from({ length: 40 }, () => graph.anonymous.codes(SIGN_IN, { phone, code: wrong(code) }));
    expect((await Promise.all(all)).flat()).toEqual(Array(40).fill('WRONG_CODE'));
    expect(await graph.anonymous.codes(SIGN_IN, { phone, code })).toEqual(['WRONG_CODE']);
  });

  it('is good once, for five minutes, for its own number, and only the newest', async () => {
    const [phone, other] = [newPhone(), newPhone()];
    const first = await send(phone);
    const second = await send(phone);
    expect(await graph.anonymous.codes(SIGN_IN, { phone: other, code: second })).toEqual(['WRONG_CODE']);
    if (first !== second) {
      expect(await graph.anonymous.codes(SIGN_IN, { phone, code: first })).toEqual(['WRONG_CODE']);
    }
    expect(await graph.anonymous.codes(SIGN_IN, { phone, code: second })).toEqual([]);
    expect(await graph.anonymous.codes(SIGN_IN, { phone, code: second })).toEqual(['WRONG_CODE']);
    const third = await send(phone);
    await later(`UPDATE shared.one_time_codes SET expires_at = expires_at - interval '301 seconds'`);
    expect(await graph.anonymous.codes(SIGN_IN, { phone, code: third })).toEqual(['WRONG_CODE']);
  });

  it('opens nothing but what it was sent for', async () => {
    const phone = newPhone();
    await graph.newUser('PARENT', { phone });
    const RESET = `mutation ($phone: String!, $code: String!) {
      resetPassword(input: { phone: $phone, code: $code, newPassword: "kitob-daftar-qalam" }) { user { id } } }`;
    expect(await graph.anonymous.codes(RESET, { phone, code: await send(phone) })).toEqual(['WRONG_CODE']);
  });

  it('is sent three times an hour to one number, with the seconds to wait after that', async () => {
    const phone = newPhone();
    for (let sends = 0; sends < 3; sends += 1) await graph.anonymous.data(REQUEST, { phone });
    const { errors } = await graph.anonymous.ask(REQUEST, { phone });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    expect(errors?.[0]?.extensions?.retryAfterSeconds).toBeGreaterThan(3_500);
    await later(`UPDATE shared.attempts SET until = until - interval '1 hour'`);
    expect(await graph.anonymous.codes(REQUEST, { phone })).toEqual([]);
  });

  it('is asked for by the line of a school or household, whichever of its addresses that comes from', async () => {
    const send = async (address: string) => {
      const hop = { caller: null, requestId: 'test', address };
      const { errors } = await graph.subgraph.execute({ query: REQUEST, variables: { phone: newPhone() } }, hop);
      return errors?.[0]?.extensions?.code;
    };
    expect(await send('2001:db8:1:2::a')).toBeUndefined();
    // As if a thousand had been sent there.
    const line = keyedHash(graph.context(), 'try', 'send-from:2001:db8:1:2');
    await graph.asOwner('UPDATE shared.attempts SET attempts = 1000 WHERE subject = $1', [line]);
    expect(await send('2001:db8:1:2:ffff::b')).toBe('TOO_MANY_ATTEMPTS');
    expect(await send('2001:db8:1:3::a')).toBeUndefined();
  });

  it('is answered alike for a known and an unknown number', async () => {
    const [known, unknown] = [newPhone(), newPhone()];
    await graph.newUser('TEACHER', { phone: known });
    const answers = [];
    for (const phone of [known, unknown]) {
      const { requestSignInCode } = await graph.anonymous.data(REQUEST, { phone });
      answers.push(Object.keys(requestSignInCode), requestSignInCode.digits);
      const { errors } = await graph.anonymous.ask(SIGN_IN, { phone, code: wrong(await sentCode(graph, phone)) });
      answers.push(errors);
    }
    expect(answers.slice(0, 3)).toEqual(answers.slice(3));
  });

  it('leaves neither the number nor the code in the database', async () => {
    const phone = newPhone();
    const code = await send(phone);
    const rows = await later(
      'SELECT c::text FROM shared.one_time_codes c UNION ALL SELECT a::text FROM shared.attempts a',
    );
    expect(rows.length).toBeGreaterThan(0);
    const hex = [phone, code].map((text) => Buffer.from(text).toString('hex'));
    for (const text of [phone, phone.slice(4), ...hex]) expect(JSON.stringify(rows)).not.toContain(text);
  });

  it('takes over an account whose number nobody had proven, and whoever made it is out', async () => {
    const phone = newPhone();
    const input = { phone, password: 'kitob-daftar-qalam', firstName: 'Begona', lastName: '', role: 'PARENT' };
    const squatter = cookieOf((await graph.anonymous.ask(REGISTER, { input })).setCookies);
    const owner = await graph.anonymous.ask(SIGN_IN, { phone, code: await send(phone) });
    expect(owner.errors).toBeUndefined();
    expect((await graph.anonymous.ask(REFRESH, {}, squatter)).errors?.[0]?.extensions?.code).toBe('SESSION_EXPIRED');
    const LOGIN =
      'mutation ($phone: String!) { login(input: { phone: $phone, password: "kitob-daftar-qalam" }) { user { id } } }';
    expect(await graph.anonymous.codes(LOGIN, { phone })).toEqual(['WRONG_CREDENTIALS']);
    const again = await graph.anonymous.ask(REFRESH, {}, cookieOf(owner.setCookies));
    expect(again.errors).toBeUndefined();
  });
});

describe('where codes', () => {
  it('cannot be sent in production, says so and lets register by password', async () => {
    expect(await production.anonymous.codes(REQUEST, { phone: newPhone() })).toEqual(['NOT_CONFIGURED']);
    const METHODS = '{ signInMethods { phoneCode email telegramBot registerByPassword } }';
    expect(await production.anonymous.data(METHODS)).toEqual({
      signInMethods: { phoneCode: false, email: false, telegramBot: null, registerByPassword: true },
    });
    const input = { phone: newPhone(), password: 'kitob-daftar-qalam', firstName: 'A', lastName: '', role: 'PARENT' };
    expect(await production.anonymous.codes(REGISTER, { input })).toEqual([]);
  });

  it('reach every phone, nobody registers a number without one', async () => {
    const input = { phone: newPhone(), password: 'kitob-daftar-qalam', firstName: 'A', lastName: '', role: 'PARENT' };
    expect(await sms.anonymous.codes(REGISTER, { input })).toEqual(['BAD_USER_INPUT']);
  });
});
