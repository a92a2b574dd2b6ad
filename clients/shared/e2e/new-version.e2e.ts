import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drawn, type OpenBrowser, openBrowser, type ServedSites, serveSites } from '@alif24/client-shared/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';

let browser: OpenBrowser;
let sites: ServedSites;
let dist: string;

beforeEach(async () => {
  dist = await mkdtemp(path.join(tmpdir(), 'alif24-version-'));
  await cp(path.join(import.meta.dirname, '../../dist'), dist, { recursive: true });
  sites = await serveSites(dist);
  browser = await openBrowser();
});

afterEach(async () => {
  await browser.close();
  await sites.close();
  await rm(dist, { recursive: true, force: true });
});

it('a new version of a site takes over from the old one, and the page that is open goes on', async () => {
  const { page, context } = browser;
  await page.goto(sites.url('main', '/stories'));
  await page.getByRole('banner').waitFor();
  const shells = () => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('shell-')));
  await expect.poll(async () => (await shells()).length).toBe(1);
  const [old = ''] = await shells();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);

  const worker = path.join(dist, 'main/service-worker.js');
  const index = path.join(dist, 'main/index.html');
  await writeFile(worker, (await readFile(worker, 'utf8')).replace(old.slice('shell-'.length), 'newer'));
  await writeFile(
    index,
    (await readFile(index, 'utf8')).replace('</head>', '<meta name="version" content="newer"></head>'),
  );
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await expect.poll(shells).toEqual(['shell-newer']);

  await page.getByRole('navigation').getByRole('link', { name: 'Loyiha' }).last().click();
  await page.getByRole('heading', { level: 1, name: 'Alif24 nima qiladi' }).waitFor();
  await context.setOffline(true);
  await page.reload();
  await drawn(page);
  expect(await page.locator('meta[name="version"]').getAttribute('content')).toBe('newer');
  await page.getByRole('heading', { level: 1, name: 'Alif24 nima qiladi' }).waitFor();
});

/** Opens a page, lets nothing of the site's parts come any more, and goes where one is wanted. Resolves when the page has looked whether it is old. */
async function wantMissingPart(before = async () => {}) {
  const { page, context, problems } = browser;
  await page.goto(sites.url('main', '/'));
  await page.getByRole('banner').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await before();
  await context.route('**/assets/*.js', (route) => route.abort());
  await page.evaluate(() => caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))));
  const looked = page.waitForResponse('**/index.html');
  await page.getByRole('navigation').getByRole('link', { name: 'Loyiha' }).last().click();
  await (await looked).finished();
  problems.splice(0);
  return () => page.evaluate(() => performance.getEntriesByType('navigation').map((entry) => entry.toJSON().type));
}

it('a page whose part the network has kept back says so and stays', async () => {
  const cameBy = await wantMissingPart();
  await browser.page.getByRole('button', { name: 'Sahifani yangilash' }).waitFor();
  expect(await cameBy()).toEqual(['navigate']);
});

it('a page that is older than its site begins anew when a part of it is gone', async () => {
  const index = path.join(dist, 'main/index.html');
  const [entry = ''] = /main-[^".]+\.js/.exec(await readFile(index, 'utf8')) ?? [];
  const cameBy = await wantMissingPart(async () =>
    writeFile(index, (await readFile(index, 'utf8')).replaceAll(entry, `newer-${entry}`)),
  );
  await expect.poll(() => cameBy().catch(() => [])).toEqual(['reload']);
});
