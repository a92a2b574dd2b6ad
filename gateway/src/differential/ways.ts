// The three ways to run one operation: ours, the stock gateway's, and the monolith that knows no subgraphs.
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { executeQueryPlan } from '@apollo/gateway/dist/executeQueryPlan.js';
import { buildOperationContext } from '@apollo/gateway/dist/operationContext.js';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { execute as executeSchema, type GraphQLFormattedError, parse } from 'graphql';
import { pino } from 'pino';
import { replay } from '../compiler/replay.ts';
import { coerceVariables, execute } from '../execution/execute.ts';
import { SubgraphDataSource } from '../fetching/data-source.ts';
import { defaultPolicy, Guard } from '../fetching/guard.ts';
import type { RequestContext } from '../fetching/request-context.ts';
import type { ServiceMap } from '../fetching/services.ts';
import type { SubgraphTransport } from '../fetching/transport.ts';
import { fromWire, toWire } from '../fetching/wire-text.ts';
import { interpret } from '../interpreter/interpret.ts';
import { type OperationSpan, silentSpan } from '../observability/observer.ts';
import { nodeOf, type Operation } from '../supergraph/graph.ts';
import { ask, monolithResolver, type Run } from './run.ts';
import type { Thing } from './universe.ts';
import type { World } from './world.ts';

/** What came out of a way. */
export interface Result {
  /** The data as JSON text: key order counts. */
  data: string;
  errors: readonly GraphQLFormattedError[];
  /** Why the compiled plan gave way to the interpreter, when it did. */
  interpreted?: string;
}

/** How subgraphs are reached: by a function call, or as text over a wire. */
export type Wire = 'objects' | 'text';

type Variables = Record<string, unknown>;

const logger = pino({ level: 'silent' });
// No run may hang on the clock, and none on what an earlier run went through.
const UNHURRIED = {
  ...defaultPolicy,
  deadlines: { query: 60_000, mutation: 60_000 },
  failures: Number.POSITIVE_INFINITY,
  retryShare: 0,
};
const PLANNER_OPTIONS = { exposeDocumentNodeInFetchNode: true, debug: { maxEvaluatedPlans: 1_000 } };
const NO_ONE = { caller: null, address: '127.0.0.1' };

/** The runs that are under way, by request id: what a transport needs to know. */
const runs = new Map<string, Run>();
let runCount = 0;
const sources = new WeakMap<World, Record<Wire, ServiceMap>>();

/** Ours: the compiled plan, and where that gives way the interpreter. */
export async function ours(
  world: World,
  operation: Operation,
  variables: Variables,
  run: Run,
  wire: Wire,
): Promise<Result> {
  let interpreted: string | undefined;
  const span: OperationSpan = {
    ...silentSpan,
    interpreted(reason) {
      interpreted ??= reason;
    },
  };
  const services = servicesOf(world, wire);
  return during(run, span, async (context) => {
    const { graph } = world;
    const { coerced = {} } = coerceVariables(graph, operation, variables);
    const { text } = await execute({ graph, operation, variables, coerced, services, context, logger });
    const { data, errors = [] } = JSON.parse(text);
    return { data: JSON.stringify(data), errors, interpreted };
  });
}

/** Ours without the compiled plan: what it is measured by. */
export async function general(
  world: World,
  operation: Operation,
  variables: Variables,
  run: Run,
  wire: Wire,
): Promise<Result> {
  const { graph } = world;
  const services = servicesOf(world, wire);
  return during(run, silentSpan, async (context) => {
    const { coerced = {} } = coerceVariables(graph, operation, variables);
    const ask = replay({ plan: undefined, asked: [], given: undefined, services, context });
    const node = nodeOf(operation);
    const { data, errors } = await interpret({ graph, operation, node, variables, coerced, ask });
    return { data: JSON.stringify(data), errors };
  });
}

async function during(
  run: Run,
  span: OperationSpan,
  work: (context: RequestContext) => Promise<Result>,
): Promise<Result> {
  runCount += 1;
  const requestId = `run-${runCount}`;
  runs.set(requestId, run);
  try {
    return await work({ hop: { ...NO_ONE, requestId }, setCookies: [], span });
  } finally {
    runs.delete(requestId);
  }
}

