// Everything that decides whether a valid operation may be planned and run for a caller. Every transport goes through `admit`; what hangs on the
// document alone is worked out once, so that a known operation costs a few look-ups.
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext } from '../fetching/request-context.ts';
import type { Caller } from '../fetching/transport.ts';
import { documentHash } from '../observability/hash.ts';
import { safeLabel } from '../observability/labels.ts';
import type { Graph, RefusedFields } from '../supergraph/graph.ts';
import { type Authorization, authorize, metBy, requirementsOf } from './authorization.ts';
import type { OperationCost } from './cost.ts';
import { operationCost } from './cost.ts';
import { type CostModel, costModel } from './cost-model.ts';
import type { Limits } from './limits.ts';
import { limitExceeded, refused } from './operation-limits.ts';
import type { Rates } from './rates.ts';
import { emptyDocument } from './refused-fields.ts';
import { type AuthorizationModel, authorizationModel, type Requirements } from './requirements.ts';
import type { Safelist } from './safelist.ts';
import { faultInVariables } from './variables.ts';

/** Which of these policies of `@policy` are met for this caller. */
export type GrantPolicies = (names: readonly string[], caller: Caller | null) => Promise<readonly string[]>;

export interface AdmissionParts {
  limits: Limits;
  safelist: Safelist;
  rates: Rates;
  policies?: GrantPolicies;
  logger: Logger;
}

/** What may run: the document to plan, and the fields that were taken out of it for this caller. */
export interface Admitted {
  document: DocumentNode;
  refused?: RefusedFields;
}

export type Admission = Admitted | { errors: readonly GraphQLError[] };

/** What is known of an operation before anybody asks for it again. */
interface Subject {
  graph: Graph;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  isListed: boolean;
  cost: OperationCost;
  /** Root fields of a mutation beyond the first: each is an attempt of its own. */
  attempts: number;
  requirements: Requirements;
  authorizations: Map<string, Authorization & Admitted>;
}

interface Models {
  cost: CostModel;
  authorization: AuthorizationModel | undefined;
}

const MOST_AUTHORIZATIONS = 32;
const NO_REQUIREMENTS: Requirements = new Map();

export class Gatekeeper {
  readonly #parts: AdmissionParts;
  readonly #models = new WeakMap<Graph, Models>();
  readonly #subjects = new WeakMap<DocumentNode, Map<string, Subject>>();

  constructor(parts: AdmissionParts) {
    this.#parts = parts;
  }

  /**
   * Lets a document, valid for this graph, pass as a whole, in part, or not. Answers at once unless policies have to be asked. A name that
   * fits no operation is for the planner to refuse.
   */
  admit(
    graph: Graph,
    document: DocumentNode,
    operationName: string | null | undefined,
    variables: Readonly<Record<string, unknown>> | null | undefined,
    context: RequestContext,
  ): Admission | Promise<Admission> {
    const { limits, safelist, rates, policies } = this.#parts;
    const subject = this.#subject(graph, document, operationName);
    if (!subject) return { document };
    if (!subject.isListed && safelist.mode === 'enforce') {
      return no(
        refused('safelist', 'This operation is not on the list of those that run here.', 'OPERATION_NOT_ALLOWED'),
      );
    }
    const isAnalyst = context.hop.caller?.role === 'ANALYST';
    if (isAnalyst && subject.operation.operation !== OperationTypeNode.QUERY) {
      return no(refused('analyst', 'A token of an analyst reads statistics: queries alone.', 'FORBIDDEN'));
    }
    const given = variables ?? {};
    const fault = faultInVariables(given, limits);
    if (fault) return no(fault);
    const { cost: operationCost, requirements } = subject;
    if (operationCost.longestSlice(given) > limits.sliceLength) return no(limitExceeded('list length'));
    const ambiguous = operationCost.ambiguous(given);
    if (ambiguous) {
      return no(
        refused('cost', `Exactly one argument has to say how many are wanted: ${ambiguous}.`, 'BAD_USER_INPUT'),
      );
    }
    const cost = operationCost.cost(given);
    if (!(cost <= (isAnalyst ? limits.analystCost : limits.cost))) return no(limitExceeded('cost'));
    const more = subject.attempts + Math.floor(cost / limits.costPerRequest);
    if (more > 0) rates.spend(context.hop, more);
    if (requirements.size === 0) return { document };
    const { caller } = context.hop;
    const names = policies ? namesIn(requirements) : [];
    if (names.length === 0) return this.#authorized(subject, caller, []);
    return policies?.(names, caller).then(
      (granted) => this.#authorized(subject, caller, granted),
      (error) => {
        this.#parts.logger.error({ err: error, requestId: context.hop.requestId }, 'policies could not be asked');
        return this.#authorized(subject, caller, []);
      },
    ) as Promise<Admission>;
  }

