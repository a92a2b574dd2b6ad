import { addressOf, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRoom as openQuiet, question } from './room.ts';

const { port } = ownPlatform();
/** Two browsers play a whole quiz: minutes on a busy machine. */
const patience = 120_000;
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

/** A quiz of two questions, written and opened as a teacher does it who closes each question. Returns the PIN on the wall. */
async function openRoom({ page }: OpenBrowser): Promise<string> {
  await signIn(page, addressOf(port, 'olimp', '/sign-in?next=%2Fquizzes%2Fnew'), teacher);
  await page.getByLabel('Viktorina nomi').fill('Karra jadvali');
  await page.getByRole('checkbox', { name: 'Hamma javob bersa, savol yopilsin' }).uncheck();
  await press(page, 'Savol qoʻshish');
  for (const [n, [text, right]] of [
    ['7 × 8 nechaga teng?', '56'],
    ['6 × 6 nechaga teng?', '36'],
  ].entries()) {
    const question = page.locator('section').nth(n);
    await question.getByLabel('Savol matni', { exact: true }).fill(text as string);
    await question.getByLabel('1-javob', { exact: true }).fill('48');
    await question.getByLabel('2-javob', { exact: true }).fill(right as string);
    await question.getByRole('checkbox', { name: `Toʻgʻri javob: ${right}` }).check({ force: true });
  }
  await press(page, 'Xonani ochish');
  const pin = await page.getByText(/^\d{3} \d{3}$/).textContent();
  return (pin ?? '').replace(' ', '');
}

async function join({ page }: OpenBrowser, pin: string, name: string): Promise<void> {
  await page.getByLabel('Xona raqami').fill(pin);
  await press(page, 'Oʻynash');
  await page.getByLabel('Seni qanday chaqiramiz?').fill(name);
  await page.locator('form button[type="submit"]').click();
  await page.getByRole('heading', { name }).waitFor();
}

