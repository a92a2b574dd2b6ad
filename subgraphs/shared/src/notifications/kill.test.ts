import { type ChildProcess, fork } from 'node:child_process';
import { once as event } from 'node:events';
import { afterAll, expect, it } from 'vitest';
import { enqueue } from '../jobs/index.ts';
import { notes, testGraph } from '../testing/index.ts';
import { seededRandom } from '../utils/index.ts';
import { notify } from './notify.ts';
import { headersOf, mailStand, partsOf, TOKEN, telegramStand } from './providers.fixture.ts';
import { awake, link, sending, setEmail } from './world.fixture.ts';

const [telegram, mail] = [await telegramStand(), await mailStand()];
afterAll(() => Promise.all([telegram.close(), mail.close()]));
const environment = {
  ...awake,
  SMTP_URL: mail.url,
  TELEGRAM_BOT_TOKEN: TOKEN,
  TELEGRAM_BOT_USERNAME: 'alif24_test_bot',
  TELEGRAM_API_URL: telegram.url,
};
const graph = testGraph({ ...notes, ...sending }, environment);
const NOTICES = 60;
const KILLS = 12;

async function startSender(): Promise<ChildProcess> {
  const settings = JSON.stringify({ NODE_ENV: 'test', PEPPER: 'the pepper of every test, no secret', ...environment });
  const child = fork(new URL('./sender.fixture.mjs', import.meta.url), [graph.databaseUrl, settings], {
    execArgv: ['--import', './scripts/typescript.mjs'],
  });
  await event(child, 'message');
  // As the next notice would, or the minute: what the dead process was at is free for others after some seconds only.
  for (const channel of ['TELEGRAM', 'EMAIL']) await enqueue(graph.context(), 'notifications.drain', { channel });
  return child;
}

it('a sender that is killed at any point loses no message, and repeats at most one of each channel a kill', async () => {
  const { userId } = await graph.newUser('PARENT');
  await link(graph, userId, 55_001);
  await setEmail(graph, userId, 'killed@alif24.uz');
  const amounts = Array.from({ length: NOTICES }, (_, n) => `${n} soʻm`);
  for (const amount of amounts) {
    const notice = { userId, template: 'money.paymentReceived', parameters: { amount }, reference: amount } as const;
    await notify(graph.context(), notice);
  }
  const random = seededRandom('killed senders');
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = await startSender();
    const victim = telegram.sent().length + random.int(1, 3);
    let turns = random.int(0, 60);
    await new Promise<void>((killed) => {
      // From the very moment in which Telegram has the message and nobody else knows, to some turns later.
      telegram.answer = () => {
        if (telegram.sent().length < victim) return undefined;
        telegram.answer = () => undefined;
        const turn = () => {
          if (turns-- > 0) return void setImmediate(turn);
          child.kill('SIGKILL');
          killed();
        };
        turn();
        return undefined;
      };
    });
    await event(child, 'exit');
  }
  const child = await startSender();
  const waiting = async () => {
    const [row] = await graph.asOwner<{ n: number }>(
      'SELECT count(*)::int AS n FROM shared.outbox WHERE settled_at IS NULL',
    );
    return row?.n ?? 0;
  };
  while ((await waiting()) > 0);
  child.kill('SIGKILL');
  await event(child, 'exit');

  const inChat = telegram.sent().map((text) => /keldi: (.*?)\./.exec(text)?.[1]);
  expect(new Set(inChat)).toEqual(new Set(amounts));
  expect(inChat.length).toBeLessThanOrEqual(NOTICES + KILLS);
  expect([...new Set(inChat)]).toEqual(amounts); // in order
  const letters = mail.calls.map((letter) => headersOf(letter)['message-id']);
  expect(new Set(letters).size).toBe(NOTICES);
  expect(new Set(mail.calls.map((letter) => /keldi: (.*?)\./.exec(partsOf(letter).text)?.[1]))).toEqual(
    new Set(amounts),
  );
  expect(letters.length).toBeLessThanOrEqual(NOTICES + KILLS);
});
