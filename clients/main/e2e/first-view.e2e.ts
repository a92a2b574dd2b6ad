import { addressOf, type OpenBrowser, openBrowser, ownPlatform } from '@alif24/client-shared/testing';
import { afterEach, describe, expect, it } from 'vitest';

const { port } = ownPlatform();
const home = addressOf(port, 'main');
let browser: OpenBrowser | undefined;

afterEach(async () => {
  await browser?.close();
  browser = undefined;
});

const textOf = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]+>/g, ' ');
const read = async (path: string, headers: Record<string, string> = {}) => {
  // Node knows no *.localhost; the platform knows its sites by the Host header alone.
  const { request } = await import('node:http');
  return new Promise<{ status: number; type: string; encoding: string; text: string }>((done, failed) => {
    request({ port, path, headers: { host: `alif24.localhost:${port}`, ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        done({
          status: answer.statusCode ?? 0,
          type: String(answer.headers['content-type']),
          encoding: String(answer.headers['content-encoding'] ?? ''),
          text: Buffer.concat(chunks).toString(),
        }),
      );
    })
      .on('error', failed)
      .end();
  });
};

describe('the first view of a guest', () => {
  it('fetches no more than 200 kB of script, compressed', async () => {
    browser = await openBrowser();
    const { page, context } = browser;
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    const scripts = new Set<string>();
    let bytes = 0;
    session.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Script') scripts.add(requestId);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    await page.goto(home, { waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1, name: 'Bolangiz oʻqiydi' }).waitFor();
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(200_000);
    expect(browser.problems).toEqual([]);
  });

  it('fetches no more than 200 kB of script from servers and through proxies that know gzip alone', async () => {
    const { text } = await read('/first-view.json');
    const { gzipSync } = await import('node:zlib');
    let bytes = 0;
    for (const file of JSON.parse(text) as string[]) {
      if (!file.endsWith('.js')) continue;
      const plain = await read(file);
      expect([file, plain.status]).toEqual([file, 200]);
      expect((await read(file, { 'accept-encoding': 'gzip' })).encoding).toBe(plain.text.length > 1024 ? 'gzip' : '');
      bytes += gzipSync(plain.text, { level: 9 }).length;
    }
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(200_000);
  });

  it('shows the figures of the platform', async () => {
    browser = await openBrowser();
    await browser.page.goto(home);
    const figures = browser.page.getByRole('region', { name: 'Alif24 bugun' });
    await figures
      .getByText(/^\d+\+$/)
      .first()
      .waitFor();
    expect(await figures.getByRole('term').count()).toBeGreaterThanOrEqual(3);
  });
});

describe('without a script', () => {
  it.each([
    ['/', 'uz-Latn', 'Bolangiz oʻqiydi, oʻynaydi va oʻsadi'],
    ['/?lang=uz-Cyrl', 'uz-Cyrl', 'Болангиз ўқийди, ўйнайди ва ўсади'],
    ['/?lang=ru', 'ru', 'Ребёнок читает, играет и растёт'],
    ['/about?lang=en', 'en', 'What Alif24 does'],
  ])('%s says what it is', async (path, language, title) => {
    const { text: html, type } = await read(path);
    expect(type).toMatch(/^text\/html/);
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).toContain(`<h1>${title}</h1>`);
    expect(textOf(html).length).toBeGreaterThan(1_000);
    expect(html).toMatch(/<meta property="og:title" content="[^"]{10,}"/);
    expect(html).toMatch(/<link rel="canonical" href="https:\/\/alif24\.uz\/[^"]*"/);
    expect(html.match(/rel="alternate" hreflang=/g)).toHaveLength(5);
  });

  it('a crawler finds the pages of each site', async () => {
    for (const site of ['alif24', 'harf.alif24', 'lession.alif24']) {
      const host = { host: `${site}.localhost:${port}` };
      expect((await read('/robots.txt', host)).text).toContain(`Sitemap: https://${site}.uz/sitemap.xml`);
      expect((await read('/sitemap.xml', host)).text).toContain(`<loc>https://${site}.uz/?lang=ru</loc>`);
    }
  });
});

describe('a site among the programs of a phone', () => {
  it('has a name, a colour and icons that are there', async () => {
    for (const site of ['', 'harf.', 'testai.', 'crm.', 'games.', 'olimp.', 'lession.']) {
      const host = { host: `${site}alif24.localhost:${port}` };
      const { text, type } = await read('/manifest.webmanifest', host);
      expect(type).toMatch(/^application\/manifest\+json/);
      const { name, icons, theme_color } = JSON.parse(text);
      expect(name).toMatch(/^Alif24/);
      expect(theme_color).toMatch(/^#[0-9a-f]{6}$/);
      expect(icons.map(({ purpose }: { purpose: string }) => purpose)).toEqual(['any', 'any', 'maskable']);
      for (const { src } of icons) expect((await read(src, host)).type).toBe('image/png');
    }
  });
});
