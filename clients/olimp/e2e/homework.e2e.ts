import { addressOf, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRoom, question } from './room.ts';

const { port } = ownPlatform();
const teacher = '90 000-02-02';
const pupil = '90 000-04-20';
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
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();

const questions = [
  question('7 × 8 nechaga teng?', ['48', '56'], { explanation: 'Yetti karra sakkiz: ellik olti.' }),
  question('6 × 6 nechaga teng?', ['30', '36']),
  question('Oʻzbekiston poytaxti?', ['', ''], {
    ...{ kind: 'TEXT', options: [], correctOptions: [], key: { accepted: ['Toshkent'] } },
  }),
];

/** From the number on the board to the first page of the homework, without being asked what it is. */
async function comeIn(page: Page, pin: string, name: string) {
  await page.getByLabel('Xona raqami').fill(pin);
  await press(page, 'Oʻynash');
  await page.getByLabel('Seni qanday chaqiramiz?').fill(name);
  await page.locator('form button[type="submit"]').click();
  await page.getByRole('button', { name: 'Boshlash', exact: true }).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/homework\//);
}

async function answer(page: Page, option: string) {
  await press(page, option);
  await page.getByText('Javobing qabul qilindi').waitFor();
}

const tellsNothing = async (page: Page) => expect(await page.getByText(/Toʻgʻri javob:|Toʻgʻri$/).count()).toBe(0);

