import { allow, type Context, parseRef, refusal } from '../context.ts';
import { mostPersisted, publishOperations } from '../store/persisted.ts';

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

/** UTF-16 units of an operation: as many as gateways may report. */
const LONGEST = 100_000;

/** Throws what rover shows when one is longer than a check could look at, or has no id. */
function requirePublishable(operations: readonly PersistedQuery[]): void {
  for (const { id, body, name } of operations) {
    if (id.length === 0 || id.length > 200)
      throw refusal(`The operation ${name.slice(0, 200)} has no id of 1 to 200 characters.`);
    if (body.length > LONGEST || name.length > LONGEST)
      throw refusal(`The operation ${id} is longer than ${LONGEST} characters.`);
  }
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
  requirePublishable(operations ?? []);
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
  if ('isFull' in published) {
    const { operations: most, text } = mostPersisted;
    throw refusal(`A variant has room for ${most} persisted operations and ${text} characters of them.`);
  }
  const { revision, counts } = published;
  return {
    __typename: 'PublishOperationsResult',
    unchanged: counts.added + counts.updated === 0,
    build: { revision, publish: { operationCounts: { ...counts, removed: 0 } }, list },
  };
}
