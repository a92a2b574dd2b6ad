import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type SiteName, siteNames } from '../hosts/hosts.ts';
import { addressOf } from './journey.ts';

const lastBuild = path.join(import.meta.dirname, '../../../dist');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** As strict as a site in production may be: what needs an inline style or a data: address is seen at once. */
const policy =
  "default-src 'self'; connect-src 'self' http://*.alif24.localhost:* ws://*.alif24.localhost:*; object-src 'none'; base-uri 'none'";

export interface ServedSites {
  url(site: SiteName, pathname?: string): string;
  close(): Promise<void>;
}

/** Serves the built sites by host name and nothing else, to look at pages that need no graph. Throws when they are not built. */
export async function serveSites(dist = lastBuild): Promise<ServedSites> {
  if (!existsSync(dist)) throw new Error('The sites are not built: vite build --config clients/vite.config.ts');
  const server = createServer((request, response) => {
    const [label = ''] = (request.headers.host ?? '').split('.');
    const name = label === 'lession' ? 'lessons' : label;
    const site = siteNames.find((one) => one === name) ?? 'main';
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const asset = path.join(dist, pathname);
    const isAsset = pathname.startsWith('/assets/') && existsSync(asset) && statSync(asset).isFile();
    const own = path.join(dist, site, path.basename(pathname));
    const isOwn = path.extname(pathname) !== '' && existsSync(own);
    const file = isAsset ? asset : isOwn ? own : path.join(dist, site, 'index.html');
    response.writeHead(200, {
      'content-type': types[path.extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policy,
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port: open } = server.address() as AddressInfo;
  return {
    url: (site, pathname) => addressOf(open, site, pathname),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
