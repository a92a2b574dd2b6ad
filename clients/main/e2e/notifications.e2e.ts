import { addressOf, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';

const { port } = ownPlatform();
let browser: OpenBrowser | undefined;

afterEach(async () => {
  const problems = browser?.problems ?? [];
  await browser?.close();
  browser = undefined;
  expect(problems).toEqual([]);
});

describe('a parent', () => {
  it('chooses what comes which way, and it is kept', async () => {
    browser = await openBrowser({ width: 360, language: 'uz-Latn' });
    const { page } = browser;
    await signIn(page, addressOf(port, 'main', '/sign-in?next=/notifications'), '90 000-03-17');
    await page.getByRole('link', { name: 'Xabarlar sozlamalari' }).click();
    const box = page.getByRole('checkbox', { name: 'Tanga va sovgʻalar: Pochta' });
    await box.uncheck();
    await page.getByLabel('Qachondan').selectOption('19:00');
    await page.waitForLoadState('networkidle'); // both are kept
    await page.reload();
    await box.waitFor();
    expect(await box.isChecked()).toBe(false);
    expect(await page.getByLabel('Qachondan').inputValue()).toBe('19:00');
    await page.getByRole('button', { name: 'Telegramni ulash' }).click();
    await page.getByText('Bu imkoniyat hozircha yoqilmagan').waitFor(); // no bot is set up here
    await page.goto(addressOf(port, 'main', '/notifications/settings?lang=ru'));
    await page.getByRole('heading', { name: 'Тихие часы' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  });
});

describe('the bell', () => {
  it('stands on every site and moves while one looks: here by the notice of another device', async () => {
    browser = await openBrowser({ language: 'uz-Latn' });
    const { page } = browser;
    await signIn(page, addressOf(port, 'harf', '/sign-in'), '90 000-03-18');
    const bell = page.getByRole('link', { name: /^Xabarlar, oʻqilmagani: \d+$/ });
    await bell.waitFor();
    const before = await bell.getAttribute('aria-label');
    const login = 'mutation { login(input: { phone: "+998900000318", password: "alif2424" }) { accessToken } }';
    await fetch(`http://localhost:${port}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Safari/604.1',
      },
      body: JSON.stringify({ query: login }),
    });
    await page.waitForFunction((old) => {
      const now = document.querySelector('a[href$="/notifications"]')?.getAttribute('aria-label');
      return now && now !== old;
    }, before);
  });
});
