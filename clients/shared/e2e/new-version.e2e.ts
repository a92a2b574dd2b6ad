import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drawn, type OpenBrowser, openBrowser, type ServedSites, serveSites } from '@alif24/client-shared/testing';
import { afterEach, expect, it } from 'vitest';

let browser: OpenBrowser;
let sites: ServedSites;
let dist: string;

afterEach(async () => {
  await browser.close();
  await sites.close();
  await rm(dist, { recursive: true, force: true });
});

it('a new version of a site takes over from the old one, and the page that is open goes on', async () => {
  dist = await mkdtemp(path.join(tmpdir(), 'alif24-version-'));
  await cp(path.join(import.meta.dirname, '../../dist'), dist, { recursive: true });
  sites = await serveSites(dist);
  browser = await openBrowser();
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
