import { Supergraph } from '@apollo/federation-internals';
import { Pool } from 'undici';

/** Resolves to the data of a subgraph's answer; rejects when there is none. */
export type Ask = <Data>(
  subgraph: string,
  query: string,
  authorization: string | undefined,
  variables?: object,
) => Promise<Data>;

/** One pool for each subgraph of this graph. */
export function openSubgraphs(supergraphSdl: string, forward: string): Ask {
  const pools = new Map(
    [...Supergraph.build(supergraphSdl).subgraphsMetadata()].map(({ name, url }) => {
      const { origin, pathname } = new URL(url);
      return [name, { pool: new Pool(origin), path: pathname }] as const;
    }),
  );
  return async <Data>(subgraph: string, query: string, authorization: string | undefined, variables?: object) => {
    const { pool, path } = pools.get(subgraph) as { pool: Pool; path: string };
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (authorization) headers[forward] = authorization;
    const body = JSON.stringify({ query, variables });
    const answer = await pool.request({ path, method: 'POST', headers, body });
    const { data, errors } = (await answer.body.json()) as { data?: Data; errors?: unknown };
    if (!data || errors) throw new Error(`${subgraph}: ${JSON.stringify(errors ?? answer.statusCode)}`);
    return data;
  };
}

/** Asks for more fields of these entities, one representation for each, and writes the fields into them. */
export async function extend<Entity extends object>(
  ask: Promise<{ _entities: object[] }>,
  entities: readonly Entity[],
): Promise<void> {
  const { _entities } = await ask;
  for (let index = 0; index < entities.length; index++) Object.assign(entities[index] as Entity, _entities[index]);
}
