import {
  addressOf,
  faintFields,
  inEachLook,
  type OpenBrowser,
  openBrowser,
  ownPlatform,
  signIn,
} from '@alif24/client-shared/testing';
import { afterEach, expect, it } from 'vitest';

const { port } = ownPlatform();
const looks = (['light', 'dark'] as const).flatMap((scheme) => [1280, 360].map((width) => ({ width, scheme })));
let browser: OpenBrowser;

afterEach(async () => {
  await browser.close();
  expect(browser.problems).toEqual([]);
});

it('a field can be seen where it is, where a pupil writes an answer and where a story is looked for', async () => {
  browser = await openBrowser();
  const { page } = browser;
  await signIn(page, addressOf(port, 'main', '/sign-in?next=%2Fmaths%3Fskill%3Dadding-to-20'), '90 000-04-06');
  // Not while one writes in it: then its edge is of the colour of the site.
  await page.getByRole('textbox').blur();
  expect(await inEachLook(page, looks, faintFields)).toEqual([]);
  await page.goto(addressOf(port, 'main', '/stories'));
  await page.getByRole('combobox').first().waitFor();
  expect(await inEachLook(page, looks, faintFields)).toEqual([]);
});
