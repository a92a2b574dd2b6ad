import { addressOf, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';

const { port } = ownPlatform();
const browsers: OpenBrowser[] = [];
afterEach(async () => {
  for (const browser of browsers.splice(0)) await browser.close();
});
/** Opens the page of limits of the first child. */
const limitsOfChild = async (parent: Page) => {
  await parent.getByRole('article').first().getByRole('heading').getByRole('link').click();
  await parent.getByRole('link', { name: 'Ekran vaqti' }).click();
};
/** Sets the limit of every day of the week in one section of the page, and waits until it holds. */
const allow = async (parent: Page, section: string, label: string, value: string) => {
  const use = parent.locator('section').filter({ has: parent.getByRole('heading', { name: section }) });
  for (const day of ['Dushanbadan jumagacha', 'Shanba va yakshanba']) {
    await use.getByLabel(day).selectOption({ label });
    await expect.poll(() => use.getByLabel(day).isEnabled()).toBe(true);
    await expect.poll(() => use.getByLabel(day).inputValue()).toBe(value);
  }
};
const person = async (phone: string) => {
  const browser = await openBrowser({ width: 360, height: 740 });
  browsers.push(browser);
  await signIn(browser.page, addressOf(port, 'main', '/sign-in'), phone);
  return browser.page;
};

it('a parent closes the games for the day; the child is told so calmly, may read, and sees why', {
  timeout: 90_000,
}, async () => {
  const parent = await person('90 000-03-07');
  await limitsOfChild(parent);
  await allow(parent, 'Oʻyinlar', 'Ochilmaydi', '0');
  await parent.getByText('Saqlandi').waitFor();

  const child = await person('90 000-04-07');
  await child.goto(addressOf(port, 'games', '/games'));
  await child.getByRole('heading', { name: 'Oʻyin bugunga yetadi' }).waitFor();
  await child.getByRole('link', { name: 'Ertak oʻqish' }).waitFor();
  await child.goto(addressOf(port, 'harf', '/practice'));
  await child.getByRole('heading', { level: 1 }).waitFor();
  expect(await child.getByText('bugunga yetadi').count()).toBe(0);
  await child.goto(addressOf(port, 'games', '/games'));
  await child.getByRole('link', { name: 'Mening vaqtim' }).click();
  await child.getByRole('heading', { name: 'Mening vaqtim' }).waitFor();
  await child.getByText('Bugun ochilmaydi').waitFor();

  await allow(parent, 'Oʻyinlar', 'Chegarasiz', '');
  await child.goto(addressOf(port, 'games', '/games'));
  await child.getByRole('heading', { level: 1 }).waitFor();
  expect(await child.getByText('bugunga yetadi').count()).toBe(0);
});

it("a child's home says how much of the day is left, then rests: the week stays, and play where there is time for it", {
  timeout: 90_000,
}, async () => {
  const parent = await person('90 000-03-08');
  await limitsOfChild(parent);
  await allow(parent, 'Oʻqish va mashq', 'Kuniga 90 daqiqa', '90');
  const child = await person('90 000-04-08');
  const tasks = child.getByRole('list', { name: 'Bugungi ishlar' });
  await tasks.waitFor();
  await child.getByRole('link', { name: /^Yana \d+ daqiqa$/ }).waitFor();

  await allow(parent, 'Oʻqish va mashq', 'Ochilmaydi', '0');
  await child.reload();
  await child.getByRole('heading', { level: 1, name: 'Bugunga yetadi' }).waitFor();
  await child.getByRole('heading', { name: 'Shu hafta' }).waitFor();
  expect(await tasks.count()).toBe(0);
  expect(await child.getByRole('heading', { level: 1 }).count()).toBe(1);
  await child.getByRole('link', { name: 'Oʻynash' }).waitFor();
  await allow(parent, 'Oʻqish va mashq', 'Chegarasiz', '');
  await child.reload();
  await tasks.waitFor();
  expect(await child.getByRole('link', { name: /^Yana \d+ daqiqa$/ }).count()).toBe(0);
});
