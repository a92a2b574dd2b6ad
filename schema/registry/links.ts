import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Connection } from './store/database.ts';
import { only } from './store/database.ts';

/** Addresses of pages. Rover prints them into logs of the team, so they open without a key, and only for who has the whole address. */
export interface Links {
  check(graph: string, id: string): string;
  launch(graph: string, id: string): string;
  /** What rover puts before `/graph/<graph>/service-list`. */
  root(graph: string): string;
  /** Whether an address that somebody asks for is one of ours. */
  isSigned(what: string, signature: string | null): boolean;
}

/** The secret is the same for all processes over one database. */
export async function makeLinks(db: Connection, address: string): Promise<Links> {
  await db.query(`INSERT INTO registry.secrets (name, value) VALUES ('links', $1) ON CONFLICT DO NOTHING`, [
    randomBytes(32),
  ]);
  const { value } = only(await db.query<{ value: Buffer }>(`SELECT value FROM registry.secrets WHERE name = 'links'`));
  const sign = (what: string) => createHmac('sha256', value).update(what).digest('base64url');
  const page = (path: string) => `${address}${path}?view=${sign(path)}`;
  return {
    check: (graph, id) => page(`/graph/${graph}/checks/${id}`),
    launch: (graph, id) => page(`/graph/${graph}/launches/${id}`),
    root: (graph) => `${address}/view/${sign(`/graph/${graph}`)}`,
    isSigned: (what, signature) => {
      const expected = Buffer.from(sign(what));
      const given = Buffer.from(signature ?? '');
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
