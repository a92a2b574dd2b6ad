import { openSession, type SignInMethod } from '@alif24/subgraph-shared/auth';
import { sentCode, testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
const production = testGraph(subgraph, { NODE_ENV: 'production' });
const telegram = testGraph(subgraph, { TELEGRAM_BOT_TOKEN: '1:secret', TELEGRAM_BOT_USERNAME: 'bot' });

const REQUEST = 'mutation ($input: RequestPhoneCodeInput!) { requestPhoneCode(input: $input) { digits } }';
const CONFIRM =
  'mutation ($phone: String!, $code: String!) { confirmPhone(input: { phone: $phone, code: $code }) { phone } }';
const PASSWORD = 'mutation ($newPassword: String!) { changePassword(input: { newPassword: $newPassword }) { id } }';
const LOGIN =
  'mutation ($phone: String!) { login(input: { phone: $phone, password: "kitob-daftar-qalam" }) { user { id } } }';
const SEND = 'mutation ($phone: String!) { requestSignInCode(input: { phone: $phone }) { digits } }';
const SIGN_IN = `mutation ($phone: String!, $code: String!) {
  signInWithCode(input: { phone: $phone, code: $code }) { session { user { id } } ticket } }`;

let numbers = 0;
const newPhone = () => {
  numbers += 1;
  return `+99896${String(numbers).padStart(7, '0')}`;
};

type Options = { role?: 'PARENT' | 'STUDENT'; method?: SignInMethod; of?: typeof graph; phone?: string | null };

/** Somebody who has just signed in by `method`, and a way to ask as them in that session. */
async function newMember({ role = 'PARENT', method = 'CODE', of = graph, phone = newPhone() }: Options = {}) {
  const { userId } = await of.newUser(role, phone ? { phone } : {});
  const open = async () => {
    const { sessionId } = await openSession(of.context(), userId, method);
    const hop = { caller: { userId, role, sessionId }, requestId: 'test', address: '127.0.0.1' };
    return async (query: string, variables: Record<string, unknown> = {}) => {
      const { data, errors } = await of.subgraph.execute({ query, variables }, hop);
      return { data, code: errors?.[0]?.extensions?.code };
    };
  };
  return { userId, phone: phone ?? '', open, ask: await open() };
}
type Member = Awaited<ReturnType<typeof newMember>>;
const request = (ask: Member['ask'], phone: string, currentPassword?: string) =>
  ask(REQUEST, { input: { phone, currentPassword } });
const move = async ({ ask }: Member, phone: string, of = graph) => {
  expect((await request(ask, phone)).code).toBeUndefined();
  return ask(CONFIRM, { phone, code: await sentCode(of, phone) });
};

describe('a new phone number', () => {
  it('is kept once a code to it has proven it, and is then the way in, the old one no longer', async () => {
    const member = await newMember();
    const phone = newPhone();
    const typed = `8 (96) ${phone.slice(6)}`;
    expect((await request(member.ask, typed)).data).toEqual({ requestPhoneCode: { digits: 6 } });
    const code = await sentCode(graph, phone);
    expect((await member.ask(CONFIRM, { phone, code })).data).toEqual({ confirmPhone: { phone } });
    expect((await member.ask(CONFIRM, { phone, code })).code).toBe('WRONG_CODE');
    await graph.anonymous.data(SEND, { phone });
    const entered = await graph.anonymous.data(SIGN_IN, { phone, code: await sentCode(graph, phone) });
    expect(entered.signInWithCode.session).toEqual({ user: { id: member.userId } });
    await graph.anonymous.data(SEND, { phone: member.phone });
    const stranger = await graph.anonymous.data(SIGN_IN, {
      phone: member.phone,
      code: await sentCode(graph, member.phone),
    });
    expect(stranger.signInWithCode).toEqual({ session: null, ticket: expect.any(String) });
  });

  it('is told to the old one and to the person, signs every other session out and is recorded without a number', async () => {
    const member = await newMember();
    const other = await member.open();
    const phone = newPhone();
    await move(member, phone);
    expect(graph.logged.findLast((line) => line.includes(member.phone))).toContain('has another number now');
    const notices = await graph.asOwner('SELECT template FROM shared.notifications WHERE user_id = $1', [
      member.userId,
    ]);
    expect(notices).toEqual([{ template: 'main.phoneChanged' }]);
    const sessions = await graph.asOwner<{ alive: boolean }>(
      'SELECT revoked_at IS NULL AS alive FROM shared.sessions WHERE user_id = $1 ORDER BY id',
      [member.userId],
    );
    expect(sessions).toEqual([{ alive: true }, { alive: false }]);
    expect(other).toBeDefined();
    const entries = await graph.asOwner(
      `SELECT before, after FROM shared.audit_drafts WHERE object = $1 AND action = 'account.phone'
       UNION ALL SELECT before, after FROM shared.audit_entries WHERE object = $1 AND action = 'account.phone'`,
      [`user:${member.userId}`],
    );
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toMatch(new RegExp(`${phone.slice(-7)}|${member.phone.slice(-7)}`));
  });

  it('is proven by the session that asked for the code and no other, five tries long', async () => {
    const [member, stranger] = [await newMember(), await newMember()];
    const phone = newPhone();
    await request(member.ask, phone);
    const code = await sentCode(graph, phone);
    const elsewhere = await member.open();
    for (const ask of [stranger.ask, elsewhere]) expect((await ask(CONFIRM, { phone, code })).code).toBe('WRONG_CODE');
    expect((await member.ask(CONFIRM, { phone: newPhone(), code })).code).toBe('WRONG_CODE');
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    for (let n = 0; n < 5; n += 1) await member.ask(CONFIRM, { phone, code: wrong });
    expect((await member.ask(CONFIRM, { phone, code })).code).toBe('WRONG_CODE');
  });

  it('that somebody has is told so to whoever proves it, not to whoever asks', async () => {
    const [member, owner] = [await newMember(), await newMember()];
    const [taken, free] = [
      await graph.statements(() => request(member.ask, owner.phone)),
      await graph.statements(() => request(member.ask, newPhone())),
    ];
    expect(taken.length).toBe(free.length);
    const code = await sentCode(graph, owner.phone);
    expect((await member.ask(CONFIRM, { phone: owner.phone, code })).code).toBe('PHONE_TAKEN');
    const [kept] = await graph.asOwner('SELECT phone FROM shared.users WHERE id = $1', [member.userId]);
    expect(kept).toEqual({ phone: member.phone });
  });

  it('goes to one of two who prove it at once', async () => {
    const [one, two] = [await newMember(), await newMember()];
    const phone = newPhone();
    const codes: string[] = [];
    for (const { ask } of [one, two]) {
      await request(ask, phone);
      codes.push(await sentCode(graph, phone));
    }
    const answers = await Promise.all([one, two].map(({ ask }, n) => ask(CONFIRM, { phone, code: codes[n] })));
    expect(answers.map(({ code }) => code ?? 'ok').sort()).toEqual(['PHONE_TAKEN', 'ok']);
  });

  it('opens nothing else: its code signs nobody in', async () => {
    const member = await newMember();
    const phone = newPhone();
    await request(member.ask, phone);
    const code = await sentCode(graph, phone);
    expect(await graph.anonymous.codes(SIGN_IN, { phone, code })).toEqual(['WRONG_CODE']);
  });

  it('proves the own one that nobody had proven, without a warning to it', async () => {
    const member = await newMember();
    await graph.asOwner('UPDATE shared.users SET phone_verified_at = NULL WHERE id = $1', [member.userId]);
    expect((await move(member, member.phone)).data).toEqual({ confirmPhone: { phone: member.phone } });
    expect((await request(member.ask, member.phone)).code).toBe('BAD_USER_INPUT');
    expect(graph.logged.some((line) => line.includes(member.phone) && line.includes('another number'))).toBe(false);
  });
});

describe('a session that lies open', () => {
  it('changes no number without the password, where there is one', async () => {
    const member = await newMember();
    await member.ask(PASSWORD, { newPassword: 'kitob-daftar-qalam' });
    const phone = newPhone();
    expect((await request(member.ask, phone)).code).toBe('WRONG_CREDENTIALS');
    for (let n = 0; n < 4; n += 1) await request(member.ask, phone, 'notogri-parol');
    expect((await request(member.ask, phone, 'kitob-daftar-qalam')).code).toBe('TOO_MANY_ATTEMPTS');
    await expect(sentCode(graph, phone)).rejects.toThrow('Nothing was sent');
    await graph.asOwner(`UPDATE shared.attempts SET until = until - interval '1 hour'`);
    expect((await request(member.ask, phone, 'kitob-daftar-qalam')).code).toBeUndefined();
    await member.ask(CONFIRM, { phone, code: await sentCode(graph, phone) });
    expect(await graph.anonymous.data(LOGIN, { phone })).toEqual({ login: { user: { id: member.userId } } });
  });

  it('changes none 15 minutes after signing in, nor one that a PIN or a card opened', async () => {
    const member = await newMember();
    await graph.asOwner(`UPDATE shared.sessions SET created_at = now() - interval '16 minutes' WHERE user_id = $1`, [
      member.userId,
    ]);
    expect((await request(member.ask, newPhone())).code).toBe('SIGN_IN_AGAIN');
    const byPin = await newMember({ method: 'PARENT_DEVICE' });
    expect((await request(byPin.ask, newPhone())).code).toBe('SIGN_IN_AGAIN');
  });

  it('of a child whom a parent brought gives them no number of their own', async () => {
    const child = await newMember({ role: 'STUDENT', phone: null });
    expect((await request(child.ask, newPhone())).code).toBe('FORBIDDEN');
    const pupil = await newMember({ role: 'STUDENT' });
    expect((await request(pupil.ask, newPhone())).code).toBeUndefined();
  });

  it('sends five codes a day at most, to whatever numbers, and three an hour to one', async () => {
    const member = await newMember();
    for (let n = 0; n < 5; n += 1) expect((await request(member.ask, newPhone())).code).toBeUndefined();
    expect((await request(member.ask, newPhone())).code).toBe('TOO_MANY_ATTEMPTS');
    const phone = newPhone();
    const asked = [];
    for (let n = 0; n < 4; n += 1) asked.push((await request((await newMember()).ask, phone)).code);
    expect(asked).toEqual([undefined, undefined, undefined, 'TOO_MANY_ATTEMPTS']);
  });

  it('of nobody is refused, and in production without SMS it is said', async () => {
    expect(await graph.anonymous.codes(REQUEST, { input: { phone: newPhone() } })).toEqual(['UNAUTHENTICATED']);
    expect(await graph.anonymous.codes(CONFIRM, { phone: newPhone(), code: '1' })).toEqual(['UNAUTHENTICATED']);
    const member = await newMember({ of: production });
    expect((await request(member.ask, newPhone())).code).toBe('NOT_CONFIGURED');
  });
});

describe('Telegram, when the number of an account changes', () => {
  it('is trusted no longer until it is linked anew: no codes, no notices and no signing in by it', async () => {
    const member = await newMember({ of: telegram });
    await telegram.asOwner(
      `INSERT INTO shared.notification_channels (user_id, channel, address, state) VALUES ($1, 'TELEGRAM', '777', 'ACTIVE')`,
      [member.userId],
    );
    await telegram.asOwner('UPDATE shared.users SET telegram_id = 777 WHERE id = $1', [member.userId]);
    const phone = newPhone();
    await move(member, phone, telegram);
    const [row] = await telegram.asOwner(
      `SELECT c.state, u.telegram_id FROM shared.notification_channels c JOIN shared.users u ON u.id = c.user_id WHERE u.id = $1`,
      [member.userId],
    );
    expect(row).toEqual({ state: 'PHONE_CHANGED', telegram_id: null });
    // The warning itself went where the old number had its codes.
    const sent = await telegram.asOwner<{ channel: string; secret: { isWarning?: true; chatId?: string } }>(
      `SELECT channel, secret FROM shared.outbox WHERE kind = 'CODE' AND settled_at IS NULL`,
    );
    expect(sent).toEqual([
      { channel: 'TELEGRAM', secret: expect.objectContaining({ isWarning: true, chatId: '777' }) },
    ]);
  });
});
