import { createHash } from 'node:crypto';
import type { Finding, PublishedSubgraph } from '#supergraph';
import type { Connection } from './database.ts';
import { only } from './database.ts';

/** Where a text comes from, as rover says it. */
export interface GitContext {
  branch?: string | null;
  commit?: string | null;
  committer?: string | null;
  message?: string | null;
  remoteUrl?: string | null;
}

/** A subgraph as it is published now. */
export interface CurrentSubgraph extends PublishedSubgraph {
  publishedAt: Date;
}

export const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What is published in a variant, newest first. */
export async function currentSubgraphs(db: Connection, graph: string, variant: string): Promise<CurrentSubgraph[]> {
  const { rows } = await db.query<CurrentSubgraph>(
    `SELECT name, coalesce(routing_url, '') AS "routingUrl", body AS sdl, published_at AS "publishedAt" FROM (
       SELECT DISTINCT ON (subgraph) sequence, subgraph AS name, routing_url, document, published_at
       FROM registry.publications WHERE graph_id = $1 AND variant = $2 ORDER BY subgraph, sequence DESC
     ) AS newest JOIN registry.documents ON hash = document ORDER BY sequence DESC`,
    [graph, variant],
  );
  return rows;
}

/** The variants that have subgraphs, by name. */
export async function listVariants(db: Connection, graph: string): Promise<string[]> {
  const { rows } = await db.query<{ variant: string }>(
    `SELECT DISTINCT variant FROM (
       SELECT DISTINCT ON (variant, subgraph) variant, document
       FROM registry.publications WHERE graph_id = $1 ORDER BY variant, subgraph, sequence DESC
     ) AS newest WHERE document IS NOT NULL ORDER BY variant`,
    [graph],
  );
  return rows.map(({ variant }) => variant);
}

export interface NewPublication {
  graph: string;
  variant: string;
  subgraph: string;
  routingUrl: string | null;
  /** Null takes the subgraph away. */
  sdl: string | null;
  request: Buffer;
  git: GitContext | null;
  keyId: string | null;
}

/** Writes a publication down and returns its place in the row of all. */
export async function addPublication(db: Connection, publication: NewPublication): Promise<string> {
  const { graph, variant, subgraph, routingUrl, sdl, request, git, keyId } = publication;
  const document = sdl === null ? null : await keepDocument(db, sdl);
  const added = await db.query<{ sequence: string }>(
    `INSERT INTO registry.publications (graph_id, variant, subgraph, routing_url, document, request, git, key_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING sequence`,
    [graph, variant, subgraph, routingUrl, document, request, git, keyId],
  );
  return only(added).sequence;
}

async function keepDocument(db: Connection, text: string): Promise<Buffer> {
  const hash = hashOf(text);
  await db.query('INSERT INTO registry.documents (hash, body) VALUES ($1, $2) ON CONFLICT DO NOTHING', [hash, text]);
  return hash;
}

/** What came of a publication. */
export interface Launch {
  id: string;
  /** SHA-256 of the supergraph in hex; null when it did not compose. */
  supergraphHash: string | null;
  errors: Finding[];
  hints: Finding[];
  wasCreated: boolean;
  wasUpdated: boolean;
  updatedGateway: boolean;
}

const LAUNCH = `id, encode(supergraph, 'hex') AS "supergraphHash", errors, hints, was_created AS "wasCreated",
  was_updated AS "wasUpdated", updated_gateway AS "updatedGateway"`;

export interface NewLaunch extends Omit<Launch, 'id' | 'supergraphHash'> {
  graph: string;
  variant: string;
  publication: string;
  /** Its text; null when it did not compose. */
  supergraph: string | null;
}

export async function addLaunch(db: Connection, launch: NewLaunch): Promise<Launch> {
  const { graph, variant, publication, supergraph, errors, hints, wasCreated, wasUpdated, updatedGateway } = launch;
  const document = supergraph === null ? null : await keepDocument(db, supergraph);
  const added = await db.query<Launch>(
    `INSERT INTO registry.launches
       (graph_id, variant, publication, supergraph, errors, hints, was_created, was_updated, updated_gateway)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING ${LAUNCH}`,
    [
      ...[graph, variant, publication, document, JSON.stringify(errors), JSON.stringify(hints)],
      ...[wasCreated, wasUpdated, updatedGateway],
    ],
  );
  return only(added);
}

/**
 * What came of the newest publication of a subgraph, if it was asked for in the same words in the last five minutes. What did not compose then may
 * compose now, if others have published since.
 */
export async function repeatedLaunch(
  db: Connection,
  { graph, variant, subgraph, request }: Pick<NewPublication, 'graph' | 'variant' | 'subgraph' | 'request'>,
): Promise<Launch | undefined> {
  const { rows } = await db.query<Launch>(
    `SELECT ${LAUNCH} FROM registry.launches WHERE publication = (
       SELECT sequence FROM (
         SELECT sequence, request, published_at FROM registry.publications
         WHERE graph_id = $1 AND variant = $2 AND subgraph = $3 ORDER BY sequence DESC LIMIT 1
       ) AS newest WHERE request = $4 AND published_at > now() - interval '5 minutes')
       AND (supergraph IS NOT NULL OR sequence = (SELECT max(sequence) FROM registry.launches WHERE graph_id = $1 AND variant = $2))`,
    [graph, variant, subgraph, request],
  );
  return rows[0];
}

/** The last launch of a variant, whether or not it composed. */
export async function lastLaunch(db: Connection, graph: string, variant: string): Promise<Launch | undefined> {
  const { rows } = await db.query<Launch>(
    `SELECT ${LAUNCH} FROM registry.launches WHERE graph_id = $1 AND variant = $2 ORDER BY sequence DESC LIMIT 1`,
    [graph, variant],
  );
  return rows[0];
}

/** The last supergraph that composed, without its text: one look into an index. */
export async function goodSupergraph(
  db: Connection,
  graph: string,
  variant: string,
): Promise<{ hash: string; launchId: string } | undefined> {
  const { rows } = await db.query<{ hash: string; launchId: string }>(
    `SELECT encode(supergraph, 'hex') AS hash, id AS "launchId" FROM registry.launches
     WHERE graph_id = $1 AND variant = $2 AND supergraph IS NOT NULL ORDER BY sequence DESC LIMIT 1`,
    [graph, variant],
  );
  return rows[0];
}

/** A text that was kept, by its SHA-256 in hex. Rejects when there is none. */
export async function readDocument(db: Connection, hash: string): Promise<string> {
  return only(
    await db.query<{ body: string }>(`SELECT body FROM registry.documents WHERE hash = decode($1, 'hex')`, [hash]),
  ).body;
}
