import { readFile } from 'node:fs/promises';
import { addressOf, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import readXlsxFile from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const { port } = ownPlatform();
const patience = 300_000;
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

describe('questions of all kinds', { timeout: patience }, () => {
  it('are written, answered with one thumb or by keyboard, and read in the report', async () => {
    const { page } = wall;
    await signIn(page, addressOf(port, 'olimp', '/sign-in?next=%2Fquizzes%2Fnew'), teacher);
    await page.getByLabel('Viktorina nomi').fill('Hamma turdagi savollar');
    const add = async (n: number, kind: string, text: string) => {
      if (n > 0) await press(page, 'Savol qoʻshish');
      const question = page.locator('section').nth(n);
      await question.getByLabel('Savol turi').selectOption(kind);
      await question.getByLabel('Savol matni', { exact: true }).fill(text);
      return question;
    };
    const order = await add(0, 'ORDER', 'Eng kichigidan boshlab qoʻying');
    await order.getByLabel('1-oʻrindagi javob').fill('chumoli');
    await order.getByLabel('2-oʻrindagi javob').fill('mushuk');
    await order.getByLabel('3-oʻrindagi javob').fill('fil');
    await order.getByLabel('Izoh', { exact: true }).first().fill('Chumoli bir necha millimetr, fil uch metr boʻladi.');
    await order.getByText('Boshqa tillarda').click();
    await order.getByLabel('Savol matni (Русский)').fill('Расставь от самого маленького');
    await order.getByLabel('chumoli').first().fill('муравей');
    await order.getByLabel('mushuk').first().fill('кошка');
    await order.getByLabel('fil').first().fill('слон');
    const number = await add(1, 'NUMBER', '$\\frac{25}{2}$ nechaga teng?');
    await number.locator('math mfrac').waitFor();
    await number.getByLabel('Toʻgʻri son').fill('12,5');
    const text = await add(2, 'TEXT', 'Oʻzbekiston poytaxti?');
    await text.getByLabel('Toʻgʻri hisoblanadigan javoblar').fill('Toshkent');
    const listen = await add(3, 'LISTEN', 'Qaysi rasm?');
    await listen.getByLabel('Eshittiriladigan soʻz yoki harf').first().fill('olma');
    await listen.getByText('Rasm tanlash').click();
    for (const picture of ['nok', 'olma', 'uzum']) await press(page, picture);
    await listen.getByLabel('Toʻgʻri rasm: olma').check();
    const truth = await add(4, 'TRUE_FALSE', 'Baliq suvda yashaydi');
    await truth.getByLabel('Toʻgʻri', { exact: true }).check();
    const several = await add(5, 'MULTIPLE', 'Qaysilari meva?');
    for (const [n, word] of ['olma', 'sabzi', 'oʻrik'].entries()) {
      await several.getByLabel(`${n + 1}-javob`, { exact: true }).fill(word);
    }
    for (const word of ['olma', 'oʻrik']) {
      await several.getByRole('checkbox', { name: `Toʻgʻri javob: ${word}` }).check({ force: true });
    }
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('checkbox', { name: 'Hamma javob bersa, savol yopilsin' }).uncheck();
    await press(page, 'Xonani ochish');
    const pin = ((await page.getByText(/^\d{3} \d{3}$/).textContent()) ?? '').replace(' ', '');

    const hand = phone.page;
    await hand.goto(addressOf(port, 'olimp'));
    await hand.getByLabel('Xona raqami').fill(pin);
    await press(hand, 'Oʻynash');
    await hand.getByLabel('Seni qanday chaqiramiz?').fill('Gʻayrat');
    await hand.locator('form button[type="submit"]').first().click();
    await hand.getByRole('heading', { name: 'Gʻayrat' }).waitFor();

    const taken = () => hand.getByText('Javobing qabul qilindi').waitFor();
    const next = async (name: string) => {
      await press(page, 'Javoblarni yopish');
      await press(page, 'Yetakchilarni koʻrsatish');
      await press(page, name);
    };
    await press(page, 'Boshlash');
    await hand.getByRole('heading', { name: 'Eng kichigidan boshlab qoʻying' }).waitFor();
    const steps = () => hand.getByRole('listitem').allTextContents();
    // By keyboard alone: the arrow that is focused moves its answer to the top, and keeps the focus on the way.
    const bring = async (option: string, to: number) => {
      for (;;) {
        const at = (await steps()).findIndex((step) => step.includes(option));
        if (at <= to) return;
        await hand.getByRole('button', { name: `Yuqoriga: ${option}` }).focus();
        await hand.keyboard.press('Enter');
        await hand.waitForFunction(() => document.activeElement?.tagName === 'BUTTON');
      }
    };
    await bring('chumoli', 0);
    await bring('mushuk', 1);
    await press(hand, 'Javob berish');
    await taken();
    await next('Keyingi savol');

    // What stands between dollar signs is drawn, on the wall and in the hand.
    for (const screen of [page, hand]) await screen.locator('h1 math mfrac').waitFor();
    await hand.getByLabel('Javobing, son').fill('olma');
    await hand.keyboard.press('Enter');
    await hand.getByText('Bu son emas').waitFor();
    await hand.getByLabel('Javobing, son').fill('oʻn ikki yarim');
    await hand.keyboard.press('Enter');
    await taken();
    await next('Keyingi savol');
    await hand.getByLabel('Javobing', { exact: true }).fill('тошкент');
    await press(hand, 'Javob berish');
    await taken();
    await next('Keyingi savol');
    await hand.getByRole('button', { name: 'olma', exact: true }).waitFor();
    await press(hand, 'olma');
    await taken();
    await next('Keyingi savol');
    await hand.getByRole('button', { name: 'Toʻgʻri', exact: true }).waitFor();
    await press(hand, 'Notoʻgʻri');
    await taken();
    await next('Keyingi savol');
    await press(hand, 'olma');
    await press(hand, 'oʻrik');
    await press(hand, 'Javob berish');
    await taken();
    await press(page, 'Javoblarni yopish');
    await press(page, 'Gʻoliblarni eʼlon qilish');
    await page.getByRole('heading', { name: 'Gʻoliblar' }).waitFor();

    await page.goto(`${page.url().replace('/host/', '/quizzes/')}/report`);
    await page.getByRole('button', { name: 'Gʻayrat' }).click();
    await page.getByRole('heading', { name: 'Gʻayratning javoblari' }).waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const results = await page.getByRole('table', { name: 'Gʻayratning javoblari' }).textContent();
    for (const shown of ['chumoli; mushuk; fil', '12,5', 'тошкент', 'olma', 'Notoʻgʻri', 'olma; oʻrik']) {
      expect(results).toContain(shown);
    }

    const fileOf = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const csv = await fileOf('CSV yuklash');
    expect(csv.name).toBe('Hamma turdagi savollar.csv');
    expect(csv.bytes.toString('utf8')).toMatch(/^\ufeffIsm;/);
    expect(csv.bytes.toString('utf8')).toContain('Gʻayrat;1;3;Oʻzbekiston poytaxti?;тошкент;Toshkent;toʻgʻri;');
    expect(csv.bytes.toString('utf8')).toContain(';25/2 nechaga teng?;"12,5";"12,5";');
    const xlsx = await fileOf('Excel yuklash');
    const sheets = await readXlsxFile(xlsx.bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Oʻyinchilar', 'Javoblar', 'Savollar']);
    expect(sheets[1]?.data).toHaveLength(1 + 6);
  });
});
