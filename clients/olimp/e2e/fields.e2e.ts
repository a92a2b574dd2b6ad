import {
  addressOf,
  faintFields,
  inEachLook,
  type OpenBrowser,
  openBrowser,
  openWhole,
  ownPlatform,
} from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';

const { port } = ownPlatform();
let browser: OpenBrowser;

afterEach(async () => {
  await browser.close();
});

describe('a field', { timeout: 120_000 }, () => {
  it.each(['/', '/sign-in'])('of %s can be seen where it is, by its edge and by its placeholder', async (path) => {
    browser = await openBrowser({ width: 1280 });
    await openWhole(browser.page, addressOf(port, 'olimp', path));
    const looks = (['light', 'dark'] as const).map((scheme) => ({ width: 1280, scheme }));
    expect(await browser.page.locator('input').count()).toBeGreaterThan(0);
    expect(await inEachLook(browser.page, looks, faintFields)).toEqual([]);
  });

  it('of the number of a room says that one writes in it, also in colours that a person has chosen', async () => {
    browser = await openBrowser();
    const { page } = browser;
    await page.emulateMedia({ forcedColors: 'active' });
    await openWhole(page, addressOf(port, 'olimp', '/'));
    const pin = page.locator('#pin');
    await pin.focus();
    const outline = await pin.evaluate((field) => getComputedStyle(field).outline);
    expect(outline).toMatch(/solid 3px|3px solid/);
  });
});