describe('a live quiz', { timeout: patience }, () => {
  it('moves on the wall, in the hand and on a second screen together, and a reload loses nothing', async () => {
    const pin = await openRoom(wall);
    await phone.page.goto(addressOf(port, 'olimp'));
    await join(phone, pin, 'Gʻayrat');
    await wall.page.getByRole('listitem').filter({ hasText: 'Gʻayrat' }).waitFor();
    const board = await wall.context.newPage();
    await board.goto(wall.page.url().replace('/host/', '/board/'));
    await board.getByText('1 oʻyinchi').waitFor();

    await press(wall.page, 'Boshlash');
    await phone.page.getByRole('heading', { name: '7 × 8 nechaga teng?' }).waitFor();
    await press(phone.page, '56');
    await phone.page.getByText('Javobing qabul qilindi').waitFor();
    await wall.page.getByText('1 / 1 javob berdi').waitFor();
    await phone.page.reload();
    await phone.page.getByText('Javobing qabul qilindi').waitFor();
    expect(await phone.page.getByRole('button', { name: '56' }).getAttribute('aria-pressed')).toBe('true');

    await press(wall.page, 'Javoblarni yopish');
    await phone.page.getByRole('heading', { name: 'Barakalla, toʻgʻri' }).waitFor();
    const earned = (await phone.page.getByText(/^\+[\d\s]+ ball$/).textContent())?.replace(/\D/g, '');
    expect(Number(earned)).toBeGreaterThan(500);
    const leads = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Gʻayrat' });
    await expect.poll(async () => (await leads(board).textContent())?.replace(/\s/g, '')).toBe(`1Gʻayrat${earned}`);

    await wall.page.reload();
    await press(wall.page, 'Yetakchilarni koʻrsatish');
    expect((await leads(wall.page).textContent())?.replace(/\s/g, '')).toBe(`1Gʻayrat${earned}`);
    await press(wall.page, 'Keyingi savol');
    await phone.page.getByRole('heading', { name: '6 × 6 nechaga teng?' }).waitFor();
    await press(phone.page, '48');
    await phone.page.getByText('Javobing qabul qilindi').waitFor();
    await press(wall.page, 'Javoblarni yopish');
    await phone.page.getByText('Toʻgʻri javob: 36').waitFor();
    await press(wall.page, 'Gʻoliblarni eʼlon qilish');
    await wall.page.getByRole('heading', { name: 'Gʻoliblar' }).waitFor();
    await phone.page.getByText('Viktorina tugadi').waitFor();
    await board.getByRole('heading', { name: 'Viktorina tugadi' }).waitFor();
  });

  it('keeps a class together: one reloads, one comes late, one comes back with a code, and the host stops the clock', async () => {
    const late = await openBrowser();
    const third = await openBrowser();
    const pin = await openRoom(wall);
    for (const [hand, name] of [
      [phone, 'Gʻayrat'],
      [third, 'Malika'],
    ] as const) {
      await hand.page.goto(addressOf(port, 'olimp'));
      await join(hand, pin, name);
    }
    const board = await wall.context.newPage();
    await board.goto(wall.page.url().replace('/host/', '/board/'));
    await board.getByText('2 oʻyinchi').waitFor();
    const code = (await third.page.locator('strong').textContent()) ?? '';
    expect(code).toMatch(/^[A-Z0-9]{6}$/);
    await press(third.page, 'Yozib oldim');
    await expect.poll(() => third.page.getByText(code).count()).toBe(0);

    await press(wall.page, 'Eshikni yopish');
    await late.page.goto(addressOf(port, 'olimp'));
    await late.page.getByLabel('Xona raqami').fill(pin);
    await press(late.page, 'Oʻynash');
    await late.page.getByLabel('Seni qanday chaqiramiz?').fill('Zilola');
    await press(late.page, 'Kirish');
    await late.page.getByText('Oʻqituvchi eshikni yopdi.').waitFor();
    await press(wall.page, 'Eshikni ochish');

    await wall.page.getByRole('button', { name: 'Boshlash' }).dblclick();
    await press(phone.page, '56');
    await phone.page.getByText('Javobing qabul qilindi').waitFor();
    await press(wall.page, 'Toʻxtatib turish');
    await wall.page.getByRole('heading', { name: 'Vaqt toʻxtatilgan' }).waitFor();
    expect(await wall.page.getByText('7 × 8 nechaga teng?').count()).toBe(0);
    await third.page.getByRole('heading', { name: 'Tanaffus' }).waitFor();
    await phone.page.reload();
    await phone.page.getByRole('heading', { name: 'Tanaffus' }).waitFor();
    await press(wall.page, 'Davom ettirish');
    await phone.page.getByText('Javobing qabul qilindi').waitFor();
    await press(wall.page, 'Yana 10 soniya');
    await press(third.page, '48');
    await third.page.getByText('Javobing qabul qilindi').waitFor();
    await press(wall.page, 'Javoblarni yopish');
    await press(late.page, 'Kirish');
    await late.page.getByRole('heading', { name: 'Sen xonadasan' }).waitFor();
    expect(await late.page.getByText('ulgurmading').count()).toBe(0);

    const back = await openBrowser();
    await back.page.goto(addressOf(port, 'olimp', `/join/${pin}`));
    await press(back.page, 'Men oʻynayotgan edim');
    await back.page.getByLabel('Oʻyindagi isming').fill('Malika');
    await back.page.getByLabel('Qaytish kodi').fill(code);
    await press(back.page, 'Qaytish');
    await back.page.getByText('Toʻgʻri javob: 56').waitFor();

    await press(wall.page, 'Yetakchilarni koʻrsatish');
    await press(wall.page, 'Keyingi savol');
    for (const { page } of [late, back, phone]) await press(page, '36');
    for (const { page } of [late, back, phone]) await page.getByText('Javobing qabul qilindi').waitFor();
    await press(wall.page, 'Javoblarni yopish');
    await expect.poll(() => board.getByRole('listitem').count()).toBe(3);
    expect(await board.getByRole('listitem').first().textContent()).toContain('Gʻayrat');
    await press(wall.page, 'Gʻoliblarni eʼlon qilish');
    await board.getByRole('heading', { name: 'Viktorina tugadi' }).waitFor();
    await back.page.getByText('Viktorina tugadi').waitFor();
    const others = [late, third, back];
    await Promise.all(others.map((one) => one.close()));
    expect(others.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('takes a question back whose key was wrong, and everybody is told', async () => {
    const pin = await openRoom(wall);
    await phone.page.goto(addressOf(port, 'olimp'));
    await join(phone, pin, 'Gʻayrat');
    await press(wall.page, 'Boshlash');
    await press(phone.page, '56');
    await phone.page.getByText('Javobing qabul qilindi').waitFor();
    await press(wall.page, 'Javoblarni yopish');
    await phone.page.getByRole('heading', { name: 'Barakalla, toʻgʻri' }).waitFor();
    await press(wall.page, 'Savolni bekor qilish');
    await wall.page.getByText('berilgan ballar qaytarib olinadi').waitFor();
    await press(wall.page, 'Savolni bekor qilish');
    await wall.page.getByText('Bu savol hisobga kirmaydi').waitFor();
    await phone.page.getByRole('heading', { name: 'Bu savol hisobga kirmaydi' }).waitFor();
    expect(await wall.page.getByRole('button', { name: 'Savolni bekor qilish' }).count()).toBe(0);
  });

  it('can be played by keyboard without beginning anew at each step, and keeps the screens lit', async () => {
    const room = await openQuiet(port, teacher, [question('7 × 8?', ['48', '56']), question('6 × 6?', ['48', '36'])]);
    const { page } = phone;
    await page.addInitScript(() => {
      const asked = navigator.wakeLock.request.bind(navigator.wakeLock);
      navigator.wakeLock.request = (...args) => {
        document.documentElement.dataset.lit = 'true';
        return asked(...args);
      };
    });
    await page.goto(addressOf(port, 'olimp'));
    await join(phone, room.pin, 'Gʻayrat');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await room.openQuestion();
    await page.getByRole('button', { name: '56', exact: true }).press('Enter');
    await page.getByText('Javobing qabul qilindi').waitFor();
    expect(await focused()).toBe('56');
    await room.closeQuestion();
    await page.getByRole('heading', { name: 'Barakalla, toʻgʻri' }).waitFor();
    await expect.poll(focused).toBe('Barakalla, toʻgʻri');
    await room.openQuestion();
    await expect.poll(focused).toBe('6 × 6?');
    expect(await page.locator('html').getAttribute('data-lit')).toBe('true');
    await room.finish();
  });

  it('lets the host send somebody out, who may come in again', async () => {
    const pin = await openRoom(wall);
    await phone.page.goto(addressOf(port, 'olimp'));
    await join(phone, pin, 'Gʻayrat');
    await press(wall.page, 'Gʻayrat');
    await press(wall.page, 'Chiqarish');
    await wall.page.getByText('Hali hech kim kirmadi').waitFor();
    await phone.page.reload();
    await phone.page.getByRole('link', { name: 'Yana kirish' }).click();
    await phone.page.getByLabel('Seni qanday chaqiramiz?').fill('Gʻayrat');
    await press(phone.page, 'Kirish');
    await phone.page.getByRole('heading', { name: 'Gʻayrat' }).waitFor();
    await wall.page.getByText('1 oʻyinchi').waitFor();
  });

  it('knows a pupil by the account, asks for the name once and pays for right answers', async () => {
    const pin = await openRoom(wall);
    await signIn(phone.page, addressOf(port, 'olimp', '/sign-in'), pupil);
    await join(phone, pin, 'Mening ismim');
    await phone.page.goto(addressOf(port, 'olimp'));
    await join(phone, pin, 'Mening ismim');
    await wall.page.getByText('1 oʻyinchi').waitFor();
    await press(wall.page, 'Boshlash');
    await press(phone.page, '56');
    await phone.page.getByText('Javobing qabul qilindi').waitFor();
    await press(wall.page, 'Viktorinani yopish');
    await press(wall.page, 'Viktorinani yopish');
    await phone.page.getByText('Tangalaring hamyoningga tushdi.').waitFor();
  });

  it('says kindly that a number opens nothing', async () => {
    await phone.page.goto(addressOf(port, 'olimp'));
    await phone.page.getByLabel('Xona raqami').fill('000 000');
    await press(phone.page, 'Oʻynash');
    await phone.page.getByRole('alert').waitFor();
    await phone.page.getByRole('link', { name: 'Boshqa raqam yozish' }).click();
    await phone.page.getByLabel('Xona raqami').waitFor();
  });
});
