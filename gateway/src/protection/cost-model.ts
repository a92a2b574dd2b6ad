// What the supergraph says of its fields' weight: `@cost` and `@listSize` of Federation 2, after IBM's GraphQL cost specification.
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import type { Graph } from '../supergraph/graph.ts';
import { type Annotated, linkedDirective } from './linked-directives.ts';

export interface ListSize {
  assumedSize?: number | null;
  slicingArguments?: readonly string[] | null;
  sizedFields?: readonly string[] | null;
  requireOneSlicingArgument?: boolean | null;
}

export interface CostModel {
  /** The weight of one value that this field gives, without its arguments and what is selected below it. */
  fieldWeight(parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>): number;
  /** How the length of the field's list is told; undefined for a field that is no list and sizes none. */
  listSize(parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>): ListSize | undefined;
  /** The weight of an argument that is sent. */
  argumentWeight(parent: GraphQLNamedType, field: string, argument: GraphQLArgument): number;
  /** The weight of the fields that are sent inside an input value; undefined when no value of this type has any. */
  inputWeight(type: GraphQLInputType): ((value: unknown) => number) | undefined;
}

const SLICING = ['first', 'last'];
const SIZED = ['edges', 'nodes'];

/** The weights of a graph: 1 for an object, 0 for a leaf, and what its directives say. */
export function costModel({ schema, supergraphSchema }: Graph): CostModel {
  const cost = linkedDirective<{ weight: number }>(supergraphSchema, 'cost', 'cost') ?? (() => undefined);
  const size = linkedDirective<ListSize>(supergraphSchema, 'cost', 'listSize') ?? (() => undefined);
  const inputs = new Map<string, ((value: unknown) => number) | undefined>();

  const declared = (parent: GraphQLNamedType, name: string): Declared[] =>
    withImplementations(schema, parent).flatMap((type) => {
      const found = fieldOf(supergraphSchema, type.name, name);
      return found ? [found] : [];
    });

  const typeWeight = (named: GraphQLNamedType): number => {
    const known = supergraphSchema.getType(named.name);
    const weight = known && cost(known)?.weight;
    if (weight !== undefined) return weight;
    if (isLeafType(named)) return 0;
    if (!isAbstractType(named)) return 1;
    return Math.max(1, ...schema.getPossibleTypes(named).map(typeWeight));
  };

  const inputWeight = (type: GraphQLInputType): ((value: unknown) => number) | undefined => {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return undefined;
    if (inputs.has(named.name)) return inputs.get(named.name);
    const parts = new Map<string, { weight: number; type: GraphQLInputType }>();
    const weigh = (value: unknown): number => {
      if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + weigh(one), 0);
      if (typeof value !== 'object' || value === null) return 0;
      let sum = 0;
      for (const [name, inner] of Object.entries(value)) {
        const part = parts.get(name);
        if (part) sum += part.weight + (inputs.get(getNamedType(part.type).name)?.(inner) ?? 0);
      }
      return sum;
    };
    // Known before its fields are looked at, for it may hold values of its own type.
    inputs.set(named.name, weigh);
    const supergraphType = supergraphSchema.getType(named.name);
    for (const field of Object.values(named.getFields())) {
      const own = isInputObjectType(supergraphType) ? supergraphType.getFields()[field.name] : undefined;
      const weight = (own && cost(own)?.weight) ?? 0;
      const inner = inputWeight(field.type);
      if (weight !== 0 || inner) parts.set(field.name, { weight, type: field.type });
    }
    const isWeightless = [...parts.values()].every((part) => part.weight === 0 && getNamedType(part.type) === named);
    if (isWeightless) inputs.set(named.name, undefined);
    return inputs.get(named.name);
  };

  return {
    fieldWeight: (parent, field) => {
      const weights = declared(parent, field.name).flatMap((one) => cost(one)?.weight ?? []);
      return weights.length > 0 ? Math.max(...weights) : typeWeight(getNamedType(field.type));
    },
    listSize: (parent, field) =>
      declared(parent, field.name)
        .map((one) => size(one))
        .find(Boolean) ?? conventional(field),
    argumentWeight: (parent, field, argument) => {
      const weights = declared(parent, field).map((one) => {
        const own = one.args?.find(({ name }) => name === argument.name);
        return (own && cost(own)?.weight) ?? 0;
      });
      return Math.max(0, ...weights);
    },
    inputWeight,
  };
}

type Declared = Annotated & { args?: readonly GraphQLArgument[] };

function fieldOf(supergraph: GraphQLSchema, type: string, field: string): Declared | undefined {
  const found = supergraph.getType(type);
  return isObjectType(found) || isInterfaceType(found) ? found.getFields()[field] : undefined;
}

function withImplementations(schema: GraphQLSchema, type: GraphQLNamedType): GraphQLNamedType[] {
  return isInterfaceType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
}

/** Lists and connections that are cut by `first` or `last`, as everybody builds them, are known without a directive. */
function conventional(field: GraphQLField<unknown, unknown>): ListSize | undefined {
  const slicing = field.args.filter(({ name, type }) => SLICING.includes(name) && isNumber(type));
  if (slicing.length === 0) return undefined;
  const slicingArguments = slicing.map(({ name }) => name);
  if (isList(field.type)) return { slicingArguments, requireOneSlicingArgument: false };
  const named = getNamedType(field.type);
  const fields = isObjectType(named) || isInterfaceType(named) ? named.getFields() : {};
  const sizedFields = SIZED.filter((name) => fields[name] && isList(fields[name].type));
  return sizedFields.length > 0 ? { slicingArguments, sizedFields, requireOneSlicingArgument: false } : undefined;
}

export function isList(type: unknown): boolean {
  return isListType(type) || (isNonNullType(type) && isListType(type.ofType));
}

function isNumber(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  return (
    !isList(type) && isScalarType(named) && named.name !== 'ID' && named.name !== 'String' && named.name !== 'Boolean'
  );
}
