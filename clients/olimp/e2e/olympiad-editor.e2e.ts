import { addressOf, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import type { Locator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const { port } = ownPlatform();
const patience = 300_000;
const moderator = '90 000-00-01';
/** Of the third grade. */
const pupil = '90 000-04-50';
let desk: OpenBrowser;
let phone: OpenBrowser;

beforeEach(async () => {
  desk = await openBrowser({ width: 1280 });
  phone = await openBrowser();
});

afterEach(async () => {
  await Promise.all([desk.close(), phone.close()]);
  expect([...desk.problems, ...phone.problems]).toEqual([]);
});

type Page = OpenBrowser['page'];
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
/** With the keyboard alone. */
async function enterOn(target: Locator): Promise<void> {
  await target.focus();
  await target.press('Enter');
}

/** The editor of the problem with this number, which is open. */
const problem = (page: Page, number: number) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: `${number}-masala`, exact: true }) });

async function writeProblems(page: Page): Promise<void> {
  const first = problem(page, 1);
  await first.getByLabel('Savol matni', { exact: true }).fill('Qaysi son juft?');
  for (const [n, word] of ['bir', 'ikki', 'uch'].entries()) {
    await first.getByLabel(`${n + 1}-javob`, { exact: true }).fill(word);
  }
  await first.getByRole('checkbox', { name: 'Toʻgʻri javob: ikki' }).check({ force: true });
  await first.getByLabel('Savol matni (Русский)').fill('Какое число чётное?');
  for (const [own, word] of [
    ['bir', 'один'],
    ['ikki', 'два'],
    ['uch', 'три'],
  ] as const) {
    await first.getByRole('group', { name: 'Русский' }).getByLabel(own, { exact: true }).fill(word);
  }

  await press(page, 'Masala qoʻshish');
  const second = problem(page, 2);
  await second.getByLabel('Savol turi').selectOption('NUMBER');
  await second.getByLabel('Savol matni', { exact: true }).fill('{a} + {b} nechaga teng?');
  await second.getByLabel('Savol matni (Русский)').fill('Сколько будет {a} + {b}?');
  await second.getByLabel('Toʻgʻri son').fill('5');
  await press(page, 'Koʻrinish qoʻshish');
  for (const [n, [a, b]] of [
    ['2', '3'],
    ['4', '5'],
  ].entries()) {
    await second.getByLabel(`${n + 1}-koʻrinish: a qiymati`).fill(a as string);
    await second.getByLabel(`${n + 1}-koʻrinish: b qiymati`).fill(b as string);
  }

  await press(page, 'Masala qoʻshish');
  const third = problem(page, 3);
  await third.getByLabel('Savol turi').selectOption('TRUE_FALSE');
  await third.getByLabel('Savol matni', { exact: true }).fill('Yoʻlbars mushuklar oilasidan.');
  await third.getByLabel('Savol matni (Русский)').fill('Тигр из семейства кошачьих.');
  await third.getByRole('radio', { name: 'Toʻgʻri', exact: true }).check();
}

