import type { Page } from 'playwright-core';
import { type SiteName, siteUrl } from '../hosts/hosts.ts';

/** The address of a page of the platform that listens on a port of this machine. */
export const addressOf = (port: number, site: SiteName, pathname = '/'): string =>
  siteUrl(site, { protocol: 'http:', hostname: 'alif24.localhost', port: String(port) }) + pathname;

/** On the pages `/sign-in` and `/register`: chooses the way by password. */
export const byPassword = (page: Page): Promise<void> => page.locator('input[name="way"][value="password"]').check();

/** Signs in as a person does, on the page `/sign-in` of any site, by password, and waits until it has led on. */
export async function signIn(page: Page, address: string, phone: string, password = 'alif2424'): Promise<void> {
  await page.goto(address);
  await byPassword(page);
  await page.locator('input[name="phone"]').fill(phone);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('form button[type="submit"]').click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** Until the script has drawn the page: before that the words that the server has written out may stand there, without header and without answers. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('#root > :not(.prerendered)').first().waitFor({ state: 'attached' });
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Opens a page and waits until all that it has asked for is there: not every part shows that it waits for something. */
export async function openWhole(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await drawn(page);
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
}
