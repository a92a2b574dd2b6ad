// How an operation would be, or was, put together from the subgraphs: shown in the answer to those who may see it.
import { prettyFormatQueryPlan, type QueryPlan } from '@apollo/query-planner';
import type { Outcome } from '../execution/execute.ts';
import type { PlanWish } from '../fetching/request-context.ts';
import type { Caller } from '../fetching/transport.ts';

/** Who may see query plans; they name the subgraphs and the fields behind the graph. */
export type QueryPlanAudience = 'all' | 'moderators' | 'none';

// The header and the answer of Apollo's Router, so that Sandbox and other tools show the plan as they do with it.
export const PLAN_HEADER = 'apollo-expose-query-plan';

/** What this caller wants to see of the plan and may; undefined for everybody else, who are answered as if they had not asked. */
export function planWish(
  header: string | string[] | undefined,
  audience: QueryPlanAudience,
  caller: Caller | null,
): PlanWish | undefined {
  const wish = header === 'true' ? 'beside' : header === 'dry-run' ? 'instead' : undefined;
  const isAllowed = audience === 'all' || (audience === 'moderators' && caller?.role === 'MODERATOR');
  return isAllowed ? wish : undefined;
}

/** What stands under `extensions` of the answer. An operation about the schema alone has a plan without any node. */
function planExtensions(plan: QueryPlan | undefined) {
  const { node } = plan ?? {};
  const object = JSON.parse(JSON.stringify({ kind: 'QueryPlan', node }, withoutDocuments));
  return { apolloQueryPlan: { object, text: prettyFormatQueryPlan(plan ?? { kind: 'QueryPlan' }) } };
}

/** The answer with the plan in it. */
export function withPlan(outcome: Outcome, plan: QueryPlan | undefined): Outcome {
  const extensions = JSON.stringify(planExtensions(plan));
  return { ...outcome, text: `{"extensions":${extensions},${outcome.text.slice(1)}` };
}

// The parsed form of what `operation` says as text.
function withoutDocuments(key: string, value: unknown): unknown {
  return key === 'operationDocumentNode' ? undefined : value;
}
