// A random operation that is valid against a schema, or nearly always: what is not is thrown away by whoever validates.
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { type Dice, diceOf, hash } from '../dice.ts';
import { type Inputs, printArguments, printCondition } from './inputs.ts';

export interface GeneratedOperation {
  text: string;
  variables: Record<string, unknown>;
}

interface Writing extends Inputs {
  dice: Dice;
  schema: GraphQLSchema;
  /** Finished fragments by the type that they are on. */
  fragments: { name: string; type: string; text: string }[];
  /** Fields that may still be asked for: plans of huge operations take long and show nothing new. */
  budget: number;
}

const DEEPEST = 6;
const ALIASES = ['a', 'b', 'id', 'name', 'rank', 'num', 'x', 'constructor', '_c_id', 'name__alias_0'];

/** A query, or now and then a mutation where the schema has any; the same seed, the same operation. */
export function generateOperation(schema: GraphQLSchema, seed: string): GeneratedOperation {
  const dice = diceOf(seed);
  const writing: Writing = { dice, schema, definitions: [], variables: {}, fragments: [], budget: 6 + dice.below(24) };
  const mutation = schema.getMutationType();
  const isMutation = mutation && dice.chance(0.12);
  const root = (isMutation ? mutation : schema.getQueryType()) as GraphQLCompositeType;
  const depth = 1 + dice.below(DEEPEST);
  const body = selections(writing, root, depth, true);
  const definitions = writing.definitions.length > 0 ? `(${writing.definitions.join(', ')})` : '';
  const fragments = writing.fragments.map(({ name, type, text }) => `fragment ${name} on ${type} ${text}`);
  const name = dice.chance(0.5) ? ' Op' : '';
  const head = `${isMutation ? 'mutation' : 'query'}${name}${definitions}`;
  return { text: [`${head} ${body}`, ...fragments].join('\n'), variables: writing.variables };
}

function selections(writing: Writing, type: GraphQLCompositeType, depth: number, isRoot = false): string {
  const { dice } = writing;
  const parts: string[] = [];
  const fields = isUnionType(type) ? [] : Object.values(type.getFields());
  const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
  const usable = depth > 0 ? fields : leaves;
  const count = isRoot ? 1 + dice.below(3) : 1 + dice.below(4);
  for (let index = 0; index < count && usable.length > 0 && writing.budget > 0; index += 1) {
    parts.push(fieldText(writing, dice.pick(usable), depth, isRoot));
  }
  if (depth > 0 && writing.budget > 0 && dice.chance(isAbstractType(type) ? 0.85 : 0.25)) {
    const narrowings = 1 + dice.below(isAbstractType(type) ? 3 : 1);
    for (let index = 0; index < narrowings; index += 1) parts.push(fragmentText(writing, type, depth));
  }
  if (parts.length === 0 || (!isRoot && dice.chance(0.2))) {
    const text = `${dice.chance(0.3) ? `${dice.pick(['t', 'kind', 'id'])}: ` : ''}__typename`;
    parts.splice(dice.below(parts.length + 1), 0, text);
  }
  return `{ ${parts.join(' ')} }`;
}

function fieldText(writing: Writing, field: GraphQLField<unknown, unknown>, depth: number, isRoot: boolean): string {
  const { dice } = writing;
  writing.budget -= 1;
  const args = printArguments(dice, field.args, writing);
  const named = getNamedType(field.type);
  const inner = isCompositeType(named) ? ` ${selections(writing, named, depth - 1)}` : '';
  // Two of one name with different arguments, or different variables, must not meet under one key.
  const own = `${field.name}_${hash(args).toString(36).slice(0, 4)}`;
  const alias = args !== '' && dice.chance(0.85) ? `${own}: ` : dice.chance(0.15) ? `${dice.pick(ALIASES)}: ` : '';
  return `${alias}${field.name}${args}${printCondition(dice, writing, isRoot ? 0.05 : 0.1)}${inner}`;
}

function fragmentText(writing: Writing, type: GraphQLCompositeType, depth: number): string {
  const { dice, fragments } = writing;
  const on = dice.pick(conditionsFor(writing.schema, type));
  const condition = printCondition(dice, writing, 0.12);
  if (dice.chance(0.35)) {
    const known = fragments.filter((fragment) => fragment.type === on.name);
    if (known.length > 0 && dice.chance(0.5)) return `...${dice.pick(known).name}${condition}`;
    const text = selections(writing, on, depth - 1);
    const name = `F${fragments.length}`;
    fragments.push({ name, type: on.name, text });
    return `...${name}${condition}`;
  }
  const header = on === type && dice.chance(0.4) ? '' : ` on ${on.name}`;
  return `...${header}${condition} ${selections(writing, on, depth - 1)}`;
}

/** Types that an object of this type may turn out to be, or may be seen as. */
function conditionsFor(schema: GraphQLSchema, type: GraphQLCompositeType): GraphQLCompositeType[] {
  const concrete = isObjectType(type) ? [type] : [...schema.getPossibleTypes(type)];
  const interfaces = concrete.flatMap((one) => [...one.getInterfaces()]);
  const wider = Object.values(schema.getTypeMap()).filter(
    (one) => isUnionType(one) && concrete.some((member) => schema.isSubType(one, member)),
  ) as GraphQLCompositeType[];
  const own = isInterfaceType(type) || isUnionType(type) ? [type] : [];
  return [...new Set<GraphQLCompositeType>([...concrete, ...concrete, ...interfaces, ...wider, ...own])];
}
