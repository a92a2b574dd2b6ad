import type { Hop } from '@alif24/subgraph-shared/server';
import { sentCode, sentLink, testGraph } from '@alif24/subgraph-shared/testing';
import { hash } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph, { SITE_URL: 'https://alif24.uz' });

const REGISTER = 'mutation ($input: RegisterInput!) { register(input: $input) { accessToken user { id } } }';
const LOGIN = 'mutation ($input: LoginInput!) { login(input: $input) { user { id } } }';
const CHANGE = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { hasPassword } }';
const FORGOTTEN = 'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { digits } }';
const RESET = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { user { id } } }';
const REFRESH = 'mutation { refreshSession { user { id } } }';
const PASSWORD = 'kitob-daftar-qalam';

let numbers = 0;
const newPhone = () => {
  numbers += 1;
  return `+99894${String(numbers).padStart(7, '0')}`;
};
const cookieOf = (cookies: string[] | undefined) => cookies?.[0]?.match(/^__Host-alif24-session=([^;]*);/)?.[1];

/** The graph as somebody at this address sees it, with a session cookie if they have one. */
async function from(address: string, query: string, variables: object = {}, more: Partial<Hop> = {}) {
  const hop = { caller: null, requestId: 'test', address, ...more };
  const { data, errors, setCookies } = await graph.subgraph.execute({ query, variables: { ...variables } }, hop);
  return {
    data,
    extensions: errors?.[0]?.extensions,
    code: errors?.[0]?.extensions?.code,
    cookie: cookieOf(setCookies),
  };
}

async function newMember(address = '10.0.0.1', more: object = {}) {
  const phone = newPhone();
  const input = { phone, password: PASSWORD, firstName: 'Zulayho', lastName: 'Ergasheva', role: 'PARENT', ...more };
  const { data, cookie } = await from(address, REGISTER, { input });
  const { accessToken, user } = (data as { register: { accessToken: string; user: { id: string } } }).register;
  const { sid } = JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString());
  return { phone, cookie, caller: { userId: user.id, role: 'PARENT' as const, sessionId: sid as string } };
}
const later = (minutes: number) =>
  graph.asOwner(`UPDATE shared.attempts SET until = until - interval '${minutes} minutes'`);

describe('guessing a password', () => {
  const guess = (address: string, phone: string, password = 'boshqa-parol-1') =>
    from(address, LOGIN, { input: { phone, password } });

  it('is over after five, from another address too, and not for ever', async () => {
    const { phone } = await newMember();
    for (let n = 0; n < 5; n += 1) expect((await guess('10.1.0.1', phone)).code).toBe('WRONG_CREDENTIALS');
    const { extensions } = await guess('10.1.0.2', phone, PASSWORD);
    expect(extensions).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: expect.any(Number) });
    await later(16);
    expect((await guess('10.1.0.2', phone, PASSWORD)).code).toBeUndefined();
  });

  it('has to wait longer each time, but never more than an hour', async () => {
    const { phone } = await newMember();
    const waits: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      for (let n = 0; n < 5; n += 1) await guess('10.1.1.1', phone);
      const { extensions } = await guess('10.1.1.1', phone);
      waits.push(Math.round((extensions?.retryAfterSeconds as number) / 900));
      await later(61);
    }
    expect(waits).toEqual([1, 2, 4, 4]);
  });

  it('starts afresh after a right one', async () => {
    const { phone } = await newMember();
    for (const password of [
      'a-wrong-one-1',
      'a-wrong-one-2',
      PASSWORD,
      'a-wrong-one-3',
      'a-wrong-one-4',
      'a-wrong-5',
      'a-wrong-6',
    ]) {
      await guess('10.1.2.1', phone, password);
    }
    expect((await guess('10.1.2.1', phone, PASSWORD)).code).toBeUndefined();
  });

  it('elsewhere does not keep the owner out where they have signed in before', async () => {
    const { phone } = await newMember();
    expect((await guess('10.1.3.1', phone, PASSWORD)).code).toBeUndefined();
    for (let n = 0; n < 6; n += 1) await guess('10.1.3.2', phone);
    expect((await guess('10.1.3.2', phone, PASSWORD)).code).toBe('TOO_MANY_ATTEMPTS');
    expect((await guess('10.1.3.1', phone, PASSWORD)).code).toBeUndefined();
  });

  it('counts forty tries at once as forty', async () => {
    const { phone } = await newMember();
    const codes = await Promise.all(Array.from({ length: 40 }, () => guess('10.1.4.1', phone)));
    expect(codes.filter(({ code }) => code === 'WRONG_CREDENTIALS')).toHaveLength(5);
    expect(codes.filter(({ code }) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(35);
  });

  it('of many people behind one address that mistype once does not shut the address', async () => {
    const members = await Promise.all(Array.from({ length: 30 }, () => newMember('10.1.5.1')));
    await Promise.all(members.map(({ phone }) => guess('10.1.5.1', phone)));
    const answers = await Promise.all(members.map(({ phone }) => guess('10.1.5.1', phone, PASSWORD)));
    expect(answers.filter(({ code }) => code)).toEqual([]);
  });

  it('says the same for nobody, for a child without a password, and for a banned one', async () => {
    const banned = await newMember();
    await graph.asOwner('UPDATE shared.users SET banned_at = now() WHERE phone = $1', [banned.phone]);
    const child = newPhone();
    await graph.newUser('STUDENT', { phone: child });
    const answers = [];
    for (const phone of [banned.phone, child, newPhone()]) {
      const { extensions } = await guess('10.1.6.1', phone);
      answers.push(extensions);
    }
    expect(answers).toEqual(Array(3).fill({ code: 'WRONG_CREDENTIALS' }));
    expect((await guess('10.1.6.1', banned.phone, PASSWORD)).code).toBe('ACCOUNT_BANNED');
  });
});

