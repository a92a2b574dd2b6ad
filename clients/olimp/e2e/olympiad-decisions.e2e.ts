import {
  addressOf,
  type OpenBrowser,
  openBrowser,
  ownPlatform,
  signIn,
  type View,
} from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { EVEN, holdOlympiad, type Sheet, SQUARE, SUM } from './held-olympiad.ts';

const platform = ownPlatform();
const { port } = platform;
const MODERATOR = '90 000-00-01';
const PUPIL = '90 000-04-60';
/** Enough for a board of two pages. */
const OTHERS = Array.from({ length: 21 }, (_, n) => `90 000-04-${String(n + 61)}`);

type Page = OpenBrowser['page'];
const opened: OpenBrowser[] = [];
async function openAs(phone: string, path: string, view?: View): Promise<Page> {
  const browser = await openBrowser(view);
  opened.push(browser);
  await signIn(browser.page, addressOf(port, 'olimp', `/sign-in?next=${encodeURIComponent(path)}`), phone);
  return browser.page;
}

afterEach(async () => {
  const browsers = opened.splice(0);
  for (const browser of browsers) await browser.close();
  expect(browsers.flatMap(({ problems }) => problems)).toEqual([]);
});

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const yes = (page: Page) => press(page, 'Ha');

async function publish(page: Page, count: string): Promise<void> {
  await page.getByRole('heading', { name: count }).waitFor();
  await press(page, 'Koʻrib chiqdim');
  await press(page, `Eʼlon qilish: ${count}`);
  await yes(page);
  await page.getByRole('button', { name: 'Eʼlon qilish' }).waitFor({ state: 'detached' });
}

const RIGHT: Sheet = { [SUM]: '12', [EVEN]: 'toʻrt', [SQUARE]: 'besh' };
/** One thing right, and the last left open. */
const MINE: Sheet = { [SUM]: '12', [EVEN]: 'uch' };

