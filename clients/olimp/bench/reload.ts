// npm run bench -w clients/olimp [-- --port 4000 --rounds 20]: how long a player who loses the page in the middle of a question is without it, in a real browser against a
// platform that runs with the demo school: from the reload until the question stands there again with what was answered. Good network, and 400 ms with 3 % loss.
import { parseArgs } from 'node:util';
import { addressOf, openBadNetwork, openBrowser } from '@alif24/client-shared/testing';
import { openRoom, question } from '../e2e/room.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4000' }, rounds: { type: 'string', default: '20' } },
});
const port = Number(values.port);

async function reloads(through: number | undefined): Promise<number[]> {
  const room = await openRoom(port, '90 000-02-02', [question('7 × 8 nechaga teng?', ['48', '56'], { seconds: 120 })]);
  const { page, close } = await openBrowser({ ...(through && { through }) });
  await page.goto(addressOf(port, 'olimp', `/join/${room.pin}`));
  await page.locator('#content form input').fill('Gʻayrat');
  await page.locator('#content form button[type="submit"]').click();
  await page.getByRole('heading', { name: 'Gʻayrat' }).waitFor();
  await room.openQuestion();
  await page.getByRole('button', { name: '56', exact: true }).click();
  const times: number[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    await page.locator('button[aria-pressed="true"]').waitFor();
    const from = performance.now();
    await page.reload({ waitUntil: 'commit' });
    await page.locator('button[aria-pressed="true"]').waitFor();
    times.push(performance.now() - from);
  }
  await room.finish();
  await close();
  return times.sort((a, b) => a - b);
}

const show = (name: string, times: number[]) => {
  const at = (part: number) => `${Math.round(times[Math.floor(part * (times.length - 1))] ?? 0)} ms`.padStart(9);
  process.stdout.write(`${name.padEnd(24)} p50 ${at(0.5)}   p95 ${at(0.95)}   most ${at(1)}\n`);
};

show('on a good network', await reloads(undefined));
const bad = await openBadNetwork(port, { delay: 200, loss: 0.03, resend: 600, random: Math.random });
show('400 ms, 3 % loss', await reloads(bad.port));
await bad.close();
