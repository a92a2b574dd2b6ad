import {
  addressOf,
  faintFields,
  inEachLook,
  type OpenBrowser,
  openBrowser,
  ownPlatform,
  signIn,
} from '@alif24/client-shared/testing';
import { afterEach, expect, it } from 'vitest';

const { port } = ownPlatform();
const looks = (['light', 'dark'] as const).map((scheme) => ({ width: 1280, scheme }));
let browser: OpenBrowser;

afterEach(async () => {
  await browser.close();
  expect(browser.problems).toEqual([]);
});

async function enter(phone: string, path: string) {
  await browser?.close();
  browser = await openBrowser({ width: 1280 });
  await signIn(browser.page, addressOf(port, 'testai', `/sign-in?next=${encodeURIComponent(path)}`), phone);
  return browser.page;
}

it('a field can be seen where it is, by who writes a test and by who looks for it and answers', async () => {
  const title = `Maydonlar ${Date.now()}`;
  const desk = await enter('90 000-02-01', '/my-tests/new');
  await desk.getByLabel('Testning nomi').fill(title);
  for (const kind of ['Bitta javob', 'Bir nechta javob', 'Qisqa matn', 'Son'])
    await desk.getByRole('button', { name: kind, exact: true }).click();
  await desk.getByLabel('Toʻgʻri son').waitFor();
  expect(await desk.getByRole('textbox').count()).toBeGreaterThan(12);
  expect(await inEachLook(desk, looks, faintFields)).toEqual([]);
  for (let left = 3; left > 0; left -= 1) await desk.getByRole('button', { name: '1-savolni oʻchirish' }).click();
  await desk.getByLabel('Savol matni').fill('Yarim bu qancha?');
  await desk.getByLabel('Toʻgʻri son').fill('0,5');
  await desk.getByRole('button', { name: 'Eʼlon qilish' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Eʼlon qilish' }).click();
  await desk.getByRole('heading', { name: title }).waitFor();

  const page = await enter('90 000-04-01', '/tests');
  const test = page.getByRole('listitem').filter({ hasText: title });
  await test.waitFor();
  expect(await page.getByRole('combobox').count()).toBe(2);
  expect(await inEachLook(page, looks, faintFields)).toEqual([]);
  await test.getByRole('link', { name: 'Boshlash' }).click();
  await page.getByRole('button', { name: 'Boshlash' }).click();
  await page.getByLabel('Javobing').waitFor();
  expect(await inEachLook(page, looks, faintFields)).toEqual([]);
});