  #authorized(subject: Subject, caller: Caller | null, granted: readonly string[]): Admission {
    const { graph, document, operation, fragments, requirements, authorizations } = subject;
    const met = metBy(requirements, caller, granted);
    if (met.size === requirements.size) return { document };
    const key = [...met].sort().join('\n');
    let found = authorizations.get(key);
    if (!found) {
      const model = this.#modelsOf(graph).authorization as AuthorizationModel;
      const made = authorize(model, graph, document, operation, fragments, met);
      const { removed } = made;
      const refusedFields = removed.size > 0 ? { operation, fragments, removed } : undefined;
      found = { removed, document: made.document ?? emptyDocument(operation), refused: refusedFields };
      if (authorizations.size >= MOST_AUTHORIZATIONS) authorizations.clear();
      authorizations.set(key, found);
    }
    // A stream of nothing is none.
    if (operation.operation === OperationTypeNode.SUBSCRIPTION && isEmpty(found)) {
      return no(refused('authorization', 'Unauthorized field or type', 'UNAUTHORIZED_FIELD_OR_TYPE'));
    }
    return found;
  }

  #modelsOf(graph: Graph): Models {
    const known = this.#models.get(graph);
    if (known) return known;
    const models = { cost: costModel(graph), authorization: authorizationModel(graph) };
    this.#models.set(graph, models);
    return models;
  }

  #subject(graph: Graph, document: DocumentNode, operationName?: string | null): Subject | undefined {
    const name = operationName ?? '';
    const known = this.#subjects.get(document)?.get(name);
    // A document that was valid on an old graph may mean something else on the new one.
    if (known?.graph === graph) return known;
    const operation = getOperationAST(document, operationName);
    if (!operation) return undefined;
    const fragments = fragmentsOf(document);
    const { limits, safelist, logger } = this.#parts;
    const { cost, authorization } = this.#modelsOf(graph);
    const isListed = safelist.has(document);
    if (!isListed && safelist.mode === 'report')
      logger.warn(
        { operation: safeLabel(operation.name?.value), hash: documentHash(document) },
        'an operation is not listed',
      );
    const isMutation = operation.operation === OperationTypeNode.MUTATION;
    const subject: Subject = {
      graph,
      document,
      operation,
      fragments,
      isListed,
      cost: operationCost(graph.schema, cost, operation, fragments, limits),
      attempts: isMutation ? Math.max(0, fieldsIn(operation.selectionSet, fragments) - 1) : 0,
      requirements: authorization ? requirementsOf(authorization, graph, operation, fragments) : NO_REQUIREMENTS,
      authorizations: new Map(),
    };
    const subjects = this.#subjects.get(document) ?? new Map<string, Subject>();
    this.#subjects.set(document, subjects.set(name, subject));
    return subject;
  }
}

function no(error: GraphQLError): { errors: readonly GraphQLError[] } {
  return { errors: [error] };
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
}

/** How many fields stand at the top, fragments expanded. */
function fieldsIn({ selections }: SelectionSetNode, fragments: Subject['fragments']): number {
  let count = 0;
  for (const selection of selections) {
    const inner = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
    count += inner?.kind === Kind.FIELD || !inner ? 1 : fieldsIn(inner.selectionSet, fragments);
  }
  return count;
}

function namesIn(requirements: Requirements): string[] {
  const names = new Set<string>();
  for (const requirement of requirements.values()) {
    if (requirement.kind === 'policies') for (const all of requirement.anyOf) for (const one of all) names.add(one);
  }
  return [...names];
}

function isEmpty({ document: { definitions } }: Admitted): boolean {
  return definitions.every(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.length === 1 &&
      isTypename(definition),
  );
}

function isTypename({ selectionSet: { selections } }: OperationDefinitionNode): boolean {
  const [first] = selections;
  return first?.kind === Kind.FIELD && first.name.value === '__typename';
}
