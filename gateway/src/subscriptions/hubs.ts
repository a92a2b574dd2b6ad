import type { Logger } from 'pino';
import { coerceVariables, type Outcome, refusal } from '../execution/execute.ts';
import type { Services } from '../execution/services.ts';
import type { Caller } from '../execution/transport.ts';
import type { Prepared } from '../operations/operations.ts';
import { isSubscriptionPlan } from '../supergraph/graph.ts';
import { Hub } from './hub.ts';

/** All live subscriptions of this process: one hub per distinct operation, variables and scope. */
export class Hubs {
  readonly #hubs = new Map<string, Hub>();
  readonly #services: Services;
  readonly #logger: Logger;

  constructor(services: Services, logger: Logger) {
    this.#services = services;
    this.#logger = logger;
  }

  get size(): number {
    return this.#hubs.size;
  }

  /** Resolves to a stream of results, or to one result with errors when the subscription is refused. Never rejects. */
  async subscribe(prepared: Prepared): Promise<AsyncIterableIterator<Outcome> | Outcome> {
    const { graph, operation, variables, context } = prepared;
    const { plan } = operation;
    if (!isSubscriptionPlan(plan)) throw new Error('the operation is no subscription');
    const { coerced, errors } = coerceVariables(graph, operation, variables);
    if (errors) return refusal(errors);
    const key = `${operation.id} ${scopeOf(context.hop.caller)} ${canonical(coerced)}`;
    let hub = this.#hubs.get(key);
    if (!hub) {
      const services = this.#services.of(graph);
      const subject = { graph, operation, node: plan.node, variables, services, context, logger: this.#logger };
      const opened = new Hub(subject, () => {
        if (this.#hubs.get(key) === opened) this.#hubs.delete(key);
      });
      hub = opened;
      this.#hubs.set(key, hub);
    }
    const listener = hub.join();
    return (await hub.opened) ?? listener;
  }

  /** Ends every stream: the graph they were planned on is gone. */
  endAll(): void {
    for (const hub of [...this.#hubs.values()]) hub.close();
  }
}

/** Who may share an event: those with the very same rights. Subgraphs see the opener's identity, so nobody else's screen may hang on it. */
function scopeOf(caller: Caller | null): string {
  return caller ? JSON.stringify([caller.userId, caller.role, caller.sessionId]) : 'anonymous';
}

/** The same text for equal values, whatever the order of their keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
