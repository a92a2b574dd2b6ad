import {
  type ASTVisitor,
  type FloatValueNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type IntValueNode,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { Observer } from '../observability/observer.ts';
import type { Limits } from './limits.ts';

/** What a selection set costs with every fragment in it expanded. */
interface Size {
  /** Nested fields, introspection included. */
  depth: number;
  /** The same without the introspection fields at its top. */
  plainDepth: number;
  /** Nested fields below the introspection fields at its top. */
  introspectionDepth: number;
  fields: number;
  selections: number;
  aliases: number;
  directives: number;
  repeats: number;
}

const NOTHING: Size = {
  depth: 0,
  plainDepth: 0,
  introspectionDepth: 0,
  fields: 0,
  selections: 0,
  aliases: 0,
  directives: 0,
  repeats: 0,
};

// Only these fields are introspection, and GraphQL allows them at the root of a query alone; no name of an operation or fragment counts.
const INTROSPECTION = new Set(['__schema', '__type']);
const POISONED = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * One validation rule for all limits on an operation's shape. A fragment is measured once, whatever the number of its spreads, so that
 * a bomb of 2^30 selections is refused in the time that its text takes to read.
 */
export function operationLimits(limits: Limits): ValidationRule {
  return (context: ValidationContext): ASTVisitor => ({
    Document(document) {
      const measure = createMeasure((name) => context.getFragment(name) ?? undefined);
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        const size = measure(definition.selectionSet);
        const directives = size.directives + (definition.directives?.length ?? 0);
        const broken = [
          check('depth', size.plainDepth, limits.depth),
          check('introspection depth', size.introspectionDepth, limits.introspectionDepth),
          check('root fields', size.fields, limits.rootFields),
          check('aliases', size.aliases, limits.aliases),
          check('directives', directives, limits.directives),
          check('selections', size.selections, limits.selections),
          check('repeated fields', size.repeats, limits.repeats),
        ].find((rule) => rule !== undefined);
        if (broken) context.reportError(limitExceeded(broken));
      }
    },
    Field({ alias }) {
      if (alias && POISONED.has(alias.value)) context.reportError(refused('name', 'This name cannot be an alias.'));
    },
    VariableDefinition({ variable }) {
      if (POISONED.has(variable.name.value)) context.reportError(refused('name', 'This name cannot be a variable.'));
    },
    IntValue: (node) => checkNumber(context, node),
    FloatValue: (node) => checkNumber(context, node),
  });
}

/** The error for a broken limit. The limit itself is not told: whoever probes for it is to learn nothing. */
export function limitExceeded(rule: string): GraphQLError {
  return refused(rule, `The operation exceeds a limit: ${rule}.`);
}

/** The error for what a rule refuses; the rule's name is for clients as for metrics. */
export function refused(rule: string, message: string, code = 'LIMIT_EXCEEDED', details?: object): GraphQLError {
  return new GraphQLError(message, { extensions: { code, rule, ...details } });
}

/** Tells of each rule that refused something. */
export function tellRules(errors: readonly GraphQLError[], observer: Pick<Observer, 'rejected'>): void {
  for (const { extensions } of errors) if (typeof extensions.rule === 'string') observer.rejected(extensions.rule);
}

function check(what: string, found: number, allowed: number): string | undefined {
  return found > allowed ? what : undefined;
}

function checkNumber(context: ValidationContext, { value }: IntValueNode | FloatValueNode): void {
  if (!Number.isFinite(Number(value)))
    context.reportError(refused('number', 'A number is too large.', 'BAD_USER_INPUT'));
}

function createMeasure(
  fragment: (name: string) => FragmentDefinitionNode | undefined,
): (set: SelectionSetNode) => Size {
  const fragments = new Map<string, Size>();

  const measureFragment = (name: string): Size => {
    const known = fragments.get(name);
    if (known) return known;
    // A fragment that spreads itself counts as nothing inside itself; another rule refuses it.
    fragments.set(name, NOTHING);
    const definition = fragment(name);
    const size = definition ? measure(definition.selectionSet) : NOTHING;
    const whole = { ...size, directives: size.directives + (definition?.directives?.length ?? 0) };
    fragments.set(name, whole);
    return whole;
  };

  const measure = ({ selections }: SelectionSetNode): Size => {
    const total = { ...NOTHING };
    const keys = new Set<string>();
    for (const selection of selections) {
      total.selections += 1;
      total.directives += selection.directives?.length ?? 0;
      if (selection.kind !== Kind.FIELD) {
        const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
        const inner = isSpread ? measureFragment(selection.name.value) : measure(selection.selectionSet);
        addCounts(total, inner);
        total.fields += inner.fields;
        total.depth = Math.max(total.depth, inner.depth);
        total.plainDepth = Math.max(total.plainDepth, inner.plainDepth);
        total.introspectionDepth = Math.max(total.introspectionDepth, inner.introspectionDepth);
        continue;
      }
      const inner = selection.selectionSet ? measure(selection.selectionSet) : NOTHING;
      addCounts(total, inner);
      total.fields += 1;
      if (selection.alias) total.aliases += 1;
      const key = selection.alias?.value ?? selection.name.value;
      if (keys.has(key)) total.repeats += 1;
      keys.add(key);
      const depth = inner.depth + 1;
      total.depth = Math.max(total.depth, depth);
      if (INTROSPECTION.has(selection.name.value)) total.introspectionDepth = Math.max(total.introspectionDepth, depth);
      else total.plainDepth = Math.max(total.plainDepth, depth);
    }
    return total;
  };

  return measure;
}

function addCounts(total: Size, inner: Size): void {
  total.selections += inner.selections;
  total.aliases += inner.aliases;
  total.directives += inner.directives;
  total.repeats += inner.repeats;
}
