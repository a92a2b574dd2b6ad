// One loaded supergraph: the schema that clients see, the planner, and every operation planned against it.
import {
  operationFromDocument,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  type Schema,
  Supergraph,
} from '@apollo/federation-internals';
import { buildOperationContext } from '@apollo/gateway/dist/operationContext.js';
import { type QueryPlan, QueryPlanner, type SubscriptionNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** An operation with its plan; made once per document and operation name. */
export interface Operation {
  /** Different for every planned operation of this process. */
  id: number;
  definition: OperationDefinitionNode;
  document: DocumentNode;
  context: ReturnType<typeof buildOperationContext>;
  /** None when the operation asks about the schema alone: that needs no subgraph. */
  plan: QueryPlan | undefined;
}

// What a supergraph may ask of its gateway: all that Apollo's router does, authorization included, but for connectors.
const FEATURES = new Set([...ROUTER_SUPPORTED_SUPERGRAPH_FEATURES].filter((url) => !url.includes('/connect/')));

let operationCount = 0;

export class Graph {
  readonly sdl: string;
  /** The schema for clients, as graphql-js knows it. */
  readonly schema: GraphQLSchema;
  /** The same schema in the planner's representation. */
  readonly apiSchema: Schema;
  readonly supergraphSchema: GraphQLSchema;
  readonly subgraphs: readonly { name: string; url: string }[];
  readonly #planner: QueryPlanner;
  // Keyed by the document object: documents live in bounded caches, and their plans go when they go.
  readonly #operations = new WeakMap<DocumentNode, Map<string, Operation>>();

  /** Throws when the text is not a supergraph. */
  constructor(sdl: string) {
    const supergraph = Supergraph.build(sdl, { supportedFeatures: FEATURES });
    this.sdl = sdl;
    this.apiSchema = supergraph.apiSchema();
    this.schema = this.apiSchema.toGraphQLJSSchema();
    this.supergraphSchema = supergraph.schema.toGraphQLJSSchema();
    this.subgraphs = supergraph.subgraphsMetadata();
    this.#planner = new QueryPlanner(supergraph, {
      exposeDocumentNodeInFetchNode: true,
      debug: { maxEvaluatedPlans: 1_000 },
    });
  }

  /** Whether the operation of a document has its plan already. */
  isPlanned(document: DocumentNode, operationName?: string | null): boolean {
    return this.#operations.get(document)?.has(operationName ?? '') ?? false;
  }

  /** The planned operation of a document that is valid against this graph's schema. Throws a GraphQLError when the name fits none. */
  operation(document: DocumentNode, operationName?: string | null): Operation {
    const name = operationName ?? '';
    const operations = this.#operations.get(document) ?? new Map<string, Operation>();
    this.#operations.set(document, operations);
    let operation = operations.get(name);
    if (!operation) {
      operation = this.#plan(document, name || undefined);
      operations.set(name, operation);
    }
    return operation;
  }

  #plan(document: DocumentNode, operationName?: string): Operation {
    const context = buildOperationContext({ schema: this.schema, operationDocument: document, operationName });
    const { operation: definition, fragments } = context;
    const plan = isIntrospection(definition.selectionSet, fragments)
      ? undefined
      : this.#planner.buildQueryPlan(operationFromDocument(this.apiSchema, document, { operationName }));
    operationCount += 1;
    return { id: operationCount, definition, document, context, plan };
  }
}

export function isSubscriptionPlan(plan: QueryPlan | undefined): plan is QueryPlan & { node: SubscriptionNode } {
  return plan?.node?.kind === 'Subscription';
}

const INTROSPECTION = new Set(['__schema', '__type', '__typename']);

function isIntrospection({ selections }: SelectionSetNode, fragments: Record<string, FragmentDefinitionNode>): boolean {
  return selections.every((selection) => {
    if (selection.kind === Kind.FIELD) return INTROSPECTION.has(selection.name.value);
    const inner = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
    return inner !== undefined && isIntrospection(inner.selectionSet, fragments);
  });
}
