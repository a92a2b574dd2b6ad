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

describe('who is in the room', { timeout: 180_000 }, () => {
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
    await page.setViewportSize({ width: 360, height: 740 });
    await page.keyboard.press('Escape');
    await roster.waitFor({ state: 'detached' });
  });
});