describe('a password', () => {
  it.each([
    ['of a megabyte', 'x'.repeat(1_000_000), 'BAD_USER_INPUT'],
    ['of 129 characters', `${'kitob-'.repeat(21)}abc`, 'BAD_USER_INPUT'],
    ['that is on every list', 'Password123', 'WEAK_PASSWORD'],
    ['of one row of keys', 'qwertyuiop', 'WEAK_PASSWORD'],
    ['of digits in a row', '12345678', 'WEAK_PASSWORD'],
    ['that repeats itself', 'abababab', 'WEAK_PASSWORD'],
    ['that is one’s name and a year', 'Zulayho1988', 'WEAK_PASSWORD'],
    ['that is a date', '01.01.1990', 'WEAK_PASSWORD'],
  ])('%s is refused', async (_what, password, code) => {
    const input = { phone: newPhone(), password, firstName: 'Zulayho', lastName: 'Ergasheva', role: 'PARENT' };
    expect(await graph.anonymous.codes(REGISTER, { input })).toEqual([code]);
  });

  it('that is one’s own number is refused, with letters around it too', async () => {
    const phone = newPhone();
    const input = { phone, password: `tel${phone.slice(-9)}`, firstName: 'A', lastName: '', role: 'PARENT' };
    expect(await graph.anonymous.codes(REGISTER, { input })).toEqual(['WEAK_PASSWORD']);
  });

  it('of 128 characters of any script is taken whole', async () => {
    const password = `${'ўқғҳ🙂'.repeat(25)}abc`;
    const { phone } = await newMember('10.0.0.1', { password });
    const cut = [...password].slice(0, -1).join('');
    expect((await from('10.0.0.1', LOGIN, { input: { phone, password: cut } })).code).toBe('WRONG_CREDENTIALS');
    expect((await from('10.0.0.1', LOGIN, { input: { phone, password } })).code).toBeUndefined();
  });

  it('that was hashed with other parameters is hashed anew when it is used', async () => {
    const { phone } = await newMember();
    const old = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    const stored = async () =>
      (
        await graph.asOwner<{ hash: string }>('SELECT password_hash AS hash FROM shared.users WHERE phone = $1', [
          phone,
        ])
      )[0]?.hash;
    await graph.asOwner('UPDATE shared.users SET password_hash = $2 WHERE phone = $1', [phone, old]);
    await from('10.0.0.1', LOGIN, { input: { phone, password: 'not the password' } });
    expect(await stored()).toBe(old);
    expect((await from('10.0.0.1', LOGIN, { input: { phone, password: PASSWORD } })).code).toBeUndefined();
    expect(await stored()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await from('10.0.0.1', LOGIN, { input: { phone, password: PASSWORD } })).code).toBeUndefined();
  });
});

describe('changing the password', () => {
  it('needs the one so far, signs the others out and leaves a notice', async () => {
    const { phone, cookie, caller } = await newMember();
    const other = await from('10.2.0.1', LOGIN, { input: { phone, password: PASSWORD } });
    const change = (currentPassword: string) =>
      from('10.0.0.1', CHANGE, { input: { currentPassword, newPassword: 'yangi-uzun-parol' } }, { caller });
    expect((await change('not the one')).code).toBe('WRONG_CREDENTIALS');
    expect((await change(PASSWORD)).data).toEqual({ changePassword: { hasPassword: true } });
    expect((await from('10.2.0.1', REFRESH, {}, { session: other.cookie })).code).toBe('SESSION_EXPIRED');
    expect((await from('10.0.0.1', REFRESH, {}, { session: cookie })).code).toBeUndefined();
    expect((await from('10.0.0.1', LOGIN, { input: { phone, password: PASSWORD } })).code).toBe('WRONG_CREDENTIALS');
    const notices = await graph.asOwner('SELECT template FROM shared.notifications WHERE user_id = $1', [
      caller.userId,
    ]);
    expect(notices).toEqual([{ template: 'main.passwordChanged' }]);
  });

  it('counts wrong guesses of a stolen session too', async () => {
    const { caller } = await newMember();
    const input = { currentPassword: 'not the one', newPassword: 'yangi-uzun-parol' };
    const codes = [];
    for (let n = 0; n < 6; n += 1) codes.push((await from('10.2.1.1', CHANGE, { input }, { caller })).code);
    expect(codes).toEqual([...Array(5).fill('WRONG_CREDENTIALS'), 'TOO_MANY_ATTEMPTS']);
  });

  it('sets the first one of somebody who has none', async () => {
    const member = await graph.newUser('PARENT', { phone: newPhone() });
    expect(await member.data(CHANGE, { input: { newPassword: 'yangi-uzun-parol' } })).toEqual({
      changePassword: { hasPassword: true },
    });
  });
});

