import type { Hop } from '@alif24/subgraph-shared/server';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const REGISTER = 'mutation ($input: RegisterInput!) { register(input: $input) { accessToken user { id } } }';
const LOGIN = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken user { id } } }';
const REFRESH = 'mutation { refreshSession { accessToken user { id } } }';
const DEVICES = '{ me { devices { id name isCurrent } } }';
const END = 'mutation ($id: ID!) { endDevice(input: { deviceId: $id }) { devices { id isCurrent } } }';
const END_OTHERS = 'mutation { endOtherDevices { devices { id isCurrent } } }';
const PHONE =
  'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Mobile Safari/537.36';
const PC = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0';
const PASSWORD = 'kitob-daftar-qalam';

const cookieOf = (cookies: string[] | undefined) => cookies?.[0]?.match(/^__Host-alif24-session=([^;]*);/)?.[1];

async function ask(query: string, variables: object = {}, more: Partial<Hop> = {}) {
  const hop = { caller: null, requestId: 'test', address: '127.0.0.1', ...more };
  const { data, errors, setCookies } = await graph.subgraph.execute({ query, variables: { ...variables } }, hop);
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
  return { data: data as any, code: errors?.[0]?.extensions?.code, cookie: cookieOf(setCookies), setCookies };
}

let numbers = 0;
async function enter(role = 'PARENT', userAgent = PHONE) {
  numbers += 1;
  const phone = `+99897${String(numbers).padStart(7, '0')}`;
  const person = { phone, password: PASSWORD, firstName: 'Lola', lastName: 'Rashidova', role, grade: 3 };
  const { data, cookie } = await ask(REGISTER, { input: person }, { userAgent });
  return { phone, cookie, caller: callerOf(data.register.accessToken) };
}
function callerOf(accessToken: string) {
  const claims = JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString());
  return { userId: claims.sub, role: claims.role, sessionId: claims.sid };
}
const login = (phone: string, more: Partial<Hop> = {}) => ask(LOGIN, { input: { phone, password: PASSWORD } }, more);

describe('the devices of a person', () => {
  it('are told by browser and system, the one that asks marked', async () => {
    const { phone, caller } = await enter();
    await login(phone, { userAgent: PC });
    const { data } = await ask(DEVICES, {}, { caller });
    expect(data.me.devices).toEqual([
      { id: expect.any(String), name: 'Firefox, Windows', isCurrent: false },
      { id: caller.sessionId, name: 'Chrome, Android', isCurrent: true },
    ]);
  });

  it('that were never used before are told of, once', async () => {
    const { phone, caller } = await enter();
    await login(phone, { userAgent: PHONE });
    await login(phone, { userAgent: PC });
    await login(phone, { userAgent: PC });
    const notices = await graph.asOwner('SELECT template, parameters FROM shared.notifications WHERE user_id = $1', [
      caller.userId,
    ]);
    expect(notices).toEqual([{ template: 'main.newDevice', parameters: { device: 'Firefox, Windows' } }]);
  });

  it('are ended one by one, by their owner alone', async () => {
    const { phone, caller } = await enter();
    const other = await login(phone, { userAgent: PC });
    const { sessionId: id } = callerOf(other.data.login.accessToken);
    const stranger = await enter();
    expect((await ask(END, { id }, { caller: stranger.caller })).code).toBe('NOT_FOUND');
    expect((await ask(END, { id: 'x' }, { caller })).code).toBe('NOT_FOUND');
    expect((await ask(REFRESH, {}, { session: other.cookie })).code).toBeUndefined();
    expect((await ask(END, { id }, { caller })).data.endDevice.devices).toEqual([
      { id: caller.sessionId, isCurrent: true },
    ]);
    expect((await ask(REFRESH, {}, { session: other.cookie })).code).toBe('SESSION_EXPIRED');
  });

  it('are ended all but the one that asks', async () => {
    const { phone, cookie, caller } = await enter();
    const others = [await login(phone), await login(phone)];
    const { data } = await ask(END_OTHERS, {}, { caller });
    expect(data.endOtherDevices.devices).toEqual([{ id: caller.sessionId, isCurrent: true }]);
    for (const other of others)
      expect((await ask(REFRESH, {}, { session: other.cookie })).code).toBe('SESSION_EXPIRED');
    expect((await ask(REFRESH, {}, { session: cookie })).code).toBeUndefined();
  });

  it('do not pile up when somebody signs in twice in one browser', async () => {
    const { phone, cookie } = await enter();
    const again = await login(phone, { session: cookie });
    const caller = callerOf(again.data.login.accessToken);
    expect((await ask(DEVICES, {}, { caller })).data.me.devices).toHaveLength(1);
    expect((await ask(REFRESH, {}, { session: cookie })).code).toBe('SESSION_EXPIRED');
  });
});

