import { addressOf, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const { port } = ownPlatform();
/** Has money on the balance, and a trip of a child's school to pay that is overdue. */
const parent = '90 000-03-01';
const school = '90 000-01-01';
let browser: OpenBrowser;

beforeEach(async () => {
  browser = await openBrowser({ width: 360 });
});

afterEach(async () => {
  await browser.close();
  expect(browser.problems).toEqual([]);
});

describe('a parent', { timeout: 90_000 }, () => {
  it('pays a bill from the balance; the statement says why, and the school has it', async () => {
    const { page } = browser;
    await signIn(page, addressOf(port, 'main', '/sign-in?next=%2Fbalance'), parent);
    const bills = page.getByRole('heading', { name: 'Toʻlanadigan hisoblar' }).locator('..');
    await bills.getByRole('button', { name: 'Toʻlash: 180 000 soʻm' }).click();
    await bills.getByText('Toʻlandi: Samarqandga sayohat').waitFor();
    const statement = page.getByRole('heading', { name: 'Harakatlar' }).locator('..');
    await statement.getByText('−180 000 soʻm').waitFor();
    await statement.getByText('Qoldiq: 70 000 soʻm').waitFor();

    const office = await openBrowser({ width: 1280 });
    await signIn(office.page, addressOf(port, 'crm', '/sign-in?next=%2Ftuition'), school);
    await office.page.getByLabel('Holati boʻyicha').selectOption({ label: 'Toʻlangan' });
    await office.page.getByRole('row').filter({ hasText: 'Samarqandga sayohat' }).first().waitFor();

    // The child's page says the same of the bill, and what happened to it; also once the school has given the money back.
    await page.goto(addressOf(port, 'main', '/'));
    await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
    const bill = page.getByRole('region', { name: 'Maktab' }).locator('details', { hasText: 'Samarqandga sayohat' });
    await bill.getByText('180 000 soʻm · toʻlangan').waitFor();
    await bill.locator('summary').click();
    await bill.getByText('Toʻlandi', { exact: true }).waitFor();
    expect(await bill.locator('strong').allTextContents()).toEqual([
      'Samarqandga sayohat',
      'Hisob berildi',
      'Toʻlandi',
    ]);
    const row = office.page.getByRole('row').filter({ hasText: 'Samarqandga sayohat' }).first();
    await row.getByRole('button', { name: 'Pulni qaytarish' }).click();
    await office.page.getByText('180 000 soʻm ota-onaga qaytariladi. Davom etasizmi?').waitFor();
    await office.page.getByRole('button', { name: 'Ha', exact: true }).click();
    await expect.poll(() => row.count()).toBe(0);
    await page.reload();
    await bill.getByText('180 000 soʻm · puli qaytarilgan').waitFor();
    await bill.locator('summary').click();
    await bill.getByText('Pul qaytarildi').waitFor();
    expect(office.problems).toEqual([]);
    await office.close();
  });

  it('finds a bill on the home and pays it by one tap', async () => {
    const { page } = browser;
    await signIn(page, addressOf(port, 'main', '/sign-in'), '90 000-03-04');
    const bill = page.getByRole('listitem').filter({ hasText: 'Ingliz tili toʻgaragi' });
    await bill.getByRole('button', { name: 'Toʻlash: 350 000 soʻm' }).click();
    await bill.getByText('Toʻlandi: Ingliz tili toʻgaragi.').waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Farzandlarim' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await bill.count()).toBe(0);
  });

  it('is told that no provider is connected where there are no keys', async () => {
    const { page } = browser;
    await signIn(page, addressOf(port, 'main', '/sign-in?next=%2Fbalance'), parent);
    await page.getByText('Toʻlov tizimlari hozircha ulanmagan').waitFor();
    expect(await page.getByRole('button', { name: 'Toʻlovga oʻtish' }).count()).toBe(0);
  });
});
