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

async function enter(phone: string, path: string, view?: View): Promise<Page> {
  browser = await openBrowser(view);
  await signIn(browser.page, addressOf(port, 'main', `/sign-in?next=${encodeURIComponent(path)}`), phone);
  return browser.page;
}

/** The number of coins that the header shows. */
const pill = (page: Page) => page.getByRole('banner').getByText(/^\d+ tanga$/);
const coinsOf = async (page: Page): Promise<number> => Number.parseInt((await pill(page).textContent()) ?? '', 10);

/** Goes through a practice of letters to its end: tries the tiles from the left until each prompt is done. */
async function practise(page: Page): Promise<void> {
  const further = page.getByRole('button', { name: /^(Davom etish|Tugatish)$/ });
  const tiles = page.getByRole('group', { name: 'Javoblar' }).locator('button:not([aria-disabled="true"])');
  const end = page.getByRole('heading', { level: 1, name: /Barakalla|Mashq tugadi/ });
  await tiles.first().waitFor();
  while (!(await end.isVisible())) {
    for (let tries = 0; tries < 2 && !(await further.isVisible()); tries += 1) {
      await Promise.all([page.waitForResponse(/graphql$/), tiles.first().click()]);
      await further.or(page.getByText('Yana bir urinib koʻr')).first().waitFor();
    }
    await further.click();
    await tiles.first().or(end).first().waitFor();
  }
}

const [PUPIL, GUARDIAN, SCHOOL] = ['90 000-04-11', '90 000-03-10', '90 000-01-01'];

describe('a prize', () => {
  it('is earned by practice, asked for, allowed at home and handed over by its code', {
    timeout: 240_000,
  }, async () => {
    const watched = await enter(PUPIL, '/coins');
    await pill(watched).waitFor();
    const before = await coinsOf(watched);
    const harf = await browser.context.newPage();
    await harf.goto(addressOf(port, 'harf', '/practice?letter=uz-gh'));
    await practise(harf);
    // Now and then no tile from the left is the right one.
    while (await harf.getByRole('heading', { name: 'Mashq tugadi' }).isVisible()) {
      await harf.getByRole('link', { name: 'Yana mashq qilish' }).click();
      await practise(harf);
    }
    await expect.poll(() => coinsOf(watched)).toBeGreaterThan(before); // without a reload
    const earned = await coinsOf(watched);
    await watched
      .getByText(`+${earned - before}`, { exact: true })
      .first()
      .waitFor();
    await leave();

    const shop = await enter(PUPIL, '/prizes');
    const card = shop.getByRole('listitem').filter({ has: shop.getByRole('heading', { name: 'Daftar', exact: true }) });
    await card.getByRole('button', { name: 'Olaman' }).click();
    await card.getByText('20 tanga ajratiladi. Olasanmi?').waitFor();
    await card.getByRole('button', { name: 'Ha, olaman' }).click();
    await shop.getByText('Javob kutyapti').first().waitFor();
    await expect.poll(() => coinsOf(shop)).toBe(earned - 20);
    await leave();

    const home = await enter(GUARDIAN, '/');
    const request = home.getByRole('listitem').filter({ hasText: 'Daftar' });
    await request.getByRole('button', { name: 'Ruxsat berish' }).click();
    await request.getByText('Ruxsat berildi: Daftar.').waitFor();
    await home.goto(addressOf(port, 'main', '/prizes'));
    await home.getByText('Hozir javob kutayotgan soʻrov yoʻq.').waitFor();
    await home.getByText('Maktab topshiradi').waitFor();
    await leave();

    const pupil = await enter(PUPIL, '/prizes');
    await pupil.getByText('Ruxsat berildi').waitFor();
    await pupil.getByRole('button', { name: 'Kodni koʻrsatish' }).click();
    const code = (await pupil.getByText(/^\d{3} \d{3}$/).textContent()) ?? '';
    await leave();

    const school = await enter(SCHOOL, '/prizes', { width: 1280 });
    const forms = school.getByRole('listitem').filter({ has: school.getByLabel('Kod') });
    await forms.first().waitFor();
    const stock = () =>
      school.getByRole('listitem').filter({ hasText: 'Olib qoʻyish' }).filter({ hasText: 'Daftar' }).textContent();
    const left = Number(/(\d+) ta/.exec((await stock()) ?? '')?.[1]);
    // Two pupils wait for a notebook: the code of one opens nothing of the other.
    const notebooks = forms.filter({ hasText: 'Daftar' });
    const count = await notebooks.count();
    expect(count).toBeGreaterThan(1);
    await notebooks.last().getByLabel('Kod').fill(code);
    await notebooks.last().getByRole('button', { name: 'Topshirish' }).click();
    await school.getByText('Kod mos kelmadi yoki eskirgan').waitFor();
    await notebooks.first().getByLabel('Kod').fill(code);
    await notebooks.first().getByRole('button', { name: 'Topshirish' }).click();
    await school.getByText('Daftar: topshirildi').waitFor();
    expect(await notebooks.count()).toBe(count - 1);
    expect(Number(/(\d+) ta/.exec((await stock()) ?? '')?.[1])).toBe(left);
    await leave();

    const coins = await enter(PUPIL, '/coins');
    await coins.getByText('«Daftar» olindi').waitFor();
    expect(await coinsOf(coins)).toBe(earned - 20);
  });

  it('of a family is offered, changed and taken away by a parent', async () => {
    const page = await enter(GUARDIAN, '/prizes');
    await page.getByRole('button', { name: 'Sovgʻa qoʻshish' }).click();
    await page.getByRole('button', { name: 'Saqlash' }).click();
    await page.getByText('1 dan 100 tagacha harf yozing.').waitFor();
    await page.getByLabel('Nomi', { exact: true }).fill('Birga baliq ovlash');
    await page.getByLabel('Narxi, tanga').fill('30');
    await page.getByRole('radio', { name: 'sea' }).check({ force: true });
    await page.getByRole('button', { name: 'Saqlash' }).click();
    await page.getByText('Saqlandi').waitFor();
    const row = page.getByRole('listitem').filter({ hasText: 'Birga baliq ovlash' });
    await row.getByRole('button', { name: 'Oʻzgartirish' }).click();
    await page.getByLabel('Narxi, tanga').fill('35');
    await page.getByRole('button', { name: 'Saqlash' }).click();
    await row.getByText('35 tanga').waitFor();
    await row.getByRole('button', { name: 'Olib qoʻyish' }).click();
    await row.getByText('Olib qoʻyilgan').waitFor();
  });
});