describe('a session', () => {
  const daysOf = async (sessionId: string) => {
    const [row] = await graph.asOwner<{ days: number }>(
      'SELECT round(extract(epoch FROM expires_at - created_at) / 86400)::int AS days FROM shared.sessions WHERE id = $1',
      [sessionId],
    );
    return row?.days;
  };

  it.each([
    ['PARENT', 90],
    ['STUDENT', 30],
  ])('of a %s ends after %i days for good', async (role, days) => {
    const { caller, cookie } = await enter(role);
    expect(await daysOf(caller.sessionId)).toBe(days);
    await graph.asOwner(`UPDATE shared.sessions SET expires_at = now() + interval '1 day' WHERE id = $1`, [
      caller.sessionId,
    ]);
    const { setCookies } = await ask(REFRESH, {}, { session: cookie });
    expect(setCookies?.[0]).toContain('Max-Age=86400');
    await graph.asOwner('UPDATE shared.sessions SET expires_at = now() WHERE id = $1', [caller.sessionId]);
    expect((await ask(REFRESH, {}, { session: cookieOf(setCookies) })).code).toBe('SESSION_EXPIRED');
  });

  it('that was not used for 14 days has ended', async () => {
    const { cookie, caller } = await enter();
    await graph.asOwner(
      `UPDATE shared.refresh_tokens SET expires_at = expires_at - interval '14 days' WHERE session_id = $1`,
      [caller.sessionId],
    );
    expect((await ask(REFRESH, {}, { session: cookie })).code).toBe('SESSION_EXPIRED');
  });

  it('two hold is ended for both, with a notice to the person and a row for the auditors', async () => {
    const { cookie, caller } = await enter();
    const second = await ask(REFRESH, {}, { session: cookie });
    await graph.asOwner(
      `UPDATE shared.refresh_tokens SET used_at = used_at - interval '11 seconds' WHERE used_at IS NOT NULL`,
    );
    expect((await ask(REFRESH, {}, { session: cookie })).code).toBe('SESSION_EXPIRED');
    expect((await ask(REFRESH, {}, { session: second.cookie })).code).toBe('SESSION_EXPIRED');
    const notices = await graph.asOwner('SELECT template FROM shared.notifications WHERE user_id = $1', [
      caller.userId,
    ]);
    expect(notices).toEqual([{ template: 'main.sessionReplayed' }]);
    const audited = await graph.asOwner('SELECT action, object FROM shared.audit_entries WHERE object = $1', [
      `user:${caller.userId}`,
    ]);
    expect(audited).toEqual([{ action: 'session.replayed', object: `user:${caller.userId}` }]);
  });

  it('goes on for seven sites that refresh with one cookie at once', async () => {
    const { cookie } = await enter();
    const answers = await Promise.all(Array.from({ length: 7 }, () => ask(REFRESH, {}, { session: cookie })));
    expect(answers.filter(({ code }) => code)).toEqual([]);
    expect(new Set(answers.map((answer) => answer.cookie)).size).toBe(7);
  });

  it('of an organisation says in its token which, and of others does not', async () => {
    const { userId } = await graph.newUser('ORGANIZATION');
    const { tokens } = graph.context().resources;
    const claims = async (role: 'ORGANIZATION' | 'TEACHER') => {
      const issued = await tokens?.issue({ userId, role, sessionId: 's' });
      return JSON.parse(Buffer.from(issued?.accessToken.split('.')[1] ?? '', 'base64url').toString());
    };
    expect((await claims('ORGANIZATION')).org).toBe(userId);
    expect((await claims('TEACHER')).org).toBeUndefined();
  });
});
