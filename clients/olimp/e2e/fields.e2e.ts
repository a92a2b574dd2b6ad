import {
  addressOf,
  inEachLook,
  type OpenBrowser,
  openBrowser,
  openWhole,
  ownPlatform,
} from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';

const { port } = ownPlatform();
type Page = OpenBrowser['page'];
let browser: OpenBrowser;

afterEach(async () => {
  await browser.close();
});

/** Fields of the page whose edge has less than three times the light of what is around, or whose placeholder has less than four and a half of its ground. */
const faintFields = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const light = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one: string, other: string) => {
      const [less = 0, more = 0] = [light(one), light(other)].sort((a, b) => a - b);
      return (more + 0.05) / (less + 0.05);
    };
    const groundOf = (element: Element | null): string => {
      const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
      return colour === 'rgba(0, 0, 0, 0)' ? groundOf(element?.parentElement ?? null) : colour;
    };
    const fields = [...document.querySelectorAll('input:not([type="radio"], [type="checkbox"]), textarea, select')];
    if (fields.length === 0) return ['no field'];
    return fields.flatMap((field) => {
      const edge = contrast(getComputedStyle(field).borderTopColor, groundOf(field.parentElement));
      const hint = contrast(getComputedStyle(field, '::placeholder').color, groundOf(field));
      return edge < 3 || hint < 4.5 ? [`${field.id}: edge ${edge.toFixed(1)}, placeholder ${hint.toFixed(1)}`] : [];
    });
  });

describe('a field', { timeout: 120_000 }, () => {
  it.each(['/', '/sign-in'])('of %s can be seen where it is, by its edge and by its placeholder', async (path) => {
    browser = await openBrowser({ width: 1280 });
    await openWhole(browser.page, addressOf(port, 'olimp', path));
    const looks = (['light', 'dark'] as const).map((scheme) => ({ width: 1280, scheme }));
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
