import { openSession } from '@alif24/subgraph-shared/auth';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { hash } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { LOGIN, PASSWORD, passwordWorld, REFRESH, REGISTER } from './password.fixture.ts';

const graph = testGraph(subgraph, { SITE_URL: 'https://alif24.uz' });
const { newPhone, from, newMember } = passwordWorld(graph);

const CHANGE = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { hasPassword } }';

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

  it('sets the first one of somebody who has none and has just come in', async () => {
    const { userId } = await graph.newUser('PARENT', { phone: newPhone() });
    const { sessionId } = await openSession(graph.context(), userId, 'CODE');
    const caller = { userId, role: 'PARENT' as const, sessionId };
    const set = () => from('10.2.2.1', CHANGE, { input: { newPassword: 'yangi-uzun-parol' } }, { caller });
    await graph.asOwner(`UPDATE shared.sessions SET created_at = now() - interval '16 minutes' WHERE id = $1`, [
      sessionId,
    ]);
    expect((await set()).code).toBe('SIGN_IN_AGAIN');
    await graph.asOwner('UPDATE shared.sessions SET created_at = now() WHERE id = $1', [sessionId]);
    expect((await set()).data).toEqual({ changePassword: { hasPassword: true } });
  });
});
