import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Connection } from './store/database.ts';
import { only } from './store/database.ts';

/** What can be done. */
export type Permission = 'read' | 'check' | 'publish' | 'delete' | 'report';

/** Who may do what. The one place that says so. */
export const roles = {
  READ: ['read'],
  USAGE: ['read', 'report'],
  CHECK: ['read', 'check'],
  PUBLISH: ['read', 'check', 'publish'],
  ADMIN: ['read', 'check', 'publish', 'delete', 'report'],
} as const satisfies Record<string, readonly Permission[]>;

export type Role = keyof typeof roles;

export interface Key {
  id: string;
  graph: string;
  role: Role;
  name: string;
}

export const may = ({ role }: Key, permission: Permission): boolean =>
  (roles[role] as readonly Permission[]).includes(permission);

const SHAPE = /^service:([A-Za-z][\w-]{0,63}):([0-9a-f]{16})\.[\w-]{43}$/;
const hashOf = (text: string) => createHash('sha256').update(text).digest();

/** Makes a key, and its graph if there is none of that name. The text is returned here and can be had nowhere else afterwards. */
export async function makeKey(
  db: Connection,
  { graph, role, name }: Omit<Key, 'id'>,
): Promise<{ id: string; text: string }> {
  const handle = randomBytes(8).toString('hex');
  const text = `service:${graph}:${handle}.${randomBytes(32).toString('base64url')}`;
  await db.query('INSERT INTO registry.graphs (id) VALUES ($1) ON CONFLICT DO NOTHING', [graph]);
  const made = await db.query<{ id: string }>(
    'INSERT INTO registry.api_keys (graph_id, role, name, handle, hash) VALUES ($1, $2, $3, $4, $5) RETURNING id',
    [graph, role, name, handle, hashOf(text)],
  );
  return { id: only(made).id, text };
}

/** Whose key it is; undefined for one that is none or was revoked. */
export async function findKey(db: Connection, text: string | undefined): Promise<Key | undefined> {
  const [, graph, handle] = SHAPE.exec(text ?? '') ?? [];
  if (!text || !handle) return undefined;
  const { rows } = await db.query<Key & { hash: Buffer; isStale: boolean }>(
    `SELECT id, graph_id AS graph, role, name, hash, coalesce(last_used_at < now() - interval '1 hour', true) AS "isStale"
     FROM registry.api_keys WHERE handle = $1 AND graph_id = $2 AND revoked_at IS NULL`,
    [handle, graph],
  );
  const [found] = rows;
  if (!found || !timingSafeEqual(found.hash, hashOf(text))) return undefined;
  if (found.isStale) await db.query('UPDATE registry.api_keys SET last_used_at = now() WHERE id = $1', [found.id]);
  const { id, role, name } = found;
  return { id, graph: found.graph, role, name };
}

export interface ListedKey extends Key {
  createdAt: Date;
  /** To the hour. */
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

/** Every key that was ever made, newest first. */
export async function listKeys(db: Connection): Promise<ListedKey[]> {
  const { rows } = await db.query<ListedKey>(
    `SELECT id, graph_id AS graph, role, name, created_at AS "createdAt", last_used_at AS "lastUsedAt", revoked_at AS "revokedAt"
     FROM registry.api_keys ORDER BY created_at DESC`,
  );
  return rows;
}

/** Takes a key back; holds from the next request on. False when there is none with that id or it was revoked before. */
export async function revokeKey(db: Connection, id: string): Promise<boolean> {
  const { rowCount } = await db.query(
    'UPDATE registry.api_keys SET revoked_at = now() WHERE id::text = $1 AND revoked_at IS NULL',
    [id],
  );
  return rowCount === 1;
}
