import { addressOf, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import { afterEach, expect, it } from 'vitest';

const { port } = ownPlatform();
let browser: OpenBrowser;

afterEach(async () => {
  await browser.close();
  expect(browser.problems).toEqual([]);
});

it('a moderator finds in the log what was approved, by whom, and all that concerns one account', async () => {
  browser = await openBrowser({ width: 1280 });
  const { page } = browser;
  await signIn(page, addressOf(port, 'main', '/sign-in'), '90 000-00-01');
  await page.getByRole('link', { name: 'Amallar jurnali' }).click();
  await page.getByText(/^Zanjirning oxiri: \d+-yozuv$/).waitFor();
  await page.getByLabel('Amal', { exact: true }).selectOption('Oʻqituvchi tasdiqlandi');
  await page.getByRole('button', { name: 'Izlash' }).click();
  const rows = page.getByRole('row').filter({ hasText: 'Oʻqituvchi tasdiqlandi' });
  await rows.first().getByText('Kamila Azizova, Moderator').waitFor();
  // What was there stays on the screen until the answer comes.
  const others = page.getByRole('row').filter({ hasText: 'Maktab qabul qilindi' });
  await expect.poll(() => others.count()).toBe(0);

  await rows.last().getByRole('link').click();
  await page.getByRole('button', { name: 'Hammasini koʻrsatish' }).waitFor();
  expect(new URL(page.url()).searchParams.get('object')).toMatch(/^user:[0-9a-f-]{36}$/);
  await expect.poll(() => page.getByRole('row').count()).toBe(2);
  await page.getByRole('button', { name: 'Hammasini koʻrsatish' }).click();
  await expect.poll(() => page.getByRole('row').count()).toBeGreaterThan(8);
});

it('nobody else has it', async () => {
  browser = await openBrowser();
  const { page } = browser;
  await signIn(page, addressOf(port, 'main', '/sign-in'), '90 000-02-01');
  await page.goto(addressOf(port, 'main', '/audit'), { waitUntil: 'networkidle' });
  expect(await page.getByText('Zanjirning oxiri').count()).toBe(0);
});
