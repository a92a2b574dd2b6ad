import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DatabaseServerError } from './embedded-failure.ts';

const needed = 18;
const connectWithinMs = 5_000;

/** Errors of the network, not of the server: the server may just not be there yet. */
const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
]);

/**
 * Makes sure that the server of `url` can be used: reachable, willing, with the database there and new enough.
 * @param waitMs for how long to keep trying while the server cannot be reached or is still starting; default 0
 * @throws DatabaseServerError with one sentence for a person, never with the password in it
 */
export async function checkDatabase(url: string, waitMs = 0): Promise<void> {
  const target = describe(url);
  const deadline = Date.now() + waitMs;
  for (;;) {
    const outcome = await attempt(url, target);
    if (outcome === undefined) return;
    if (!outcome.mayPass || Date.now() >= deadline) throw outcome.error;
    await pause(Math.min(250, waitMs));
  }
}

async function attempt(
  url: string,
  target: Target,
): Promise<{ error: DatabaseServerError; mayPass: boolean } | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectWithinMs });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; number: number }>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as number`,
    );
    const [{ version, number } = { version: 'unknown', number: 0 }] = rows;
    if (number >= needed * 10_000) return undefined;
    const message = `The server at ${target.place} is PostgreSQL ${version}, but the project needs ${needed} or newer; set DATABASE_URL to such a server.`;
    return { error: new DatabaseServerError(message), mayPass: false };
  } catch (cause) {
    const { sentence, mayPass } = explain(cause, target);
    return { error: new DatabaseServerError(sentence, { cause }), mayPass };
  } finally {
    await client.end().catch(() => undefined);
  }
}

interface Target {
  place: string;
  database: string;
  user: string;
}

function describe(url: string): Target {
  try {
    const { protocol, host, pathname, username } = new URL(url);
    if (protocol !== 'postgres:' && protocol !== 'postgresql:') throw new Error(protocol);
    return {
      place: host || 'the local socket',
      database: decodeURIComponent(pathname.slice(1)) || username,
      user: decodeURIComponent(username),
    };
  } catch (cause) {
    throw new DatabaseServerError(
      'DATABASE_URL is not an address of a PostgreSQL server; write it as postgres://user:password@host:5432/database.',
      {
        cause,
      },
    );
  }
}

function explain(error: unknown, { place, database, user }: Target): { sentence: string; mayPass: boolean } {
  const { code = '', message } = firstOf(error);
  if (unreachable.has(code) || /timeout|terminated unexpectedly/i.test(message)) {
    return {
      sentence: `No PostgreSQL server answers at ${place} (${code || message}); start it, or correct DATABASE_URL.`,
      mayPass: true,
    };
  }
  switch (code) {
    case '28P01':
    case '28000':
      return {
        sentence: `The PostgreSQL server at ${place} refuses the user ${user} (${message}); correct DATABASE_URL.`,
        mayPass: false,
      };
    case '3D000':
      return {
        sentence: `There is no database ${database} on the PostgreSQL server at ${place}; create it, or correct DATABASE_URL.`,
        mayPass: false,
      };
    case '53300':
      return {
        sentence: `The PostgreSQL server at ${place} has no free connections; close some, or raise its max_connections.`,
        mayPass: true,
      };
    case '57P03':
      return {
        sentence: `The PostgreSQL server at ${place} is not ready yet (${message}); try again in a moment.`,
        mayPass: true,
      };
    default:
      return { sentence: `The database ${database} at ${place} cannot be used: ${message}.`, mayPass: false };
  }
}

/** A host name with several addresses fails with one error for each of them. */
function firstOf(error: unknown): { code?: string; message: string } {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first : { message: String(first) };
}
