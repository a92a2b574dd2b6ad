// One loaded supergraph: the schema that clients see, the planner, and every operation planned against it.
import {
  operationFromDocument,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  type Schema,
  Supergraph,
} from '@apollo/federation-internals';
import { buildOperationContext } from '@apollo/gateway/dist/operationContext.js';
import { type PlanNode, type QueryPlan, QueryPlanner, type SubscriptionNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { limitExceeded } from '../protection/operation-limits.ts';
import { collectFields } from './fields.ts';
import { withRequirements } from './plan-requirements.ts';
import { checkNames, guardedNames, plannedDocument, plannedKey } from './planned-keys.ts';
import { mended } from './planner-mends.ts';
import { plannerSupergraph } from './planner-supergraph.ts';
import type { Requirements } from './requirements.ts';
import { unplannedKeys } from './unplanned.ts';

/** An operation with its plan; made once per document and operation name. */
export interface Operation {
  /** Different for every planned operation of this process. */
  id: number;
  definition: OperationDefinitionNode;
  document: DocumentNode;
  context: ReturnType<typeof buildOperationContext>;
  /** None when the operation asks about the schema alone: that needs no subgraph. */
  plan: QueryPlan | undefined;
  /** What was taken out of it because its caller may not read it. */
  refused?: RefusedFields;
  /** Keys of root fields that no subgraph can bring. */
  unplanned: readonly string[];
}

/** What its caller may not read of an operation. */
export interface RefusedFields {
  /** The operation as it was asked. */
  operation: OperationDefinitionNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  removed: ReadonlySet<FieldNode>;
}

// What a supergraph may ask of its gateway: all that Apollo's router does, authorization included, but for connectors.
const FEATURES = new Set([...ROUTER_SUPPORTED_SUPERGRAPH_FEATURES].filter((url) => !url.includes('/connect/')));

// Planning cannot be broken off, so what it may look at is bounded: fields that many subgraphs share, nested in each other, have more ways to
// be fetched than there is time. Sixty characters could hold a processor for minutes.
const PLANNING = { maxEvaluatedPlans: 500, pathsLimit: 500 };
const UNPLANNABLE = /^(Too many options generated|Number of non-local selections exceeds)/;

let operationCount = 0;

export class Graph {
  readonly sdl: string;
  /** The schema for clients, as graphql-js knows it. */
  readonly schema: GraphQLSchema;
  /** The same schema in the planner's representation. */
  readonly apiSchema: Schema;
  readonly supergraphSchema: GraphQLSchema;
  readonly subgraphs: readonly { name: string; url: string }[];
  /** Names of fields that subgraphs need as keys or by @requires, as the planner knows them. */
  readonly guardedNames: ReadonlySet<string>;
  readonly hasInterfaceObjects: boolean;
  readonly #planner: QueryPlanner;
  readonly #requirements: Requirements | undefined;
  // Keyed by the document object: documents live in bounded caches, and their plans go when they go.
  readonly #operations = new WeakMap<DocumentNode, Map<string, Operation | GraphQLError>>();

  /** Throws when the text is not a supergraph. */
  constructor(sdl: string) {
    checkNames(sdl);
    // Without its tokens: nobody asks where something stands in it, and they would be a hundred thousand objects that live as long as the graph.
    const supergraph = parse(sdl, { noLocation: true });
    const planned = plannerSupergraph(supergraph);
    const isOwn = (planned.requirements?.required.size ?? 0) > 0;
    // What the planner alone knows is nobody else's, and leaves external fields behind that nobody uses any more: so it is the supergraph as it
    // came that is checked. Otherwise both are one, which is built once: it takes half of the time in which a gateway starts.
    const plannable = Supergraph.build(planned.supergraph, { supportedFeatures: FEATURES, validateSupergraph: !isOwn });
    const served = isOwn ? Supergraph.build(supergraph, { supportedFeatures: FEATURES }) : plannable;
    if (isOwn) served.subgraphs();
    this.sdl = sdl;
    this.apiSchema = served.apiSchema();
    this.schema = this.apiSchema.toGraphQLJSSchema();
    this.supergraphSchema = served.schema.toGraphQLJSSchema();
    this.subgraphs = served.subgraphsMetadata();
    this.hasInterfaceObjects = /\bisInterfaceObject:\s*true/.test(sdl);
    this.guardedNames = guardedNames(planned.supergraph);
    this.#requirements = planned.requirements;
    this.#planner = new QueryPlanner(plannable, {
      exposeDocumentNodeInFetchNode: true,
      reuseQueryFragments: false,
      debug: PLANNING,
    });
  }

  /** Whether the operation of a document has its plan already. */
  isPlanned(document: DocumentNode, operationName?: string | null): boolean {
    return this.#operations.get(document)?.has(operationName ?? '') ?? false;
  }

  /**
   * The planned operation of a document that is valid against this graph's schema. Throws a GraphQLError when the name fits none, and, at
   * once when it is asked again, when planning takes too much.
   */
  operation(document: DocumentNode, operationName?: string | null): Operation {
    const name = operationName ?? '';
    const operations = this.#operations.get(document) ?? new Map<string, Operation | GraphQLError>();
    this.#operations.set(document, operations);
    let operation = operations.get(name);
    if (!operation) {
      operation = this.#plan(document, name || undefined);
      operations.set(name, operation);
    }
    if (operation instanceof GraphQLError) throw operation;
    return operation;
  }

  #plan(document: DocumentNode, operationName?: string): Operation | GraphQLError {
    try {
      return this.#planned(document, operationName);
    } catch (error) {
      if (error instanceof Error && UNPLANNABLE.test(error.message)) return limitExceeded('planning');
      throw error;
    }
  }

  #planned(document: DocumentNode, operationName?: string): Operation {
    const context = buildOperationContext({ schema: this.schema, operationDocument: document, operationName });
    const { operation: definition, fragments } = context;
    operationCount += 1;
    const operation: Operation = { id: operationCount, definition, document, context, plan: undefined, unplanned: [] };
    if (isIntrospection(definition.selectionSet, fragments)) return operation;
    const planned = plannedDocument(document, this.guardedNames);
    const asked = operationFromDocument(this.apiSchema, planned, { operationName });
    const plan = withRequirements(
      mended(() => this.#planner.buildQueryPlan(asked)),
      this.#requirements,
    );
    return { ...operation, plan, unplanned: unplannedKeys(plan, this.#rootKeys(operation)) };
  }

  #rootKeys({ definition, context }: Operation): string[] {
    const rootType = this.schema.getRootType(definition.operation);
    const selecting = { schema: this.schema, fragments: context.fragments, conditions: undefined };
    const fields = rootType ? collectFields(selecting, rootType.name, [definition.selectionSet]) : new Map();
    const nodes = [...fields.values()].map(([node]) => node as FieldNode);
    const asked = nodes.filter(({ name }) => !INTROSPECTION.has(name.value));
    return asked.map((node) => plannedKey(node, this.guardedNames));
  }
}

/** What there is to do for an operation: for a subscription, what an event runs through. */
export function nodeOf({ plan }: Operation): PlanNode | undefined {
  const node = plan?.node;
  if (node?.kind !== 'Subscription') return node;
  return node.rest ? { kind: 'Sequence', nodes: [node.primary, node.rest] } : node.primary;
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
