import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../database/index.ts';
import { ACCESS_TOKEN_SECONDS } from './tokens.ts';

/** The topic that changes whenever a session ends. */
export const SESSIONS_TOPIC = 'sessions:revoked';

/** Access tokens are taken for a minute longer than they say, and clocks differ. */
const LEEWAY_SECONDS = 120;
const RETRY_MILLISECONDS = 500;

/** Sessions that have ended while access tokens of theirs may still be good, and tokens of analysts that were taken back before their end. */
export async function readRevokedSessions(db: Pick<Database, 'query'>): Promise<string[]> {
  const rows: Array<{ id: string }> = await db.query(
    `SELECT id FROM shared.sessions WHERE revoked_at > now() - make_interval(secs => $1)
      UNION ALL SELECT id FROM shared.analyst_tokens WHERE revoked_at IS NOT NULL AND expires_at > now() - make_interval(secs => $2)`,
    [ACCESS_TOKEN_SECONDS + LEEWAY_SECONDS, LEEWAY_SECONDS],
  );
  return rows.map(({ id }) => id);
}

/**
 * Calls `listener` with each session that has just ended, and at once with those of the last minutes; may name one more than once.
 * Reads again until the database answers. Returns how to stop.
 */
export function watchRevokedSessions(
  db: Pick<Database, 'query'>,
  events: { subscribe(topic: string): AsyncIterableIterator<void> },
  listener: (sessionId: string) => void,
): () => void {
  const changes = events.subscribe(SESSIONS_TOPIC);
  let isStopped = false;
  const tell = async () => {
    for (;;) {
      const sessions = await readRevokedSessions(db).catch(() => undefined);
      if (isStopped) return;
      for (const session of sessions ?? []) listener(session);
      if (sessions) return;
      await pause(RETRY_MILLISECONDS, undefined, { ref: false });
    }
  };
  void (async () => {
    for await (const _ of changes) await tell();
  })();
  return () => {
    isStopped = true;
    void changes.return?.();
  };
}
