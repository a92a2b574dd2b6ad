import { recall, remember } from '../hosts/index.ts';
import { LAST_SEEN, SEEN_KEY } from './forget-last-seen.ts';
import { newKey, seal, unseal } from './sealed.ts';

/** What the graph answered to one person, as the cache of Apollo Client holds it. */
export type Seen = Record<string, unknown>;

interface Kept {
  user: { id: string };
  seen: Seen;
}

/** Letters of JSON; beyond that what was seen before this visit is let go. */
const MOST = 3_000_000;
/** Answers of mutations may hold what only their moment needs; they are never kept. */
const momentary = ['ROOT_MUTATION', 'ROOT_SUBSCRIPTION'];

/**
 * Keeps what a member sees on this site, together with what they saw on earlier visits, for when there is no network. Sealed with a key that goes when
 * anybody signs in or out: two people at one phone never read each other's.
 */
export async function keepLastSeen(user: { id: string }, now: Seen): Promise<void> {
  const before = (await read())?.seen ?? {};
  const key = recall(SEEN_KEY) ?? newKey();
  if (!recall(SEEN_KEY)) remember(SEEN_KEY, key);
  let seen = lasting(merged(before, now));
  if (JSON.stringify(seen).length > MOST) seen = lasting(now);
  const sealed = await seal(key, { user, seen } satisfies Kept);
  // Somebody may have signed out meanwhile.
  await inStore('readwrite', (store) => (recall(SEEN_KEY) === key ? store.put(sealed, 'kept') : undefined));
}

/** What was kept last, or null: nothing, somebody else's, or not readable. */
export async function recallLastSeen(): Promise<Kept | null> {
  return read().catch(() => null);
}

async function read(): Promise<Kept | null> {
  const key = recall(SEEN_KEY);
  if (!key) return null;
  const sealed = await inStore('readonly', (store) => store.get('kept'));
  if (!(sealed instanceof Uint8Array)) return null;
  return (await unseal(key, sealed).catch(() => null)) as Kept | null;
}

/** The newer of each thing, field by field: two pages know different things of it. */
export function merged(before: Seen, now: Seen): Seen {
  const all: Seen = { ...before };
  for (const [id, fields] of Object.entries(now)) all[id] = { ...Object(before[id]), ...Object(fields) };
  return all;
}

/** Stories that were made for a child can be taken back from them: they are read where the graph can be asked, and never kept. */
const REVOCABLE = /^(?:Story:\w\w-ai-|story\w*\(.*"\w\w-ai-|storiesMade\b)/;

/** What may be kept. */
export function lasting(seen: Seen): Seen {
  const kept = Object.entries(seen).filter(([id]) => !momentary.includes(id) && !REVOCABLE.test(id));
  return Object.fromEntries(kept.map(([id, fields]) => [id, id === 'ROOT_QUERY' ? lasting(Object(fields)) : fields]));
}

/** Runs one request in a transaction of its own, and closes the database again: an open one could not be deleted. */
async function inStore(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest | undefined,
): Promise<unknown> {
  const opening = indexedDB.open(LAST_SEEN, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
  const database = await done(opening);
  try {
    const transaction = database.transaction('kept', mode);
    const request = work(transaction.objectStore('kept'));
    await new Promise<void>((finished, failed) => {
      transaction.oncomplete = () => finished();
      transaction.onabort = () => failed(transaction.error);
    });
    return request?.result;
  } finally {
    database.close();
  }
}

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((finished, failed) => {
    request.onsuccess = () => finished(request.result);
    request.onerror = () => failed(request.error);
  });
