import { createHash } from 'node:crypto';
import { type DocumentNode, print } from 'graphql';

const known = new WeakMap<DocumentNode, string>();

/** The first 16 hex digits of a text's SHA-256: enough to know it again, nothing to read. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** The same of a document as the client wrote it; worked out once per document. */
export function documentHash(document: DocumentNode): string {
  const hash = known.get(document) ?? hashOf(document.loc?.source.body ?? print(document));
  known.set(document, hash);
  return hash;
}
