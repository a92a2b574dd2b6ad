// Numbers that may hang on an operation's variables: constant parts are worked out once, the rest becomes a small function.
import { type ConstValueNode, type DirectiveNode, Kind, type ValueNode } from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;
export type Amount = number | ((variables: Variables) => number);

export function amountOf(amount: Amount, variables: Variables): number {
  return typeof amount === 'number' ? amount : amount(variables);
}

export function plus(a: Amount, b: Amount): Amount {
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  if (a === 0) return b;
  if (b === 0) return a;
  return (variables) => amountOf(a, variables) + amountOf(b, variables);
}

export function times(a: Amount, b: Amount): Amount {
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  if (a === 0 || b === 0) return 0;
  if (a === 1) return b;
  if (b === 1) return a;
  return (variables) => amountOf(a, variables) * amountOf(b, variables);
}

export function greatest(a: Amount, b: Amount): Amount {
  if (typeof a === 'number' && typeof b === 'number') return Math.max(a, b);
  return (variables) => Math.max(amountOf(a, variables), amountOf(b, variables));
}

/** The variables' own values and, where none was sent, their defaults. */
export type Defaults = ReadonlyMap<string, ConstValueNode>;

/** What a value in the operation's text stands for when it runs; undefined when no value was given. */
function givenValue(node: ValueNode, variables: Variables, defaults: Defaults): unknown {
  switch (node.kind) {
    case Kind.VARIABLE: {
      const name = node.name.value;
      if (Object.hasOwn(variables, name) && variables[name] !== undefined) return variables[name];
      const fallback = defaults.get(name);
      return fallback && givenValue(fallback, variables, defaults);
    }
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.NULL:
      return null;
    case Kind.LIST:
      return node.values.map((value) => givenValue(value, variables, defaults));
    case Kind.OBJECT:
      return Object.fromEntries(
        node.fields.map(({ name, value }) => [name.value, givenValue(value, variables, defaults)]),
      );
    default:
      return node.value;
  }
}

/** True when no variable stands in it. */
function isConstant(node: ValueNode): boolean {
  if (node.kind === Kind.VARIABLE) return false;
  if (node.kind === Kind.LIST) return node.values.every(isConstant);
  return node.kind !== Kind.OBJECT || node.fields.every(({ value }) => isConstant(value));
}

/** An amount that is looked up in a value of the operation's text: at once when no variable stands in it. */
export function amountIn(node: ValueNode, defaults: Defaults, look: (value: unknown) => number): Amount {
  if (isConstant(node)) return look(givenValue(node, {}, defaults));
  return (variables) => look(givenValue(node, variables, defaults));
}

/** 1 when @skip and @include let a selection stand, else 0. */
export function presence(directives: readonly DirectiveNode[] | undefined, defaults: Defaults): Amount {
  let amount: Amount = 1;
  for (const { name, arguments: given } of directives ?? []) {
    const condition = given?.find((argument) => argument.name.value === 'if')?.value;
    if (!condition || (name.value !== 'skip' && name.value !== 'include')) continue;
    const wanted = name.value === 'include';
    amount = times(
      amount,
      amountIn(condition, defaults, (value) => (value === wanted ? 1 : 0)),
    );
  }
  return amount;
}
