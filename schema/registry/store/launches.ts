import type { Connection } from './database.ts';
import type { GitContext, Launch } from './publications.ts';

/** A launch with the publication that it comes from. */
export interface LaunchRecord extends Launch {
  graph: string;
  variant: string;
  subgraph: string;
  /** The subgraph was taken away. */
  isRemoval: boolean;
  git: GitContext | null;
  keyName: string | null;
  launchedAt: Date;
}

const RECORD = `l.id, encode(l.supergraph, 'hex') AS "supergraphHash", errors, hints, was_created AS "wasCreated", was_updated AS "wasUpdated",
  updated_gateway AS "updatedGateway", l.graph_id AS graph, l.variant, subgraph, document IS NULL AS "isRemoval", git, k.name AS "keyName",
  launched_at AS "launchedAt"
  FROM registry.launches l JOIN registry.publications p ON p.sequence = l.publication LEFT JOIN registry.api_keys k ON k.id = p.key_id`;

export async function readLaunch(db: Connection, graph: string, id: string): Promise<LaunchRecord | undefined> {
  const { rows } = await db.query<LaunchRecord>(`SELECT ${RECORD} WHERE l.graph_id = $1 AND l.id::text = $2`, [
    graph,
    id,
  ]);
  return rows[0];
}

/** The newest launches of a graph. */
export async function listLaunches(db: Connection, graph: string, limit: number): Promise<LaunchRecord[]> {
  const { rows } = await db.query<LaunchRecord>(
    `SELECT ${RECORD} WHERE l.graph_id = $1 ORDER BY l.sequence DESC LIMIT $2`,
    [graph, limit],
  );
  return rows;
}
