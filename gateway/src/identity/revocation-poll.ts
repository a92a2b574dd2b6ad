import type { Logger } from 'pino';
import { HOP_HEADER, signHop } from './hop.ts';
import type { RevocationSource } from './revocations.ts';

export interface RevocationPoll {
  /** Answers `{ "sessions": [id, …] }`: those that have ended while access tokens of theirs may still be good. */
  url: string;
  /** The subgraph behind the address, and the secret that proves to it who asks. */
  subgraph: string;
  hopSecret: string;
  /** Milliseconds between two questions. */
  interval?: number;
  logger: Logger;
}

const INTERVAL = 2_000;
const TIMEOUT = 5_000;

/** Asks for ended sessions again and again: the way to them from another process, which hears no events. While nobody answers nothing is revoked. */
export function pollRevocations({ interval = INTERVAL, ...poll }: RevocationPoll): RevocationSource {
  return (listener) => {
    let timer: NodeJS.Timeout | undefined;
    let isStopped = false;
    let isFailing = false;
    const ask = async () => {
      try {
        for (const sessionId of await revokedSessions(poll)) if (!isStopped) listener({ sessionId });
        isFailing = false;
      } catch (error) {
        if (!isFailing)
          poll.logger.warn({ err: error }, 'ended sessions cannot be asked for; their tokens live to their end');
        isFailing = true;
      }
      if (!isStopped) timer = setTimeout(ask, interval).unref();
    };
    void ask();
    return () => {
      isStopped = true;
      clearTimeout(timer);
    };
  };
}

async function revokedSessions({ url, subgraph, hopSecret }: Omit<RevocationPoll, 'interval'>): Promise<string[]> {
  const proof = signHop(hopSecret, subgraph, { caller: null, requestId: 'revocations', address: '' }, '');
  const answer = await fetch(url, { headers: { [HOP_HEADER]: proof }, signal: AbortSignal.timeout(TIMEOUT) });
  if (!answer.ok) throw new Error(`HTTP status ${answer.status}`);
  const { sessions } = (await answer.json()) as { sessions?: unknown };
  if (!Array.isArray(sessions)) throw new Error('the answer names no sessions');
  return sessions.filter((session) => typeof session === 'string');
}