describe('a forgotten password', () => {
  it('is set anew by a code, and all sessions end', async () => {
    const { phone, cookie } = await newMember();
    await graph.anonymous.data(FORGOTTEN, { input: { phone } });
    const input = { phone, code: await sentCode(graph, phone), newPassword: 'yangi-uzun-parol' };
    // What is wrong with a password because of whose it is costs a try and not the code.
    const named = { ...input, newPassword: 'Zulayho-Ergasheva' };
    expect((await from('10.3.0.1', RESET, { input: named })).code).toBe('WEAK_PASSWORD');
    expect((await from('10.3.0.1', RESET, { input })).code).toBeUndefined();
    expect((await from('10.3.0.1', RESET, { input })).code).toBe('WRONG_CODE');
    expect((await from('10.3.0.1', REFRESH, {}, { session: cookie })).code).toBe('SESSION_EXPIRED');
    expect((await from('10.3.0.1', LOGIN, { input: { phone, password: 'yangi-uzun-parol' } })).code).toBeUndefined();
  });

  it('of nobody is answered alike, and nothing is sent', async () => {
    const phone = newPhone();
    const { phone: known } = await newMember();
    expect(await graph.anonymous.data(FORGOTTEN, { input: { phone } })).toEqual(
      await graph.anonymous.data(FORGOTTEN, { input: { phone: known } }),
    );
    await expect(sentCode(graph, phone)).rejects.toThrow('Nothing was sent');
    const email = 'nobody@example.uz';
    expect(await graph.anonymous.data(FORGOTTEN, { input: { email } })).toEqual({
      requestPasswordReset: { digits: 0 },
    });
    await expect(sentLink(graph, email)).rejects.toThrow('Nothing was sent');
  });

  it('is set anew by a link to our own site, once, within half an hour, and stored hashed', async () => {
    const { phone, caller } = await newMember();
    const email = `${caller.userId}@example.uz`;
    await graph.asOwner('UPDATE shared.users SET email = $2 WHERE id = $1', [caller.userId, email]);
    const ask = async () => {
      await from('10.3.1.1', FORGOTTEN, { input: { email: email.toUpperCase() } }, {
        headers: { host: 'evil.uz' },
      } as object);
      const link = await sentLink(graph, email);
      expect(link).toMatch(/^https:\/\/alif24\.uz\/reset-password#[\w-]{43}$/);
      return link.split('#')[1] as string;
    };
    const reset = (token: string) => from('10.3.1.1', RESET, { input: { token, newPassword: 'yangi-uzun-parol' } });
    const [first, second] = [await ask(), await ask()];
    const rows = await graph.asOwner('SELECT encode(token_hash, $1) AS hash FROM shared.password_links', ['escape']);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(second);
    expect((await reset(first)).code).toBe('WRONG_CODE');
    expect((await reset(second)).code).toBeUndefined();
    expect((await reset(second)).code).toBe('WRONG_CODE');
    expect((await from('10.3.1.1', LOGIN, { input: { phone, password: 'yangi-uzun-parol' } })).code).toBeUndefined();
    const third = await ask();
    await graph.asOwner(`UPDATE shared.password_links SET expires_at = expires_at - interval '31 minutes'`);
    expect((await reset(third)).code).toBe('WRONG_CODE');
  });

  it('has a link that two can use at once and only one does', async () => {
    const { caller } = await newMember();
    const email = `${caller.userId}@example.uz`;
    await graph.asOwner('UPDATE shared.users SET email = $2 WHERE id = $1', [caller.userId, email]);
    await graph.anonymous.data(FORGOTTEN, { input: { email } });
    const token = (await sentLink(graph, email)).split('#')[1];
    const both = ['birinchi-parol-1', 'ikkinchi-parol-2'].map((newPassword) =>
      from('10.3.2.1', RESET, { input: { token, newPassword } }),
    );
    expect((await Promise.all(both)).map(({ code }) => code ?? 'ok').sort()).toEqual(['WRONG_CODE', 'ok']);
  });

  it('of a banned person opens nothing', async () => {
    const { phone } = await newMember();
    await graph.anonymous.data(FORGOTTEN, { input: { phone } });
    await graph.asOwner('UPDATE shared.users SET banned_at = now() WHERE phone = $1', [phone]);
    const input = { phone, code: await sentCode(graph, phone), newPassword: 'yangi-uzun-parol' };
    expect((await from('10.3.3.1', RESET, { input })).code).toBe('ACCOUNT_BANNED');
  });
});
