// The texts that the stock gateway would send, read off its own plan, so that the limit asks exactly the same.
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type FetchNode, type PlanNode, QueryPlanner, type SubscriptionNode } from '@apollo/query-planner';
import { parse } from 'graphql';

/** The text of the fetch that asks this subgraph at this place of the answer; several at one place are told apart by their turn, from 1. */
export type Texts = (subgraph: string, place: string, turn?: number) => string;

/** Throws, as its result does, when there is no such fetch: the limit was written for another plan. */
export function plannedFetches(supergraphSdl: string, query: string): Texts {
  const supergraph = Supergraph.build(supergraphSdl);
  const operation = operationFromDocument(supergraph.apiSchema(), parse(query));
  const { node } = new QueryPlanner(supergraph).buildQueryPlan(operation);
  const texts = new Map<string, string[]>();
  if (node) visit(node, '', texts);
  return (subgraph, place, turn = 1) => {
    const text = texts.get(`${subgraph} ${place}`)?.[turn - 1];
    if (!text) throw new Error(`the plan has no fetch number ${turn} from ${subgraph} at ${place || 'the root'}`);
    return text;
  };
}

function visit(node: PlanNode | SubscriptionNode, place: string, texts: Map<string, string[]>): void {
  if (node.kind === 'Fetch') add(node, place, texts);
  else if (node.kind === 'Flatten') visit(node.node, node.path.join('.'), texts);
  else if (node.kind === 'Parallel' || node.kind === 'Sequence')
    for (const each of node.nodes) visit(each, place, texts);
  else throw new Error(`the limit knows no ${node.kind} nodes`);
}

function add({ serviceName, operation }: FetchNode, place: string, texts: Map<string, string[]>): void {
  const key = `${serviceName} ${place}`;
  texts.set(key, [...(texts.get(key) ?? []), operation]);
}
