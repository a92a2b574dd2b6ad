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
let browser: OpenBrowser;

async function leave(): Promise<void> {
  await browser.close();
  expect(browser.problems).toEqual([]);
}
afterEach(leave);

async function enter(phone: string, path: string, view?: View): Promise<OpenBrowser['page']> {
  browser = await openBrowser(view);
  await signIn(browser.page, addressOf(port, 'main', `/sign-in?next=${encodeURIComponent(path)}`), phone);
  return browser.page;
}

const [PUPIL, GUARDIAN] = ['90 000-04-24', '90 000-03-22'];

describe('a story made to order', () => {
  it('is ordered, changed and approved by a parent, and only then read by the child', {
    timeout: 180_000,
  }, async () => {
    const page = await enter(GUARDIAN, '/stories/new', { width: 360 });
    await page.getByLabel('Qahramon ismi').fill('Zumrad');
    await page.getByRole('button', { name: 'Ertak yozdirish' }).click();
    await page.getByRole('button', { name: 'Tahrirlash' }).click();
    const title = page.getByLabel('Nomi');
    await title.fill('Zumradning kuni');
    const first = page.getByLabel('1-bet');
    const text = await first.inputValue();
    await first.fill(`${text} U pichoq oldi.`);
    await page.getByRole('button', { name: 'Saqlash' }).click();
    await page.getByText('Bolalarga mos boʻlmagan soʻzlar bor: pichoq').waitFor();
    await first.fill(text);
    await page.getByRole('button', { name: 'Saqlash' }).click();
    await page.getByRole('heading', { name: 'Zumradning kuni' }).waitFor();
    await leave();

    const before = await enter(PUPIL, '/stories');
    await before.getByRole('heading', { name: 'Ertaklar', exact: true }).waitFor();
    expect(await before.getByText('Zumradning kuni').count()).toBe(0);
    await leave();

    const again = await enter(GUARDIAN, '/stories/new', { width: 1280 });
    await again.getByRole('link', { name: 'Zumradning kuni' }).click();
    const children = again.getByRole('checkbox');
    await children.first().waitFor();
    for (const child of await children.all()) await child.check({ force: true });
    await again.getByRole('button', { name: 'Tasdiqlash va berish' }).click();
    await again.getByText('Ertak tasdiqlangan.').waitFor();
    await leave();

    const child = await enter(PUPIL, '/stories', { width: 360 });
    await child.getByRole('link', { name: /Zumradning kuni.*ota-ona tasdiqlagan/s }).click();
    await child.getByText('Zumradning kuni').first().waitFor();
    await child.getByText('Zumrad', { exact: true }).first().waitFor();
  });
});
