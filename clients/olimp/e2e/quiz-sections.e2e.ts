import { addressOf, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const { port } = ownPlatform();
const teacher = '90 000-02-02';
let wall: OpenBrowser;
let phone: OpenBrowser;
let other: OpenBrowser;

beforeEach(async () => {
  wall = await openBrowser({ width: 1280 });
  phone = await openBrowser();
  other = await openBrowser({ language: 'ru' });
});

afterEach(async () => {
  await Promise.all([wall.close(), phone.close(), other.close()]);
  expect([...wall.problems, ...phone.problems, ...other.problems]).toEqual([]);
});

type Page = OpenBrowser['page'];
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();

const QUESTIONS = [
  ['7 + 8 nechaga teng?', '15', 'Qoʻshish'],
  ['6 + 6 nechaga teng?', '12', ''],
  ['Uchburchakning nechta burchagi bor?', '3', 'Shakllar'],
] as const;

describe('a quiz in sections', { timeout: 180_000 }, () => {
  it('names them on every screen and shows who leads when one is over, not before', async () => {
    const { page } = wall;
    await signIn(page, addressOf(port, 'olimp', '/sign-in?next=%2Fquizzes%2Fnew'), teacher);
    await page.getByLabel('Viktorina nomi').fill('Boʻlimli viktorina');
    const title = (n: number) =>
      page
        .locator('section')
        .filter({ hasText: `${n + 1}-savol` })
        .getByLabel('Yangi boʻlim nomi', { exact: true });
    expect(await title(0).count()).toBe(0);
    await page.getByLabel('Yetakchilar jadvali').selectOption('AFTER_SECTION');
    await page.getByText('Boʻlim boshlanadigan savolga boʻlim nomini yozing.').waitFor();
    for (const [n, [text, right, section]] of QUESTIONS.entries()) {
      if (n > 0) await press(page, 'Savol qoʻshish');
      const written = page.locator('section').filter({ hasText: `${n + 1}-savol` });
      await title(n).fill(section);
      const russian = written
        .getByRole('group', { name: `“${section}” boʻlimi boshqa tillarda` })
        .getByLabel('Русский');
      if (n === 0) await russian.fill('Сложение');
      await written.getByLabel('Savol matni', { exact: true }).fill(text);
      await written.getByLabel('1-javob', { exact: true }).fill('4');
      await written.getByLabel('2-javob', { exact: true }).fill(right);
      await written.getByRole('checkbox', { name: `Toʻgʻri javob: ${right}`, exact: true }).check({ force: true });
    }
    await page.getByRole('checkbox', { name: 'Hamma javob bersa, savol yopilsin' }).uncheck();
    await press(page, 'Xonani ochish');
    const pin = ((await page.getByText(/^\d{3} \d{3}$/).textContent()) ?? '').replace(' ', '');
    for (const [{ page: hand }, name] of [
      [phone, 'Gʻayrat'],
      [other, 'Анна'],
    ] as const) {
      await hand.goto(addressOf(port, 'olimp', `/join/${pin}`));
      await hand.locator('form input:not([type="radio"])').fill(name);
      await hand.locator('form button[type="submit"]').click();
      await heading(hand, name);
    }
    const board = await wall.context.newPage();
    await board.goto(addressOf(port, 'olimp', `/board/${page.url().split('/').at(-1)}`));
    await board.getByText('Natijalar boʻlim oxirida koʻrsatiladi').waitFor();

    const ask = async (n: number) => {
      const [text, right] = QUESTIONS[n] as (typeof QUESTIONS)[number];
      const shown = `Boʻlim: ${n < 2 ? 'Qoʻshish' : 'Shakllar'}`;
      await heading(phone.page, text);
      for (const screen of [page, phone.page, board]) await screen.getByText(shown).waitFor();
      // Where the title was not written in Russian it is read as it was written.
      await other.page.getByText(`Раздел: ${n < 2 ? 'Сложение' : 'Shakllar'}`).waitFor();
      await press(phone.page, right);
      await phone.page.getByText('Javobing qabul qilindi').waitFor();
      await press(page, 'Javoblarni yopish');
      await heading(phone.page, 'Barakalla, toʻgʻri');
    };
    await press(page, 'Boshlash');
    await ask(0);
    // Nobody is told their place in the middle of a section, and there is nothing to show on the wall.
    expect(await phone.page.getByText(/Sening oʻrning/).count()).toBe(0);
    await board.getByText('Natijalar boʻlim oxirida koʻrsatiladi').waitFor();
    await press(page, 'Keyingi savol');
    await ask(1);
    await heading(phone.page, 'Sening oʻrning: 1');
    await board.getByRole('listitem').filter({ hasText: 'Gʻayrat' }).waitFor();
    await press(page, 'Yetakchilarni koʻrsatish');
    await heading(page, 'Yetakchilar');
    await page.getByRole('listitem').filter({ hasText: 'Gʻayrat' }).waitFor();
    await press(page, 'Keyingi savol');
    await ask(2);
    await press(page, 'Gʻoliblarni eʼlon qilish');
    await heading(page, 'Gʻoliblar');
    await phone.page.getByText('Viktorina tugadi').waitFor();
    await heading(board, 'Viktorina tugadi');
    for (const screen of [page, phone.page, board]) expect(await screen.getByText(/^Boʻlim:/).count()).toBe(0);
  });
});
