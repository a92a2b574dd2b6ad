import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type OpenBrowser, openBrowser, type ServedSites, serveSites, type View } from '@alif24/client-shared/testing';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

const dist = mkdtempSync(path.join(tmpdir(), 'alif24-sites-'));
let sites: ServedSites;
let browser: OpenBrowser;

beforeAll(async () => {
  await build({
    configFile: path.join(import.meta.dirname, '..', '..', 'vite.config.ts'),
    build: { outDir: dist },
    mode: 'production',
    logLevel: 'error',
  });
  sites = await serveSites(dist);
}, 120_000);

afterAll(async () => {
  await sites.close();
  rmSync(dist, { recursive: true, force: true });
});

afterEach(async () => {
  await browser.close();
  expect(browser.problems).toEqual([]);
});

async function open(site: Parameters<ServedSites['url']>[0], view?: View, pathname?: string) {
  browser = await openBrowser(view);
  await browser.page.goto(sites.url(site, pathname));
  await browser.page.getByRole('heading', { level: 1 }).waitFor();
  return browser.page;
}

const language = (page: OpenBrowser['page']) => page.evaluate(() => document.documentElement.lang);

describe('the shell on a phone', () => {
  it('greets in the language of the browser and fits 360 pixels on every site and in every language', async () => {
    const page = await open('main', { language: 'ru' });
    expect(await language(page)).toBe('ru');
    const wide: string[] = [];
    for (const site of ['main', 'harf', 'testai', 'crm', 'games', 'olimp', 'lessons'] as const) {
      for (const lang of ['uz-Latn', 'uz-Cyrl', 'ru', 'en']) {
        await page.goto(sites.url(site, `/?lang=${lang}`));
        await page.getByRole('heading', { level: 1 }).waitFor();
        if (await page.evaluate(() => document.documentElement.scrollWidth > 360)) wide.push(`${site} ${lang}`);
      }
    }
    expect(wide).toEqual([]);
  });

  it('keeps a chosen script for the other sites, and writes Uzbek in it', async () => {
    const page = await open('harf');
    await page.getByRole('button', { name: 'Menyu' }).click();
    await page.getByRole('radio', { name: 'Ўзбекча' }).check();
    await page.getByRole('link', { name: 'Ўйинлар' }).click();
    await page.waitForURL(/games/);
    await page.getByRole('heading', { level: 1, name: 'Бугун нима ўйнаймиз?' }).waitFor();
    expect(await language(page)).toBe('uz-Cyrl');
  });

  it('keeps the dark look for the other sites', async () => {
    const page = await open('olimp');
    await page.getByRole('button', { name: 'Menyu' }).click();
    await page.getByRole('radio', { name: 'Tungi' }).check();
    await page.goto(sites.url('lessons'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset.mantineColorScheme)).toBe('dark');
  });

  it('closes the menu with Escape and gives the focus back', async () => {
    const page = await open('crm');
    const opener = page.getByRole('button', { name: 'Menyu' });
    await opener.click();
    await page.getByRole('dialog', { name: 'Menyu' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Menyu' }).waitFor({ state: 'hidden' });
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('has no target smaller than 44 pixels', async () => {
    const page = await open('main');
    await page.getByRole('button', { name: 'Menyu' }).click();
    const small = await page.locator('a:visible, button:visible').evaluateAll((targets) =>
      targets
        .map((target) => ({ text: target.textContent, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && box.bottom > 0 && box.height < 44)
        .map(({ text }) => text),
    );
    expect(small).toEqual([]);
  });
});

describe('the shell on a desk', () => {
  it('begins with a link to the content for those who use the keyboard', async () => {
    const page = await open('lessons', { width: 1280 });
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Asosiy qismga oʻtish' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  it('leads to all seven sites from each of them', async () => {
    const page = await open('testai', { width: 1280 });
    await page.getByRole('button', { name: 'Saytlar' }).click();
    const links = page.getByRole('dialog', { name: 'Yettala sayt' }).getByRole('link');
    const hosts = await links.evaluateAll((all) =>
      all.map((link) => new URL((link as HTMLAnchorElement).href).hostname),
    );
    expect(hosts).toEqual(
      ['', 'harf.', 'testai.', 'crm.', 'games.', 'olimp.', 'lession.'].map((label) => `${label}alif24.localhost`),
    );
  });

  it('says in words that an address leads nowhere', async () => {
    browser = await openBrowser({ width: 1280, language: 'en' });
    await browser.page.goto(sites.url('games', '/nowhere'));
    await browser.page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  });

  it('checks a sign-in form before anything is sent', async () => {
    const page = await open('crm', { width: 1280, language: 'en' }, '/sign-in');
    await page.getByLabel('Phone number').fill('90 123');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Write the whole number: +998 and nine more digits.').waitFor();
  });
});
