import { addressOf, drawn, type OpenBrowser, openBrowser, ownPlatform, type View } from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';

const { port } = ownPlatform();
const sites = ['main', 'harf', 'testai', 'crm', 'games', 'olimp', 'lessons'] as const;
let browser: OpenBrowser;

afterEach(async () => {
  await browser.close();
  expect(browser.problems).toEqual([]);
});

async function open(site: (typeof sites)[number], view?: View, pathname?: string) {
  browser = await openBrowser(view);
  await browser.page.goto(addressOf(port, site, pathname));
  await drawn(browser.page);
  return browser.page;
}

const language = (page: OpenBrowser['page']) => page.evaluate(() => document.documentElement.lang);

describe('the shell on a phone', () => {
  it('greets in the language of the browser', async () => {
    expect(await language(await open('main', { language: 'ru' }))).toBe('ru');
  });

  it.each(['uz-Latn', 'uz-Cyrl', 'ru', 'en'])('fits 360 pixels on every site in %s', async (lang) => {
    const page = await open('main', { language: lang });
    const wide: string[] = [];
    for (const site of sites) {
      await page.goto(addressOf(port, site));
      await drawn(page);
      if (await page.evaluate(() => document.documentElement.scrollWidth > 360)) wide.push(site);
    }
    expect(wide).toEqual([]);
  });

  it('keeps a chosen script for the other sites, and writes Uzbek in it', async () => {
    const page = await open('harf');
    await page.getByRole('button', { name: 'Menyu' }).click();
    await page.getByRole('radio', { name: 'Ўзбекча' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Ўйинлар' }).click();
    await page.waitForURL(/games/);
    await page.getByRole('banner').getByRole('link', { name: 'Ўйинлар' }).first().waitFor();
    expect(await language(page)).toBe('uz-Cyrl');
  });

  it('keeps the dark look for the other sites', async () => {
    const page = await open('olimp');
    await page.getByRole('button', { name: 'Menyu' }).click();
    await page.getByRole('radio', { name: 'Tungi' }).click();
    await page.goto(addressOf(port, 'lessons'));
    await drawn(page);
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
    await browser.page.goto(addressOf(port, 'games', '/nowhere'));
    await browser.page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  });

  it('checks a sign-in form before anything is sent', async () => {
    const page = await open('crm', { width: 1280, language: 'en' }, '/sign-in');
    await page.getByLabel('Phone number').fill('90 123');
    await page.getByRole('button', { name: 'Send the code' }).click();
    await page.getByText('Write the whole number: +998 and nine more digits.').waitFor();
  });
});
