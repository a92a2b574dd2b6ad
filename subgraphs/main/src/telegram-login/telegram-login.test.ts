import { createHash, createHmac } from 'node:crypto';
import { openSession } from '@alif24/subgraph-shared/auth';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const TOKEN = '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';
const graph = testGraph(subgraph, { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_BOT_USERNAME: 'alif24_bot' });
const without = testGraph(subgraph);

const SIGN_IN = `mutation ($input: TelegramProofInput!) {
  signInWithTelegram(input: $input) { session { user { id } } ticket firstName lastName }
}`;
const LINK = 'mutation ($input: TelegramProofInput!) { linkTelegram(input: $input) { hasTelegramLogin } }';
const UNLINK = 'mutation { unlinkTelegram { hasTelegramLogin } }';
const REGISTER = 'mutation ($input: RegisterInput!) { register(input: $input) { user { id phone hasTelegramLogin } } }';

let ids = 7_000_000_000;
const newId = () => {
  ids += 1;
  return String(ids);
};
/** Somebody who has just signed in. */
async function newMember(phone?: string) {
  const { userId } = await graph.newUser('PARENT', phone ? { phone } : {});
  const { sessionId } = await openSession(graph.context(), userId, 'CODE');
  return graph.as({ userId, role: 'PARENT', sessionId });
}
const now = () => Math.floor(Date.now() / 1_000);
const lines = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('\n');

/** As Telegram signs it for its Login Widget. */
function widget(fields: Record<string, string>, token = TOKEN) {
  const all = { first_name: 'Oybek', auth_date: String(now()), ...fields };
  const hash = createHmac('sha256', createHash('sha256').update(token).digest()).update(lines(all)).digest('hex');
  return { ...all, hash };
}

/** As Telegram signs it for a Mini App. */
function initData(id: string, more: Record<string, string> = {}, token = TOKEN) {
  const user = JSON.stringify({ id: Number(id), first_name: 'Oybek', last_name: 'Toʻrayev & Co', language_code: 'uz' });
  const all = { query_id: 'AAHdF6IQAAAAAN0XohDhrOrc', user, auth_date: String(now()), signature: 'x', ...more };
  const secret = createHmac('sha256', 'WebAppData').update(token).digest();
  return new URLSearchParams({
    ...all,
    hash: createHmac('sha256', secret).update(lines(all)).digest('hex'),
  }).toString();
}

describe('signing in by Telegram', () => {
  it('registers whom we do not know, and then knows them by the widget and the Mini App', async () => {
    const id = newId();
    const { signInWithTelegram: first } = await graph.anonymous.data(SIGN_IN, { input: { widget: widget({ id }) } });
    expect(first).toEqual({ session: null, ticket: expect.any(String), firstName: 'Oybek', lastName: '' });
    const input = { ticket: first.ticket, firstName: 'Oybek', lastName: '', role: 'PARENT' };
    const { register } = await graph.anonymous.data(REGISTER, { input });
    expect(register.user).toMatchObject({ phone: null, hasTelegramLogin: true });
    expect(await graph.anonymous.codes(REGISTER, { input })).toEqual(['ALREADY_EXISTS']);
    for (const proof of [{ widget: widget({ id, username: 'oybek' }) }, { initData: initData(id) }]) {
      const { signInWithTelegram } = await graph.anonymous.data(SIGN_IN, { input: proof });
      expect(signInWithTelegram.session.user.id).toBe(register.user.id);
    }
  });

  it.each([
    ['signed for another bot', () => ({ widget: widget({ id: newId() }, '1:other') })],
    ['with a changed id', () => ({ widget: { ...widget({ id: newId() }), id: newId() } })],
    ['with a field that nobody signed', () => ({ widget: { ...widget({ id: newId() }), username: 'admin' } })],
    ['without a signature', () => ({ widget: { ...widget({ id: newId() }), hash: '' } })],
    ['of eleven minutes ago', () => ({ widget: widget({ id: newId(), auth_date: String(now() - 660) }) })],
    ['of the future', () => ({ widget: widget({ id: newId(), auth_date: String(now() + 300) }) })],
    ['without a time', () => ({ widget: widget({ id: newId(), auth_date: 'x' }) })],
    ['of a Mini App of another bot', () => ({ initData: initData(newId(), {}, '1:other') })],
    ['of a Mini App two hours ago', () => ({ initData: initData(newId(), { auth_date: String(now() - 7_200) }) })],
    ['of a Mini App, altered', () => ({ initData: initData('1').replace('%22id%22%3A1', '%22id%22%3A2') })],
    ['of no form at all', () => ({ initData: '%%%' })],
  ])('is refused with data %s', async (_what, input) => {
    expect(await graph.anonymous.codes(SIGN_IN, { input: input() })).toEqual(['WRONG_CREDENTIALS']);
  });

  it('takes what Telegram signed once', async () => {
    const input = { widget: widget({ id: newId() }) };
    expect(await graph.anonymous.codes(SIGN_IN, { input })).toEqual([]);
    expect(await graph.anonymous.codes(SIGN_IN, { input })).toEqual(['WRONG_CREDENTIALS']);
  });

  it('is linked to one account and unlinked again, unless it is the only way in', async () => {
    const [member, other] = [await newMember('+998911112233'), await newMember('+998911112234')];
    const id = newId();
    expect(await member.data(LINK, { input: { widget: widget({ id, last_name: 'A' }) } })).toEqual({
      linkTelegram: { hasTelegramLogin: true },
    });
    expect(await other.codes(LINK, { input: { widget: widget({ id }) } })).toEqual(['ALREADY_EXISTS']);
    expect(await member.data(UNLINK)).toEqual({ unlinkTelegram: { hasTelegramLogin: false } });
    const only = await newMember();
    await only.data(LINK, { input: { widget: widget({ id, username: 'b' }) } });
    expect(await only.codes(UNLINK)).toEqual(['CONFLICT']);
  });

  it('is linked by whoever has just signed in, not by whoever finds a session open', async () => {
    const member = await newMember();
    await graph.asOwner(`UPDATE shared.sessions SET created_at = now() - interval '16 minutes' WHERE user_id = $1`, [
      member.userId,
    ]);
    const input = { widget: widget({ id: newId() }) };
    expect(await member.codes(LINK, { input })).toEqual(['SIGN_IN_AGAIN']);
    await graph.asOwner('UPDATE shared.sessions SET created_at = now() WHERE user_id = $1', [member.userId]);
    // The proof was not spent on the refusal.
    expect(await member.codes(LINK, { input })).toEqual([]);
  });

  it('is not open without a bot, which is said', async () => {
    const input = { widget: widget({ id: newId() }) };
    expect(await without.anonymous.codes(SIGN_IN, { input })).toEqual(['NOT_CONFIGURED']);
    expect(await graph.anonymous.data('{ signInMethods { telegramBot telegramBotId } }')).toEqual({
      signInMethods: { telegramBot: 'alif24_bot', telegramBotId: '110201543' },
    });
  });
});
