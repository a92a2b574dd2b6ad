import {
  addressOf,
  byPassword,
  type OpenBrowser,
  openBrowser,
  ownPlatform,
  signIn,
  type View,
} from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';

const { port } = ownPlatform();
let browser: OpenBrowser;

afterEach(async () => {
  await browser.close();
  expect(browser.problems).toEqual([]);
});

async function enter(phone: string, view?: View) {
  browser = await openBrowser(view);
  await signIn(browser.page, addressOf(port, 'main', '/sign-in'), phone);
  return browser.page;
}

/** A phone number that no journey had before, in the block of no real operator. */
const newPhone = () => `90 1${String(Date.now()).slice(-6)}`;

describe('a parent', () => {
  it('opens the page of a child and sees all platforms on it', async () => {
    const page = await enter('90 000-03-09');
    const cards = page.getByRole('article');
    await cards.first().waitFor();
    expect(await cards.count()).toBe(2);
    const name = (await cards.last().getByRole('heading', { level: 2 }).textContent()) ?? '';
    await page.getByRole('link', { name: `${name}: batafsil` }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    const titles = await page.getByRole('heading', { level: 2 }).filter({ visible: true }).allInnerTexts();
    expect(titles).toEqual(['Hafta', 'Ovoz chiqarib oʻqish', 'Matematika', 'Harflar', 'Maktab']);
    expect(await page.getByText('hozir nomaʼlum').count()).toBe(0);
  });

  it('cannot open the page of somebody else’s child', async () => {
    const page = await enter('90 000-03-09');
    await page.goto(addressOf(port, 'main', '/children/019a0000-0000-7000-8000-000000000000'));
    await page.getByRole('heading', { name: 'Bunday farzand topilmadi' }).waitFor();
  });

  it('adds a child, who is then on the list', async () => {
    const page = await enter('90 000-03-12');
    await page.getByRole('link', { name: 'Farzand qoʻshish' }).click();
    await page.getByRole('button', { name: 'Qoʻshish' }).click();
    await page.getByText('Bu joyni toʻldiring.').waitFor();
    await page.getByLabel('Ismi', { exact: true }).fill('Gʻayrat');
    await page.getByLabel('Familiyasi', { exact: true }).fill('Yangiyev');
    await page.getByLabel('Sinfi').selectOption('3-sinf');
    await page.getByRole('button', { name: 'Qoʻshish' }).click();
    await page.getByRole('heading', { level: 1, name: 'Gʻayrat Yangiyev' }).waitFor();
    await page.getByText('Hali harf mashq qilmagan.').waitFor();
    await page.getByRole('link', { name: 'Asosiy', exact: true }).click();
    await page.getByRole('link', { name: 'Gʻayrat Yangiyev: batafsil' }).waitFor();
  });
});

describe('those who work here', () => {
  it('see their own figures, and the figures lead to their lists', async () => {
    const page = await enter('90 000-02-01', { width: 1280 });
    const classes = page.getByRole('link', { name: /Sinflar/ });
    expect(await classes.textContent()).toMatch(/^[1-9]/);
    expect(await classes.getAttribute('href')).toBe(addressOf(port, 'crm', '/my-classrooms'));
    await page.getByRole('table', { name: 'Testlar' }).waitFor();
    await page.getByRole('table', { name: 'Viktorinalar' }).waitFor();
  });

  it('of a school see where its inquiries stand', async () => {
    const page = await enter('90 000-01-01');
    await page.getByRole('heading', { level: 1, name: '24-maktab' }).waitFor();
    await page.getByRole('link', { name: 'Murojaatlar' }).waitFor();
    await page.getByText('Sinov darsi').waitFor();
  });

  it('admit a school, unless its phone has an account, and the school finds a notice', async () => {
    const page = await enter('90 000-00-01');
    await page.getByRole('link', { name: 'Maktabni qabul qilish' }).click();
    await page.getByLabel('Nomi').fill('77-maktab');
    await page.getByLabel('Viloyat').selectOption('Samarqand viloyati');
    await page.getByLabel('Tuman yoki shahar').selectOption('Urgut tumani');
    await page.getByLabel('Direktorning telefoni').fill('90 000-00-01');
    await page.getByLabel('Birinchi parol').fill('maktab-paroli');
    await page.getByRole('button', { name: 'Qabul qilish' }).click();
    await page.getByText('Bu telefon raqami avval roʻyxatdan oʻtgan').waitFor();
    const phone = newPhone();
    await page.getByLabel('Direktorning telefoni').fill(phone);
    await page.getByRole('button', { name: 'Qabul qilish' }).click();
    await page.getByText(/^77-maktab qabul qilindi\./).waitFor();

    await browser.context.clearCookies();
    await signIn(page, addressOf(port, 'main', '/sign-in?next=/notifications'), phone, 'maktab-paroli');
    await page.getByText(/^77-maktab Alif24 ga qabul qilindi\./).waitFor();
    await page.getByText('Yangi', { exact: true }).waitFor();
    await page.goto(addressOf(port, 'main', '/profile'));
    await page.getByText('Samarqand viloyati, Urgut tumani').waitFor();
    expect(await page.getByRole('heading', { name: 'Maktab qayerda?' }).count()).toBe(0);
  });

  it('correct the district of a school, which finds it so', async () => {
    const page = await enter('90 000-00-01');
    const phone = newPhone();
    await page.goto(addressOf(port, 'main', '/organizations/new'));
    await page.getByLabel('Nomi').fill('78-maktab');
    await page.getByLabel('Viloyat').selectOption('Samarqand viloyati');
    await page.getByLabel('Tuman yoki shahar').selectOption('Urgut tumani');
    await page.getByLabel('Direktorning telefoni').fill(phone);
    await page.getByLabel('Birinchi parol').fill('maktab-paroli');
    await page.getByRole('button', { name: 'Qabul qilish' }).click();
    await page.getByText(/^78-maktab qabul qilindi\./).waitFor();

    await page.goto(addressOf(port, 'main', `/people?search=${encodeURIComponent(phone)}`));
    const school = page.getByRole('listitem').filter({ hasText: '78-maktab' });
    await school.getByText(/ · Samarqand viloyati, Urgut tumani$/).waitFor();
    await school.getByText('Hisobni boshqarish').click();
    await school.getByText('Maktab tumani hozir: Samarqand viloyati, Urgut tumani').waitFor();
    await school.getByLabel('Viloyat').selectOption('Buxoro viloyati');
    await school.getByRole('button', { name: 'Tumanni saqlash' }).click();
    await school.getByText('Tumanni tanlang.').waitFor();
    await school.getByLabel('Tuman yoki shahar').selectOption('Vobkent tumani');
    await school.getByRole('button', { name: 'Tumanni saqlash' }).click();
    await school.getByText('Saqlandi. Maktab tumani endi: Buxoro viloyati, Vobkent tumani').waitFor();
    await school.getByText(/ · Buxoro viloyati, Vobkent tumani$/).waitFor();

    await browser.context.clearCookies();
    await signIn(page, addressOf(port, 'main', '/sign-in?next=/profile'), phone, 'maktab-paroli');
    await page.getByText('Buxoro viloyati, Vobkent tumani').waitFor();
  });

  it('confirm a new teacher by the link that the teacher sends', async () => {
    browser = await openBrowser();
    const { page } = browser;
    await page.goto(addressOf(port, 'main', '/register'));
    await byPassword(page);
    await page.getByRole('radio', { name: 'Oʻqituvchi' }).click();
    await page.getByLabel('Ism', { exact: true }).fill('Dilnoza');
    await page.getByLabel('Familiya').fill('Yangiyeva');
    await page.getByLabel('Telefon raqami').fill(newPhone());
    await page.locator('input[name="password"]').fill('yangi-parol');
    await page.locator('form button[type="submit"]').click();
    const address = await page.getByText(/\/teachers\?id=/).textContent();
    await page.getByRole('button', { name: 'Menyu' }).click();
    await page.getByRole('dialog', { name: 'Menyu' }).getByRole('button', { name: 'Chiqish' }).click();
    await page.getByRole('link', { name: 'Kirish' }).first().waitFor();

    await signIn(page, addressOf(port, 'main', '/sign-in'), '90 000-00-01');
    await page.goto(address ?? '');
    await page.getByRole('heading', { level: 2, name: 'Dilnoza Yangiyeva' }).waitFor();
    await page.getByRole('button', { name: 'Tasdiqlash' }).click();
    await page.getByText(/^Tasdiqlangan: /).waitFor();
  });
});