describe('the jury of an olympiad', { timeout: 240_000 }, () => {
  it('withdraws a problem, lets work not count and undoes that, each seen by the family when it is published', async () => {
    const olympiad = await holdOlympiad(platform, { title: 'Qarorlar kubogi' });
    const path = `/olympiads/${olympiad.id}`;
    for (const pupil of [PUPIL, ...OTHERS]) await olympiad.enter(pupil);
    await olympiad.pass(61);
    await olympiad.sit(PUPIL, MINE);
    for (const other of OTHERS) await olympiad.sit(other, RIGHT);
    await olympiad.pass(60);
    await olympiad.publish();

    const phone = await openAs(PUPIL, `${path}/board`);
    const around = phone.getByRole('list', { name: 'Jadvaldagi oʻrin va uning yonidagilar' });
    await around.getByText('bu sen').waitFor();
    expect(await around.getByRole('listitem').count()).toBe(3);
    await phone.goto(addressOf(port, 'olimp', path));
    await follow(phone, 'Natijani koʻrish');
    await phone.getByText('22-oʻrin (22 qatnashchi)').waitFor();

    const desk = await openAs(MODERATOR, `${path}/jury?part=problems`, { width: 1280 });
    const problem = desk.getByRole('listitem').filter({ hasText: SQUARE });
    await problem.getByRole('button', { name: 'Kalitni oʻzgartirish' }).click();
    await problem.getByRole('group', { name: 'Bular ham toʻgʻri deb olinadi' }).getByText('toʻrt').waitFor();
    await problem.getByRole('checkbox', { name: 'Masalani bekor qilish' }).check();
    await press(desk, /^Bekor qilish va qayta baholash: /);
    await yes(desk);
    await problem.getByText('Bu masala bekor qilingan: uning balini hamma oladi.').waitFor();
    await follow(desk, 'Oʻzgarishlarni koʻrish');
    await publish(desk, '2-hisob');
    await phone.reload();
    await phone.getByText('Bu masala bekor qilindi: uning balini hamma oldi.').waitFor();
    await phone.getByText('Hayʼat natijani qayta koʻrib chiqdi').waitFor();

    await follow(desk, 'Kuzatuvlar');
    await desk.getByRole('heading', { name: 'Kuzatuvlar' }).waitFor();
    await follow(desk, 'Natijalar');
    const mine = desk.getByRole('table', { name: 'Hozirgi oʻrinlar: 4-sinf' }).getByRole('row').last();
    await mine.getByRole('button', { name: /^Ishni hisobga olmaslik: / }).click();
    await desk.getByLabel('Sababi').fill('Bu ish yonidagi ish bilan soʻzma-soʻz bir xil.');
    await press(desk, /^Hisobga olmaslik: /);
    await yes(desk);
    await desk.getByText('Hozircha faqat hayʼat biladi').waitFor();
    await phone.reload();
    await phone.getByText('22-oʻrin (22 qatnashchi)').waitFor();
    await publish(desk, '3-hisob');

    await phone.reload();
    await phone.getByText('Hayʼat qarori: bu ish hisobga olinmadi').waitFor();
    await phone.getByText('Bu ish yonidagi ish bilan soʻzma-soʻz bir xil.').waitFor();
    await press(phone, 'Apellyatsiya berish');
    await phone.getByLabel('Nega bu ish hisobga olinishi kerak').fill('Oʻzim yechganman.');
    await press(phone, 'Yuborish');
    await phone.getByText('Apellyatsiya yuborildi').waitFor();

    await follow(desk, 'Apellyatsiyalar');
    await desk.getByText('Oʻzim yechganman.').waitFor();
    // Of the other kind there is none, and the page is not called empty for that.
    await desk.waitForLoadState('networkidle');
    expect(await desk.getByText('Apellyatsiya yoʻq.').count()).toBe(0);
    await desk.getByLabel('Hayʼat javobi').fill('Tekshirdik, siz haqsiz.');
    await press(desk, /^Qarorni qaytarib olish: /);
    await yes(desk);
    await desk.getByText('Qaror qaytarib olingan: ish hisobga olinadi').waitFor();
    await follow(desk, 'Yangi hisobni koʻrish');
    await publish(desk, '4-hisob');
    await phone.reload();
    await phone.getByText('22-oʻrin (22 qatnashchi)').waitFor();
    await phone.getByText('Hayʼat qarorini qaytarib oldi: bu ish hisobga olinadi').waitFor();
    await phone.getByText('Tekshirdik, siz haqsiz.').waitFor();
  });

  it('sees before it confirms that later stages follow, and each says so after', async () => {
    const olympiad = await holdOlympiad(platform, { title: 'Final kubogi', hasFinal: true });
    const { id, stageId, finalId } = olympiad;
    for (const pupil of [PUPIL, OTHERS[0] as string]) await olympiad.enter(pupil);
    await olympiad.pass(61);
    await olympiad.sit(PUPIL, RIGHT);
    await olympiad.sit(OTHERS[0] as string, MINE);
    await olympiad.pass(60);
    await olympiad.publish();
    await olympiad.pass(120);
    await olympiad.sit(PUPIL, RIGHT, finalId);
    await olympiad.pass(60);
    await olympiad.publish(finalId);

    const desk = await openAs(MODERATOR, `/olympiads/${id}/jury?stage=${stageId}`, { width: 1280 });
    const best = desk.getByRole('table', { name: 'Hozirgi oʻrinlar: 4-sinf' }).getByRole('row').nth(1);
    await best.getByRole('button', { name: /^Ishni hisobga olmaslik: / }).click();
    await desk.getByText('Oʻquvchi 2-bosqichga shu ish bilan oʻtgan').waitFor();
    await desk.getByLabel('Sababi').fill('Bu ish yonidagi ish bilan soʻzma-soʻz bir xil.');
    await press(desk, /^Hisobga olmaslik: /);
    await desk.getByText('Bu ish ham, 2-bosqichdagi ish ham hisobga olinmaydi').waitFor();
    await yes(desk);
    await desk.getByText('Shu qaror tufayli 2-bosqichdagi ish ham hisobga olinmaydi.').waitFor();
    await desk.goto(addressOf(port, 'olimp', `/olympiads/${id}/jury?stage=${finalId}`));
    await desk.getByText('1-bosqichdagi qaror tufayli').waitFor();
    await olympiad.publish();
    await olympiad.publish(finalId);

    const phone = await openAs(PUPIL, `/olympiads/${id}`);
    await follow(phone, 'Natijani koʻrish');
    await phone.getByText('Bu bosqichga 1-bosqichdagi ish bilan oʻtilgan').waitFor();
    expect(await phone.getByRole('button', { name: 'Apellyatsiya berish' }).count()).toBe(1);
  });
});
