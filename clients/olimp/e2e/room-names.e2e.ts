import { addressOf, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { openRoom, question } from './room.ts';

const { port } = ownPlatform();
const teacher = '90 000-02-02';
let browser: OpenBrowser;

afterEach(async () => {
  await browser.close();
  expect(browser.problems).toEqual([]);
});

describe('a name in a room', { timeout: 180_000 }, () => {
  it('is found by name and sent out while a question is open, and so is everybody who has just come', async () => {
    const asked = question(
      'Buyuk ipak yoʻlining markazi boʻlgan, Registon maydonida uchta madrasa turgan shahar qaysi?',
      ['Buxoro', 'Samarqand'],
    );
    const room = await openRoom(port, teacher, [asked, asked]);
    for (const name of ['Amir', 'Gʻayrat', 'Hunuk', 'Bot 1', 'Bot 2']) await room.join(name);
    await room.openQuestion();
    browser = await openBrowser({ width: 1280, height: 720 });
    const { page } = browser;
    await signIn(page, addressOf(port, 'olimp', '/sign-in'), teacher);
    await page.goto(addressOf(port, 'olimp', `/host/${room.id}?lang=uz-Latn`));
    await page.getByRole('button', { name: 'Oʻyinchilar' }).click();
    const roster = page.getByRole('complementary', { name: 'Oʻyinchilar' });
    await roster.getByText('5 oʻyinchi').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(720);
    await roster.getByRole('searchbox').fill('хунук');
    await expect.poll(() => roster.getByRole('listitem').allTextContents()).toEqual(['Hunuk']);
    await roster.getByRole('button', { name: 'Hunuk' }).click();
    await roster.getByRole('button', { name: 'Chiqarish', exact: true }).click();
    await roster.getByText('Bunday ismli oʻyinchi yoʻq.').waitFor();
    await roster.getByRole('searchbox').fill('');
    await roster.getByRole('button', { name: 'Eshikni yopish' }).click();
    await roster.getByRole('button', { name: 'Eshikni ochish' }).waitFor();
    await roster.getByRole('button', { name: /^Oxirgi daqiqada kirganlarni chiqarish/ }).click();
    await roster.getByRole('button', { name: 'Chiqarish', exact: true }).click();
    await roster.getByText('4 oʻyinchi chiqarildi.').waitFor();
    await page.keyboard.press('Escape');
    await roster.waitFor({ state: 'detached' });
  });

  it('is chosen from friendly ones by whoever cannot think of any', async () => {
    const room = await openRoom(port, teacher, [question('7 × 8?', ['54', '56'])]);
    browser = await openBrowser({ width: 360, height: 740 });
    const { page } = browser;
    await page.goto(addressOf(port, 'olimp', `/join/${room.pin}?lang=uz-Latn`));
    const names = page.getByRole('group', { name: 'Oʻylab topolmadingmi? Birini tanla:' });
    const offered = names.getByRole('button', { pressed: false });
    const others = names.getByRole('button', { name: 'Boshqa ismlar' });
    for (let tries = 0; tries < 3; tries += 1) {
      const before = await offered.first().textContent();
      await others.click();
      await expect.poll(() => offered.first().textContent()).not.toBe(before);
    }
    await others.waitFor({ state: 'detached' });
    const chosen = (await offered.first().textContent()) ?? '';
    await offered.first().click();
    await page.getByLabel('Seni qanday chaqiramiz?').fill('sʊka');
    await page.getByRole('button', { name: 'Kirish' }).click();
    await page.getByText('Ismni oʻzbek, rus yoki ingliz harflari bilan yoz.').waitFor();
    await names.getByRole('button', { name: chosen }).click();
    await page.getByRole('button', { name: 'Kirish' }).click();
    await page.getByRole('heading', { name: chosen }).waitFor();
  });
});
