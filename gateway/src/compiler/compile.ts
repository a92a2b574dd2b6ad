// A query plan becomes functions, once: what to send when, how to build representations, how to write the answer.
import type { FetchNode, PlanNode } from '@apollo/query-planner';
import type { Graph, Operation } from '../supergraph/graph.ts';
import { writeCollector } from './collector.ts';
import { helpers } from './helpers.ts';
import { placesOf } from './places.ts';
import { type Request, requestsOf } from './requests.ts';
import { writeSerializer } from './serializer.ts';
import { fetchesOf } from './steps.ts';
import { Unsupported } from './unsupported.ts';
import { Writer } from './writer.ts';

/** What the fetches of one run answered, by number of the fetch. */
export interface Answers {
  /** The distinct entities; for a fetch of root fields the one object. */
  entities: unknown[][];
  /** For each object that stands where a fetch's entities belong, in the order of the answer, which one is its; -1 for none. */
  places: number[][];
}

/** Adds what is not known yet to the texts, and gives the number of the text for each object visited. */
export type Collect = (answers: Answers, known: Map<string, number>, texts: string[]) => number[];

export interface CompiledPlan {
  requests: Request[];
  /** How many requests each one waits for, and which wait for it. */
  waits: number[];
  next: number[][];
  /** The request and member that a fetch of the plan went into. */
  memberOf: ReadonlyMap<FetchNode, { request: number; member: number }>;
  collect: (Collect | undefined)[];
  /** The data as JSON text. Throws Surprise. */
  serialize(answers: Answers): string;
  fetches: number;
}

const MOST_FETCHES = 200;

/** Throws Unsupported when something in the plan is not compiled. */
export function compile(
  graph: Graph,
  operation: Operation,
  node: PlanNode,
  conditions: Readonly<Record<string, unknown>>,
): CompiledPlan {
  const { definition, context } = operation;
  const rootType = graph.schema.getRootType(definition.operation);
  const fetches = fetchesOf(node, conditions);
  if (!rootType || fetches.length === 0 || fetches.length > MOST_FETCHES) throw new Unsupported('plan');
  const root = placesOf(fetches);
  const writer = new Writer(graph.schema, graph.hasInterfaceObjects);
  const collectors = fetches.map((fetch) =>
    fetch.node.requires ? writeCollector(writer, root, fetch, graph.supergraphSchema) : 'undefined',
  );
  const selecting = { schema: graph.schema, fragments: context.fragments, conditions };
  const parts = { writer, selecting, guarded: graph.guardedNames };
  const serialize = writeSerializer(parts, root, rootType, definition.selectionSet);
  const code = `'use strict';\n${writer.code}\nreturn { collect: [${collectors.join()}], serialize: ${serialize} };`;
  // Names and literals are in the code by JSON.stringify alone, for the operation is whatever a client sent.
  const functions = new Function('h', 'K', code)(helpers, writer.constants);
  const requests = requestsOf(fetches);
  const next = requests.map((): number[] => []);
  for (const [index, { after }] of requests.entries()) for (const other of after) next[other]?.push(index);
  const memberOf = new Map<FetchNode, { request: number; member: number }>();
  for (const [request, { members }] of requests.entries()) {
    for (const [member, { fetches: served }] of members.entries()) {
      for (const fetch of served) memberOf.set(fetch.node, { request, member });
    }
  }
  const waits = requests.map(({ after }) => after.length);
  return { ...functions, requests, next, waits, memberOf, fetches: fetches.length };
}
