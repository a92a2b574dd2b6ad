import { Kind } from 'graphql';
import type { Element, Problem } from './lint.ts';
import type { LintRule } from './lint-rules.ts';

const camel = /^[a-z][A-Za-z0-9]*$/;
const pascal = /^[A-Z][A-Za-z0-9]*$/;
const screaming = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;
const resty = /^(get|list|post|put|patch)(?=[A-Z])/;

interface Rule {
  rule: LintRule;
  of: (element: Element) => boolean;
  isWrong: (name: string) => boolean;
  should: string;
}

const kinds =
  (...wanted: Kind[]) =>
  ({ kind }: Element) =>
    wanted.includes(kind);
const field = kinds(Kind.FIELD_DEFINITION);
const type = kinds(
  ...[Kind.OBJECT_TYPE_DEFINITION, Kind.INTERFACE_TYPE_DEFINITION, Kind.UNION_TYPE_DEFINITION],
  ...[Kind.ENUM_TYPE_DEFINITION, Kind.INPUT_OBJECT_TYPE_DEFINITION, Kind.SCALAR_TYPE_DEFINITION],
);
const object = kinds(Kind.OBJECT_TYPE_DEFINITION);
const isInterface = kinds(Kind.INTERFACE_TYPE_DEFINITION);
const isEnum = kinds(Kind.ENUM_TYPE_DEFINITION);
/** An argument, of a field or of a directive, or a field of an input object. */
const input = kinds(Kind.INPUT_VALUE_DEFINITION);
const isArgument = (element: Element) => input(element) && element.coordinate.endsWith(':)');

const begins = (word: string) => (name: string) => new RegExp(`^${word}(?=[A-Z])`).test(name);
const ends = (word: string) => (name: string) => name.length > word.length && name.endsWith(word);

const rules: readonly Rule[] = [
  {
    rule: 'FIELD_NAMES_SHOULD_BE_CAMEL_CASE',
    of: (element) => field(element) || (input(element) && !isArgument(element)),
    isWrong: (name) => !camel.test(name),
    should: 'be written in camelCase',
  },
  {
    rule: 'INPUT_ARGUMENT_NAMES_SHOULD_BE_CAMEL_CASE',
    of: isArgument,
    isWrong: (name) => !camel.test(name),
    should: 'be written in camelCase',
  },
  {
    rule: 'TYPE_NAMES_SHOULD_BE_PASCAL_CASE',
    of: type,
    isWrong: (name) => !pascal.test(name),
    should: 'be written in PascalCase',
  },
  {
    rule: 'ENUM_VALUES_SHOULD_BE_SCREAMING_SNAKE_CASE',
    of: kinds(Kind.ENUM_VALUE_DEFINITION),
    isWrong: (name) => !screaming.test(name),
    should: 'be written in SCREAMING_SNAKE_CASE',
  },
  {
    rule: 'DIRECTIVE_NAMES_SHOULD_BE_CAMEL_CASE',
    of: kinds(Kind.DIRECTIVE_DEFINITION),
    isWrong: (name) => !camel.test(name),
    should: 'be written in camelCase',
  },
  {
    rule: 'RESTY_FIELD_NAMES',
    of: (element) => field(element) && !element.coordinate.startsWith('Mutation.'),
    isWrong: (name) => resty.test(name),
    should: 'say what it is: get, list, post, put and patch belong to addresses',
  },
  {
    rule: 'INPUT_TYPE_SUFFIX',
    of: kinds(Kind.INPUT_OBJECT_TYPE_DEFINITION),
    isWrong: (name) => !name.endsWith('Input'),
    should: 'end in Input',
  },
  { rule: 'TYPE_PREFIX', of: type, isWrong: begins('Type'), should: 'not begin with Type' },
  { rule: 'TYPE_SUFFIX', of: type, isWrong: ends('Type'), should: 'not end in Type' },
  { rule: 'OBJECT_PREFIX', of: object, isWrong: begins('Object'), should: 'not begin with Object' },
  { rule: 'OBJECT_SUFFIX', of: object, isWrong: ends('Object'), should: 'not end in Object' },
  { rule: 'INTERFACE_PREFIX', of: isInterface, isWrong: begins('Interface'), should: 'not begin with Interface' },
  { rule: 'INTERFACE_SUFFIX', of: isInterface, isWrong: ends('Interface'), should: 'not end in Interface' },
  { rule: 'ENUM_PREFIX', of: isEnum, isWrong: begins('Enum'), should: 'not begin with Enum' },
  { rule: 'ENUM_SUFFIX', of: isEnum, isWrong: ends('Enum'), should: 'not end in Enum' },
];

/** What is not named as it should be. What somebody else defined is theirs to name. */
export function namingProblems(element: Element): Problem[] {
  const { coordinate, name, isExtension } = element;
  if (isExtension) return [];
  return rules
    .filter(({ of, isWrong }) => of(element) && isWrong(name.value))
    .map(({ rule, should }) => ({ rule, coordinate, message: `${coordinate} should ${should}.`, at: name }));
}
