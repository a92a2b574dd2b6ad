import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { notes, testGraph } from '../testing/index.ts';
import { channelStatesOf } from './channels.ts';
import { notify } from './notify.ts';
import { messageOf, refusal, TOKEN, telegramStand } from './providers.fixture.ts';
import { unlinkTelegram } from './telegram-link.ts';
import { TELEGRAM_PATH } from './telegram-updates.ts';
import { awake, consent, link, linkToken, once, outboxOf, sending } from './world.fixture.ts';

const telegram = await telegramStand();
afterAll(() => telegram.close());
const environment = {
  ...awake,
  TELEGRAM_BOT_TOKEN: TOKEN,
  TELEGRAM_BOT_USERNAME: 'alif24_test_bot',
  TELEGRAM_API_URL: telegram.url,
  TELEGRAM_WEBHOOK_SECRET: 'webhook-secret',
};
const graph = testGraph({ ...notes, ...sending }, environment);

beforeEach(() => {
  telegram.calls.length = 0;
  telegram.answer = () => undefined;
});

let chats = 1_000;
const newChat = () => ++chats;

/** Has Telegram tell our webhook; returns the status of the answer. */
async function tell(update: object, secret: string | undefined = 'webhook-secret'): Promise<number> {
  const headers = secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret };
  const body = Buffer.from(JSON.stringify(update));
  const request = { method: 'POST', path: TELEGRAM_PATH, search: new URLSearchParams(), headers, body };
  return (await graph.subgraph.route(request, '')).status;
}
const say = (chatId: number, text: string) => tell(messageOf(chatId, text));
const stateOf = async (userId: string) => (await channelStatesOf(graph.context(), userId)).telegram;
const granted = (userId: string, about?: string) =>
  notify(graph.context(), { userId, template: 'coins.granted', parameters: { coins: 5 }, reference: once(), about });

describe('the webhook', () => {
  it('without its secret is 401, and nothing is done', async () => {
    const { userId } = await graph.newUser('PARENT');
    const token = await linkToken(graph, userId);
    const update = messageOf(newChat(), `/start ${token}`);
    for (const secret of [undefined, '', 'webhook-secre', 'webhook-secret2', 'WEBHOOK-SECRET'])
      expect(await tell(update, secret ?? '')).toBe(401);
    expect([await stateOf(userId), telegram.calls]).toEqual(['NONE', []]);
    expect(await tell(update)).toBe(200);
    expect(await stateOf(userId)).toBe('ACTIVE');
  });

  it('refuses what is no update', async () => {
    expect(await tell({ hello: 1 })).toBe(400);
  });

  it('that gets an update twice does it once', async () => {
    const { userId } = await graph.newUser('PARENT');
    const update = messageOf(newChat(), `/start ${await linkToken(graph, userId)}`);
    await tell(update);
    await Promise.all([tell(update), tell(update)]);
    expect(telegram.sent()).toHaveLength(1);
    const notices = await graph.asOwner('SELECT template FROM shared.notifications WHERE user_id = $1', [userId]);
    expect(notices).toEqual([{ template: 'main.telegramLinked' }]);
  });
});

