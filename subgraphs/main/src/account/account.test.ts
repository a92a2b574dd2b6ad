import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const REGISTER = `mutation ($input: RegisterInput!) {
  register(input: $input) { accessToken expiresAt user { id role phone displayName fullName studentProfile { grade } } }
}`;
const LOGIN = 'mutation ($input: LoginInput!) { login(input: $input) { user { id } } }';
const REFRESH = 'mutation { refreshSession { accessToken user { id } } }';

let numbers = 0;
const person = (more: object = {}) => {
  numbers += 1;
  return {
    phone: `+99890${String(numbers).padStart(7, '0')}`,
    password: 'kitob-daftar-qalam',
    firstName: 'Gʻayrat',
    lastName: 'Toʻrayev',
    role: 'PARENT',
    ...more,
  };
};
const cookieOf = (cookies: string[] | undefined) => cookies?.[0]?.match(/^__Host-alif24-session=([^;]*);/)?.[1];

describe('registering', () => {
  it('creates a pupil with profile and session, the refresh token in an HttpOnly cookie alone', async () => {
    const input = person({ role: 'STUDENT', grade: 3 });
    const { data, setCookies } = await graph.anonymous.ask(REGISTER, { input });
    const register = data?.register as { user: object; accessToken: string };
    expect(register.user).toMatchObject({
      role: 'STUDENT',
      displayName: 'Gʻayrat',
      fullName: 'Gʻayrat Toʻrayev',
      studentProfile: { grade: 3 },
    });
    expect(setCookies?.[0]).toMatch(/; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=1209600$/);
    expect(JSON.stringify(data)).not.toContain(cookieOf(setCookies));
  });

  it('refuses a phone number that is taken in another spelling', async () => {
    await graph.anonymous.data(REGISTER, { input: person({ phone: '+998901234567' }) });
    expect(await graph.anonymous.codes(REGISTER, { input: person({ phone: '90 123-45-67' }) })).toEqual([
      'PHONE_TAKEN',
    ]);
  });

  it.each([
    ['a short password', { password: 'qisqa' }],
    ['a password of a megabyte', { password: 'x'.repeat(1_000_000) }],
    ['a name of a megabyte', { firstName: 'x'.repeat(1_000_000) }],
    ['a name of two scripts in one word', { firstName: 'Аmir' }],
    ['no name', { firstName: '  ' }],
    ['a number that is no Uzbek phone', { phone: '12' }],
    ['a pupil without a grade', { role: 'STUDENT' }],
    ['a role nobody may take', { role: 'MODERATOR' }],
  ])('refuses %s and stores nothing', async (_name, wrong) => {
    const count = async () => (await graph.context().db.query('SELECT count(*) FROM shared.users'))[0].count;
    const before = await count();
    expect(await graph.anonymous.codes(REGISTER, { input: person(wrong) })).toEqual(['BAD_USER_INPUT']);
    expect(await count()).toBe(before);
  });

  it('never echoes a refused password', async () => {
    const input = person({ password: 'qisqa-1', firstName: 'x'.repeat(101) });
    expect(JSON.stringify(await graph.anonymous.ask(REGISTER, { input }))).not.toContain('qisqa-1');
  });
});

describe('signing in', () => {
  it('answers an unknown number and a wrong password alike', async () => {
    const input = person();
    await graph.anonymous.data(REGISTER, { input });
    const wrong = await graph.anonymous.ask(LOGIN, { input: { phone: input.phone, password: 'boshqa-parol' } });
    const unknown = await graph.anonymous.ask(LOGIN, { input: { phone: '+998339999999', password: 'boshqa-parol' } });
    expect(wrong.errors).toEqual(unknown.errors);
    expect(wrong.errors?.[0]?.extensions).toEqual({ code: 'WRONG_CREDENTIALS' });
  });

  it('refuses even the right password after five wrong ones, and says how long to wait', async () => {
    const { phone, password, ...rest } = person();
    await graph.anonymous.data(REGISTER, { input: { phone, password, ...rest } });
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await graph.anonymous.codes(LOGIN, { input: { phone, password: 'notogri-parol' } })).toEqual([
        'WRONG_CREDENTIALS',
      ]);
    }
    const { errors } = await graph.anonymous.ask(LOGIN, { input: { phone, password } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: expect.any(Number) });
  });
});

