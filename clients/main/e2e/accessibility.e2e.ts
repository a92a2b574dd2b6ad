import {
  addressOf,
  complaints,
  complaintsAndWidth,
  inEachLook,
  type Look,
  type OpenBrowser,
  openBrowser,
  openWhole,
  ownPlatform,
  signIn,
} from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { openPages, pages } from './pages-of-roles.ts';

const { port } = ownPlatform();
let browser: OpenBrowser;

afterEach(() => browser.close());

/** So high that the bar at the bottom covers nothing: a person scrolls what lies under it free, the audit does not. */
const height = 16_000;

const view = { width: 1280, height };

/** Of one page: what it is asked for stays the same, and only how it is drawn changes. */
const looks: Look[] = [
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
  { width: 360, scheme: 'light' },
];

/** Longer words and other letters, and the dark on a phone, for what everybody sees first. */
const doors: Look[] = [
  { width: 360, scheme: 'light' },
  { width: 360, scheme: 'dark' },
];

describe('an automated accessibility audit on a phone and on a desk, in the light and in the dark', () => {
  async function audit(paths: readonly string[]): Promise<string[]> {
    const { page } = browser;
    const found: string[] = [];
    for (const path of paths) {
      await openWhole(page, addressOf(port, 'main', path));
      found.push(...(await inEachLook(page, looks, complaintsAndWidth)).map((one) => `${path}, ${one}`));
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
      found.push(...(await inEachLook(page, looks, complaints)));
    }
    await page.goto(addressOf(port, 'main', '/stories/new'));
    await page.getByRole('link', { name: 'Oʻqib chiqishingiz kerak' }).first().click();
    await page.getByRole('button', { name: 'Tahrirlash' }).click();
    await page.getByLabel('Nomi').waitFor();
    expect([...found, ...(await inEachLook(page, looks, complaints))]).toEqual([]);
  });

  it("finds nothing serious on a child's page, and where a parent decides about the child", async () => {
    browser = await openBrowser(view);
    const { page } = browser;
    await signIn(page, addressOf(port, 'main', '/sign-in'), '90 000-03-09');
    await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    expect(await inEachLook(page, looks, complaints)).toEqual([]);
    // The week before, in which there is something whatever day it is; some claims of each part opened.
    const dates = page.getByRole('region', { name: 'Hafta' }).getByRole('status');
    const shown = await dates.textContent();
    await page.getByRole('button', { name: 'Oldingi hafta' }).click();
    await expect.poll(() => dates.textContent()).not.toBe(shown);
    await page.getByRole('heading', { level: 3, name: 'Vaqti' }).waitFor();
    const claims = await page.locator('details > summary').all();
    for (const claim of claims.filter((_, n) => n % 3 === 0)) await claim.click();
    await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
    expect(await page.locator('details[open] ol li').count()).toBeGreaterThan(5);
    expect(await inEachLook(page, looks, complaints)).toEqual([]);
    const { pathname } = new URL(page.url());
    const places = ['family', 'consents', 'limits', 'access', 'data', 'coins', 'reading', 'maths'];
    expect(await audit(places.map((place) => `${pathname}/${place}`))).toEqual([]);
  });
});

describe.each(['uz-Latn', 'ru', 'uz-Cyrl'])(
  'an automated accessibility audit on a phone in %s, in the light and in the dark',
  (language) => {
    it('finds nothing serious on the first pages and in forms that were refused', async () => {
      browser = await openBrowser({ width: 360, height, language });
      const { page } = browser;
      const found: string[] = [];
      const look = async (path: string) =>
        void found.push(...(await inEachLook(page, doors, complaintsAndWidth)).map((one) => `${path}, ${one}`));
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
