// Arguments as a client writes them: literals, variables of every kind, defaults, and what may be left out left out.
import {
  type GraphQLArgument,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Dice } from '../dice.ts';

/** What an operation declares and what is sent along. */
export interface Inputs {
  definitions: string[];
  variables: Record<string, unknown>;
}

/** Arguments with their parentheses, or nothing. */
export function printArguments(dice: Dice, args: readonly GraphQLArgument[], inputs: Inputs): string {
  const given = args.filter(({ type, defaultValue }) => {
    const isNeeded = isNonNullType(type) && defaultValue === undefined;
    return isNeeded || dice.chance(0.6);
  });
  if (given.length === 0) return '';
  return `(${given.map(({ name, type, defaultValue }) => `${name}: ${printValue(dice, type, inputs, defaultValue !== undefined)}`).join(', ')})`;
}

/** @skip or @include, by a literal or a variable; mostly nothing. */
export function printCondition(dice: Dice, inputs: Inputs, probability: number): string {
  if (!dice.chance(probability)) return '';
  const name = dice.pick(['skip', 'include']);
  // Mostly so that the field stays.
  const holds = dice.chance(0.7) === (name === 'include');
  const second = dice.chance(0.1) ? ` @${name === 'skip' ? 'include' : 'skip'}(if: ${name === 'skip'})` : '';
  if (dice.chance(0.35)) return ` @${name}(if: ${holds})${second}`;
  const way = dice.weighted({ given: 5, default: 2, shared: 4 });
  const variable = `$if${inputs.definitions.length}`;
  if (way === 'shared') {
    const known = inputs.definitions.find((text) => text.startsWith('$if'));
    if (known) return ` @${name}(if: ${known.slice(0, known.indexOf(':'))})${second}`;
  }
  inputs.definitions.push(way === 'default' ? `${variable}: Boolean! = ${holds}` : `${variable}: Boolean!`);
  if (way !== 'default') inputs.variables[variable.slice(1)] = holds;
  return ` @${name}(if: ${variable})${second}`;
}

function printValue(dice: Dice, type: GraphQLInputType, inputs: Inputs, hasDefault: boolean): string {
  if (dice.chance(0.4)) return printVariable(dice, type, inputs, hasDefault);
  return printLiteral(dice, type, inputs);
}

function printVariable(dice: Dice, type: GraphQLInputType, inputs: Inputs, hasDefault: boolean): string {
  const name = `v${inputs.definitions.length}`;
  const isNeeded = isNonNullType(type);
  const value = () => jsonValue(dice, type);
  const way = dice.weighted({ given: 6, default: 3, omitted: isNeeded && !hasDefault ? 0 : 2, strict: 1 });
  if (way === 'default') {
    const declared = isNeeded ? type.ofType : type;
    const standard = jsonValue(dice, isNeeded ? type : declared);
    inputs.definitions.push(`$${name}: ${declared} = ${literalOf(standard, declared)}`);
    // Null where a default stands is a value: only where null may be.
    if (dice.chance(0.4)) inputs.variables[name] = value();
  } else if (way === 'omitted') {
    inputs.definitions.push(`$${name}: ${isNeeded ? type.ofType : type}`);
  } else {
    inputs.definitions.push(`$${name}: ${type}${way === 'strict' && !isNeeded ? '!' : ''}`);
    const given = value();
    inputs.variables[name] = way === 'strict' && given === null ? jsonValue(dice, type, true) : given;
  }
  return `$${name}`;
}

function printLiteral(dice: Dice, type: GraphQLInputType, inputs: Inputs): string {
  if (isNonNullType(type)) return printBare(dice, type.ofType, inputs);
  return dice.chance(0.1) ? 'null' : printBare(dice, type, inputs);
}

function printBare(dice: Dice, type: GraphQLInputType, inputs: Inputs): string {
  if (isListType(type) && dice.chance(0.7)) {
    return `[${Array.from({ length: dice.below(3) }, () => printValue(dice, type.ofType, inputs, false)).join(', ')}]`;
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      ({ type: own, defaultValue }) => (isNonNullType(own) && defaultValue === undefined) || dice.chance(0.3),
    );
    return `{${fields.map((field) => `${field.name}: ${printValue(dice, field.type, inputs, field.defaultValue !== undefined)}`).join(', ')}}`;
  }
  return literalOf(jsonValue(dice, type, true), type);
}

/** A value as it travels in the request's variables. */
function jsonValue(dice: Dice, type: GraphQLInputType, isPresent = false): unknown {
  if (isNonNullType(type)) return jsonValue(dice, type.ofType, true);
  if (!isPresent && dice.chance(0.12)) return null;
  if (isListType(type)) {
    // One thing stands for a list of one.
    if (dice.chance(0.15) && !isListType(type.ofType)) return jsonValue(dice, type.ofType, true);
    return Array.from({ length: dice.below(3) }, () => jsonValue(dice, type.ofType));
  }
  if (isEnumType(type)) return dice.pick(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      ({ type: own, defaultValue }) => (isNonNullType(own) && defaultValue === undefined) || dice.chance(0.3),
    );
    return Object.fromEntries(fields.map((field) => [field.name, jsonValue(dice, field.type)]));
  }
  return scalarValue(dice, type.name);
}

function scalarValue(dice: Dice, name: string): unknown {
  switch (name) {
    case 'Int':
      return dice.pick([0, 1, -5, 2_147_483_647]);
    case 'Float':
      return dice.pick([0, 1, 2.5, -1e3]);
    case 'Boolean':
      return dice.chance(0.5);
    case 'ID':
      return dice.pick<unknown>(['a', '17', 17, '']);
    case 'String':
      return dice.pick(['', 'text', 'q"uo\\te', 'Ўқувчи\n', '$v0']);
    default:
      return dice.pick<unknown>([{ a: [1, 'x'] }, 'text', 3, true, [], {}]);
  }
}

function literalOf(value: unknown, type: GraphQLInputType): string {
  if (value === null || value === undefined) return 'null';
  if (isNonNullType(type)) return literalOf(value, type.ofType);
  if (Array.isArray(value)) {
    const item = isListType(type) ? type.ofType : type;
    return `[${value.map((part) => literalOf(part, item)).join(', ')}]`;
  }
  if (isListType(type)) return literalOf(value, type.ofType);
  if (isEnumType(type)) return String(value);
  if (typeof value === 'object') {
    const fields = isInputObjectType(type) ? type.getFields() : undefined;
    return `{${Object.entries(value)
      .map(([key, part]) => `${key}: ${literalOf(part, fields?.[key]?.type ?? type)}`)
      .join(', ')}}`;
  }
  return JSON.stringify(value);
}
