import { readFile } from 'node:fs/promises';
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
import { readQrOf } from './qr.ts';

const platform = ownPlatform();
const { port } = platform;
const MODERATOR = '90 000-00-01';
const PUPIL = '90 000-04-60';
/** Twelve more, so that there are enough to be compared with. */
const OTHERS = Array.from({ length: 12 }, (_, n) => `90 000-04-${String(n + 61)}`);

type Page = OpenBrowser['page'];
const opened: OpenBrowser[] = [];
async function open(view?: View): Promise<Page> {
  const browser = await openBrowser(view);
  opened.push(browser);
  return browser.page;
}
async function openAs(phone: string, path: string, view?: View): Promise<Page> {
  const page = await open(view);
  await signIn(page, addressOf(port, 'olimp', `/sign-in?next=${encodeURIComponent(path)}`), phone);
  return page;
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

/** What the pupil puts down: the last one is right, but the key says otherwise. */
const MINE: Sheet = { [SUM]: '12', [EVEN]: 'toʻrt', [SQUARE]: 'toʻrt' };
const BY_KEY: Sheet = { ...MINE, [SQUARE]: 'besh' };

/** Answers the problem that is shown from the sheet. */
async function answer(page: Page, sheet: Sheet): Promise<void> {
  const asked = (await page.getByRole('heading', { level: 2 }).textContent()) ?? '';
  const word = sheet[asked] ?? '';
  const typed = page.getByLabel('Javobingni son bilan yoz');
  const tile = page.getByRole('group', { name: 'Javob' }).getByRole('button', { name: word });
  await typed.or(tile).first().waitFor();
  await ((await typed.isVisible()) ? typed.fill(word) : tile.click());
}

async function sitInBrowser(page: Page): Promise<void> {
  await follow(page, 'Boshlash');
  for (const number of [1, 2, 3]) {
    await page.getByText(`${number} / 3`).waitFor();
    await answer(page, MINE);
    await page.getByText('Hammasi saqlandi').waitFor();
    if (number < 3) await press(page, 'Keyingi');
  }
  await press(page, 'Topshirish');
  await press(page, 'Ha, topshiraman');
  await page.getByRole('heading', { name: 'Ishing topshirildi' }).waitFor();
  await follow(page, 'Olimpiadaga qaytish');
}

/** The newest count is looked through and published. */
async function publish(page: Page, count: string): Promise<void> {
  await page.getByRole('heading', { name: count }).waitFor();
  await press(page, 'Koʻrib chiqdim');
  await press(page, `Eʼlon qilish: ${count}`);
  await yes(page);
  await page.getByRole('button', { name: 'Eʼlon qilish' }).waitFor({ state: 'detached' });
}

/** Downloads the certificate; returns the path of the page that checks it. */
async function certificate(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Sertifikatni yuklab olish')]);
  expect(download.suggestedFilename()).toMatch(/^Sertifikat .*\.pdf$/);
  const file = await readFile(await download.path());
  expect(file.subarray(0, 5).toString()).toBe('%PDF-');
  const path = (await page.getByRole('link', { name: 'Tekshirish sahifasi' }).getAttribute('href')) ?? '';
  expect(readQrOf(file)).toBe(addressOf(port, 'olimp', path));
  return path;
}

describe('the results of an olympiad', { timeout: 240_000 }, () => {
  it('are counted, published, appealed against, judged anew with what it changes, and certified', async () => {
    const olympiad = await holdOlympiad(platform);
    const path = `/olympiads/${olympiad.id}`;
    const phone = await openAs(PUPIL, path);
    await press(phone, 'Ishtirok etish');
    await phone.getByText(/^Boshlanishi/).waitFor();
    for (const other of OTHERS) await olympiad.enter(other);
    await olympiad.pass(61);
    await phone.reload();
    await sitInBrowser(phone);
    const sat = [];
    for (const [n, other] of OTHERS.entries()) sat.push(await olympiad.sit(other, n < 2 ? BY_KEY : { [SUM]: '12' }));
    await olympiad.pass(60);
    await phone.reload();
    await phone.getByText('Ish tekshirilmoqda').waitFor();

    const desk = await openAs(MODERATOR, `${path}/jury`, { width: 1280 });
    // A job may have been quicker; counted again it is the same count.
    await press(desk, /^(Natijalarni sanash|Qayta sanash)$/);
    await publish(desk, '1-hisob');

    await phone.reload();
    await follow(phone, 'Natijani koʻrish');
    await phone.getByText('3-oʻrin (13 qatnashchi)').waitFor();
    await phone.getByText('Oʻzbekistonda qatnashchilarning 76 foizi bundan kam ball toʻpladi').waitFor();
    const first = await certificate(phone);
    const wrong = phone.getByRole('listitem').filter({ hasText: SQUARE });
    await wrong.getByText('boshqacha chiqdi').waitFor();
    await wrong.getByRole('button', { name: /Apellyatsiya berish/ }).click();
    await wrong.getByLabel('Apellyatsiya sababi').fill('Kvadratning burchagi toʻrtta, beshta emas.');
    await wrong.getByRole('button', { name: 'Yuborish' }).click();
    await wrong.getByText('Apellyatsiya yuborildi').waitFor();

    await sat[2]?.appeal(SQUARE, 'Toʻgʻri javob — toʻrt.');
    await follow(desk, 'Apellyatsiyalar');
    const appeals = desk.getByRole('listitem');
    const mine = appeals.filter({ hasText: 'Kvadratning burchagi toʻrtta, beshta emas.' });
    await mine.getByLabel('Hayʼat javobi').fill('Rahmat, kalitda xato bor edi.');
    await mine.getByLabel('3-masala boʻyicha kutayotgan yana 1 ta apellyatsiyaga ham shu javob').check();
    await mine.getByRole('button', { name: /^Qabul qilish: / }).click();
    await yes(desk);
    for (const text of ['Kvadratning burchagi', 'Toʻgʻri javob — toʻrt.']) {
      const card = appeals.filter({ hasText: text });
      await card.getByText('Qabul qilingan').waitFor();
      await card.getByText('Javob: Rahmat, kalitda xato bor edi.').waitFor();
    }
    await mine.getByRole('link', { name: 'Masala va uning kaliti' }).click();
    const problem = desk.getByRole('listitem').filter({ hasText: SQUARE });
    await problem.getByRole('button', { name: 'Kalitni oʻzgartirish' }).click();
    await problem.getByRole('radio', { name: 'toʻrt' }).check();
    await press(desk, /^Yangi kalitni qoʻyish: /);
    await yes(desk);
    await follow(desk, 'Oʻzgarishlarni koʻrish');
    const changes = desk.getByRole('table', { name: 'Bu hisob nimani oʻzgartiradi' });
    await changes.getByText('3 → 1').waitFor();
    expect(await changes.getByText('1 → 2').count()).toBe(2);
    // Until it is published it is the jury's alone.
    await phone.reload();
    await phone.getByText('3-oʻrin (13 qatnashchi)').waitFor();
    await publish(desk, '2-hisob');

    await phone.reload();
    await phone.getByText('1-oʻrin (13 qatnashchi)').waitFor();
    await wrong.getByText('Rahmat, kalitda xato bor edi.').waitFor();
    const second = await certificate(phone);
    expect(second).not.toBe(first);

    const guest = await open();
    await guest.goto(addressOf(port, 'olimp', second));
    await guest.getByRole('heading', { name: 'Sertifikat haqiqiy' }).waitFor();
    await guest.getByText('Navroʻz kubogi').waitFor();
    await guest.getByText('1-oʻrin', { exact: true }).waitFor();
    expect(await guest.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    await guest.goto(addressOf(port, 'olimp', first));
    await guest.getByRole('heading', { name: 'Sertifikat bekor qilingan' }).waitFor();
    await guest.goto(addressOf(port, 'olimp', `${second.slice(0, -1)}-`));
    await guest.getByRole('heading', { name: 'Bunday sertifikat topilmadi' }).waitFor();
    await guest.goto(addressOf(port, 'olimp', `${path}/board`));
    await guest.getByText('Hayʼat tasdiqlagan natijalar.').waitFor();
    expect(
      await guest
        .getByRole('list', { name: /Navroʻz kubogi/ })
        .getByRole('listitem')
        .count(),
    ).toBe(13);
  });

  it('stand still for all others while the jury stops the board, and move by themselves once it lets go', async () => {
    const olympiad = await holdOlympiad(platform, { title: 'Muzlik kubogi' });
    const [ahead, behind] = OTHERS as [string, string];
    for (const pupil of [ahead, behind]) await olympiad.enter(pupil);
    await olympiad.pass(61);
    await olympiad.sit(ahead, BY_KEY);
    await olympiad.sit(behind, MINE);
    await olympiad.pass(60);
    await olympiad.publish();
    const guest = await open({ width: 1280 });
    await guest.goto(addressOf(port, 'olimp', `/olympiads/${olympiad.id}/board`));
    const lines = guest.getByRole('list', { name: /Muzlik kubogi/ }).getByRole('listitem');
    await lines.first().waitFor();
    const [first, second] = await lines.locator('span > span > span').allTextContents();
    expect(first).not.toBe(second);

    const desk = await openAs(MODERATOR, `/olympiads/${olympiad.id}/jury`, { width: 1280 });
    const stop = desk.getByRole('button', { name: /^Jadvalni toʻxtatish/ });
    // That it runs is written down by a job, within a minute.
    await expect
      .poll(
        async () => {
          await desk.reload();
          await desk.getByRole('heading', { name: '1-hisob' }).waitFor();
          return stop.count();
        },
        { timeout: 90_000, interval: 3_000 },
      )
      .toBe(1);
    await stop.click();
    await yes(desk);
    await guest.getByText(/^Jadval .* toʻxtatilgan/).waitFor(); // without a reload
    await olympiad.correctKey();
    await olympiad.publish();
    await desk.reload();
    await desk.getByText('Eʼlon qilingan, ammo jadval toʻxtatilgani uchun hali koʻrinmaydi.').waitFor();
    await guest.reload();
    await lines.first().waitFor();
    expect(await lines.locator('span > span > span').first().textContent()).toBe(first);

    await press(desk, /^Jadvalni yurgizish/);
    await yes(desk);
    await expect.poll(() => lines.locator('span > span > span').first().textContent()).toBe(second);
    await guest.getByText('Hayʼat tasdiqlagan natijalar.').waitFor();

    // Whoever holds it has it as a file, as everybody sees it.
    await desk.goto(addressOf(port, 'olimp', `/olympiads/${olympiad.id}/board`));
    const [file] = await Promise.all([desk.waitForEvent('download'), press(desk, 'CSV yuklab olish')]);
    const rows = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
    expect(rows[0]).toContain('Oʻrin;Ism;Ball;Medal;Viloyat');
    expect(rows.slice(1).map((row) => row.split(';')[2])).toEqual(['12', '7']);

    // Whoever took part has days to appeal, and no jury cuts them short.
    await desk.goto(addressOf(port, 'olimp', `/olympiads/${olympiad.id}/jury`));
    await press(desk, /^Olimpiadani yakunlash/);
    await yes(desk);
    await desk.getByText(/muddati tugagan boʻlishi kerak/).waitFor();
    await olympiad.pass(4 * 24 * 60);
    await press(desk, /^Olimpiadani yakunlash/);
    await yes(desk);
    await desk.getByRole('heading', { name: 'Olimpiada yakunlangan: natijalar oʻzgarmaydi' }).waitFor();
    expect(await desk.getByRole('button', { name: /Qayta sanash|yakunlash/ }).count()).toBe(0);
  });

  it('open its problems to be practised, each answer told at once with what is right and why', async () => {
    const olympiad = await holdOlympiad(platform, { title: 'Mashq kubogi' });
    const phone = await openAs(PUPIL, `/olympiads/${olympiad.id}/practice`);
    await press(phone, 'Boshlash');
    await phone.getByText('Bu masalalar natijalar eʼlon qilingach ochiladi.').waitFor();
    await olympiad.pass(121);
    await olympiad.publish();
    await press(phone, 'Boshlash');
    for (const number of [1, 2, 3]) {
      await phone.getByText(`${number} / 3`).waitFor();
      // The last one is judged by its key.
      await answer(phone, MINE);
      await press(phone, 'Tekshirish');
      await phone.getByText('Buni qogʻozga chizib koʻrsangiz, darrov koʻrinadi.').waitFor();
      if (number === 2) {
        await phone.reload();
        await press(phone, 'Boshlash');
      } else await press(phone, number === 3 ? 'Yakunlash' : 'Keyingi masala');
    }
    await phone.getByRole('heading', { name: '3 masaladan 2 tasi toʻgʻri' }).waitFor();
    await phone.getByText('Bu gal boshqacha chiqdi').waitFor();
    await press(phone, 'Yana bir marta');
    await phone.getByText('1 / 3').waitFor();
  });
});