describe('the desk of an organizer', { timeout: patience }, () => {
  it('makes an olympiad, writes its paper in two languages and opens it; a pupil enters, and is given more time', async () => {
    const { page } = desk;
    await signIn(page, addressOf(port, 'olimp', '/sign-in?next=%2Folympiads'), moderator);
    await page.getByRole('link', { name: 'Men oʻtkazadiganlar' }).click();
    await page.getByRole('link', { name: 'Yangi olimpiada' }).click();
    // What is wrong stands beside its field, which has the focus.
    await press(page, 'Saqlash');
    await page.getByText('Olimpiada nomini yozing').waitFor();
    await expect
      .poll(() => page.getByLabel('Nomi oʻzbekcha').evaluate((field) => field === document.activeElement))
      .toBe(true);
    await page.getByLabel('Nomi oʻzbekcha').fill('Oltin kuz');
    await page.getByLabel('Nomi ruscha').fill('Золотая осень');
    await page.getByLabel('Qachondan').fill('2026-01-01T09:00');
    await page.getByRole('checkbox', { name: '3-sinf' }).check({ force: true });
    // Nothing that was typed is lost with the page.
    await page.reload();
    expect(await page.getByLabel('Nomi ruscha').inputValue()).toBe('Золотая осень');
    await press(page, 'Saqlash');
    await page.getByRole('heading', { name: 'Oltin kuz' }).waitFor();
    await page.getByText('3-sinf uchun birinchi bosqich masalalari yozilmagan.').waitFor();
    expect(await page.getByRole('button', { name: 'Olimpiadani ochish' }).count()).toBe(0);

    await page.getByRole('link', { name: 'Yozish: 3-sinf' }).click();
    const add = page.getByLabel('Mezon qoʻshish');
    await add.selectOption('TIME');
    await add.selectOption('HARDEST_RIGHT');
    await enterOn(page.getByRole('button', { name: 'Yuqoriga: Qiyinroq masalalarni koʻproq yechgani' }));
    await expect
      .poll(() =>
        page.getByRole('group', { name: 'Ball teng boʻlsa, nima hal qiladi' }).locator('li').allTextContents(),
      )
      .toEqual(['Qiyinroq masalalarni koʻproq yechgani', 'Kamroq vaqt sarflagani']);
    await writeProblems(page);
    // The skill that its first problem is of, and all the rest, outlive the page.
    await page.getByRole('button', { name: /^1-masala/ }).click();
    const skill = page.getByLabel('Koʻnikma', { exact: true });
    const chosen = await skill.locator('option').nth(1).getAttribute('value');
    await skill.selectOption({ index: 1 });
    await page.reload();
    await page.getByRole('button', { name: /^2-masala/ }).waitFor();
    // What is not there yet is said where it lacks, and what the scheme wants before anything is sent.
    await press(page, 'Saqlash');
    await problem(page, 2).getByText('Har bir koʻrinishning toʻgʻri javobini yozing.').waitFor();
    await problem(page, 2).getByLabel('2-koʻrinish: Toʻgʻri javob').fill('9');
    await press(page, 'Yigʻish');
    await page.getByLabel('Baholash tartibi').selectOption('KANGAROO_15');
    await page.getByText('3 ballik: 5 tadan 0 tasi bor').waitFor();
    // Half a paper of a draft may be saved; the draft is not opened with it.
    await press(page, 'Saqlash');
    await page.getByText('Saqlandi. Olimpiadani ochishdan oldin').waitFor();
    await page.getByRole('link', { name: 'Olimpiadaga qaytish' }).click();
    await page.getByText('3-sinf: masalalar soni baholash tartibiga toʻgʻri kelmayapti.').waitFor();
    expect(await page.getByRole('button', { name: 'Olimpiadani ochish' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Oʻzgartirish: 3-sinf' }).click();
    await page.getByLabel('Baholash tartibi').selectOption('FLAT_100');
    await enterOn(page.getByRole('button', { name: 'Yuqoriga: 3-masala' }));
    await page
      .getByRole('button', { name: /^2-masala/ })
      .getByText('Yoʻlbars')
      .waitFor();

    await press(page, 'Oʻquvchi koʻzi bilan');
    await page.getByLabel('Masalalar tili').selectOption('RU');
    await page.getByRole('heading', { name: 'Сколько будет 2 + 3?' }).waitFor();
    await page.getByRole('button', { name: 'два' }).click();
    await press(page, 'Yozishga qaytish');
    await press(page, 'Saqlash');
    await page.getByText('Saqlandi.').waitFor();
    // Its author reads it again, keys and all, from the server.
    await page.reload();
    await page.getByRole('button', { name: /^1-masala/ }).click();
    await expect.poll(() => skill.inputValue()).toBe(chosen);
    await page.getByRole('button', { name: /^3-masala/ }).click();
    expect(await problem(page, 3).getByLabel('2-koʻrinish: Toʻgʻri javob').inputValue()).toBe('9');

    await page.getByRole('link', { name: 'Olimpiadaga qaytish' }).click();
    await page.getByText('3 ta masala').waitFor();
    await press(page, 'Olimpiadani ochish');
    await press(page, 'Ha, ochilsin');
    await page.getByText('Roʻyxat ochiq').waitFor();
    await page.getByRole('link', { name: 'Koʻrish: 3-sinf' }).click();
    await page.getByText('Bu masalalar endi oʻzgarmaydi').waitFor();
    await page.getByRole('heading', { name: 'Yoʻlbars mushuklar oilasidan.' }).waitFor();

    await signIn(phone.page, addressOf(port, 'olimp', '/sign-in?next=%2Folympiads'), pupil);
    await phone.page.getByRole('link', { name: 'Oltin kuz' }).click();
    await press(phone.page, 'Ishtirok etish');
    await phone.page.getByText('Boshlanishi:').waitFor();

    await page.getByRole('link', { name: 'Olimpiadaga qaytish' }).click();
    await page.getByRole('link', { name: 'Ishtirokchilar va ularning vaqti' }).click();
    await page.getByRole('status').getByText('1 nafar').waitFor();
    await page.getByLabel('Ism yoki familiya').fill('Qqqq');
    await page.getByText('Bunday ishtirokchi topilmadi.').waitFor();
    await page.getByLabel('Ism yoki familiya').fill('');
    const row = page.getByRole('listitem').filter({ hasText: '18:00' });
    await row.getByLabel(/qoʻshimcha vaqt/).fill('15');
    await row.getByRole('button', { name: /^Saqlash/ }).click();
    await page.getByRole('listitem').filter({ hasText: '18:15' }).getByText('Saqlandi').waitFor();

    // Whoever comes next at this device finds nothing of what was being written.
    await page.goto(addressOf(port, 'olimp', '/olympiads/new'));
    await page.getByLabel('Nomi oʻzbekcha').fill('Sirli sinov');
    await page.goto(addressOf(port, 'olimp', '/quizzes/new'));
    await page.getByLabel('Viktorina nomi').fill('Sirli viktorina');
    const drafts = () => page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('draft')).length);
    await expect.poll(drafts).toBe(2);
    await page.setViewportSize({ width: 360, height: 740 });
    await press(page, 'Menyu');
    await page.getByRole('dialog', { name: 'Menyu' }).getByRole('button', { name: 'Chiqish' }).click();
    await expect.poll(drafts).toBe(0);
  });
});
