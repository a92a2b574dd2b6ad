import {
  addressOf,
  complaints,
  drawn,
  type OpenBrowser,
  openBrowser,
  signIn,
  type View,
} from '@alif24/client-shared/testing';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { openPages, pages } from './pages-of-roles.ts';

const { port } = inject('platform');
let browser: OpenBrowser;

afterEach(() => browser.close());

/** So high that the bar at the bottom covers nothing: a person scrolls what lies under it free, the audit does not. */
const height = 6000;

const looks: [name: string, view: View][] = [
  ['on a phone', { width: 360, height }],
  ['on a desk', { width: 1280, height }],
  ['on a desk, in the dark', { width: 1280, height, scheme: 'dark' }],
];

/** Longer words and other letters, and the dark on a phone, for what everybody sees first. */
const doors: View[] = (['uz-Latn', 'ru', 'uz-Cyrl'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((scheme) => ({ width: 360, height, language, scheme })),
);

describe.each(looks)('an automated accessibility audit %s', { timeout: 90_000 }, (_look, view) => {
  async function audit(paths: readonly string[]): Promise<string[]> {
    const { page } = browser;
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(addressOf(port, 'main', path));
      await drawn(page);
      found.push(...(await complaints(page)).map((one) => `${path}: ${one}`));
    }
    return found;
  }

  it('finds nothing serious for a guest', async () => {
    browser = await openBrowser(view);
    expect(await audit(openPages)).toEqual([]);
  });

  it.each(pages)('finds nothing serious for %s', async (_who, phone, paths) => {
    browser = await openBrowser(view);
    await signIn(browser.page, addressOf(port, 'main', '/sign-in'), phone);
    expect(await audit(paths)).toEqual([]);
  });

  it('finds nothing serious where a parent reads a story over, changes it and gives it to a child', async () => {
    browser = await openBrowser(view);
    const { page } = browser;
    await signIn(page, addressOf(port, 'main', '/sign-in?next=/stories/new'), '90 000-03-09');
    const found = [];
    for (const state of ['Oʻqib chiqishingiz kerak', 'Tasdiqlangan']) {
      await page.goto(addressOf(port, 'main', '/stories/new'));
      await page.getByRole('link', { name: state }).first().click();
      await page.getByRole('heading', { name: 'Savollar' }).waitFor();
      found.push(...(await complaints(page)));
    }
    await page.goto(addressOf(port, 'main', '/stories/new'));
    await page.getByRole('link', { name: 'Oʻqib chiqishingiz kerak' }).first().click();
    await page.getByRole('button', { name: 'Tahrirlash' }).click();
    await page.getByLabel('Nomi').waitFor();
    expect([...found, ...(await complaints(page))]).toEqual([]);
  });

  it("finds nothing serious on a child's page, and where a parent decides about the child", async () => {
    browser = await openBrowser(view);
    const { page } = browser;
    await signIn(page, addressOf(port, 'main', '/sign-in'), '90 000-03-09');
    await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    expect(await complaints(page)).toEqual([]);
    // The week before, in which there is something whatever day it is; some claims of each part opened.
    await page.setViewportSize({ width: view.width ?? 360, height: 2 * height });
    const dates = page.getByRole('region', { name: 'Hafta' }).getByRole('status');
    const shown = await dates.textContent();
    await page.getByRole('button', { name: 'Oldingi hafta' }).click();
    await expect.poll(() => dates.textContent()).not.toBe(shown);
    await page.getByRole('heading', { level: 3, name: 'Vaqti' }).waitFor();
    const claims = await page.locator('details > summary').all();
    for (const claim of claims.filter((_, n) => n % 3 === 0)) await claim.click();
    await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
    expect(await page.locator('details[open] ol li').count()).toBeGreaterThan(5);
    expect(await complaints(page)).toEqual([]);
    const { pathname } = new URL(page.url());
    const places = ['family', 'consents', 'limits', 'access', 'data', 'coins', 'reading', 'maths'];
    expect(await audit(places.map((place) => `${pathname}/${place}`))).toEqual([]);
  });
});

describe.each(doors)(
  'an automated accessibility audit on a phone in $language, $scheme',
  { timeout: 90_000 },
  (view) => {
    it('finds nothing serious on the first pages and in forms that were refused', async () => {
      browser = await openBrowser(view);
      const { page } = browser;
      const found: string[] = [];
      const look = async (path: string) => {
        found.push(...(await complaints(page)).map((one) => `${path}: ${one}`));
        if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
          found.push(`${path}: too wide`);
      };
      for (const path of ['/', '/about', '/sign-in', '/register']) {
        await page.goto(addressOf(port, 'main', path));
        await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
        await look(path);
        const send = page.locator('#content form button[type="submit"]');
        if ((await send.count()) === 0) continue;
        await send.click();
        await page.locator('input[aria-invalid="true"]').waitFor();
        await look(`${path}, refused`);
      }
      expect(found).toEqual([]);
    });
  },
);
