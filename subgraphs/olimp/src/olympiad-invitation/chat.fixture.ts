import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerTelegram, notificationJobs, TELEGRAM_PATH } from '@alif24/subgraph-shared/notifications';
import type { OpenSubgraph, SubgraphManifest } from '@alif24/subgraph-shared/server';
import { afterAll, beforeEach } from 'vitest';

interface Sent {
  chat_id: string;
  text: string;
  reply_markup?: { inline_keyboard: Array<Array<{ text: string; url: string }>> };
}

/** What a test needs of its graph to have a chat heard. */
interface World {
  readonly subgraph: Pick<OpenSubgraph, 'route'>;
  runJobs(): Promise<unknown>;
}

/** Telegram's Bot API as far as it is asked here, and the bot of the main platform beside a subgraph, as in one process. */
export async function chatWorld() {
  const sent: Sent[] = [];
  const telegram = { isDown: false };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const { isDown } = telegram;
    const answer = isDown ? { ok: false, error_code: 502, description: 'Bad Gateway' } : { ok: true, result: {} };
    if (!isDown && request.url?.endsWith('/sendMessage')) sent.push(JSON.parse(body));
    response.writeHead(isDown ? 502 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }).listen(0);
  await once(server, 'listening');
  afterAll(() => server.close());
  beforeEach(() => {
    sent.length = 0;
    telegram.isDown = false;
  });

  /** The same subgraph with the bot. */
  const besideBot = (manifest: SubgraphManifest): SubgraphManifest => ({
    ...manifest,
    routes: { [TELEGRAM_PATH]: answerTelegram },
    jobs: [...(manifest.jobs ?? []), ...notificationJobs({ digestOf: async () => null })],
  });
  const environment = {
    ...{ TELEGRAM_BOT_TOKEN: '4242:local-test-token', TELEGRAM_BOT_USERNAME: 'alif24_test_bot' },
    ...{
      TELEGRAM_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      TELEGRAM_WEBHOOK_SECRET: 'webhook-secret',
    },
  };

  let updates = 0;
  /** A chat opens the link of the bot: `olympiad_<id>`. */
  async function open(graph: World, chatId: number, link: string, language = 'uz') {
    updates += 1;
    const from = { id: chatId, is_bot: false, first_name: 'Kim', language_code: language };
    const message = {
      ...{ message_id: updates, date: 1, from, text: `/start ${link}` },
      chat: { id: chatId, type: 'private' },
    };
    const body = Buffer.from(JSON.stringify({ update_id: updates, message }));
    const headers = { 'x-telegram-bot-api-secret-token': 'webhook-secret' };
    await graph.subgraph.route(
      { method: 'POST', path: TELEGRAM_PATH, search: new URLSearchParams(), headers, body },
      '',
    );
    await graph.runJobs();
  }
  const buttons = () => sent.at(-1)?.reply_markup?.inline_keyboard.flat() ?? [];
  return { besideBot, environment, sent, telegram, open, buttons };
}
