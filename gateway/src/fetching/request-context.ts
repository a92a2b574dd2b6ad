import type { OperationSpan } from '../observability/observer.ts';
import type { Hop } from './transport.ts';

/** The plan beside the answer, or instead of it, with no subgraph asked. */
export type PlanWish = 'beside' | 'instead';

/** What one operation carries through execution: who asks, the cookies that the session subgraph wants set, and who watches. */
export interface RequestContext {
  hop: Hop;
  setCookies: string[];
  span: OperationSpan;
  /** The caller wants to see the plan, and may. */
  plan?: PlanWish;
}
