import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

/** Where the public keys come from: an address, or a function of the same process. */
export type KeySource = string | (() => JSONWebKeySet | Promise<JSONWebKeySet>);

const FRESH_FOR = 5 * 60_000;
const UNKNOWN_KEY_PAUSE = 30_000;
const FAILURE_PAUSE = 1_000;
const FETCH_TIMEOUT = 2_000;

/** The keys cannot be had: nobody can be told whether a token is good. */
export class KeysUnavailable extends Error {}

/**
 * The key lookup for verifying tokens. Keys are refreshed every five minutes, and when an unknown key is named, for that at most once in
 * thirty seconds: a key that signs from one moment to the next is known at once, and whoever makes up names moves nothing. While their source is down the last ones go on. Rejects with KeysUnavailable when there never were any.
 */
export function createKeySet(source: KeySource): JWTVerifyGetKey {
  let keys: ReturnType<typeof createLocalJWKSet> | undefined;
  let loadedAt = Number.NEGATIVE_INFINITY;
  let notBefore = Number.NEGATIVE_INFINITY;
  let nextUnknown = Number.NEGATIVE_INFINITY;
  let loading: Promise<void> | undefined;

  const load = async () => {
    try {
      keys = createLocalJWKSet(await (typeof source === 'string' ? download(source) : source()));
      loadedAt = Date.now();
    } catch (error) {
      notBefore = Date.now() + FAILURE_PAUSE;
      if (!keys) throw new KeysUnavailable('the keys that sign access tokens cannot be loaded', { cause: error });
    } finally {
      loading = undefined;
    }
  };
  const refresh = () => (loading ??= load());

  return async (header, token) => {
    if (!keys) {
      if (Date.now() < notBefore && !loading) throw new KeysUnavailable('the keys could not be loaded a moment ago');
      await refresh();
    } else if (Date.now() - loadedAt > FRESH_FOR && Date.now() >= notBefore) {
      await refresh();
    }
    const lookUp = () => (keys as NonNullable<typeof keys>)(header, token);
    try {
      return await lookUp();
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      if (!loading) {
        if (Date.now() < nextUnknown) throw error;
        nextUnknown = Date.now() + UNKNOWN_KEY_PAUSE;
      }
      await refresh();
      return lookUp();
    }
  };
}

async function download(url: string): Promise<JSONWebKeySet> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT), redirect: 'error' });
  if (!answer.ok) throw new Error(`HTTP status ${answer.status} for ${url}`);
  return (await answer.json()) as JSONWebKeySet;
}
