import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import sirv from 'sirv';
import { inherited } from './env.ts';
import { prerenderedFor } from './prerendered.ts';

/** The seven sites: the host label in front of the domain, and the folder of the client that is served there. */
export const SITES: Readonly<Record<string, string>> = {
  '': 'main',
  harf: 'harf',
  testai: 'testai',
  crm: 'crm',
  games: 'games',
  olimp: 'olimp',
  lession: 'lessons',
};

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'clients/dist');
const stampFile = join(dist, '.stamp');

/** Builds the sites unless what they are made of has not changed since the last build; true when it built. */
export async function buildSites(): Promise<boolean> {
  const stamp = await stampOf(['package-lock.json', 'clients', 'subgraphs/shared/src/utils']);
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return false;
  // In a process of its own: the bundler's memory is not the platform's.
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const environment = { ...inherited(), NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [vite, 'build', '--config', 'clients/vite.config.ts'], {
    cwd: root,
    env: environment,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: { stderr?: string; message: string }) => {
    throw new Error(`The sites cannot be built: ${(error.stderr || error.message).trim()}`);
  });
  await writeFile(stampFile, stamp);
  return true;
}

/** Changes whenever a file below `paths` is written, added or removed. */
async function stampOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const visit = async (path: string): Promise<void> => {
    const found = await stat(join(root, path));
    if (!found.isDirectory()) {
      hash.update(`${path} ${found.size} ${found.mtimeMs}\n`);
      return;
    }
    const names = (await readdir(join(root, path))).filter((name) => name !== 'node_modules' && name !== 'dist');
    for (const name of names.sort()) await visit(join(path, name));
  };
  for (const path of paths) await visit(path);
  return hash.digest('hex');
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves the built sites. `apiOrigin` is what their pages may talk to besides their own host. */
export function createSites(apiOrigin: string): Record<string, Handler> {
  const policy = [
    `default-src 'self'`,
    `connect-src 'self' ${apiOrigin} ${apiOrigin.replace(/^http/, 'ws')}`,
    `img-src 'self' data:`,
    `media-src 'self' blob:`,
    `style-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    `form-action 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
  ].join('; ');
  // `dev`: files are looked up when they are asked for, so that a new build is served, and the old one's files are missing, not fatal.
  const assets = sirv(join(dist, 'assets'), {
    dev: true,
    etag: true,
    ...compressed,
    setHeaders: (response) => response.setHeader('cache-control', 'public, max-age=31536000, immutable'),
  });
  return Object.fromEntries(
    Object.entries(SITES).map(([label, name]) => {
      const pages = sirv(join(dist, name), {
        dev: true,
        single: true,
        etag: true,
        ...compressed,
        setHeaders: (response) => {
          response.setHeader('cache-control', 'no-cache');
          response.setHeader('vary', 'Accept-Encoding, Cookie, Accept-Language');
          response.setHeader('content-security-policy', policy);
          response.setHeader('x-content-type-options', 'nosniff');
          response.setHeader('referrer-policy', 'strict-origin-when-cross-origin');
        },
      });
      return [label, (request, response) => serve(request, response, { assets, pages })];
    }),
  );
}

/** What the build has written beside each file. */
const compressed = { gzip: true, brotli: true };

function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { assets, pages }: { assets: ReturnType<typeof sirv>; pages: ReturnType<typeof sirv> },
) {
  const missing = () => void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
  } else if (request.url?.startsWith('/assets/')) {
    request.url = request.url.slice('/assets'.length);
    assets(request, response, missing);
  } else {
    const page = prerenderedFor(request.url ?? '/', request.headers);
    if (page) {
      request.url = page;
    }
    pages(request, response, missing);
  }
}
