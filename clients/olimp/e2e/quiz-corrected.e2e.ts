import { addressOf, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRoom, question } from './room.ts';

const { port } = ownPlatform();
const teacher = '90 000-02-02';
let wall: OpenBrowser;
let phone: OpenBrowser;

beforeEach(async () => {
  wall = await openBrowser({ width: 1280 });
  phone = await openBrowser();
});

afterEach(async () => {
  await Promise.all([wall.close(), phone.close()]);
  expect([...wall.problems, ...phone.problems]).toEqual([]);
});

type Page = OpenBrowser['page'];
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();

describe('a quiz with a mistake in it', { timeout: 180_000 }, () => {
  it('is corrected from its lobby without being typed again, and those who wait there come along', async () => {
    const { page } = wall;
    const questions = [question('7 × 8 nechaga ten?', ['54', '56']), question('6 × 6 nechaga teng?', ['30', '36'])];
    const room = await openRoom(port, teacher, questions, { title: 'Karra, 5-A' });
    await phone.page.goto(addressOf(port, 'olimp', `/join/${room.pin}`));
    await phone.page.locator('form input').fill('Gʻayrat');
    await press(phone.page, 'Kirish');
    await heading(phone.page, 'Gʻayrat');

    await signIn(page, addressOf(port, 'olimp', `/sign-in?next=${encodeURIComponent(`/host/${room.id}`)}`), teacher);
    await follow(page, 'Tahrirlab yangisini yaratish');
    await page.getByText('Bu avvalgi viktorinaning nusxasi.').waitFor();
    const text = page.getByLabel('Savol matni', { exact: true });
    expect(await text.nth(1).inputValue()).toBe('6 × 6 nechaga teng?');
    await text.nth(0).fill('7 × 8 nechaga teng?');
    // A reload loses nothing of it.
    await page.reload();
    expect(await text.nth(0).inputValue()).toBe('7 × 8 nechaga teng?');
    await press(page, 'Xonani ochish');
    await page.getByText(/^\d{3} \d{3}$/).waitFor();

    await heading(phone.page, 'Oʻqituvchi yangi xona ochdi');
    await follow(phone.page, 'Yangi xonaga oʻtish');
    await phone.page.locator('form input').fill('Gʻayrat');
    await press(phone.page, 'Kirish');
    await heading(phone.page, 'Gʻayrat');
    await press(page, 'Boshlash');
    await heading(phone.page, '7 × 8 nechaga teng?');
  });

  it('is copied from the list, and what is being written does not go unasked', async () => {
    const { page } = wall;
    await openRoom(port, teacher, [question('Poytaxt qaysi?', ['Samarqand', 'Toshkent'])], { title: 'Poytaxtlar' });
    await signIn(page, addressOf(port, 'olimp', '/sign-in?next=%2Fquizzes%2Fnew'), teacher);
    await page.getByLabel('Viktorina nomi').fill('Yarim yozilgan');
    await page.goto(addressOf(port, 'olimp', '/quizzes'));
    await page.getByRole('link', { name: 'Tahrirlab yangisini yaratish: Poytaxtlar' }).click();
    await heading(page, 'Sizda tugallanmagan viktorina bor');
    await follow(page, 'Davom ettirish');
    expect(await page.getByLabel('Viktorina nomi').inputValue()).toBe('Yarim yozilgan');
    await page.goBack();
    await press(page, 'Oʻchirib, tanlaganimni ochish');
    expect(await page.getByLabel('Viktorina nomi').inputValue()).toBe('Poytaxtlar');
    expect(await page.getByLabel('2-javob', { exact: true }).inputValue()).toBe('Toshkent');
    await press(page, 'Boshidan yozish: Poytaxtlar');
    await press(page, 'Ha');
    expect(await page.getByLabel('Viktorina nomi').inputValue()).toBe('');
  });
});