describe('a session', () => {
  const open = async () => cookieOf((await graph.anonymous.ask(REGISTER, { input: person() })).setCookies);

  it('gives the next refresh token for each one that is spent', async () => {
    const first = await open();
    const answer = await graph.anonymous.ask(REFRESH, {}, first);
    expect(answer.errors).toBeUndefined();
    expect(cookieOf(answer.setCookies)).not.toBe(first);
  });

  it('ends when a spent token comes back later, with everything that was issued since', async () => {
    const first = await open();
    const second = cookieOf((await graph.anonymous.ask(REFRESH, {}, first)).setCookies);
    await graph.context().db.query(`UPDATE shared.refresh_tokens SET used_at = used_at - interval '11 seconds'`);
    for (const token of [first, second]) {
      const { errors } = await graph.anonymous.ask(REFRESH, {}, token);
      expect(errors?.[0]?.extensions).toEqual({ code: 'SESSION_EXPIRED' });
    }
  });

  it('is over after signing out', async () => {
    const token = await open();
    const { data, setCookies } = await graph.anonymous.ask('mutation { logout }', {}, token);
    expect(data).toMatchObject({ logout: true });
    expect(setCookies?.[0]).toContain('Max-Age=0');
    expect((await graph.anonymous.ask(REFRESH, {}, token)).errors?.[0]?.extensions).toEqual({
      code: 'SESSION_EXPIRED',
    });
  });

  it('cannot be made out of thin air', async () => {
    for (const token of [undefined, '', 'x', "' OR 1=1--"]) {
      expect((await graph.anonymous.ask(REFRESH, {}, token)).errors?.[0]?.extensions).toEqual({
        code: 'SESSION_EXPIRED',
      });
    }
  });
});

describe('known and unknown', () => {
  it('cost the same: as many statements, the same texts, one hash each', async () => {
    const { phone, ...rest } = person();
    await graph.anonymous.data(REGISTER, { input: { phone, ...rest } });
    const of = (number: string) =>
      graph.statements(() => graph.anonymous.ask(LOGIN, { input: { phone: number, password: 'boshqa-parol' } }));
    expect(await of(phone)).toEqual(await of('+998339999998'));
  });

  it('the pupils of a school come in at once from one address, and none of their tries stay counted', async () => {
    const { phone: first, password, ...rest } = person();
    await graph.anonymous.data(REGISTER, { input: { phone: first, password, ...rest } });
    await graph.asOwner(
      `INSERT INTO shared.users (role, phone, password_hash, first_name, phone_verified_at)
       SELECT 'PARENT', '+99888' || lpad(n::text, 7, '0'), u.password_hash, 'Karim', now()
         FROM generate_series(1, 100) AS n, shared.users u WHERE u.phone = $1`,
      [first],
    );
    await graph.asOwner('DELETE FROM shared.attempts');
    const phones = Array.from({ length: 100 }, (_, n) => `+99888${String(n + 1).padStart(7, '0')}`);
    const all = phones.map((phone) => graph.anonymous.codes(LOGIN, { input: { phone, password } }));
    expect((await Promise.all(all)).flat()).toEqual([]);
    const [counted] = await graph.asOwner('SELECT sum(attempts)::int AS tries FROM shared.attempts');
    expect(counted).toEqual({ tries: 0 });
  });
});

describe('what nobody may say of themselves', () => {
  it.each([
    'isVerified: true',
    'coins: 5',
    'id: "x"',
    'phoneVerifiedAt: "2026-01-01"',
    'passwordHash: "x"',
    'email: "a@b.uz"',
    'birthDate: "2001-01-01"',
    'telegramId: "7"',
    'ownerId: "x"',
  ])('%s is no input', async (extra) => {
    const registering = `mutation { register(input: { phone: "901112200", password: "kitob-daftar-qalam", firstName: "A", lastName: "", role: PARENT, ${extra} }) { user { id } } }`;
    const { errors } = await graph.anonymous.ask(registering);
    expect(errors?.[0]?.message).toContain('is not defined by type "RegisterInput"');
    const member = await graph.newUser('PARENT');
    const updating = `mutation { updateProfile(input: { ${extra} }) { id } }`;
    expect((await member.ask(updating)).errors?.[0]?.message).toContain('is not defined by type "UpdateProfileInput"');
  });

  it.each(['MODERATOR', 'ORGANIZATION'])('%s is no role to register as', async (role) => {
    const { errors } = await graph.anonymous.ask(REGISTER, { input: person({ role }) });
    expect(errors).toHaveLength(1);
  });
});

describe('a person', () => {
  const UPDATE =
    'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { firstName lastName locale } }';

  it('changes their names and language, and what is left out stays', async () => {
    const member = await graph.newUser('PARENT');
    expect(await member.data(UPDATE, { input: { firstName: " O'ktam ", lastName: '' } })).toEqual({
      updateProfile: { firstName: 'Oʻktam', lastName: '', locale: 'UZ_LATN' },
    });
    expect(await member.data(UPDATE, { input: { locale: 'RU' } })).toEqual({
      updateProfile: { firstName: 'Oʻktam', lastName: '', locale: 'RU' },
    });
    expect(await member.codes(UPDATE, { input: { firstName: 'Аmir' } })).toEqual(['BAD_USER_INPUT']);
    expect(await graph.anonymous.codes(UPDATE, { input: { locale: 'RU' } })).toEqual(['UNAUTHENTICATED']);
  });

  it('who is a pupil changes the language, not the name', async () => {
    const pupil = await graph.newUser('STUDENT');
    expect(await pupil.codes(UPDATE, { input: { firstName: 'Boshqa' } })).toEqual(['FORBIDDEN']);
    expect(await pupil.data(UPDATE, { input: { locale: 'EN' } })).toMatchObject({ updateProfile: { locale: 'EN' } });
  });
});
