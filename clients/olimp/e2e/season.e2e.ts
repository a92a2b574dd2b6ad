import { addressOf, type OpenBrowser, openBrowser, signIn } from '@alif24/client-shared/testing';
import { afterEach, describe, expect, inject, it } from 'vitest';

const { port } = inject('platform');
const pupil = '90 000-04-20';
let browser: OpenBrowser;

afterEach(async () => {
  await browser.close();
  expect(browser.problems).toEqual([]);
});

describe('the board of a season', { timeout: 120_000 }, () => {
  it('is found in the header and shows a pupil who is in front and where they stand, marked for everybody', async () => {
    browser = await openBrowser({ width: 1280 });
    const { page } = browser;
    await signIn(page, addressOf(port, 'olimp', '/sign-in'), pupil);
    await page.getByRole('link', { name: 'Reyting', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Oy reytingi' }).waitFor();
    const leaders = page.getByRole('list', { name: 'Oldindagilar' });
    await leaders.getByRole('listitem').first().waitFor();
    expect(await leaders.getByRole('listitem').count()).toBe(5);
    const own = page.locator('li[aria-current]');
    expect(await own.textContent()).toContain('Sen');
    // Two before and two after, and the own line in the middle.
    expect(await page.getByRole('list', { name: 'Sening atrofingda' }).getByRole('listitem').count()).toBe(5);
  });
});
