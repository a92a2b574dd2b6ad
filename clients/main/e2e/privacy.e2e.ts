import { readFile } from 'node:fs/promises';
import { addressOf, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';

const { port } = ownPlatform();
let browser: OpenBrowser;

afterEach(async () => {
  await browser.close();
  expect(browser.problems).toEqual([]);
});

async function openChildData(phone: string) {
  browser = await openBrowser();
  const { page } = browser;
  await signIn(page, addressOf(port, 'main', '/sign-in'), phone);
  await page.getByRole('article').first().getByRole('link').first().click();
  await page.getByRole('link', { name: 'Maʼlumotlar', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: 'Nusxa olish' }).waitFor();
  return page;
}

describe('a guardian', () => {
  it('asks for a copy of what is kept of a child, and saves the file', async () => {
    const page = await openChildData('90 000-03-14');
    await page.getByRole('button', { name: 'Nusxa soʻrash' }).click();
    await page.getByText('Toʻplanmoqda.').waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Faylni yuklab olish' }).click({ timeout: 60_000 });
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/^alif24-\d{4}-\d{2}-\d{2}\.json$/);
    const file = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(Object.keys(file.platforms).sort()).toEqual(['crm', 'games', 'harf', 'lessons', 'main', 'olimp', 'testai']);
  });

  it('asks for the end of it in two steps, and takes it back', async () => {
    const page = await openChildData('90 000-03-15');
    await page.getByRole('button', { name: 'Oʻchirishni boshlash' }).click();
    const erase = page.getByRole('button', { name: '14 kundan keyin oʻchirish' });
    expect(await erase.isDisabled()).toBe(true);
    await page.getByLabel('Tushundim: bu butunlay oʻchirish.').check();
    await erase.click();
    await page.getByText('Shu kungacha bekor qilish mumkin.').waitFor();
    await page.getByRole('button', { name: 'Oʻchirishni bekor qilish' }).click();
    await page.getByRole('button', { name: 'Oʻchirishni boshlash' }).waitFor();
    await page.getByText('bekor qilindi').waitFor();
  });
});

describe('a parent with money on the balance', () => {
  it('is told what would be lost, and has to give it up before the end can be asked for', async () => {
    browser = await openBrowser();
    const { page } = browser;
    await signIn(page, addressOf(port, 'main', '/sign-in'), '90 000-03-01');
    await page.goto(addressOf(port, 'main', '/my-data'));
    await page.getByRole('button', { name: 'Oʻchirishni boshlash' }).click();
    await page.getByText(/^Balansingizda .*soʻm bor\./).waitFor();
    const erase = page.getByRole('button', { name: '14 kundan keyin oʻchirish' });
    await page.getByLabel('Tushundim: bu butunlay oʻchirish.').check();
    expect(await erase.isDisabled()).toBe(true);
    await page.getByLabel(/puldan voz kechaman\.$/).check();
    expect(await erase.isDisabled()).toBe(false);
    await page.getByRole('link', { name: 'Avval uni sarflash' }).click();
    await page.waitForURL('**/balance');
  });
});

describe('anybody', () => {
  it('reads what is kept, for how long and who sees it', async () => {
    browser = await openBrowser({ language: 'ru' });
    await browser.page.goto(addressOf(port, 'main', '/privacy'));
    await browser.page.getByRole('heading', { level: 1, name: 'Конфиденциальность' }).waitFor();
    expect(await browser.page.getByRole('heading', { level: 2 }).count()).toBe(5);
  });
});
