import { afterAll, expect, it } from 'vitest';
import { notes, testGraph } from '../testing/index.ts';
import { notify } from './notify.ts';
import { mailStand, refusal, TOKEN, telegramStand } from './providers.fixture.ts';
import { awake, consent, link, once, sending, setEmail } from './world.fixture.ts';

const [telegram, mail] = [await telegramStand(), await mailStand()];
afterAll(() => Promise.all([telegram.close(), mail.close()]));
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

it('what leaves names a child by the given name alone, and the log and the outbox name nobody, however sending ends', async () => {
  const parent = await graph.newUser('PARENT', { firstName: 'Zulayho', lastName: 'Maxfiyeva', phone: '+998931112233' });
  const child = await graph.newUser('STUDENT', { firstName: 'Oygul', lastName: 'Maxfiyeva', phone: '+998931112244' });
  await link(graph, parent.userId, 66_001);
  await setEmail(graph, parent.userId, 'zulayho@maxfiy.uz');
  await consent(graph, child.userId, true);
  telegram.answer = () => refusal(400, 'Bad Request: Oygul Maxfiyeva +998931112233');
  mail.refuse = () => 550;
  for (let n = 0; n < 2; n += 1) {
    const notice = { userId: parent.userId, about: child.userId, reference: once() };
    await notify(graph.context(), { ...notice, template: 'family.guardianJoined', parameters: { child: 'Oygul' } });
    await graph.runJobs();
    telegram.answer = () => undefined;
    mail.refuse = () => undefined;
    await graph.asOwner(`DELETE FROM shared.notification_channels WHERE channel = 'EMAIL'`);
  }
  expect(telegram.sent().at(-1)).toBe('Oygul: yana bir ota-ona yoki vasiy qoʻshildi.');
  expect(mail.calls).toHaveLength(1);
  const outgoing = JSON.stringify([telegram.calls, mail.calls]);
  expect(outgoing).not.toMatch(/Maxfiyeva|99893111/);
  expect(outgoing).not.toContain(child.userId);
  const outbox = await graph.asOwner(
    'SELECT o::text FROM shared.outbox o UNION ALL SELECT j::text FROM graphile_worker._private_jobs j',
  );
  const kept = JSON.stringify([graph.logged, outbox]);
  expect(graph.logged.length).toBeGreaterThan(0);
  expect(kept).not.toMatch(/Oygul|Zulayho|Maxfiy|99893111|66001/i);
});
