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

const [PUPIL, GUARDIAN] = ['90 000-04-24', '90 000-03-22'];
const ANSWERS = ['Lola', 'issiq ust kiyim', 'Yoʻq, birinchi marta koʻrdi'];

/** Taps through a reading: two words were not right, the last that was read is «kichkina». */
async function tapThrough(page: Page): Promise<void> {
  const word = (name: string) => page.getByRole('button', { name, exact: true });
  await page.getByText('Notoʻgʻri oʻqilgan soʻzni bosing').waitFor();
  await word('Bu').first().click();
  await word('Momiq').nth(1).click();
  await word('Momiq: boshqacha oʻqildi').click();
  await word('Toʻxtatish').click();
  await page.getByText('Oxirgi oʻqilgan soʻzni bosing').waitFor();
  await word('kichkina').click();
  await page.getByText('Belgilarni tekshiring va saqlang').waitFor();
  await word('Saqlash').click();
}

describe('a child reads aloud', () => {
  it('to an adult who taps the words, answers the questions and gets coins; the parent sees and confirms it', {
    timeout: 180_000,
  }, async () => {
    const page = await enter(PUPIL, '/stories/uz-momiq/read', { width: 360 });
    await page.getByRole('link', { name: 'Kattalarga oʻqib beraman' }).click();
    await page.getByRole('button', { name: 'Boshladik' }).click();
    // What is to be done now has the focus: it is read to whoever does not see it.
    await page.locator('[role="status"]:focus').waitFor();
    await tapThrough(page);
    await page.getByRole('heading', { name: 'Sen 4 ta soʻz oʻqiding' }).waitFor();
    await page.getByText('boshqacha oʻqildi').first().waitFor();
    await page.getByText('Ota-onang natijani oʻz sahifasida tasdiqlasa').waitFor();
    await page.getByRole('link', { name: 'Savollarga oʻtish' }).click();
    for (const [n, answer] of ANSWERS.entries()) {
      await page.getByRole('button', { name: answer, exact: true }).click();
      await page.getByText('Mana nega:').waitFor();
      await page.getByRole('button', { name: n < ANSWERS.length - 1 ? 'Davom etish' : 'Tugatish' }).click();
    }
    await page.getByRole('heading', { name: 'Ertakni oʻqib chiqding' }).waitFor();
    await page.getByText('3 ta savoldan 3 tasini birinchi urinishda topding').waitFor();
    await page.getByText(/6 tanga.*Yangi tangalar/).waitFor();
    await leave();

    const home = await enter(GUARDIAN, '/', { width: 1280 });
    await home.locator('a[href^="/children/"]:not([href$="/new"])').first().click();
    const week = home.getByRole('region', { name: 'Hafta' });
    const story = week.locator('details', { hasText: 'Ertak: Momiq va qor' });
    await story.locator('summary').getByText('3 tadan 3 tasi toʻgʻri').waitFor();
    await story.locator('summary').click();
    await story.locator('ol').getByText('3 tadan 3 tasi toʻgʻri').waitFor();
    expect(await week.getByText('ovoz chiqarib oʻqish').count()).toBe(0);
    const childPage = home.url();
    await home.getByRole('link', { name: 'Hamma oʻqishlari' }).click();
    const row = home.getByRole('listitem').filter({ hasText: 'Momiq va qor' });
    await row.getByText('Bolaning qurilmasida belgilangan, hali tasdiqlanmagan').waitFor();
    await row.getByText('3 tadan 3').waitFor();
    await row.getByRole('button', { name: 'Tasdiqlash' }).click();
    await row.getByText('Kattalar belgiladi').waitFor();
    await row.getByRole('link', { name: 'Ochish' }).click();
    await home.getByText('bir daqiqada boʻgʻin').waitFor();
    await home.getByRole('link', { name: 'Belgilarni tuzatish' }).click();
    await home.getByRole('button', { name: 'Momiq: tushib qoldi' }).click();
    await home.getByRole('button', { name: 'Saqlash' }).click();
    await home.getByRole('heading', { name: 'Oʻqish natijasi' }).waitFor();
    expect(await home.getByText('qoʻshimchasi boshqa').count()).toBeGreaterThan(0);
    // Once an adult has confirmed it, it counts in the week: as it was confirmed.
    await home.goto(childPage);
    await week.getByText('1 marta ovoz chiqarib oʻqish').click();
    await week.locator('details[open] ol').getByText('4 tadan 2 tasi toʻgʻri').waitFor();
  });

  it("on a parent's device, who chooses which child reads", async () => {
    const page = await enter(GUARDIAN, '/stories/uz-momiq/read', { width: 360 });
    await page.locator('a[href*="child="]').first().click();
    await page.getByRole('button', { name: 'Boshladik' }).click();
    await tapThrough(page);
    await page.getByRole('heading', { name: 'Oʻqish natijasi' }).waitFor();
    await page.getByRole('link', { name: 'Hamma oʻqishlar' }).click();
    await page.getByRole('heading', { level: 1, name: /ovoz chiqarib oʻqish/ }).waitFor();
  });
});
