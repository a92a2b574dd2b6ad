// The cost of an operation, worked out once into a small function of its variables.
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import {
  type Amount,
  amountIn,
  amountOf,
  type Defaults,
  greatest,
  plus,
  presence,
  times,
  type Variables,
} from './amount.ts';
import { type CostModel, isList, type ListSize } from './cost-model.ts';
import type { Limits } from './limits.ts';

export interface OperationCost {
  /** The most that the operation may cost: objects, weighed, lists as long as they may get. */
  cost(variables: Variables): number;
  /** The longest list that an argument asks for. */
  longestSlice(variables: Variables): number;
  /** The field that has to be given exactly one slicing argument and is not, as `Type.field`. */
  ambiguous(variables: Variables): string | undefined;
}

const MUTATION = 10;
const UNTOLD = -1;

/** The sizes that a field gives to lists below it. */
interface Sizing {
  fields: readonly string[];
  size: Amount;
}

/** Measures a valid operation. A fragment is measured once per place that sizes its lists, not once per spread. */
export function operationCost(
  schema: GraphQLSchema,
  model: CostModel,
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  { listSize: defaultSize }: Pick<Limits, 'listSize'>,
): OperationCost {
  const defaults: Defaults = new Map(
    operation.variableDefinitions?.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, defaultValue] as const] : [],
    ),
  );
  const slices: Amount[] = [];
  const choices: { field: string; given: Amount }[] = [];
  const measured = new Map<string, Map<Sizing | undefined, Amount>>();

  const selectionSet = ({ selections }: SelectionSetNode, parent: GraphQLNamedType, sizing?: Sizing): Amount => {
    let total: Amount = 0;
    // Of the fragments on different object types one at most applies to an object.
    const exclusive = new Map<string, Amount>();
    for (const selection of selections) {
      const present = presence(selection.directives, defaults);
      if (selection.kind === Kind.FIELD) {
        total = plus(total, times(present, field(selection, parent, sizing)));
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      const condition = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
      const type = condition ?? parent;
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
      const inner = isSpread
        ? spread(selection.name.value, type, sizing)
        : selectionSet(selection.selectionSet, type, sizing);
      const amount = times(present, inner);
      if (isObjectType(type) && type !== parent) exclusive.set(type.name, plus(exclusive.get(type.name) ?? 0, amount));
      else total = plus(total, amount);
    }
    let most: Amount = 0;
    for (const amount of exclusive.values()) most = greatest(most, amount);
    return plus(total, most);
  };

  const spread = (name: string, type: GraphQLNamedType, sizing?: Sizing): Amount => {
    const bySizing = measured.get(name) ?? new Map<Sizing | undefined, Amount>();
    measured.set(name, bySizing);
    const known = bySizing.get(sizing);
    if (known !== undefined) return known;
    const definition = fragments[name];
    const amount = definition ? selectionSet(definition.selectionSet, type, sizing) : 0;
    bySizing.set(sizing, amount);
    return amount;
  };

  const field = (node: FieldNode, parent: GraphQLNamedType, sizing?: Sizing): Amount => {
    const name = node.name.value;
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    // Introspection has limits of its own and costs no subgraph anything.
    if (!definition) return 0;
    let own: Amount = 0;
    const given = new Map(node.arguments?.map((argument) => [argument.name.value, argument.value]));
    for (const argument of definition.args) {
      const value = given.get(argument.name);
      if (value === undefined) continue;
      const weight = model.argumentWeight(parent, name, argument);
      if (weight !== 0)
        own = plus(
          own,
          amountIn(value, defaults, (sent) => (sent === undefined ? 0 : weight)),
        );
      const inside = model.inputWeight(argument.type);
      if (inside) own = plus(own, amountIn(value, defaults, inside));
    }
    const listSize = model.listSize(parent, definition);
    const size = listSize ? sliced(listSize, given, definition.args, `${parent.name}.${name}`) : undefined;
    const sized =
      listSize?.sizedFields?.length && size !== undefined ? { fields: listSize.sizedFields, size } : undefined;
    const named = getNamedType(definition.type);
    const below = node.selectionSet && isCompositeType(named) ? selectionSet(node.selectionSet, named, sized) : 0;
    const each = plus(model.fieldWeight(parent, definition), below);
    const length = isList(definition.type) ? lengthOf(definition.type, sized ? undefined : size, name, sizing) : 1;
    return plus(own, times(length, each));
  };

  const lengthOf = (type: GraphQLOutputType, size: Amount | undefined, name: string, sizing?: Sizing): Amount => {
    const outer = size ?? (sizing?.fields.includes(name) ? sizing.size : defaultSize);
    return times(outer, defaultSize ** (depthOf(type) - 1));
  };

  const sliced = (
    { slicingArguments, assumedSize, requireOneSlicingArgument }: ListSize,
    given: ReadonlyMap<string, ValueNode>,
    args: readonly { name: string; defaultValue?: unknown }[],
    coordinate: string,
  ): Amount => {
    let longest: Amount = UNTOLD;
    let count: Amount = 0;
    for (const name of slicingArguments ?? []) {
      const fallback = args.find((argument) => argument.name === name)?.defaultValue;
      const look = (sent: unknown) => lengthIn(sent === undefined ? fallback : sent);
      const value = given.get(name);
      const amount = value ? amountIn(value, defaults, look) : look(undefined);
      longest = greatest(longest, amount);
      if (value)
        count = plus(
          count,
          amountIn(value, defaults, (sent) => (lengthIn(sent) === UNTOLD ? 0 : 1)),
        );
    }
    if (longest !== UNTOLD) slices.push(longest);
    if (slicingArguments?.length && requireOneSlicingArgument !== false) {
      const hasDefault = longest;
      // A default counts as given where nothing else is.
      const told: Amount =
        typeof count === 'number' && typeof hasDefault === 'number'
          ? isOne(count, hasDefault)
          : (variables) => isOne(amountOf(count, variables), amountOf(hasDefault, variables));
      choices.push({ field: coordinate, given: told });
    }
    const otherwise = assumedSize ?? defaultSize;
    const toSize = (length: number) => (length === UNTOLD ? otherwise : length);
    const told = longest;
    return typeof told === 'number' ? toSize(told) : (variables) => toSize(told(variables));
  };

  const root = schema.getRootType(operation.operation);
  const base = operation.operation === OperationTypeNode.MUTATION ? MUTATION : 0;
  const total = plus(base, root ? selectionSet(operation.selectionSet, root) : 0);
  let longest: Amount = 0;
  for (const slice of slices) longest = greatest(longest, slice);
  const open = choices.filter(({ given }) => given !== 1);
  return {
    cost: (variables) => amountOf(total, variables),
    longestSlice: (variables) => amountOf(longest, variables),
    ambiguous: (variables) => open.find(({ given }) => amountOf(given, variables) !== 1)?.field,
  };
}

/** 1 when exactly one argument says how long the list gets. */
function isOne(count: number, longest: number): number {
  return count === 1 || (count === 0 && longest !== UNTOLD) ? 1 : 0;
}

/** The length that a slicing argument asks for, UNTOLD when it asks for none, as one below nothing does. Some scalars are numbers in quotes. */
function lengthIn(value: unknown): number {
  const length = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof length === 'number' && length >= 0 ? length : UNTOLD;
}

function depthOf(type: GraphQLOutputType): number {
  const inner = isNonNullType(type) ? type.ofType : type;
  return isListType(inner) ? 1 + depthOf(inner.ofType) : 0;
}
