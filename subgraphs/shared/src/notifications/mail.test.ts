import { once as event } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { notes, testGraph } from '../testing/index.ts';
import { localTime } from '../utils/index.ts';
import { channelStatesOf, retryEmail } from './channels.ts';
import { sendMail } from './mail.ts';
import { notify } from './notify.ts';
import { headersOf, mailStand, partsOf, refusal, TOKEN, telegramStand } from './providers.fixture.ts';
import { UNSUBSCRIBE_PATH } from './unsubscribe.ts';
import { awake, link, once, outboxOf, sending, setEmail } from './world.fixture.ts';

const mail = await mailStand();
const telegram = await telegramStand();
afterAll(() => Promise.all([mail.close(), telegram.close()]));
const graph = testGraph(
  { ...notes, ...sending },
  {
    ...awake,
    SMTP_URL: mail.url,
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_BOT_USERNAME: 'alif24_test_bot',
    TELEGRAM_API_URL: telegram.url,
  },
);
beforeEach(() => {
  mail.calls.length = 0;
  mail.refuse = () => undefined;
});

let people = 0;
async function reader(firstName = 'Gʻofur') {
  people += 1;
  const { userId } = await graph.newUser('PARENT', { firstName });
  const email = `reader${people}@alif24.uz`;
  await setEmail(graph, userId, email);
  return { userId, email };
}
const payment = (userId: string) =>
  notify(graph.context(), {
    userId,
    template: 'money.paymentReceived',
    parameters: { amount: '50 000 soʻm' },
    reference: once(),
  });
const stateOf = async (userId: string) => (await channelStatesOf(graph.context(), userId)).email;
const route = (method: string, token: string | null) => {
  const search = new URLSearchParams(token ? { token } : {});
  return graph.subgraph.route({ method, path: UNSUBSCRIBE_PATH, search, headers: {}, body: Buffer.alloc(0) }, '');
};

describe('a letter', () => {
  it('comes as text and as HTML, every apostrophe as it is, and can be ended with one click', async () => {
    const { userId, email } = await reader();
    await payment(userId);
    await graph.runJobs();
    expect(mail.calls).toHaveLength(1);
    const [letter] = mail.calls as [(typeof mail.calls)[number]];
    const { text, html } = partsOf(letter);
    expect(letter.to).toEqual([email]);
    for (const part of [text, html]) {
      expect(part).toContain('Assalomu alaykum, Gʻofur!');
      expect(part).toContain('Toʻlov keldi: 50 000 soʻm. Balansingiz toʻldirildi.');
    }
    const headers = headersOf(letter);
    expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    expect(headers['message-id']).toMatch(/^<[\da-f-]{36}@alif24\.uz>$/);
    const token = new URL(headers['list-unsubscribe']?.slice(1, -1) ?? '').searchParams.get('token');

    expect((await route('GET', token)).status).toBe(200); // as a scanner of mail does
    await payment(userId);
    expect((await route('POST', `${token}x`)).status).toBe(404);
    expect((await route('POST', token)).status).toBe(200);
    await payment(userId);
    await notify(graph.context(), { userId, template: 'main.passwordChanged', reference: once() });
    await graph.runJobs();
    expect(mail.calls).toHaveLength(2);
    expect(partsOf(mail.calls[1] as typeof letter).text).toContain('Parolingiz');
    expect(headersOf(mail.calls[1] as typeof letter)['list-unsubscribe']).toBeUndefined();
  });

  it('that its mailbox refuses ends the address, visibly, until it is tried again or changed', async () => {
    const { userId } = await reader();
    mail.refuse = () => 550;
    await payment(userId);
    await payment(userId);
    await graph.runJobs();
    expect(await outboxOf(graph, userId)).toMatchObject([
      { state: 'DEAD', failure: 'MAIL_550' },
      { state: 'SKIPPED', failure: 'CHANNEL_OFF' },
    ]);
    expect(await stateOf(userId)).toBe('BOUNCED');
    await retryEmail(graph.context(), userId);
    expect(await stateOf(userId)).toBe('ACTIVE');
    await graph.asOwner(
      `INSERT INTO shared.notification_channels (user_id, channel, address, state) VALUES ($1, 'EMAIL', 'old@a.uz', 'BOUNCED')`,
      [userId],
    );
    expect(await stateOf(userId)).toBe('ACTIVE');
  });

  it('that is refused for now is sent later, the same letter', async () => {
    const { userId } = await reader();
    let refusals = 1;
    mail.refuse = () => (refusals-- > 0 ? 451 : undefined);
    await payment(userId);
    await graph.runJobs();
    expect(mail.calls).toHaveLength(1);
    expect(await outboxOf(graph, userId)).toMatchObject([{ state: 'SENT', attempts: 2 }]);
  });

  it('that nobody takes is dead after so many tries', async () => {
    const { userId } = await reader();
    mail.refuse = () => 451;
    await payment(userId);
    await graph.asOwner('UPDATE shared.outbox SET attempts = 74 WHERE user_id = $1', [userId]);
    await graph.runJobs();
    expect(await outboxOf(graph, userId)).toMatchObject([{ state: 'DEAD', attempts: 75 }]);
  });

  it('takes the place of a chat that blocked the bot', async () => {
    const { userId } = await reader();
    await link(graph, userId, 77_001);
    telegram.answer = () => refusal(403, 'Forbidden: bot was blocked by the user');
    for (const coins of [1, 2])
      await notify(graph.context(), { userId, template: 'coins.granted', parameters: { coins }, reference: once() });
    await graph.runJobs();
    expect(mail.calls.map((letter) => /berdi: \d/.exec(partsOf(letter).text)?.[0])).toEqual(['berdi: 1', 'berdi: 2']);
  });
});

