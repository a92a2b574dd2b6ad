import { afterAll, expect, it } from 'vitest';
import { notes, testGraph } from '../testing/index.ts';
import { sendCode } from './codes.ts';
import type { Clock } from './drain.ts';
import { notificationJobs } from './jobs.ts';
import { notify } from './notify.ts';
import { enqueueDeliveries } from './outbox.ts';
import { eskizStand, refusal, TOKEN, telegramStand } from './providers.fixture.ts';
import { awake, link, outboxOf } from './world.fixture.ts';

const MINUTE = 60_000;

/** Nobody waits: who wants to sleep moves the time on, and what was to happen until then happens. */
function timeOfTheTest() {
  let now = 0;
  const plans: Array<{ at: number; act: () => Promise<void> }> = [];
  const clock: Clock = {
    now: () => now,
    async sleep(seconds) {
      now += seconds * 1_000;
      for (const { act } of plans.splice(0, plans.filter(({ at }) => at <= now).length)) await act();
    },
  };
  return { clock, plan: (at: number, act: () => Promise<void>) => void plans.push({ at, act }) };
}

const [telegram, sms] = [await telegramStand(), await eskizStand()];
afterAll(() => Promise.all([telegram.close(), sms.close()]));
const time = timeOfTheTest();
const jobs = notificationJobs({ digestOf: async () => 'Hafta', clock: time.clock });
const graph = testGraph(
  { ...notes, jobs },
  {
    ...awake,
    ESKIZ_EMAIL: 'a@b.uz',
    ESKIZ_PASSWORD: 'x',
    ESKIZ_URL: sms.url,
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_BOT_USERNAME: 'alif24_test_bot',
    TELEGRAM_API_URL: telegram.url,
  },
);

it.each([
  ['answers with errors', () => refusal(502, 'Bad Gateway')],
  ['hangs up', () => 'HANG_UP' as const],
  ['does either', () => (telegram.calls.length % 2 ? 'HANG_UP' : refusal(500, 'Internal Server Error'))],
])(
  'Telegram that %s for ten minutes loses nothing, keeps the order of lanes, and has one message twice at most',
  async (_, down) => {
    const { userId } = await graph.newUser('PARENT', {
      phone: `+99897${String(telegram.calls.length).padStart(7, '0')}`,
    });
    await graph.asOwner('UPDATE shared.users SET phone_verified_at = now() WHERE id = $1', [userId]);
    const [{ phone } = { phone: '' }] = await graph.asOwner<{ phone: string }>(
      'SELECT phone FROM shared.users WHERE id = $1',
      [userId],
    );
    await link(graph, userId, 77_000 + telegram.calls.length);
    const granted = (coins: number) =>
      notify(graph.context(), { userId, template: 'coins.granted', parameters: { coins }, reference: String(coins) });

    const began = time.clock.now();
    const isOver = () => time.clock.now() >= began + 10 * MINUTE;
    const arrived: Array<{ text: string; isLate: boolean }> = [];
    telegram.answer = ({ body }) => {
      // The first one arrives, and the line is cut before Telegram can say so.
      const isFirst = arrived.length === 0;
      if (isFirst || isOver()) arrived.push({ text: String(body.text), isLate: isOver() });
      return isFirst ? 'HANG_UP' : isOver() ? undefined : down();
    };
    sms.calls.length = 0;

    const digest = { kind: 'DIGEST', userId, channel: 'TELEGRAM', dedupeKey: `digest:${userId}` } as const;
    await enqueueDeliveries(graph.context(), [digest], 'DIGEST');
    for (const coins of [1, 2]) await granted(coins);
    time.plan(began + 4 * MINUTE, () => granted(3));
    time.plan(began + 9 * MINUTE, () => granted(4));
    await graph.runJobs();

    const tangas = (...coins: number[]) => coins.map((n) => `Oʻqituvchi tanga berdi: ${n}.`);
    expect(arrived.filter(({ isLate }) => !isLate).map(({ text }) => text)).toEqual(tangas(1));
    expect(arrived.filter(({ isLate }) => isLate).map(({ text }) => text)).toEqual([...tangas(1, 2, 3, 4), 'Hafta']);
    const rows = await outboxOf(graph, userId);
    expect(rows.map(({ state }) => state)).toEqual(Array(5).fill('SENT'));

    // A code waits for nobody: what the chat does not take comes by SMS.
    telegram.answer = () => down();
    await sendCode(graph.context(), { to: { phone }, code: '123456', purpose: 'SIGN_IN', locale: 'UZ_LATN' });
    await graph.runJobs();
    expect(sms.sent().map(({ fields }) => fields.mobile_phone)).toEqual([phone.slice(1)]);
  },
);
