interface Connection {
  edges: readonly unknown[];
}

/**
 * An answer with the next page of a list in it, as if all of the list so far had come with it. For what never lies in the cache: what the jury reads is as
 * the server has it at that moment.
 */
export function withPage<Data>(before: Data, next: Data, listOf: (data: Data) => Connection | null | undefined): Data {
  const grown = structuredClone(next);
  const [known, list] = [listOf(before), listOf(grown)];
  if (known && list) list.edges = [...known.edges, ...list.edges];
  return grown;
}