describe('in quiet hours', () => {
  const clock = (hours: number) => localTime(new Date(Date.now() + hours * 3_600_000));
  const quiet = testGraph({ ...notes, ...sending }, { SMTP_URL: mail.url, QUIET_HOURS: `${clock(-1)}-${clock(2)}` });

  it('a letter waits for their end, but for a warning', async () => {
    const { userId } = await quiet.newUser('PARENT');
    await setEmail(quiet, userId, 'quiet@alif24.uz');
    const to = { userId, reference: once() };
    await notify(quiet.context(), { ...to, template: 'money.paymentReceived', parameters: { amount: '1 soʻm' } });
    await notify(quiet.context(), { ...to, template: 'main.passwordChanged' });
    await quiet.runJobs();
    expect(mail.calls.map((letter) => partsOf(letter).text)).toEqual([expect.stringContaining('Parolingiz')]);
    expect(await outboxOf(quiet, userId)).toMatchObject([{ state: 'PENDING' }, { state: 'SENT' }]);
    const [row] = await quiet.asOwner<{ hours: number }>(
      `SELECT extract(epoch FROM due_at - now()) / 3600 AS hours FROM shared.outbox WHERE state = 'PENDING'`,
    );
    expect(Math.ceil(Number(row?.hours))).toBe(2);
  });
});

describe('a mail server', () => {
  it('that hangs is given ten seconds', async () => {
    const hanging = createServer(() => {}).listen(0, '127.0.0.1');
    await event(hanging, 'listening');
    const url = `smtp://127.0.0.1:${(hanging.address() as { port: number }).port}`;
    const letter = { to: 'a@b.uz', subject: 's', text: 't', html: 'h', messageId: '<1@a>', unsubscribeUrl: null };
    const outcome = await sendMail({ url, from: 'Alif24 <xabar@alif24.uz>' }, letter);
    expect(outcome).toEqual({ is: 'DOWN', why: 'MAIL_TIMEOUT' });
    hanging.close();
  });

  it('that refuses us refuses no address', async () => {
    const closed = createServer((socket) => socket.end('554 no\r\n')).listen(0, '127.0.0.1');
    await event(closed, 'listening');
    const url = `smtp://127.0.0.1:${(closed.address() as { port: number }).port}`;
    const letter = { to: 'a@b.uz', subject: 's', text: 't', html: 'h', messageId: '<1@a>', unsubscribeUrl: null };
    expect(await sendMail({ url, from: 'a@b.uz' }, letter)).toMatchObject({ is: 'DOWN' });
    closed.close();
  });
});