describe('homework', { timeout: 180_000 }, () => {
  it('is given, done at one’s own pace on any day, and looked through together when it is over', async () => {
    await openRoom(port, teacher, questions, { title: 'Uyda oʻynaymiz' });
    await signIn(wall.page, addressOf(port, 'olimp', '/sign-in?next=%2Fquizzes'), teacher);
    await wall.page.getByRole('link', { name: 'Uyga berish: Uyda oʻynaymiz' }).first().click();
    await wall.page.getByText('“Uyda oʻynaymiz”: 3 ta savol.').waitFor();
    await wall.page.getByLabel('Oxirgi kun').fill('2020-01-01');
    await press(wall.page, 'Uyga berish');
    await wall.page.getByText('Muddat hali kelmagan vaqt boʻlsin.').waitFor();
    const tomorrow = new Date(Date.now() + 29 * 3_600_000).toISOString().slice(0, 10);
    await wall.page.getByLabel('Oxirgi kun').fill(tomorrow);
    await press(wall.page, 'Uyga berish');
    await wall.page.getByText(/^Muddat: .*, soat 20:00 gacha$/).waitFor();
    const pin = ((await wall.page.getByText(/^\d{3} \d{3}$/).textContent()) ?? '').replace(' ', '');

    const { page } = phone;
    await signIn(page, addressOf(port, 'olimp', '/sign-in'), pupil);
    await page.goto(addressOf(port, 'olimp'));
    await comeIn(page, pin, 'Sevinch');
    await page.getByText(/^Muddat: .*, soat 20:00 gacha$/).waitFor();
    await press(wall.page, 'Muddatni oʻzgartirish');
    await wall.page.getByLabel('Oxirgi kun').fill('2020-01-01');
    await press(wall.page, 'Yangi muddatni saqlash');
    await wall.page.getByText('Muddat hali kelmagan vaqt boʻlsin.').waitFor();
    await wall.page.getByLabel('Oxirgi kun').fill(tomorrow);
    await wall.page.getByLabel('Soat', { exact: true }).fill('21:30');
    await press(wall.page, 'Yangi muddatni saqlash');
    for (const screen of [wall.page, page]) await screen.getByText(/^Muddat: .*, soat 21:30 gacha$/).waitFor();
    await wall.page.getByText('1 oʻquvchidan 0 tasi tugatdi').waitFor();
    await press(page, 'Boshlash');
    await heading(page, '7 × 8 nechaga teng?');
    await answer(page, '48');
    await tellsNothing(page);
    await press(page, 'Keyingi savol');
    await heading(page, '6 × 6 nechaga teng?');
    await answer(page, '36');
    await wall.page.getByRole('button', { name: /^Sevinch\s*2 \/ 3$/ }).waitFor();

    await page.reload();
    await page.getByText('Javobing qabul qilindi').waitFor();
    expect(await page.getByRole('button', { name: '36' }).getAttribute('aria-pressed')).toBe('true');
    await press(page, 'Keyingi savol');
    await page.getByText('3-savol, 3 tadan').waitFor();
    // At home it is the first of what is to be done today, and leads to where they were.
    await page.goto(addressOf(port, 'main'));
    const task = page.getByRole('list', { name: 'Bugungi ishlar' }).getByRole('link', { name: /Uyda oʻynaymiz/ });
    expect(await task.textContent()).toMatch(/Uyga vazifa: .*, soat 21:30 gacha/);
    await task.click();
    await page.getByText('3-savol, 3 tadan').waitFor();
    await page.goto(addressOf(port, 'olimp'));
    // The account is known, so the door leads on to the place where they were.
    await page.getByLabel('Xona raqami').fill(pin);
    await press(page, 'Oʻynash');
    await page.getByLabel('Seni qanday chaqiramiz?').fill('Sevinch');
    await page.locator('form button[type="submit"]').click();
    await heading(page, 'Oʻzbekiston poytaxti?');
    await page.getByLabel('Javobing', { exact: true }).fill('тошкент');
    await press(page, 'Javob berish');
    await heading(page, 'Hammasini bajarding');
    await tellsNothing(page);
    await page.goto(addressOf(port, 'main'));
    expect(await task.textContent()).toContain('Bajarding');
    await task.click();
    await heading(page, 'Hammasini bajarding');
    await wall.page.getByText('1 oʻquvchidan 1 tasi tugatdi').waitFor();

    const late = await openBrowser();
    await late.page.goto(addressOf(port, 'olimp'));
    await comeIn(late.page, pin, 'Gʻayrat');
    await press(late.page, 'Boshlash');
    await answer(late.page, '56');
    await wall.page.getByRole('button', { name: /^Gʻayrat\s*1 \/ 3$/ }).waitFor();

    await press(wall.page, 'Hozir tugatish');
    await press(wall.page, 'Hozir tugatish');
    await heading(page, '3 tadan 2 tasi toʻgʻri');
    await page.getByText('Sening javobing: 48').waitFor();
    await page.getByText('Toʻgʻri javob: 56').waitFor();
    await page.getByText('Yetti karra sakkiz: ellik olti.').waitFor();
    await page.getByText('Tangalaring hamyoningga tushdi.').waitFor();
    await heading(late.page, '3 tadan 1 tasi toʻgʻri');
    expect(await late.page.getByText('Javob berilmagan').count()).toBe(2);
    await late.page.reload();
    await heading(late.page, '3 tadan 1 tasi toʻgʻri');
    await heading(wall.page, 'Gʻoliblar');
    await wall.page.getByRole('link', { name: 'Hisobotni koʻrish' }).click();
    await press(wall.page, 'Sevinch');
    const table = await wall.page.getByRole('table', { name: /^Sevinchning javoblari/ }).textContent();
    for (const shown of ['48', '36', 'тошкент']) expect(table).toContain(shown);
    await late.close();
    expect(late.problems).toEqual([]);
  });

  it('is done by one class after the other on the same computer, each as themselves', async () => {
    const room = await openRoom(port, teacher, questions, { title: 'Kompyuter xonasida' });
    const { pin } = await room.assign(new Date(Date.now() + 86_400_000));
    const { page } = phone;
    const door = addressOf(port, 'olimp', `/join/${pin}`);
    await page.goto(addressOf(port, 'olimp'));
    await comeIn(page, pin, 'Gʻayrat');
    await press(page, 'Boshlash');
    await answer(page, '48');
    await page.reload();
    await page.getByText('Javobing qabul qilindi').waitFor();
    // Who is the same goes on where they were.
    await page.goto(door);
    await page.getByRole('link', { name: 'Davom etish: Gʻayrat', exact: true }).click();
    await page.getByText('Javobing qabul qilindi').waitFor();
    // Who is not begins anew under their own name.
    await page.goto(door);
    await heading(page, 'Bu senmisan?');
    await press(page, 'Bu men emasman');
    await page.getByLabel('Seni qanday chaqiramiz?').fill('Zilola');
    await page.locator('form button[type="submit"]').click();
    await press(page, 'Boshlash');
    await answer(page, '56');
    // And who signs in plays by their account, and is not asked for a name that is not theirs.
    await signIn(page, addressOf(port, 'olimp', `/sign-in?next=${encodeURIComponent(`/join/${pin}`)}`), pupil);
    await page.getByRole('link', { name: 'Davom etish: Zilola', exact: true }).waitFor();
    await press(page, 'Bu men emasman');
    expect(await page.getByLabel('Seni qanday chaqiramiz?').inputValue()).not.toBe('');
    await page.getByLabel('Seni qanday chaqiramiz?').fill('Sevinch');
    await page.locator('form button[type="submit"]').click();
    await press(page, 'Boshlash');
    await heading(page, '7 × 8 nechaga teng?');
    await page.goto(addressOf(port, 'main'));
    await page
      .getByRole('list', { name: 'Bugungi ishlar' })
      .getByRole('link', { name: /Kompyuter xonasida/ })
      .waitFor();
  });

  it('is over at its deadline by itself, on every screen', async () => {
    const room = await openRoom(port, teacher, questions, { title: 'Tez uy vazifasi' });
    const begun = Date.now();
    await signIn(wall.page, addressOf(port, 'olimp', '/sign-in'), teacher);
    await phone.page.goto(addressOf(port, 'olimp'));
    // Long enough to come in and answer on this machine as busy as it is: four times what signing in took, and six seconds at least.
    const { id, pin } = await room.assign(new Date(Date.now() + Math.max(6_000, 4 * (Date.now() - begun))));
    await wall.page.goto(addressOf(port, 'olimp', `/host/${id}`));
    await comeIn(phone.page, pin, 'Gʻayrat');
    await press(phone.page, 'Boshlash');
    await answer(phone.page, '56');
    await heading(phone.page, '7 × 8 nechaga teng?');
    await tellsNothing(phone.page);
    await phone.page.getByRole('heading', { name: '3 tadan 1 tasi toʻgʻri' }).waitFor({ timeout: 120_000 });
    await phone.page.getByText('Toʻgʻri javob: 36').waitFor();
    await heading(wall.page, 'Gʻoliblar');
    // Its number opens nothing any more, but leads back who was in it.
    const door = addressOf(port, 'olimp', `/join/${pin}`);
    await phone.page.goto(door);
    await phone.page.getByRole('link', { name: 'Davom etish: Gʻayrat', exact: true }).click();
    await heading(phone.page, '3 tadan 1 tasi toʻgʻri');
    await phone.page.goto(door);
    await press(phone.page, 'Bu men emasman');
    await phone.page.getByRole('alert').waitFor();
    await wall.page.goto(door);
    await wall.page.getByRole('alert').waitFor();
  });
});
