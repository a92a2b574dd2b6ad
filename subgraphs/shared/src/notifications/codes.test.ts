import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startJobs } from '../jobs/index.ts';
import { notes, testGraph } from '../testing/index.ts';
import { sendCode } from './codes.ts';
import { eskizStand, mailStand, partsOf, refusal, TOKEN, telegramStand } from './providers.fixture.ts';
import { awake, link, type OutboxRow, sending, setEmail } from './world.fixture.ts';

const [sms, telegram, mail] = [await eskizStand(), await telegramStand(), await mailStand()];
afterAll(() => Promise.all([sms.close(), telegram.close(), mail.close()]));
const graph = testGraph(
  { ...notes, ...sending },
  {
    ...awake,
    NODE_ENV: 'production',
    ESKIZ_EMAIL: 'a@b.uz',
    ESKIZ_PASSWORD: 'x',
    ESKIZ_URL: sms.url,
    SMTP_URL: mail.url,
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_BOT_USERNAME: 'alif24_test_bot',
    TELEGRAM_API_URL: telegram.url,
  },
);
beforeEach(() => {
  for (const { calls } of [sms, telegram, mail]) calls.length = 0;
  telegram.answer = () => undefined;
  sms.isDown = false;
});

let numbers = 0;
const newPhone = () => `+99897${String(++numbers).padStart(7, '0')}`;
const send = (to: { phone: string } | { email: string }, code = '123456') =>
  sendCode(graph.context(), { to, code, purpose: 'SIGN_IN', locale: 'UZ_LATN' });
const newest = async () =>
  (await graph.asOwner<OutboxRow>(`SELECT * FROM shared.outbox WHERE kind = 'CODE' ORDER BY id DESC LIMIT 1`))[0];

describe('a code', () => {
  it('goes by SMS in the form that Eskiz wants, and is then nowhere', async () => {
    const phone = newPhone();
    await send({ phone }, '491827');
    expect(JSON.stringify(await newest())).toContain('491827');
    await graph.runJobs();
    expect(sms.sent().map(({ fields }) => fields)).toEqual([
      { mobile_phone: phone.slice(1), message: 'Alif24: kirish kodi 491827. Uni hech kimga aytmang.', from: '4546' },
    ]);
    expect(await newest()).toMatchObject({ state: 'SENT', secret: null });
    const dump = await graph.asOwner(
      'SELECT o::text FROM shared.outbox o UNION ALL SELECT j::text FROM graphile_worker._private_jobs j',
    );
    expect(JSON.stringify(dump)).not.toMatch(new RegExp(`491827|${phone.slice(1)}`));
    expect(graph.logged.join()).not.toMatch(new RegExp(`491827|${phone.slice(1)}`));
  });

  it('is sent with a new token when Eskiz’s has expired', async () => {
    await send({ phone: newPhone() });
    await graph.runJobs();
    sms.token = 'token-2';
    await send({ phone: newPhone() });
    await graph.runJobs();
    expect(sms.sent()).toHaveLength(1);
  });

  it('is tried again while Eskiz is down, and never when it is older than five minutes', async () => {
    sms.isDown = true;
    await send({ phone: newPhone() });
    await graph.runJobs();
    expect(await newest()).toMatchObject({ state: 'FAILED', failure: 'SMS_503' });
    sms.isDown = false;
    await graph.asOwner(`UPDATE shared.outbox SET created_at = now() - interval '6 minutes' WHERE kind = 'CODE'`);
    await graph.asOwner('UPDATE graphile_worker._private_jobs SET run_at = now()');
    await graph.runJobs();
    expect(await newest()).toMatchObject({ state: 'DEAD', failure: 'TOO_OLD', secret: null });
    expect(sms.sent()).toHaveLength(1); // the one that was refused
  });

  it('comes into the linked chat, by SMS where that does not take it, and by neither into a chat that is not trusted', async () => {
    const phone = newPhone();
    const { userId } = await graph.newUser('PARENT', { phone });
    await link(graph, userId, 88_001);
    await send({ phone }, '111111');
    await graph.runJobs();
    expect([telegram.sent(), sms.sent()]).toEqual([[expect.stringContaining('111111')], []]);
    telegram.answer = () => refusal(403, 'Forbidden: bot was blocked by the user');
    await send({ phone }, '222222');
    await graph.runJobs();
    expect(sms.sent().map(({ fields }) => fields.message)).toEqual([expect.stringContaining('222222')]);
    const other = newPhone();
    await graph.asOwner('UPDATE shared.users SET phone = $2 WHERE id = $1', [userId, other]);
    telegram.calls.length = 0;
    await send({ phone: other }, '333333');
    await graph.runJobs();
    expect([telegram.sent(), sms.sent()]).toEqual([[], [expect.anything(), expect.anything()]]);
  });

  it('goes by e-mail with nothing else in the letter', async () => {
    await send({ email: 'kim@alif24.uz' }, '654321');
    await graph.runJobs();
    expect(mail.calls.map((letter) => [letter.to, partsOf(letter).text])).toEqual([
      [['kim@alif24.uz'], expect.stringMatching(/^Alif24: kirish kodi 654321\. Uni hech kimga aytmang\./)],
    ]);
  });
});

describe('twenty thousand digests', () => {
  it('leave a code its place, though Telegram answers none of them', async () => {
    const { userId } = await graph.newUser('PARENT');
    await link(graph, userId, 99_001);
    await setEmail(graph, userId, 'digests@alif24.uz');
    await graph.asOwner(
      `INSERT INTO shared.outbox (kind, user_id, channel, dedupe_key, lane)
       SELECT 'DIGEST', $1, CASE WHEN n % 2 = 0 THEN 'TELEGRAM' ELSE 'EMAIL' END, 'many:' || n, 20 FROM generate_series(1, 20000) AS n`,
      [userId],
    );
    let holding = () => {};
    const held = new Promise<void>((resolve) => {
      holding = resolve;
    });
    telegram.answer = () => {
      holding();
      return refusal(429, 'Too Many Requests', { retry_after: 30 });
    };
    const jobs = graph.subgraph.jobs;
    for (let n = 0; n < 20; n += 1)
      for (const channel of ['TELEGRAM', 'EMAIL'])
        await graph
          .context()
          .db.query(`SELECT shared.enqueue_job('notifications.drain', $1, NULL, NULL, 20, NULL, 25)`, [
            JSON.stringify({ channel }),
          ]);
    const running = await startJobs({ databaseUrl: graph.databaseUrl, jobs, log: graph.context().log });
    await held;
    const phone = newPhone();
    await send({ phone }, '777777');
    while (sms.sent().length === 0) await new Promise((later) => setImmediate(later));
    const [left] = await graph.asOwner<{ n: number }>(
      `SELECT count(*)::int AS n FROM shared.outbox WHERE kind = 'DIGEST' AND settled_at IS NULL`,
    );
    expect(left?.n).toBeGreaterThan(15_000);
    await running.close();
    await graph.asOwner(`DELETE FROM shared.outbox WHERE kind = 'DIGEST'`);
  });
});