/** The stock gateway: its planner and its executor. Nulls that it hides among the extensions count as errors. */
export async function stock(world: World, operation: Operation, variables: Variables, run: Run): Promise<Result> {
  const { graph } = world;
  const plan = stockPlan(world, operation);
  const plain = Object.fromEntries(
    Object.keys(world.schemas).map((subgraph) => [
      subgraph,
      {
        process: ({ request, document }: { request: { query: string; variables?: Variables }; document?: never }) =>
          ask(world, run, { subgraph, query: request.query, variables: request.variables ?? {} }, document),
      },
    ]),
  );
  const requestContext = { request: { variables }, context: {}, metrics: {}, logger, schema: graph.schema };
  try {
    const { data, errors, extensions } = await executeQueryPlan(
      plan,
      plain as unknown as Parameters<typeof executeQueryPlan>[1],
      requestContext as unknown as Parameters<typeof executeQueryPlan>[2],
      buildOperationContext({ schema: graph.schema, operationDocument: operation.document }),
      graph.supergraphSchema,
      graph.apiSchema,
    );
    const found = errors ?? (extensions?.valueCompletion as readonly GraphQLFormattedError[] | undefined) ?? [];
    return { data: JSON.stringify(data ?? null), errors: JSON.parse(JSON.stringify(found)) };
  } catch (error) {
    // It trips over some answers; its server would then say that something went wrong.
    return { data: 'null', errors: [{ message: String(error) }] };
  }
}

/** The monolith: what any federation of these subgraphs has to answer. */
export async function monolith(world: World, operation: Operation, variables: Variables, run: Run): Promise<Result> {
  const { data, errors = [] } = await executeSchema({
    schema: world.graph.schema,
    document: operation.document,
    operationName: operation.definition.name?.value,
    variableValues: variables,
    contextValue: run,
    fieldResolver: monolithResolver(world),
    typeResolver: (thing: Thing) => thing.type,
  });
  return { data: JSON.stringify(data ?? null), errors: errors.map((error) => error.toJSON()) };
}

const planners = new WeakMap<World, QueryPlanner>();
const plans = new WeakMap<Operation, QueryPlan>();

/** What the stock gateway plans, of the operation as the client wrote it and the supergraph as composition made it. */
export function stockPlan(world: World, operation: Operation): QueryPlan {
  const known = plans.get(operation);
  if (known) return known;
  const planner = planners.get(world) ?? new QueryPlanner(Supergraph.build(world.graph.sdl), PLANNER_OPTIONS);
  planners.set(world, planner);
  const plan = planner.buildQueryPlan(operationFromDocument(world.graph.apiSchema, operation.document));
  plans.set(operation, plan);
  return plan;
}

function servicesOf(world: World, wire: Wire): ServiceMap {
  let known = sources.get(world);
  if (!known) {
    known = { objects: servicesOver(world, 'objects'), text: servicesOver(world, 'text') };
    sources.set(world, known);
  }
  return known[wire];
}

function servicesOver(world: World, wire: Wire): ServiceMap {
  const made = Object.keys(world.schemas).map((name) => {
    const guard = new Guard(UNHURRIED, () => {});
    return [name, new SubgraphDataSource(name, transport(world, name, wire), guard, false, logger)] as const;
  });
  return Object.fromEntries(made);
}

function transport(world: World, subgraph: string, wire: Wire): SubgraphTransport {
  const runOf = (requestId: string) => {
    const run = runs.get(requestId);
    if (!run) throw new Error('asked after the answer was given');
    return run;
  };
  const subscribe = () => Promise.reject(new Error('no subscriptions here'));
  if (wire === 'objects') {
    return {
      subscribe,
      execute: ({ query, variables = {}, document }, { requestId }) =>
        ask(world, runOf(requestId), { subgraph, query, variables }, document),
    };
  }
  const send = async (body: string, { requestId }: { requestId: string }) => {
    const { query, variables = {} } = JSON.parse(fromWire(body));
    const answer = await ask(world, runOf(requestId), { subgraph, query, variables }, parse(query));
    return { wire: toWire(JSON.stringify(answer)) };
  };
  return {
    subscribe,
    send,
    execute: async ({ query, variables }, hop) =>
      JSON.parse(fromWire((await send(toWire(JSON.stringify({ query, variables })), hop)).wire)),
  };
}
