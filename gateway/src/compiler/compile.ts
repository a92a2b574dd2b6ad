// A query plan becomes functions, once: what to send when, how to build representations, how to write the answer.
import type { FetchNode, PlanNode } from '@apollo/query-planner';
import type { Selecting } from '../supergraph/fields.ts';
import type { Graph, Operation } from '../supergraph/graph.ts';
import { writeAttach, writeCollector } from './collector.ts';
import { helpers } from './helpers.ts';
import { Needs } from './needs.ts';
import { placesOf, type Source } from './places.ts';
import { writeRequestScan } from './request-scan.ts';
import { type Request, requestsOf } from './requests.ts';
import { scan } from './scan-helpers.ts';
import { writeSerializer } from './serializer.ts';
import { type Fetch, fetchesOf } from './steps.ts';
import { Unsupported } from './unsupported.ts';
import { Writer } from './writer.ts';

/** What the fetches of one run answered, by number of the fetch. */
export interface Answers {
  /** The distinct entities; for a fetch of root fields the one object. */
  entities: unknown[][];
  /** For each object that stands where a fetch's entities belong, in the order of the answer, which one is its; -1 for none. */
  places: number[][];
  /** Where answers are read as text: the objects that wait for an entity, as many as there are places. */
  holders: unknown[][];
  /** The texts themselves, by number of the request. */
  texts: string[];
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
  reading: Reading;
  /** For text: by request, the entities of each of its members. Throws Surprise. */
  scan: ((text: string) => unknown[][])[];
  /** For text: by fetch, gives the objects that wait for them its entities. */
  attach: (((answers: Answers, entities: readonly unknown[]) => void) | undefined)[];
}

const MOST_FETCHES = 200;

/** Answers are read as values, or as text without making values of them. */
export type Reading = 'values' | 'text';

/** Throws Unsupported when something in the plan is not compiled, or not for this way of reading. */
export function compile(
  graph: Graph,
  operation: Operation,
  node: PlanNode,
  conditions: Readonly<Record<string, unknown>>,
  reading: Reading,
): CompiledPlan {
  const { definition, context } = operation;
  const rootType = graph.schema.getRootType(definition.operation);
  const fetches = fetchesOf(node, conditions);
  if (!rootType || fetches.length === 0 || fetches.length > MOST_FETCHES) throw new Unsupported('plan');
  if (reading === 'text' && graph.hasInterfaceObjects) throw new Unsupported('text');
  const requests = requestsOf(fetches);
  const memberOf = new Map<FetchNode, { request: number; member: number }>();
  for (const [request, { members }] of requests.entries()) {
    for (const [member, { fetches: served }] of members.entries()) {
      for (const fetch of served) memberOf.set(fetch.node, { request, member });
    }
  }
  const isAlone = ({ node: asked }: Fetch) => {
    const { request, member } = memberOf.get(asked) as { request: number; member: number };
    return requests[request]?.members[member]?.fetches.length === 1;
  };
  const root = placesOf(fetches, (fetch) => {
    const { request, member } = memberOf.get(fetch.node) as { request: number; member: number };
    return `${request}.${member}`;
  });
  const writer = new Writer(graph.schema, graph.hasInterfaceObjects, reading === 'text' ? new Needs() : undefined);
  const fetchSelecting = fetches.map(({ selected: { fragments } }) => ({
    schema: graph.supergraphSchema,
    fragments,
    conditions,
  }));
  const selectingOf = ({ fetch }: Source) => fetchSelecting[fetch] as Selecting;
  const requiresOf = (index: number) => fetches[index]?.node.requires ?? [];
  const collectors = fetches.map((fetch) =>
    fetch.node.requires
      ? // Fetches that are answered together know each other's representations by one form of text.
        writeCollector(
          writer,
          root,
          fetch,
          graph.supergraphSchema,
          isAlone(fetch) ? selectingOf : undefined,
          requiresOf,
        )
      : 'undefined',
  );
  const attaches = fetches.map((fetch) =>
    writer.needs && fetch.node.requires ? writeAttach(writer, fetch) : 'undefined',
  );
  const selecting = { schema: graph.schema, fragments: context.fragments, conditions };
  const parts = { writer, selecting, guarded: graph.guardedNames, selectingOf };
  const serialize = writeSerializer(parts, root, rootType, definition.selectionSet);
  const scans = writer.needs
    ? requests.map((request) =>
        writeRequestScan({ writer, client: selecting, selectingOf }, root, request, rootType.name),
      )
    : [];
  const code = `'use strict';
let t = '', o;
${writer.code}
return { collect: [${collectors.join()}], attach: [${attaches.join()}], serialize: ${serialize}, scan: [${scans.join()}] };`;
  // Names and literals are in the code by JSON.stringify alone, for the operation is whatever a client sent.
  const functions = new Function('h', 'S', 'K', code)(helpers, scan, writer.constants);
  const next = requests.map((): number[] => []);
  for (const [index, { after }] of requests.entries()) for (const other of after) next[other]?.push(index);
  const waits = requests.map(({ after }) => after.length);
  return { ...functions, reading, requests, next, waits, memberOf, fetches: fetches.length };
}
