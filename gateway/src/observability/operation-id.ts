import { createHash } from 'node:crypto';
import { type DocumentNode, Kind, print, visit } from 'graphql';

/** An operation as a registry of schemas knows it: nothing of what a person wrote is in it. */
export interface KnownOperation {
  /** SHA-256 of `text`, in hex. */
  id: string;
  /** The definitions in the order of their texts, with nothing where texts and numbers were. */
  text: string;
}

const nothing = { [Kind.STRING]: '', [Kind.INT]: '0', [Kind.FLOAT]: '0' };
const known = new WeakMap<DocumentNode, KnownOperation>();

/** Made once per document. The registry makes the same of what it is given. */
export function operationOf(document: DocumentNode): KnownOperation {
  const found = known.get(document);
  if (found) return found;
  const bare = visit(document, {
    StringValue: (node) => ({ ...node, value: nothing[node.kind], block: false }),
    IntValue: (node) => ({ ...node, value: nothing[node.kind] }),
    FloatValue: (node) => ({ ...node, value: nothing[node.kind] }),
  });
  const text = bare.definitions
    .map((definition) => print(definition))
    .sort()
    .join('\n\n');
  const operation = { id: createHash('sha256').update(text).digest('hex'), text };
  known.set(document, operation);
  return operation;
}
