import { addressOf, drawn, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { openPages, pages } from './pages-of-roles.ts';

const { port } = ownPlatform();
let browser: OpenBrowser;

afterEach(() => browser.close());

type Page = OpenBrowser['page'];

/** What is wider than the window, cut off, or stands in place over what is to be read. */
const spilled = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const named = (element: Element) => `${element.tagName}.${element.className}`;
    if (document.documentElement.scrollWidth > window.innerWidth)
      found.push(`wide: ${document.documentElement.scrollWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX, overflowY, position } = getComputedStyle(element);
      const isCut = (overflowX === 'hidden' || overflowX === 'clip') && element.scrollWidth > element.clientWidth + 1;
      const isLow = (overflowY === 'hidden' || overflowY === 'clip') && element.scrollHeight > element.clientHeight + 1;
      if (element.clientWidth > 1 && element.textContent?.trim() && (isCut || isLow))
        found.push(`cut: ${named(element)}`);
      const stays = (position === 'sticky' || position === 'fixed') && element.clientHeight > window.innerHeight / 4;
      if (stays && window.innerHeight < 480 && element.checkVisibility()) found.push(`stays: ${named(element)}`);
    }
    return found;
  });

/** Buttons without an edge, and what is chosen but looks as what is not. Words of a story are prose. */
const edgeless = (page: Page) =>
  page.evaluate(() => {
    const prose = (element: Element) => element.closest('[role="group"][lang]') !== null;
    const edge = (element: Element) => Number.parseFloat(getComputedStyle(element).borderTopWidth);
    const buttons = [...document.querySelectorAll<HTMLElement>('button, a[data-kind]')];
    const lost = buttons.filter((one) => one.checkVisibility() && !prose(one) && edge(one) < 1);
    const alike = [...document.querySelectorAll('input[type="radio"]:checked')].filter((radio) => {
      const drawn = radio.nextElementSibling ?? radio.closest('label');
      return drawn !== null && getComputedStyle(radio).opacity === '0' && edge(drawn) < 2;
    });
    return [
      ...lost.map((one) => `no edge: ${one.textContent}`),
      ...alike.map((one) => `looks unchosen: ${one.outerHTML}`),
    ];
  });

/** As a person's own style sheet does, at the widths that WCAG 1.4.12 names. */
const setApart = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
      p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });

describe('pages that a person adapts to their eyes', { timeout: 120_000 }, () => {
  it.each([['everybody', null, openPages], ...pages] as const)(
    'of %s are whole when enlarged four times, with letters wide apart and in colours of their own',
    async (_who, phone, paths) => {
      browser = await openBrowser({ width: 1280 });
      const { page } = browser;
      if (phone) await signIn(page, addressOf(port, 'main', '/sign-in'), phone);
      const found: string[] = [];
      for (const path of paths) {
        await page.setViewportSize({ width: 320, height: 256 });
        await page.goto(addressOf(port, 'main', path));
        await drawn(page);
        await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
        const look = async (how: string, seen: string[]) => found.push(...seen.map((one) => `${path}, ${how}: ${one}`));
        await look('enlarged', await spilled(page));
        await page.emulateMedia({ forcedColors: 'active' });
        await look('own colours', await edgeless(page));
        await page.emulateMedia({ forcedColors: 'none' });
        await page.setViewportSize({ width: 360, height: 740 });
        await setApart(page);
        await look('wide apart', await spilled(page));
      }
      expect(found).toEqual([]);
    },
  );
});
