import { sentCode, sentLink, testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { LOGIN, passwordWorld, REFRESH } from './password.fixture.ts';

const graph = testGraph(subgraph, { SITE_URL: 'https://alif24.uz' });
const { newPhone, from, newMember } = passwordWorld(graph);

const FORGOTTEN = 'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { digits } }';
const RESET = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { user { id } } }';

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

  it('is asked for with the same statements, whether or not there is somebody', async () => {
    const { phone, caller } = await newMember();
    const email = `${caller.userId}@example.uz`;
    await graph.asOwner('UPDATE shared.users SET email = $2 WHERE id = $1', [caller.userId, email]);
    const asked = (input: object) => graph.statements(() => graph.anonymous.data(FORGOTTEN, { input }));
    const [known, unknown] = [await asked({ phone }), await asked({ phone: newPhone() })];
    expect(known).toEqual(unknown);
    expect(known.length).toBeGreaterThan(0);
    expect(await asked({ email })).toEqual(await asked({ email: 'nobody-either@example.uz' }));
    // And a wrong code costs the same too.
    const wrong = (number: string) => {
      const input = { phone: number, code: '0', newPassword: 'yangi-uzun-parol' };
      return graph.statements(() => graph.anonymous.codes(RESET, { input }));
    };
    expect(await wrong(phone)).toEqual(await wrong(newPhone()));
  });

  it('leaves neither number nor address in what is ordered', async () => {
    const { phone } = await newMember();
    await graph.anonymous.data(FORGOTTEN, { input: { phone } });
    const orders = await graph.asOwner('SELECT payload FROM graphile_worker._private_jobs');
    expect(JSON.stringify(orders)).toContain('userId');
    expect(JSON.stringify(orders)).not.toContain(phone.slice(-7));
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
    const rows = await graph.asOwner(
      `SELECT encode(token_hash, 'escape') AS hash FROM shared.password_links WHERE user_id = $1`,
      [caller.userId],
    );
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
