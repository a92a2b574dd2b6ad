// The operations that our own clients send, and no others: `schema/persisted-operations.json`, in the format of Apollo's manifests.
import { type DocumentNode, Kind, parse, print } from 'graphql';
import { z } from 'zod';

export const SAFELIST_MODES = ['off', 'report', 'enforce'] as const;
export type SafelistMode = (typeof SAFELIST_MODES)[number];

export interface Safelist {
  readonly mode: SafelistMode;
  /** The listed text that a hash stands for. */
  textOf(hash: string): string | undefined;
  /** True when the document is on the list, whatever its spaces, comments and the order of its definitions. */
  has(document: DocumentNode): boolean;
}

const manifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  /** Ours: tools may ask for the schema although nobody listed how they ask. */
  introspection: z.boolean().default(false),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
});

export const noSafelist: Safelist = { mode: 'off', textOf: () => undefined, has: () => true };

/** Reads a manifest. Throws when it is none. */
export function createSafelist(mode: SafelistMode, json: string): Safelist {
  if (mode === 'off') return noSafelist;
  const { operations, introspection } = manifest.parse(JSON.parse(json));
  const texts = new Map(operations.map(({ id, body }) => [id, body]));
  const listed = new Set(operations.map(({ body }) => canonical(parse(body))));
  return {
    mode,
    textOf: (hash) => texts.get(hash),
    has: (document) => (introspection && asksForSchemaAlone(document)) || listed.has(canonical(document)),
  };
}

/** The same text for documents that mean the same operations. */
function canonical({ definitions }: DocumentNode): string {
  return definitions.map(print).sort().join('\n');
}

function asksForSchemaAlone({ definitions }: DocumentNode): boolean {
  return definitions.every(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION ||
      definition.selectionSet.selections.every(
        (selection) => selection.kind === Kind.FIELD && /^__(schema|type|typename)$/.test(selection.name.value),
      ),
  );
}
