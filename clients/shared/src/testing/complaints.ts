import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What an automated accessibility audit of the page as it stands finds serious or worse, each as `rule: where`. */
export async function complaints(page: Page): Promise<string[]> {
  // Sent over the debugging protocol: the content policy of the page lets no script of ours in.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
