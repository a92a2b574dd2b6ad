import { allow, type Context, parseRef, refusal } from '../context.ts';
import { publishOperations } from '../store/persisted.ts';

interface PersistedQuery {
  id: string;
  body: string;
  name: string;
  type: string;
  clientName?: string | null;
}

/** Every variant has one list of persisted operations, and its id is the variant's graph ref. */
export const persistedList = (graph: string, variant: string) => ({
  id: `${graph}@${variant}`,
  name: `Persisted operations of ${graph}@${variant}`,
});

/** The list of that id, or null when it is none of this graph's. */
export function persistedListById(graph: string, id: string) {
  const parsed = parseRef(id);
  return parsed?.graph === graph && id.includes('@') ? persistedList(graph, parsed.variant) : null;
}

/** `rover persisted-queries publish`: adds and renames, removes nothing. One text that differs under a known id refuses the whole. */
export async function publishPersistedQueries(
  ctx: Context,
  graph: string,
  { listId, operations }: { listId: string; operations?: PersistedQuery[] | null },
) {
  const key = allow(ctx, graph, 'publish');
  const list = persistedListById(graph, listId);
  const variant = parseRef(listId)?.variant;
  if (!list || !variant) throw refusal(`There is no list ${listId}.`);
  const published = await publishOperations(
    ctx.store,
    { graph, variant, keyId: key.id },
    (operations ?? []).map(({ id, body, name, type, clientName }) => ({
      ...{ id, name, type, document: body },
      client: clientName ?? '',
    })),
  );
  if ('conflict' in published) {
    const message = `The operation ${published.conflict} is published with another text; a text never changes under its id.`;
    return { __typename: 'CannotModifyOperationBodyError', message };
  }
  const { revision, counts } = published;
  return {
    __typename: 'PublishOperationsResult',
    unchanged: counts.added + counts.updated === 0,
    build: { revision, publish: { operationCounts: { ...counts, removed: 0 } }, list },
  };
}
