import { addressOf, type OpenBrowser, openBrowser, ownPlatform, signIn } from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';

const { port } = ownPlatform();
const home = addressOf(port, 'main');
let browser: OpenBrowser;

afterEach(() => browser.close());

type Page = OpenBrowser['page'];

const soon = (condition: () => Promise<boolean>) => expect.poll(condition).toBe(true);

/** Until the worker answers for the page, and has kept what it is made of. */
const workerIsThere = (page: Page) =>
  soon(() =>
    page.evaluate(async () => navigator.serviceWorker.controller !== null && (await caches.keys()).includes('assets')),
  );

/** All that this site has left on the disk, as text: caches with their answers, databases, storages, cookies. */
const onDisk = (page: Page) =>
  page.evaluate(async () => {
    const parts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        parts.push(request.url, (await (await cache.match(request))?.text()) ?? '');
      }
    }
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
    return { databases, text: parts.join('\n') };
  });

/** In the page: how many bytes are kept of the person. */
async function keptBytes(): Promise<number> {
  return new Promise((done) => {
    const opening = indexedDB.open('alif24-last-seen');
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => done(0);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('kept').objectStore('kept').get('kept');
      reading.onsuccess = () => {
        opening.result.close();
        done(reading.result instanceof Uint8Array ? reading.result.length : 0);
      };
    };
  });
}

/** Until more is kept than that. */
const keepsMoreThan = (page: Page, bytes: number) => soon(async () => (await page.evaluate(keptBytes)) > bytes);

describe('without a network', () => {
  it('a pupil still sees their home and the story that was open, and after signing out nothing of them is left', async () => {
    browser = await openBrowser();
    const { page, context } = browser;
    await signIn(page, addressOf(port, 'main', '/sign-in'), '90 000-04-08');
    await page.getByRole('list', { name: 'Bugungi ishlar' }).waitFor();
    const greeting = await page.getByRole('heading', { level: 1 }).textContent();
    const name = (await page.getByText(/^Salom, /).textContent())?.replace('Salom, ', '') ?? '';
    expect(name).toMatch(/\S/);
    await workerIsThere(page);
    await keepsMoreThan(page, 1_000);
    const homeAlone = await page.evaluate(keptBytes);
    await page.goto(addressOf(port, 'main', '/stories/uz-laylak'));
    const title = await page.getByRole('heading', { level: 1 }).textContent();
    await keepsMoreThan(page, homeAlone + 1_000);
    await page.goto(home);
    await page.getByRole('list', { name: 'Bugungi ishlar' }).waitFor();

    await context.setOffline(true);
    await page.reload();
    await page.getByRole('list', { name: 'Bugungi ishlar' }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(greeting);
    await page.getByText('Internet yoʻq').waitFor();
    await page.goto(addressOf(port, 'main', '/stories/uz-laylak'));
    await page.getByRole('heading', { level: 1, name: title ?? '' }).waitFor();
    await page.getByText('Internet yoʻq').waitFor();
    await page.goto(home);
    await page.getByRole('list', { name: 'Bugungi ishlar' }).waitFor();

    await page.getByRole('button', { name: 'Menyu' }).click();
    await page.getByRole('dialog', { name: 'Menyu' }).getByRole('button', { name: 'Chiqish' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bolangiz oʻqiydi' }).waitFor();
    await expect.poll(async () => (await onDisk(page)).databases).toEqual([]);
    const { text } = await onDisk(page);
    expect(text).not.toContain(name);
    expect(text).not.toMatch(/eyJ|alif24-seen=[^;]|alif24-member=1/);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Bolangiz oʻqiydi' }).waitFor();
  });

  it('what one child saw is not shown to the next, nor read after signing out on another site', async () => {
    browser = await openBrowser();
    const { page, context } = browser;
    await signIn(page, addressOf(port, 'main', '/sign-in'), '90 000-04-08');
    await page.getByRole('list', { name: 'Bugungi ishlar' }).waitFor();
    await workerIsThere(page);
    await keepsMoreThan(page, 1_000);
    const keyBefore = (await context.cookies()).find(({ name }) => name === 'alif24-seen')?.value;
    expect(keyBefore).toMatch(/./);
    await page.goto(addressOf(port, 'harf'));
    await page.getByRole('button', { name: 'Menyu' }).click();
    await page.getByRole('dialog', { name: 'Menyu' }).getByRole('button', { name: 'Chiqish' }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Kirish' }).waitFor({ state: 'attached' });
    expect((await context.cookies()).filter(({ name }) => name === 'alif24-seen')).toEqual([]);

    await signIn(page, addressOf(port, 'harf', '/sign-in'), '90 000-04-06');
    await context.setOffline(true);
    await page.goto(home);
    await page.getByRole('heading', { level: 1, name: 'Bolangiz oʻqiydi' }).waitFor();
  });
});
