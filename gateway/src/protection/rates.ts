// How often somebody may ask. Who is signed in counts as a person and not as an address: a school has one address for all its pupils.
import type { GraphQLError } from 'graphql';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Hop } from '../fetching/transport.ts';
import { RefusedRequest } from './body.ts';
import type { Limits } from './limits.ts';
import { refused } from './operation-limits.ts';
import { SharedCounts } from './shared-counts.ts';

type Counted = Pick<Hop, 'caller' | 'address'>;

export interface Rates {
  /** Counts one request: 0 when it may go on, else the seconds after which the next one may. Never rejects. */
  enter(from: Counted): Promise<number>;
  /** Counts more for a request that was let in: what it costs shows at the next one. */
  spend(from: Counted, points: number): void;
  close(): Promise<void>;
}

/**
 * A counter of this process. With an address of Redis it learns within moments what the other gateways have counted: nobody waits for that, and while Redis
 * is away each counts for itself.
 */
export async function createRates(limits: Limits, redisUrl?: string): Promise<Rates> {
  const shared = redisUrl ? await SharedCounts.open(redisUrl, limits.rateWindow) : undefined;
  const limiter = (keyPrefix: string, points: number) => {
    if (points <= 0) return undefined;
    const own = new RateLimiterMemory({ keyPrefix, points, duration: limits.rateWindow / 1_000 });
    return shared ? shared.of(keyPrefix, own) : own;
  };
  const users = limiter('alif24:rate:user', limits.userRate);
  const addresses = limiter('alif24:rate:address', limits.addressRate);
  const analysts = limiter('alif24:rate:analyst', limits.analystRate);
  const consume = ({ caller, address }: Counted, points: number) => {
    if (!caller) return addresses?.consume(networkOf(address), points);
    return (caller.role === 'ANALYST' ? analysts : users)?.consume(caller.userId, points);
  };
  return {
    async enter(from) {
      try {
        await consume(from, 1);
        return 0;
      } catch (reason) {
        return reason instanceof RateLimiterRes ? Math.max(1, Math.ceil(reason.msBeforeNext / 1_000)) : 0;
      }
    },
    spend(from, points) {
      if (points > 0) consume(from, points)?.catch(() => {});
    },
    async close() {
      shared?.close();
    },
  };
}

/** The answer to whoever asks too often. */
export function rateLimited(seconds: number, rule = 'rate'): RefusedRequest {
  return new RefusedRequest(429, 'RATE_LIMITED', `Too many requests; try again in ${seconds} s.`, {
    rule,
    retryAfter: seconds,
  });
}

/** The same where the answer is one of many on a connection. */
export function rateError(seconds: number, name?: string): GraphQLError {
  const { rule, message, code } = rateLimited(seconds, name);
  return refused(rule, message, code, { retryAfterSeconds: seconds });
}

/** One address of IPv4; of IPv6 the network that a household or a school gets as a whole. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
  return [...groups, ...Array(Math.max(0, missing)).fill('0'), ...(tail ?? '').split(':').filter(Boolean)]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':');
}
