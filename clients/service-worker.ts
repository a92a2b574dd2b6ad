// The service worker of every site: written into its folder by `site-files.ts`, which puts the two constants before it. It keeps the page itself and the
// hashed files, which are the same for everybody. Answers of the graph never come here: they are of another host, and belong to a person.
declare const VERSION: string;
declare const FILES: readonly string[];

interface Worker {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(type: string, listener: (event: WorkerEvent) => void): void;
}
interface WorkerEvent {
  request: Request;
  data: unknown;
  waitUntil(work: Promise<unknown>): void;
  respondWith(answer: Promise<Response>): void;
}

const worker = self as unknown as Worker;
const SHELL = `shell-${VERSION}`;
const ASSETS = 'assets';
/** As many hashed files of other pages are kept; the oldest go. */
const MOST = 300;
/** A network that has not answered by then is as good as none, in milliseconds. */
const PATIENCE = 4_000;

worker.addEventListener('install', (event) => {
  event.waitUntil(install());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(activate());
});
worker.addEventListener('message', (event) => {
  // What the first visit fetched before there was a worker.
  if (Array.isArray(event.data)) event.waitUntil(keep(event.data.filter(isAsset)));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (isAsset(request.url)) event.respondWith(asset(request));
});

async function install(): Promise<void> {
  const cache = await caches.open(SHELL);
  // Without credentials: it is the page of nobody, the same for the next person at this device.
  const shell = await fetch('/index.html', { cache: 'no-store', credentials: 'omit' });
  if (!shell.ok) throw new Error(`The shell answered ${shell.status}.`);
  await cache.put('/index.html', shell);
  await cache.addAll([...FILES]);
  // Takes over at once: a page that is open goes on with the hashed files that it began with.
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith('shell-') && name !== SHELL);
  const assets = await caches.open(ASSETS);
  for (const name of old) {
    // An open page may still ask for what its own version was made of.
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = isAsset(request.url) && (await cache.match(request));
      if (answer) await assets.put(request, answer);
    }
    await caches.delete(name);
  }
  const kept = await assets.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST)).map((request) => assets.delete(request)));
  await worker.clients.claim();
}

/** From the network, which knows the newest version; the kept shell when there is none. */
async function page(request: Request): Promise<Response> {
  const shell = () => caches.match('/index.html', { cacheName: SHELL });
  const answer = fetch(request);
  const late = new Promise<undefined>((done) => setTimeout(done, PATIENCE));
  try {
    const first = await Promise.race([answer, late]);
    return first ?? (await shell()) ?? (await answer);
  } catch (error) {
    const kept = await shell();
    if (kept) return kept;
    throw error;
  }
}

/** Its hash is in its name, so what is kept is what the network would answer. */
async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request.url, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(ASSETS)).put(request.url, answer.clone());
  return answer;
}

async function keep(urls: readonly string[]): Promise<void> {
  const cache = await caches.open(ASSETS);
  for (const url of urls) {
    if (await caches.match(url, { ignoreVary: true })) continue;
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) await cache.put(url, answer);
  }
}

function isAsset(url: unknown): boolean {
  if (typeof url !== 'string') return false;
  const { origin, pathname } = new URL(url, location.origin);
  return origin === location.origin && pathname.startsWith('/assets/');
}

export {};