describe('a link', () => {
  it('is good once, for ten minutes, and the newer one ends the older', async () => {
    const { userId } = await graph.newUser('PARENT');
    const [mine, other] = [newChat(), newChat()];
    const old = await linkToken(graph, userId);
    const token = await linkToken(graph, userId);
    await say(other, `/start ${old}`);
    expect(await stateOf(userId)).toBe('NONE');
    await say(mine, `/start ${token}`);
    expect(await stateOf(userId)).toBe('ACTIVE');
    await say(other, `/start ${token}`);
    const [row] = await graph.asOwner('SELECT address FROM shared.notification_channels WHERE user_id = $1', [userId]);
    expect(row).toEqual({ address: String(mine) });
    const late = await linkToken(graph, userId);
    await graph.asOwner(`UPDATE shared.telegram_link_tokens SET expires_at = now() WHERE user_id = $1`, [userId]);
    await say(other, `/start ${late}`);
    expect(telegram.sent().at(-1)).toContain('Bu havola yaroqsiz');
  });

  it('cannot be guessed: after five wrong ones a chat waits, with a right one too', async () => {
    const { userId } = await graph.newUser('PARENT');
    const chat = newChat();
    for (let n = 0; n < 5; n += 1) await say(chat, `/start ${n}`);
    await say(chat, `/start ${await linkToken(graph, userId)}`);
    expect(telegram.sent().at(-1)).toContain('Urinishlar koʻp boʻldi');
    expect(await stateOf(userId)).toBe('NONE');
  });

  it('is stored as a hash, and taken in no group', async () => {
    const { userId } = await graph.newUser('PARENT');
    const token = await linkToken(graph, userId);
    const rows = await graph.asOwner(`SELECT token_hash::text FROM shared.telegram_link_tokens WHERE user_id = $1`, [
      userId,
    ]);
    expect(JSON.stringify(rows)).not.toContain(token);
    await tell(messageOf(newChat(), `/start ${token}`, 'group'));
    expect([await stateOf(userId), telegram.sent()]).toEqual(['NONE', []]);
  });

  it('may lead several people into one chat, and both sides end it', async () => {
    const chat = newChat();
    const [mother, father, aunt] = [
      await graph.newUser('PARENT'),
      await graph.newUser('PARENT'),
      await graph.newUser('PARENT'),
    ];
    for (const { userId } of [mother, father, aunt]) await link(graph, userId, chat);
    expect(await unlinkTelegram(graph.context(), aunt.userId)).toBe(true);
    for (const { userId } of [mother, father, aunt]) await granted(userId);
    await graph.runJobs();
    const here = telegram.calls.filter(({ body }) => body.chat_id === String(chat));
    expect(here.map(({ body }) => body.text)).toEqual(Array(2).fill('Oʻqituvchi tanga berdi: 5.'));
    await say(chat, '/stop');
    expect([await stateOf(mother.userId), await stateOf(father.userId)]).toEqual(['NONE', 'NONE']);
    await granted(mother.userId);
    await graph.runJobs();
    const coins = telegram.calls.filter(({ body }) => body.chat_id === String(chat) && /tanga/.test(String(body.text)));
    expect(coins).toHaveLength(2);
  });

  it('has to be made anew when the number of the account changes', async () => {
    const { userId } = await graph.newUser('PARENT', { phone: '+998901000001' });
    const chat = newChat();
    await link(graph, userId, chat);
    await granted(userId);
    await graph.asOwner(`UPDATE shared.users SET phone = '+998901000002' WHERE id = $1`, [userId]);
    expect(await stateOf(userId)).toBe('PHONE_CHANGED');
    await graph.runJobs();
    await say(chat, '/start');
    expect(telegram.sent().join()).not.toContain('tanga');
    expect(await stateOf(userId)).toBe('PHONE_CHANGED');
    await link(graph, userId, chat);
    expect(await stateOf(userId)).toBe('ACTIVE');
  });
});

describe('the bot', () => {
  it('says nothing of anybody to a chat that it does not know', async () => {
    await graph.newUser('PARENT', { firstName: 'Zulfizar', lastName: 'Saidova', phone: '+998909998877' });
    for (const text of ['/start', '/help', '/stop', '/ru', 'Zulfizar', '+998909998877']) await say(newChat(), text);
    expect(telegram.sent()).toHaveLength(6);
    expect(telegram.sent().join()).not.toMatch(/Zulfizar|Saidova|9998877/);
  });

  it('speaks the language that was chosen in the chat, and notices come in it', async () => {
    const { userId } = await graph.newUser('PARENT');
    const chat = newChat();
    await link(graph, userId, chat);
    for (const command of ['/kr', '/help', '/ru']) await say(chat, command);
    await granted(userId);
    await graph.runJobs();
    expect(telegram.sent()).toEqual([
      'Тил: ўзбекча.',
      expect.stringMatching(/^Бу чат Alif24 га уланган/),
      'Язык: русский.',
      'Учитель начислил монеты: 5.',
    ]);
  });
});

