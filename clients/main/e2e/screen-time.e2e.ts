import { addressOf, type OpenBrowser, openBrowser, signIn } from '@alif24/client-shared/testing';
import { afterEach, expect, inject, it } from 'vitest';

const { port } = inject('platform');
const browsers: OpenBrowser[] = [];
afterEach(async () => {
  for (const browser of browsers.splice(0)) await browser.close();
});
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
  await parent.getByRole('article').first().getByRole('heading').getByRole('link').click();
  await parent.getByRole('link', { name: 'Ekran vaqti' }).click();
  const play = parent.locator('section').filter({ has: parent.getByRole('heading', { name: 'Oʻyinlar' }) });
  for (const day of ['Dushanbadan jumagacha', 'Shanba va yakshanba']) {
    await play.getByLabel(day).selectOption({ label: 'Ochilmaydi' });
    await parent.getByText('Saqlandi').waitFor();
    await expect.poll(() => play.getByLabel(day).isEnabled()).toBe(true);
    await expect.poll(() => play.getByLabel(day).inputValue()).toBe('0');
  }

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

  await play.getByLabel('Dushanbadan jumagacha').selectOption({ label: 'Chegarasiz' });
  await expect.poll(() => play.getByLabel('Dushanbadan jumagacha').inputValue()).toBe('');
  await play.getByLabel('Shanba va yakshanba').selectOption({ label: 'Chegarasiz' });
  await expect.poll(() => play.getByLabel('Shanba va yakshanba').inputValue()).toBe('');
  await child.goto(addressOf(port, 'games', '/games'));
  await child.getByRole('heading', { level: 1 }).waitFor();
  expect(await child.getByText('bugunga yetadi').count()).toBe(0);
});
