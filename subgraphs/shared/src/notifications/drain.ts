import { enqueue, type JobRun } from '../jobs/index.ts';
import type { NotificationContext } from './context.ts';
import { type DigestOf, decide, giveUp, nextDelivery, send } from './delivery.ts';
import { DRAIN, markFailed, markSending, settle } from './outbox.ts';
import type { Outside } from './preferences.ts';

const LONGEST_RUN_MILLISECONDS = 10 * 60_000;
const LONGEST_WAIT_SECONDS = 30;
/** How often a message is tried in its place, over some ten minutes, so that what waits behind it keeps its order. */
const TRIES_IN_PLACE = 25;
/** Then it makes way for an hour, and after so many tries it is dead. */
const TRIES = 3 * TRIES_IN_PLACE;

/** What tells the time of a channel that waits: a test of an outage has its own, in which nobody waits. */
export interface Clock {
  /** Milliseconds. */
  now(): number;
  /** Ends early when the process does. */
  sleep(seconds: number, signal: AbortSignal): Promise<void>;
}

export const realClock: Clock = { now: Date.now, sleep };

/**
 * Sends what waits for one channel, one message after another in the whole platform: whoever holds the lock of the channel sends, on the very connection
 * that holds it. A message is marked before it goes out, so a process that is killed leaves one of which nobody knows whether it went: that one is
 * sent again. Who finds the lock taken may go: the holder looks once more after letting go of it.
 */
export async function drain(
  ctx: NotificationContext,
  channel: Outside,
  run: JobRun,
  digestOf: DigestOf,
  clock: Clock,
): Promise<void> {
  const end = clock.now() + LONGEST_RUN_MILLISECONDS;
  const connection = ctx.db.connection.createQueryRunner();
  const locked = ctx.within(connection.manager, (done) => done());
  try {
    do {
      const [{ isOurs }] = await connection.query('SELECT pg_try_advisory_lock(hashtextextended($1, 10)) AS "isOurs"', [
        channel,
      ]);
      if (!isOurs) return;
      while (await sendNext(locked, channel, { ...run, clock }, digestOf)) {
        if (!run.signal.aborted && clock.now() < end) continue;
        await enqueue(locked, DRAIN, { channel }, { key: `${DRAIN}:${channel}`, lane: 'ATTENDANCE' });
        return;
      }
      await unlock();
    } while (await nextDelivery(ctx, channel));
  } finally {
    await unlock().catch(() => {});
    await connection.release();
  }

  function unlock() {
    return connection.query('SELECT pg_advisory_unlock(hashtextextended($1, 10))', [channel]);
  }
}

type Run = JobRun & { clock: Clock };

/** Deals with the message whose turn it is; false when there is none. */
async function sendNext(ctx: NotificationContext, channel: Outside, run: Run, digestOf: DigestOf): Promise<boolean> {
  const delivery = await nextDelivery(ctx, channel);
  if (!delivery) return false;
  const { id } = delivery;
  const decision = await decide(ctx, delivery, digestOf);
  if (decision.is === 'LATER') {
    await ctx.db.query('UPDATE shared.outbox SET due_at = $2 WHERE id = $1', [id, decision.at]);
    return true;
  }
  if (decision.is === 'SKIP') {
    await giveUp(ctx, delivery, decision.type, { why: decision.why, isUnreachable: false });
    return true;
  }
  if (!(await markSending(ctx, id))) return true;
  const outcome = await send(ctx, delivery, decision);
  if (outcome.is === 'SENT') await settle(ctx, id, 'SENT');
  else if (outcome.is === 'REFUSED') await settle(ctx, id, 'DEAD', outcome.why);
  else if (outcome.is === 'UNREACHABLE') {
    await giveUp(ctx, delivery, decision.type, { why: outcome.why, isUnreachable: true });
  } else if (outcome.is === 'WAIT') {
    await markFailed(ctx, id, 'TOLD_TO_WAIT');
    await run.clock.sleep(outcome.seconds, run.signal);
  } else await tryLater(ctx, id, delivery.attempts + 1, outcome.why, run);
  if (outcome.is !== 'SENT') ctx.log.warn({ delivery: id, channel, outcome: outcome.is }, 'a message was not sent');
  return true;
}

/** Nobody answers: the message keeps its place and the channel waits, longer each time. */
async function tryLater(ctx: NotificationContext, id: string, tries: number, why: string, run: Run): Promise<void> {
  if (tries >= TRIES) return settle(ctx, id, 'DEAD', why);
  if (tries % TRIES_IN_PLACE === 0) return markFailed(ctx, id, why, 3_600);
  await markFailed(ctx, id, why);
  await run.clock.sleep(Math.min(2 ** ((tries % TRIES_IN_PLACE) - 1), LONGEST_WAIT_SECONDS), run.signal);
}

function sleep(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, seconds * 1_000);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
