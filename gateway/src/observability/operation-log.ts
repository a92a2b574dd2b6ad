// One line per operation: of those that failed or were slow at level info, of all others at level debug.
import { createHmac } from 'node:crypto';
import type { Logger } from 'pino';
import { documentHash } from './hash.ts';
import { safeLabel } from './labels.ts';
import {
  type FetchSpan,
  type Observer,
  type OperationOutcome,
  type OperationSpan,
  type OperationStart,
  type PlannedOperation,
  silentObserver,
  silentSpan,
} from './observer.ts';
import { parseTraceparent } from './traceparent.ts';

export interface OperationLogOptions {
  logger: Logger;
  /** Milliseconds from which an operation counts as slow. */
  slowAfter: number;
  /** Makes pseudonyms of users' ids: with the same key the same user is the same in the logs of every process. */
  pseudonymKey: string | Buffer;
}

const PSEUDONYM_LENGTH = 16;
const MOST_CODES = 10;

export function operationLog(options: OperationLogOptions): Observer {
  return { ...silentObserver, operation: (start) => new LoggedOperation(options, start) };
}

class LoggedOperation implements OperationSpan {
  readonly #options: OperationLogOptions;
  readonly #start: OperationStart;
  readonly #startedAt = performance.now();
  #planned: PlannedOperation | undefined;
  #isOpen = true;

  constructor(options: OperationLogOptions, start: OperationStart) {
    this.#options = options;
    this.#start = start;
  }

  planned(operation: PlannedOperation): void {
    this.#planned = operation;
  }

  fetch(subgraph: string): FetchSpan {
    return silentSpan.fetch(subgraph);
  }

  shared(): void {}

  interpreted(): void {}

  end(outcome: OperationOutcome, codes: readonly string[]): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    const { logger, slowAfter } = this.#options;
    const milliseconds = performance.now() - this.#startedAt;
    const level = outcome === 'ok' && milliseconds < slowAfter ? 'debug' : 'info';
    if (!logger.isLevelEnabled(level)) return;
    logger[level](this.#line(outcome, codes, milliseconds), 'an operation ended');
  }

  #line(outcome: OperationOutcome, codes: readonly string[], milliseconds: number) {
    const { transport, requestId, traceparent, traceId, userId, role } = this.#start;
    const { name, kind, document } = this.#planned ?? {};
    return {
      requestId,
      traceId: traceId ?? parseTraceparent(traceparent)?.traceId,
      user: userId === undefined ? undefined : this.#pseudonym(userId),
      role,
      transport,
      operation: safeLabel(name),
      kind,
      hash: document && documentHash(document),
      outcome,
      codes: codes.length > 0 ? [...new Set(codes.map(safeLabel))].slice(0, MOST_CODES) : undefined,
      ms: Math.round(milliseconds * 10) / 10,
    };
  }

  #pseudonym(userId: string): string {
    const { pseudonymKey } = this.#options;
    return createHmac('sha256', pseudonymKey).update(userId).digest('hex').slice(0, PSEUDONYM_LENGTH);
  }
}
