import type { EventEmitter } from 'node:events';
import pg from 'pg';

/** Keeps this process's workers known as alive, and frees what workers of dead processes held. */
export interface Lifelines {
  close(): Promise<void>;
}

const SWEEP_MILLISECONDS = 2_000;
const LOCK = 'pg_try_advisory_lock(hashtextextended($1, 24))';

/**
 * Workers that die leave their jobs locked, for four hours if nobody helps. So each pool of workers holds an advisory lock in its name, which the
 * server drops with the connection; a pool that has jobs but no lock in two sweeps running is dead, and its jobs are freed.
 */
export async function openLifelines(
  databaseUrl: string,
  events: EventEmitter,
  sweepMilliseconds = SWEEP_MILLISECONDS,
): Promise<Lifelines> {
  const pools = new Set<string>();
  let suspects = new Set<string>();
  let client: pg.Client | undefined;
  let isClosed = false;
  let last: Promise<unknown> = Promise.resolve();
  /** One statement at a time on the one connection; what fails is done again by the next sweep. */
  const inTurn = (work: () => Promise<unknown>) => {
    last = last.then(() => (isClosed ? undefined : work())).catch(() => {});
  };

  async function connect(): Promise<pg.Client> {
    const opened = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'alif24-lifelines',
      keepAlive: true,
    });
    opened.on('error', () => {});
    opened.on('end', () => {
      if (client === opened) client = undefined;
    });
    await opened.connect();
    for (const id of pools) await opened.query(`SELECT ${LOCK}`, [id]);
    client = opened;
    return opened;
  }

  async function sweep(): Promise<void> {
    const db = client ?? (await connect());
    const { rows } = await db.query<{ id: string; is_dead: boolean }>(
      `SELECT id, pg_try_advisory_xact_lock(hashtextextended(id, 24)) AS is_dead
         FROM (SELECT DISTINCT locked_by AS id FROM graphile_worker.jobs WHERE locked_by IS NOT NULL) held
        WHERE NOT id = ANY($1)`,
      [[...pools]],
    );
    const dead = rows.filter(({ is_dead }) => is_dead).map(({ id }) => id);
    const again = dead.filter((id) => suspects.has(id));
    if (again.length > 0) await db.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [again]);
    suspects = new Set(dead);
  }

  // Jobs are locked in the name of their pool of workers.
  events.on('pool:create', ({ workerPool: { id } }: { workerPool: { id: string } }) => {
    pools.add(id);
    inTurn(async () => client?.query(`SELECT ${LOCK}`, [id])); // taken again when the connection is back
  });
  // What it could not give back is anybody's.
  events.on('pool:release', ({ workerPool: { id } }: { workerPool: { id: string } }) => {
    pools.delete(id);
    inTurn(async () => client?.query('SELECT pg_advisory_unlock(hashtextextended($1, 24))', [id]));
  });
  await connect();
  const timer = setInterval(() => inTurn(sweep), sweepMilliseconds);
  timer.unref();
  return {
    async close() {
      isClosed = true;
      clearInterval(timer);
      await last;
      await client?.end();
    },
  };
}
