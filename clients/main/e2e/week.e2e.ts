import { addressOf, type OpenBrowser, openBrowser, signIn } from '@alif24/client-shared/testing';
import { afterEach, expect, inject, it } from 'vitest';

const { port } = inject('platform');
let browser: OpenBrowser;

afterEach(async () => {
  await browser.close();
  expect(browser.problems).toEqual([]);
});

const rightOf = (text: string) => /(\d+) tadan (\d+) tasi/.exec(text)?.slice(1).map(Number) ?? [0, 0];

it("each claim of a child's week opens onto the events that add up to it, this week and the one before", async () => {
  browser = await openBrowser();
  const { page } = browser;
  await signIn(page, addressOf(port, 'main', '/sign-in'), '90 000-03-01');
  await page
    .getByRole('link', { name: /batafsil/ })
    .first()
    .click();
  const week = page.getByRole('region', { name: 'Hafta' });
  await week.getByRole('heading', { name: 'Vaqti' }).waitFor();
  // The demo school learned in the days before the platform was started: on a Monday all of it lies in the week before.
  const claims = week.locator('details').filter({ hasText: 'toʻgʻri' });
  if ((await claims.count()) === 0) await week.getByRole('button', { name: 'Oldingi hafta' }).click();
  await claims.first().waitFor();

  const summary = claims.first().locator('summary');
  const figure = summary.locator('> span').last();
  const [total, correct] = rightOf((await figure.textContent()) ?? '');
  expect(total).toBeGreaterThan(0);
  await summary.click();
  const events = claims.first().locator('ol > li > span:last-child');
  await events.first().waitFor();
  const sums = (await events.allTextContents()).map(rightOf);
  expect(sums.reduce((sum, [all = 0]) => sum + all, 0)).toBe(total);
  expect(sums.reduce((sum, [, right = 0]) => sum + right, 0)).toBe(correct);

  await week.getByRole('button', { name: 'Oldingi hafta' }).click();
  await expect.poll(() => week.getByRole('button', { name: 'Keyingi hafta' }).isEnabled()).toBe(true);
  await week.getByRole('heading', { name: 'Vaqti' }).waitFor();
});