describe('a notice by Telegram', () => {
  it('waits as long as Telegram asks, and is then sent once', async () => {
    const { userId } = await graph.newUser('PARENT');
    await link(graph, userId, newChat());
    let refusals = 1;
    telegram.answer = () => (refusals-- > 0 ? refusal(429, 'Too Many Requests', { retry_after: 1 }) : undefined);
    const began = Date.now();
    await granted(userId);
    await graph.runJobs();
    expect(telegram.sent()).toHaveLength(2);
    expect(Date.now() - began).toBeGreaterThanOrEqual(1_000);
    expect(await outboxOf(graph, userId)).toMatchObject([{ state: 'SENT', attempts: 2 }]);
  });

  it('that comes while Telegram is down keeps its place in the order, and none comes twice', async () => {
    const { userId } = await graph.newUser('PARENT');
    await link(graph, userId, newChat());
    for (const coins of [1, 2, 3]) {
      await notify(graph.context(), { userId, template: 'coins.granted', parameters: { coins }, reference: once() });
    }
    let failures = 1;
    telegram.answer = () => (failures-- > 0 ? refusal(502, 'Bad Gateway') : undefined);
    await graph.runJobs();
    expect(telegram.sent().slice(1)).toEqual([1, 2, 3].map((coins) => `Oʻqituvchi tanga berdi: ${coins}.`));
  });

  it('to a chat that blocked the bot ends the channel for all who are in it, visibly and without a loop', async () => {
    const chat = newChat();
    const [mother, father] = [await graph.newUser('PARENT'), await graph.newUser('PARENT')];
    for (const { userId } of [mother, father]) await link(graph, userId, chat);
    telegram.answer = () => refusal(403, 'Forbidden: bot was blocked by the user');
    for (const { userId } of [mother, mother, father]) await granted(userId);
    await graph.runJobs();
    expect(telegram.sent()).toHaveLength(1);
    expect([await stateOf(mother.userId), await stateOf(father.userId)]).toEqual(['BLOCKED', 'BLOCKED']);
    expect(await outboxOf(graph, mother.userId)).toMatchObject([
      { state: 'DEAD', failure: 'TELEGRAM_BLOCKED' },
      { state: 'SKIPPED', failure: 'CHANNEL_OFF' },
    ]);
    telegram.answer = () => undefined;
    await say(chat, '/start');
    expect(await stateOf(father.userId)).toBe('ACTIVE');
  });

  it('that Telegram never takes is given up at once', async () => {
    const { userId } = await graph.newUser('PARENT');
    await link(graph, userId, newChat());
    telegram.answer = () => refusal(400, 'Bad Request: message is too long');
    await granted(userId);
    await graph.runJobs();
    expect(await outboxOf(graph, userId)).toMatchObject([{ state: 'DEAD', failure: 'TELEGRAM_400', attempts: 1 }]);
  });

  it('about a child stays on the site without a guardian’s consent, also one that was taken back a moment ago', async () => {
    const [parent, child] = [await graph.newUser('PARENT'), await graph.newUser('STUDENT')];
    await link(graph, parent.userId, newChat());
    await granted(parent.userId, child.userId);
    await graph.runJobs();
    await consent(graph, child.userId, true);
    await granted(parent.userId, child.userId);
    await consent(graph, child.userId, false);
    await graph.runJobs();
    expect(telegram.sent()).toEqual([]);
    expect(await outboxOf(graph, parent.userId)).toMatchObject([{ failure: 'NO_CONSENT' }, { failure: 'NO_CONSENT' }]);
    await consent(graph, child.userId, true);
    await granted(parent.userId, child.userId);
    await graph.runJobs();
    expect(telegram.sent()).toHaveLength(1);
  });

  it('to a pupil needs that consent too, but for warnings about their own account', async () => {
    const { userId } = await graph.newUser('STUDENT');
    await link(graph, userId, newChat());
    await granted(userId);
    await notify(graph.context(), { userId, template: 'main.passwordChanged', reference: once() });
    await graph.runJobs();
    expect(telegram.sent()).toEqual([expect.stringContaining('Parolingiz')]);
  });
});

describe('without a webhook', () => {
  const { TELEGRAM_WEBHOOK_SECRET: _, ...rest } = environment;
  const polling = testGraph({ ...notes, ...sending }, rest);

  it('one process asks Telegram, another takes its place, and an update that comes again is done once', async () => {
    const { userId } = await polling.newUser('PARENT');
    telegram.updates = [messageOf(newChat(), `/start ${await linkToken(polling, userId)}`)];
    const asked = () => new Set(telegram.calls.filter(({ method }) => method === 'getUpdates')).size;
    const until = async (isThere: () => boolean | Promise<boolean>) => {
      while (!(await isThere())) await new Promise((later) => setTimeout(later, 20));
    };
    const stopFirst = await polling.subgraph.startBackground();
    await until(() => asked() > 0);
    await until(async () => (await channelStatesOf(polling.context(), userId)).telegram === 'ACTIVE');
    const stopSecond = await polling.subgraph.startBackground();
    await stopFirst();
    telegram.calls.length = 0;
    await until(() => asked() > 0);
    await stopSecond();
    expect(telegram.sent()).toEqual([]);
    telegram.updates = [];
  });
});
