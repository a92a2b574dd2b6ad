// Operations that clients name by their hash: what they left here before (Apollo's automatic persisted queries), and what a list brought.
import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Limits } from '../protection/limits.ts';
import { refused } from '../protection/operation-limits.ts';
import type { Safelist } from '../protection/safelist.ts';

interface Named {
  query?: unknown;
  extensions?: unknown;
}

const HASH = /^[0-9a-f]{64}$/;

export class PersistedOperations {
  readonly #bytes: number;
  readonly #safelist: Safelist;
  readonly #texts = new Map<string, string>();
  #used = 0;

  constructor({ persistedBytes }: Pick<Limits, 'persistedBytes'>, safelist: Safelist) {
    this.#bytes = persistedBytes;
    this.#safelist = safelist;
  }

  /**
   * The text that a request means: its own, or the one that its hash stands for; or the error that tells the client what to do, for Apollo's
   * clients to send the text as well. `isGood` says whether a text may be kept: what does not parse and validate is forgotten.
   */
  textOf({ query, extensions }: Named, isGood: (text: string) => boolean): string | GraphQLError {
    const text = typeof query === 'string' ? query : undefined;
    const named = (extensions as { persistedQuery?: unknown } | null | undefined)?.persistedQuery;
    if (named === undefined || named === null) return text ?? '';
    const { version, sha256Hash: hash } = Object(named) as { version?: unknown; sha256Hash?: unknown };
    if (version !== 1 || typeof hash !== 'string' || !HASH.test(hash)) {
      return refused('persisted', 'Unsupported persisted query version', 'BAD_REQUEST');
    }
    const known = this.#safelist.textOf(hash) ?? this.#recall(hash);
    if (!text) return known ?? notFound();
    if (known === text) return text;
    if (sha256(text) !== hash) return refused('persisted', 'provided sha does not match query', 'BAD_REQUEST');
    if (isGood(text)) this.#keep(hash, text);
    return text;
  }

  #recall(hash: string): string | undefined {
    const text = this.#texts.get(hash);
    if (text === undefined) return undefined;
    this.#texts.delete(hash);
    this.#texts.set(hash, text);
    return text;
  }

  #keep(hash: string, text: string): void {
    this.#texts.set(hash, text);
    this.#used += text.length;
    for (const [oldest, forgotten] of this.#texts) {
      if (this.#used <= this.#bytes) return;
      this.#texts.delete(oldest);
      this.#used -= forgotten.length;
    }
  }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

// Word for word what Apollo's clients wait for.
function notFound(): GraphQLError {
  return new GraphQLError('PersistedQueryNotFound', { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } });
}
