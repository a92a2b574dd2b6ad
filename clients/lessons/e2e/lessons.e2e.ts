import {
  addressOf,
  type OpenBrowser,
  openBrowser,
  ownPlatform,
  signIn,
  type View,
} from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';

const { port } = ownPlatform();
type Page = OpenBrowser['page'];
let browser: OpenBrowser;

async function leave(): Promise<void> {
  await browser.close();
  expect(browser.problems).toEqual([]);
}
afterEach(leave);

async function visit(path: string, view?: View): Promise<Page> {
  browser = await openBrowser(view);
  await browser.page.goto(addressOf(port, 'lessons', path));
  return browser.page;
}

async function enter(phone: string, next: string, view?: View): Promise<Page> {
  browser = await openBrowser(view);
  await signIn(browser.page, addressOf(port, 'lessons', `/sign-in?next=${encodeURIComponent(next)}`), phone);
  return browser.page;
}

describe('the library of stories', () => {
  it.each(['/stories?level=2', '/stories/uz-laylak'])('is at alif24.uz, where %s leads', async (path) => {
    const page = await visit(path);
    await page.waitForURL(addressOf(port, 'main', path));
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
});

describe('a lesson', () => {
  it('is written, ordered and opened by a teacher, and finished by a pupil for ten coins', async () => {
    const title = 'Laylak haqida';
    const teacher = await enter('90 000-02-01', '/my-lessons', { width: 1280 });
    await teacher.getByLabel('Dars nomi').fill(title);
    await teacher.getByRole('button', { name: 'Dars tuzish' }).click();
    await teacher.getByRole('heading', { level: 1, name: title }).waitFor();
    const steps = teacher.locator('main ol > li');
    const add = async (count: number) => {
      await teacher.getByRole('button', { name: 'Qoʻshish' }).click();
      await steps.nth(count - 1).waitFor();
    };
    await teacher.getByLabel('Turi').selectOption('QUESTION');
    await teacher.getByLabel('Savol *').fill('Laylak qayerda uya quradi?');
    await teacher.getByPlaceholder('1-javob').fill('suvda');
    await teacher.getByPlaceholder('2-javob').fill('minorada');
    await teacher.getByRole('radio', { name: /2-javob/ }).click();
    await teacher.getByLabel(/Yordam/).fill('U baland joyni yaxshi koʻradi.');
    await add(1);
    await teacher.getByLabel('Turi').selectOption('TEXT');
    await teacher.getByLabel('Matn *').fill('Laylak bahorda qaytadi.');
    await add(2);
    await steps.nth(1).getByRole('button', { name: 'Yuqoriga' }).click();
    await steps.nth(0).getByText('Laylak bahorda qaytadi.').waitFor();
    await teacher.getByRole('button', { name: 'Oʻquvchilarga ochish' }).click();
    await teacher.getByText('Bu dars ochilgan').waitFor();
    await leave();

    const pupil = await enter('90 000-04-41', '/');
    await pupil.getByRole('link', { name: new RegExp(title) }).click();
    await pupil.getByText('Laylak bahorda qaytadi.').waitFor();
    await pupil.getByRole('button', { name: 'Davom etish' }).click();
    await pupil.getByRole('button', { name: 'suvda' }).click();
    await pupil.getByText('U baland joyni yaxshi koʻradi.').waitFor();
    await pupil.getByRole('button', { name: 'minorada' }).click();
    await pupil.getByRole('button', { name: 'Tugatish' }).click();
    await pupil.getByRole('heading', { name: 'Barakalla' }).waitFor();
    await pupil.getByText('Yangi tangalar: 10').waitFor();
    await pupil.getByRole('link', { name: 'Hamma darslar' }).click();
    await pupil.getByRole('link', { name: new RegExp(`${title}.*tugatilgan`) }).waitFor();
  }, 120_000);

  it('goes on at the step where it was left', async () => {
    const page = await enter('90 000-04-88', '/?language=all');
    await page.getByRole('link', { name: /Fasllar/ }).waitFor();
    const path = await page.getByRole('link', { name: /Sh, Ch va Ng/ }).getAttribute('href');
    await page.goto(addressOf(port, 'lessons', path ?? '/'));
    await page.getByRole('button', { name: 'Davom etish' }).click();
    await page
      .getByText(/Bu harfning nomi/)
      .first()
      .waitFor();
    await page.reload();
    await page
      .getByText(/Bu harfning nomi/)
      .first()
      .waitFor();
  });

  it('shows a guest its steps and leaves the questions to pupils', async () => {
    const page = await visit('/?grade=1');
    await page.getByRole('link', { name: /Oʻ va Gʻ harflari/ }).click();
    for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: 'Davom etish' }).click();
    await page.getByText('Qaysi soʻz Oʻ harfi bilan boshlanadi?').waitFor();
    expect(
      await page.getByRole('group', { name: 'Javoblar' }).locator('button:not([aria-disabled="true"])').count(),
    ).toBe(0);
    await page.getByRole('link', { name: 'Kirish' }).waitFor();
  });
});
