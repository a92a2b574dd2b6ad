import type { Hop } from './transport.ts';

/** What one operation carries through execution: who asks, and the cookies that the session subgraph wants set. */
export interface RequestContext {
  hop: Hop;
  setCookies: string[];
}
