import type { Logger } from 'pino';
import type { Outcome, Variables } from '../execution/execute.ts';
import type { Services } from '../fetching/services.ts';
import type { Hop } from '../fetching/transport.ts';
import { isRevoked, type Revocation } from '../identity/revocations.ts';
import type { Observer } from '../observability/observer.ts';
import type { Prepared } from '../operations/operations.ts';
import type { Rates } from '../protection/rates.ts';
import { isSubscriptionPlan } from '../supergraph/graph.ts';
import type { Memory } from './history.ts';
import { Hub } from './hub.ts';
import { type EndReason, type Outlet, Reader, type Wishes } from './reader.ts';
import type { StreamLimits } from './stream-limits.ts';
import { policyOf, type Scope } from './stream-policy.ts';

export interface HubsParts {
  services: Services;
  limits: StreamLimits;
  rates: Pick<Rates, 'enter'>;
  observer: Observer;
  logger: Logger;
}

/** One client's subscription. */
export interface Joined {
  reader: Reader;
  /** Resolves when the stream stands, or to the answer that refuses it. Never rejects. */
  opened: Promise<Outcome | undefined>;
  /** Idempotent. `comesBack`: the client did not say that it wants no more, it was lost; so the stream is kept for a while. */
  leave(comesBack: boolean): void;
}

/** All live streams of this process: one hub per distinct operation, variables and scope. */
export class Hubs {
  readonly #parts: HubsParts;
  readonly #hubs = new Map<string, Hub>();
  /** Hubs without readers, the longest deserted first. */
  readonly #lingering = new Map<Hub, NodeJS.Timeout>();
  readonly #memory: Memory = { bytes: 0 };

  constructor(parts: HubsParts) {
    this.#parts = parts;
  }

  get size(): number {
    return this.#hubs.size;
  }

  /** Subscribes a client, whose variables are admitted; its outlet gets events from this call on. */
  join(prepared: Prepared, coerced: Variables, outlet: Outlet, wishes: Wishes): Joined {
    const { graph, operation } = prepared;
    const policy = policyOf(graph, operation, coerced);
    const { scope, hop } = scoped(policy.scope, prepared.context.hop);
    const key = `${operation.id} ${audienceOf(scope, hop)} ${canonical(coerced)}`;
    const hub = this.#hubs.get(key) ?? this.#open(key, { ...prepared, coerced }, hop, policy);
    const { limits, observer } = this.#parts;
    const { isLatestWins } = policy;
    const payer = prepared.context.hop;
    const reader = new Reader(outlet, { isLatestWins, waiting: limits.waiting, wishes, payer, observer });
    clearTimeout(this.#lingering.get(hub));
    this.#lingering.delete(hub);
    observer.live('stream-opened');
    hub.join(reader);
    let hasLeft = false;
    const leave = (comesBack: boolean) => {
      if (hasLeft) return;
      hasLeft = true;
      observer.live('stream-closed');
      hub.leave(reader);
      if (!hub.isDeserted) return;
      if (comesBack && hub.isWorthKeeping) this.#linger(hub, scope === 'user' ? limits.grace : limits.sharedGrace);
      else hub.close('complete');
    };
    return { reader, opened: hub.opened, leave };
  }

  /** Ends every stream, so that its readers subscribe again: the graph they were planned on is gone. */
  endAll(reason: EndReason): void {
    for (const hub of [...this.#hubs.values()]) hub.close(reason);
  }

  /** Ends the streams that were opened as somebody who is no longer signed in. */
  revoke(revocation: Revocation): void {
    for (const hub of [...this.#hubs.values()]) {
      if (isRevoked(hub.caller, revocation)) hub.close('restart');
    }
  }

  #open(key: string, prepared: Prepared & { coerced: Variables }, hop: Hop, policy: ReturnType<typeof policyOf>): Hub {
    const { services, limits, rates, observer, logger } = this.#parts;
    const { graph, operation, variables, coerced } = prepared;
    const { plan } = operation;
    if (!isSubscriptionPlan(plan)) throw new Error('the operation is no subscription');
    const subject = {
      ...{ graph, operation, variables, coerced, policy, limits, rates, observer, logger },
      node: plan.node,
      services: services.of(graph),
      context: { ...prepared.context, hop },
      memory: this.#memory,
    };
    const hub = new Hub(subject, () => {
      if (this.#hubs.get(key) === hub) this.#hubs.delete(key);
      clearTimeout(this.#lingering.get(hub));
      this.#lingering.delete(hub);
    });
    this.#hubs.set(key, hub);
    return hub;
  }

  #linger(hub: Hub, milliseconds: number): void {
    this.#lingering.set(hub, setTimeout(() => hub.close('complete'), milliseconds).unref());
    if (this.#lingering.size <= this.#parts.limits.lingering) return;
    const [longest] = this.#lingering.keys();
    longest?.close('complete');
  }
}

/** As whom the stream of a scope runs: a public one as nobody, so that nothing in it can be meant for one reader. */
function scoped(scope: Scope, hop: Hop): { scope: Scope; hop: Hop } {
  const { requestId, address, caller, headers } = hop;
  if (scope === 'public') return { scope, hop: { caller: null, requestId, address } };
  const own = { caller, requestId, address, ...(headers && { headers }) };
  return { scope: scope === 'organization' && caller?.organizationId ? scope : 'user', hop: own };
}

/** Those who may share an event. Subgraphs see the opener's identity, address and forwarded headers, so nobody else's screen may hang on them. */
function audienceOf(scope: Scope, { caller, address, headers }: Hop): string {
  if (scope === 'public') return 'public';
  if (!caller) return JSON.stringify([address, headers]);
  const { role, organizationId, scopes, userId, sessionId } = caller;
  const person = scope === 'organization' ? [] : [userId, sessionId];
  return JSON.stringify([scope, role, organizationId, scopes, person, headers]);
}

/** The same text for equal values, whatever the order of their keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
