import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { faintFields } from './faint-fields.ts';

/** What an automated accessibility audit of the page as it stands finds serious or worse, each as `rule: where`, and its faint fields. */
export async function complaints(page: Page): Promise<string[]> {
  // Sent over the debugging protocol: the content policy of the page lets no script of ours in.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    }),
  );
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  return [...serious, ...(await faintFields(page))];
}

export interface Look {
  /** Pixels. */
  width: number;
  scheme: 'light' | 'dark';
}

/** What is found in the page in each look, one after the other, each after its look; the page keeps the last of them. */
export async function inEachLook(
  page: Page,
  looks: readonly Look[],
  find: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  const found: string[] = [];
  for (const { width, scheme } of looks) {
    await page.setViewportSize({ width, height: page.viewportSize()?.height ?? width });
    await page.emulateMedia({ colorScheme: scheme });
    await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor({ state: 'attached' });
    // What listens to the width of the window draws itself anew in the frame after.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    found.push(...(await find(page)).map((one) => `${width} ${scheme}: ${one}`));
  }
  return found;
}

/** The same as `complaints`, and whether the page is wider than the screen. */
export async function complaintsAndWidth(page: Page): Promise<string[]> {
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  return [...(await complaints(page)), ...(isWide ? ['too wide'] : [])];
}
