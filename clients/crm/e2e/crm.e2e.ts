import { addressOf, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const { port } = ownPlatform();
const school = '90 000-01-02';
const teacher = '90 000-02-02';
/** Somebody who is new at every run. */
const now = String(Date.now());
const name = `Ўктам Ҳас${[...now.slice(-6)].map((digit) => 'абвгдежзик'[Number(digit)]).join('')}`;
const phone = `93 ${now.slice(-7)}`;
let browser: OpenBrowser;

beforeEach(async () => {
  browser = await openBrowser({ width: 1280 });
});

afterEach(async () => {
  await browser.close();
  expect(browser.problems).toEqual([]);
});

const column = (page: OpenBrowser['page'], name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });

describe('an organisation', { timeout: 90_000 }, () => {
  it('finds behind each figure a list of that length', async () => {
    const { page } = browser;
    await signIn(page, addressOf(port, 'crm', '/sign-in?next=%2Fdashboard'), school);
    const figure = (name: string) => page.getByRole('main').getByRole('link', { name });
    for (const name of ['Sinflar', 'Oʻqituvchilar']) {
      const count = Number((await figure(name).textContent())?.replace(/\D/g, ''));
      await figure(name).click();
      await page.getByRole('table').waitFor();
      expect(await page.getByRole('row').count()).toBe(count + 1);
      await page.goBack();
    }
    const stage =
      (await page
        .getByRole('main')
        .getByRole('link', { name: /^Sinov darsida/ })
        .textContent()) ?? '';
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Sinov darsida/ })
      .click();
    await column(page, 'Sinov darsida').getByRole('listitem').first().waitFor();
    expect(await column(page, 'Sinov darsida').getByRole('listitem').count()).toBe(Number(stage.replace(/\D/g, '')));
  });

  it('writes down a call, moves it with the keyboard, and learns when a colleague was faster', async () => {
    const { page } = browser;
    await signIn(page, addressOf(port, 'crm', '/sign-in?next=%2Fleads%2Fnew'), school);
    await page.getByLabel('Ism va familiya').fill(name);
    await page.getByLabel('Telefon').fill(phone);
    await page.getByRole('button', { name: 'Saqlash' }).click();
    const card = (stage: string) => column(page, stage).getByRole('listitem').filter({ hasText: name });
    await card('Yangi').waitFor();

    const colleague = await browser.context.newPage();
    await colleague.goto(page.url());
    await column(colleague, 'Yangi').getByRole('listitem').filter({ hasText: name }).waitFor();
    await card('Yangi')
      .getByRole('button', { name: `${name}: Suhbat boʻldi` })
      .press('Enter');
    await card('Suhbat boʻldi').waitFor();

    await colleague.getByRole('button', { name: `${name}: Suhbat boʻldi` }).press('Enter');
    await colleague.getByRole('alert').filter({ hasText: name }).waitFor();
    await column(colleague, 'Suhbat boʻldi').getByRole('listitem').filter({ hasText: name }).waitFor();

    await card('Suhbat boʻldi')
      .getByRole('button', { name: `${name}: Kelmadi` })
      .press('Enter');
    await page.getByLabel('Sabab').fill('Vaqti mos emas');
    await page.getByRole('dialog').getByRole('button', { name: 'Saqlash' }).click();
    await card('Kelmadi').waitFor();
    await card('Kelmadi').getByRole('link', { name }).click();
    await page.getByText('Vaqti mos emas').waitFor();
  });

  it('does not write the same number twice, in whatever spelling', async () => {
    const { page } = browser;
    await signIn(page, addressOf(port, 'crm', '/sign-in?next=%2Fleads%2Fnew'), school);
    await page.getByLabel('Ism va familiya').fill('Boshqa Odam');
    await page.getByLabel('Telefon').fill('8 (90) 001-10-00');
    await page.getByRole('button', { name: 'Saqlash' }).click();
    await page.getByRole('link', { name: 'Oʻsha murojaatni ochish' }).click();
    await page.getByRole('heading', { name: 'Tarix' }).waitFor();
  });
});

describe('a teacher', () => {
  it('sees the own class with its pupils, and no page of the organisation', async () => {
    const { page } = browser;
    await signIn(page, addressOf(port, 'crm', '/sign-in'), teacher);
    await page.getByRole('table').getByRole('link').click();
    await page.getByRole('row').nth(15).waitFor();
    expect(await page.getByRole('heading', { name: 'Oʻquvchi qoʻshish' }).count()).toBe(0);
    await page.goto(addressOf(port, 'crm', '/leads'));
    await page.getByRole('heading', { level: 1, name: 'Bu sahifa boshqalar uchun' }).waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: '+998' }).count()).toBe(0);
  });
});
