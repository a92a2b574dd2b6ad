import type { PlanWish } from '../explorer/query-plan.ts';
import type { OperationSpan } from '../observability/observer.ts';
import type { Hop } from './transport.ts';

/** What one operation carries through execution: who asks, the cookies that the session subgraph wants set, and who watches. */
export interface RequestContext {
  hop: Hop;
  setCookies: string[];
  span: OperationSpan;
  /** The caller wants to see the plan, and may. */
  plan?: PlanWish;
}