describe('coins', () => {
  it('of a teacher go to a pupil with a reason, and are taken back', async () => {
    const page = await enter('90 000-02-01', '/grants', { width: 1280 });
    await page.getByRole('button', { name: 'Berish' }).click();
    await page.getByText('Oʻquvchini tanlang', { exact: true }).last().waitFor();
    await page.getByRole('combobox', { name: 'Oʻquvchi' }).selectOption({ index: 3 });
    await page.getByRole('radio', { name: '10', exact: true }).check({ force: true });
    await page.getByRole('radio', { name: 'Yaxshi savol' }).check({ force: true });
    await page.getByLabel('Bir ogʻiz soʻz (ixtiyoriy)').fill('Nega osmon koʻk?');
    await page.getByRole('button', { name: 'Berish' }).click();
    await page.getByText(/: 10 tanga berildi\.$/).waitFor();
    const line = page.getByRole('listitem').filter({ hasText: 'Nega osmon koʻk?' });
    await line.getByRole('button', { name: 'Qaytarib olish' }).click();
    await line.getByText(/Qaytarildi/).waitFor();
  });

  it('of a child are told line by line to the parent, and to a moderator whether they add up', async () => {
    const parent = await enter(GUARDIAN, '/');
    await parent.locator('main h2 a[href^="/children/"]').first().click();
    await parent.getByRole('link', { name: 'Har bir tanga qayerdan kelgan' }).click();
    await parent.getByRole('heading', { level: 1, name: /: tangalar$/ }).waitFor();
    await parent.getByText('Harf mashqi').first().waitFor();
    expect(await parent.getByRole('heading', { name: 'Tangalarni chegirmaga oʻtkazish' }).count()).toBe(0);
    await leave();

    const moderator = await enter('90 000-00-01', '/ledger');
    await moderator.getByText('Hammasi joyida: barcha tangalar hisobga toʻgʻri keladi.').waitFor();
    await moderator.getByText('Tangalarni yechish oʻchirilgan.').waitFor();
  });
});
