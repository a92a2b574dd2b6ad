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
const teacher = '90 000-02-01';
const pupil = '90 000-04-01';
let browser: OpenBrowser;

afterEach(async () => {
  await browser.close();
  expect(browser.problems).toEqual([]);
});

async function enter(phone: string, pathname: string, view?: View) {
  await browser?.close();
  browser = await openBrowser(view);
  const next = encodeURIComponent(pathname);
  await signIn(browser.page, addressOf(port, 'testai', `/sign-in?next=${next}`), phone);
  return browser.page;
}

describe('a test', () => {
  it('is written by a teacher, taken by a pupil on a phone and read by the teacher', { timeout: 120_000 }, async () => {
    const title = `Oʻrmon ${Date.now()}`;
    const desk = await enter(teacher, '/my-tests/new', { width: 1280 });
    await desk.getByLabel('Testning nomi').fill(title);
    await desk.getByRole('button', { name: 'Eʼlon qilish' }).click();
    await desk.getByText('Kamida bitta savol kerak.').waitFor();

    await desk.getByRole('button', { name: 'Bitta javob' }).click();
    await desk.getByLabel('Savol matni').fill('Qaysi daraxt doim yashil?');
    await desk.getByRole('textbox', { name: '1-variant' }).fill('archa');
    await desk.getByRole('textbox', { name: '2-variant' }).fill('tut');
    await desk.getByRole('button', { name: 'Son', exact: true }).click();
    await desk.getByLabel('Savol matni').nth(1).fill('Yarim bu qancha?');
    await desk.getByLabel('Toʻgʻri son').fill('0,5');
    await desk.getByRole('button', { name: 'Qisqa matn' }).click();
    await desk.getByLabel('Savol matni').nth(2).fill('12 ni soʻz bilan yozing');
    await desk.getByLabel('Qabul qilinadigan javoblar').fill("o'n ikki");
    await desk.getByLabel('Izoh').nth(2).fill('Oʻn va ikki.');
    await desk.getByRole('button', { name: 'Eʼlon qilish' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Eʼlon qilish' }).click();
    await desk.getByRole('heading', { name: title }).waitFor();

    const phone = await enter(pupil, '/tests');
    await phone.getByRole('listitem').filter({ hasText: title }).getByRole('link', { name: 'Boshlash' }).click();
    await phone.getByRole('button', { name: 'Boshlash' }).click();
    await phone.getByRole('button', { name: 'archa' }).click();
    await phone.getByRole('button', { name: 'Keyingi' }).click();
    await phone.getByLabel('Javobing').fill('0.5');
    await phone.getByText('Saqlandi').waitFor();
    await phone.reload();
    expect(await phone.getByLabel('Javobing').inputValue()).toBe('0.5');
    await phone.getByRole('button', { name: '3-savol, javobsiz' }).click();
    // The field of the second question looks the same.
    await phone.getByRole('heading', { name: '12 ni soʻz bilan yozing' }).waitFor();
    await phone.getByLabel('Javobing').fill('ўн икки');
    await phone.getByRole('button', { name: '3-savol, javob berilgan' }).waitFor();
    await phone.getByRole('button', { name: 'Topshirish' }).click();
    await phone.getByText('Hamma savolga javob berding.').waitFor();
    await phone.getByRole('dialog').getByRole('button', { name: 'Topshirish' }).click();
    await phone.getByRole('heading', { name: 'Ajoyib' }).waitFor();
    await phone.getByText('3 balldan 3 ball').waitFor();
    await phone.getByText('+10 tanga').waitFor();
    await phone.getByText('Oʻn va ikki.').waitFor();

    const report = await enter(teacher, '/my-tests', { width: 1280 });
    await report.getByRole('link', { name: title }).click();
    await report.getByText('1 oʻquvchidan 1 tasi toʻgʻri').first().waitFor();
    expect(await report.getByRole('table', { name: 'Oʻquvchilar' }).getByRole('row').count()).toBe(2);
  });

  it('keeps an answer that was given without a network, and says so', { timeout: 120_000 }, async () => {
    const page = await enter(pupil, '/tests?grade=4');
    await page.getByRole('link', { name: 'Boshlash' }).first().click();
    await page.getByRole('button', { name: 'Boshlash' }).click();
    await page.getByText('Bitta javobni tanla').waitFor();
    let isDown = true;
    await page.route('**/graphql', (route) => (isDown ? route.abort() : route.continue()));
    await page.getByRole('group', { name: 'Javoblar' }).getByRole('button').first().click();
    await page.getByText('Internet yoʻq. Javobing shu yerda turibdi').waitFor();
    isDown = false;
    await page.getByText('Saqlandi').waitFor();
    // What the browser itself says about the requests that were cut off.
    browser.problems.splice(0);
    await page.reload();
    await page.getByText('Tanlandi').waitFor();
  });

  it('is no page for a guest, and its desk is none for a pupil', async () => {
    const page = await enter(pupil, '/my-tests/new');
    await page.getByRole('heading', { name: 'Bu sahifa boshqalar uchun' }).waitFor();
  });
});
