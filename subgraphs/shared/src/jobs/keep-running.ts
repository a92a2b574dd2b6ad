import { EventEmitter } from 'node:events';
import type { Runner } from 'graphile-worker';

interface PoolEvent {
  workerPool: { id: string };
}

interface Begun {
  runner: Runner;
  /** Resolves when its workers are gone. */
  gone: Promise<void>;
}

const PAUSE_MILLISECONDS = 500;

/**
 * Keeps a runner of jobs running until closed. The library's runner ends for good when the database is away at the moment at which a job ends, for then
 * it cannot write down how; another one takes its place. `start` gets an emitter for the events of one runner; `events` hears of the pools of all.
 * Rejects when the first one does not start.
 */
export async function keepRunning(
  start: (events: EventEmitter) => Promise<Runner>,
  events: EventEmitter,
): Promise<{ close(): Promise<void> }> {
  let isClosed = false;
  let wake = () => {};
  let present: Begun | undefined;

  async function begin(): Promise<Begun> {
    const own = new EventEmitter();
    own.on('pool:create', (event: PoolEvent) => events.emit('pool:create', event));
    const gone = new Promise<void>((done) => {
      own.on('pool:release', (event: PoolEvent) => {
        events.emit('pool:release', event);
        done();
      });
    });
    return { runner: await start(own), gone };
  }

  const pause = () =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, PAUSE_MILLISECONDS);
      wake = () => {
        clearTimeout(timer);
        done();
      };
    });

  async function follow(): Promise<void> {
    while (!isClosed) {
      await present?.gone;
      present = undefined;
      if (!isClosed) await pause();
      if (!isClosed) present = await begin().catch(() => undefined); // not yet: again after another pause
    }
  }

  present = await begin();
  const following = follow();
  return {
    async close() {
      isClosed = true;
      wake();
      await present?.runner.stop().catch(() => {}); // it was just ending by itself
      await following;
      await present?.runner.stop().catch(() => {});
    },
  };
}
