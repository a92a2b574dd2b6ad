import { type Change, diff, type TypeOfChangeType } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';
import type { ChangeCode } from './change-codes.ts';
import type { SchemaChange } from './types.ts';

type Meta = Record<string, unknown>;
type Named = [code: ChangeCode, coordinate: string];

const text = (meta: Meta, key: string) => String(meta[key]);
const field = (meta: Meta, name = 'fieldName') => `${text(meta, 'typeName')}.${text(meta, name)}`;
const argument = (meta: Meta, name = 'argumentName') => `${field(meta)}(${text(meta, name)}:)`;
const inputField = (meta: Meta, name = 'fieldName') => `${text(meta, 'inputName')}.${text(meta, name)}`;
const enumValue = (meta: Meta, name = 'enumValueName') => `${text(meta, 'enumName')}.${text(meta, name)}`;
const directive = (meta: Meta, name = 'directiveName') => `@${text(meta, name)}`;

const fieldIs =
  (code: ChangeCode) =>
  (meta: Meta): Named => [code, field(meta)];
const typeIs =
  (code: ChangeCode) =>
  (meta: Meta): Named => [code, text(meta, 'typeName')];
const inputIs =
  (code: ChangeCode) =>
  (meta: Meta): Named => [code, inputField(meta, 'inputFieldName')];
const valueIs =
  (code: ChangeCode) =>
  (meta: Meta): Named => [code, enumValue(meta)];

/** The library's changes by Apollo's names; null for what is part of a change that is named already. What is not here is no change of the graph. */
const named: Partial<Record<TypeOfChangeType, (meta: Meta) => Named | null>> = {
  TYPE_REMOVED: (meta) => ['TYPE_REMOVED', text(meta, 'removedTypeName')],
  TYPE_ADDED: (meta) => ['TYPE_ADDED', text(meta, 'addedTypeName')],
  TYPE_KIND_CHANGED: typeIs('TYPE_CHANGED_KIND'),
  TYPE_DESCRIPTION_CHANGED: typeIs('TYPE_DESCRIPTION_CHANGE'),
  TYPE_DESCRIPTION_ADDED: typeIs('TYPE_DESCRIPTION_CHANGE'),
  TYPE_DESCRIPTION_REMOVED: typeIs('TYPE_DESCRIPTION_CHANGE'),

  FIELD_REMOVED: (meta) => ['FIELD_REMOVED', field(meta, 'removedFieldName')],
  FIELD_ADDED: (meta) => ['FIELD_ADDED', field(meta, 'addedFieldName')],
  FIELD_TYPE_CHANGED: fieldIs('FIELD_CHANGED_TYPE'),
  FIELD_DESCRIPTION_CHANGED: fieldIs('FIELD_DESCRIPTION_CHANGE'),
  FIELD_DESCRIPTION_ADDED: fieldIs('FIELD_DESCRIPTION_CHANGE'),
  FIELD_DESCRIPTION_REMOVED: fieldIs('FIELD_DESCRIPTION_CHANGE'),
  FIELD_DEPRECATION_ADDED: fieldIs('FIELD_DEPRECATED'),
  FIELD_DEPRECATION_REMOVED: fieldIs('FIELD_DEPRECATION_REMOVED'),
  FIELD_DEPRECATION_REASON_CHANGED: fieldIs('FIELD_DEPRECATED_REASON_CHANGE'),

  FIELD_ARGUMENT_ADDED: (meta) =>
    meta.addedToNewField
      ? null
      : [
          meta.isAddedFieldArgumentBreaking ? 'REQUIRED_ARG_ADDED' : 'OPTIONAL_ARG_ADDED',
          argument(meta, 'addedArgumentName'),
        ],
  FIELD_ARGUMENT_REMOVED: (meta) => ['ARG_REMOVED', argument(meta, 'removedFieldArgumentName')],
  FIELD_ARGUMENT_TYPE_CHANGED: (meta) => [
    `${text(meta, 'oldArgumentType')}!` === meta.newArgumentType
      ? 'ARG_CHANGED_TYPE_OPTIONAL_TO_REQUIRED'
      : 'ARG_CHANGED_TYPE',
    argument(meta),
  ],
  FIELD_ARGUMENT_DEFAULT_CHANGED: (meta) => ['ARG_DEFAULT_VALUE_CHANGE', argument(meta)],
  FIELD_ARGUMENT_DESCRIPTION_CHANGED: (meta) => ['ARG_DESCRIPTION_CHANGE', argument(meta)],

  INPUT_FIELD_ADDED: (meta) =>
    meta.addedToNewType
      ? null
      : [
          meta.isAddedInputFieldTypeNullable || meta.addedFieldDefault !== undefined
            ? 'OPTIONAL_FIELD_ADDED_TO_INPUT_OBJECT'
            : 'REQUIRED_FIELD_ADDED_TO_INPUT_OBJECT',
          inputField(meta, 'addedInputFieldName'),
        ],
  INPUT_FIELD_REMOVED: (meta) => ['FIELD_REMOVED_FROM_INPUT_OBJECT', inputField(meta, 'removedFieldName')],
  INPUT_FIELD_TYPE_CHANGED: inputIs('FIELD_ON_INPUT_OBJECT_CHANGED_TYPE'),
  INPUT_FIELD_DEFAULT_VALUE_CHANGED: (meta) => [
    meta.oldDefaultValue === undefined
      ? 'INPUT_OBJECT_FIELD_DEFAULT_VALUE_ADDED'
      : meta.newDefaultValue === undefined
        ? 'INPUT_OBJECT_FIELD_DEFAULT_VALUE_REMOVED'
        : 'INPUT_OBJECT_FIELD_DEFAULT_VALUE_CHANGE',
    inputField(meta, 'inputFieldName'),
  ],
  INPUT_FIELD_DESCRIPTION_CHANGED: inputIs('FIELD_DESCRIPTION_CHANGE'),
  INPUT_FIELD_DESCRIPTION_ADDED: inputIs('FIELD_DESCRIPTION_CHANGE'),
  INPUT_FIELD_DESCRIPTION_REMOVED: inputIs('FIELD_DESCRIPTION_CHANGE'),

  ENUM_VALUE_REMOVED: (meta) => ['VALUE_REMOVED_FROM_ENUM', enumValue(meta, 'removedEnumValueName')],
  ENUM_VALUE_ADDED: (meta) =>
    meta.addedToNewType ? null : ['VALUE_ADDED_TO_ENUM', enumValue(meta, 'addedEnumValueName')],
  ENUM_VALUE_DESCRIPTION_CHANGED: valueIs('ENUM_VALUE_DESCRIPTION_CHANGE'),
  ENUM_VALUE_DEPRECATION_REASON_ADDED: valueIs('ENUM_DEPRECATED'),
  ENUM_VALUE_DEPRECATION_REASON_REMOVED: valueIs('ENUM_DEPRECATION_REMOVED'),
  ENUM_VALUE_DEPRECATION_REASON_CHANGED: valueIs('ENUM_DEPRECATED_REASON_CHANGE'),

  UNION_MEMBER_REMOVED: (meta) => [
    'TYPE_REMOVED_FROM_UNION',
    `${text(meta, 'unionName')}.${text(meta, 'removedUnionMemberTypeName')}`,
  ],
  UNION_MEMBER_ADDED: (meta) =>
    meta.addedToNewType
      ? null
      : ['TYPE_ADDED_TO_UNION', `${text(meta, 'unionName')}.${text(meta, 'addedUnionMemberTypeName')}`],
  OBJECT_TYPE_INTERFACE_REMOVED: (meta) => [
    'TYPE_REMOVED_FROM_INTERFACE',
    `${text(meta, 'removedInterfaceName')}.${text(meta, 'objectTypeName')}`,
  ],
  OBJECT_TYPE_INTERFACE_ADDED: (meta) =>
    meta.addedToNewType
      ? null
      : ['TYPE_ADDED_TO_INTERFACE', `${text(meta, 'addedInterfaceName')}.${text(meta, 'objectTypeName')}`],

  DIRECTIVE_REMOVED: (meta) => ['DIRECTIVE_REMOVED', directive(meta, 'removedDirectiveName')],
  DIRECTIVE_ARGUMENT_REMOVED: (meta) => [
    'DIRECTIVE_ARG_REMOVED',
    `${directive(meta)}(${text(meta, 'removedDirectiveArgumentName')}:)`,
  ],
  DIRECTIVE_ARGUMENT_ADDED: (meta) =>
    meta.addedDirectiveArgumentTypeIsNonNull &&
    !meta.addedToNewDirective &&
    meta.addedDirectiveDefaultValue === undefined
      ? ['REQUIRED_DIRECTIVE_ARG_ADDED', `${directive(meta)}(${text(meta, 'addedDirectiveArgumentName')}:)`]
      : null,
  DIRECTIVE_LOCATION_REMOVED: (meta) => ['DIRECTIVE_LOCATION_REMOVED', directive(meta)],
  DIRECTIVE_REPEATABLE_REMOVED: (meta) => ['DIRECTIVE_REPEATABLE_REMOVED', directive(meta)],
};

/**
 * What differs between two API schemas, in the order of their coordinates. Removed and added things are named once: not what was in them.
 * Applied directives are none of a client's business and are left out.
 */
export async function changesBetween(before: GraphQLSchema, after: GraphQLSchema): Promise<SchemaChange[]> {
  const found = (await diff(before, after)).flatMap((change) => name(change));
  const added = new Set(found.flatMap(({ code, coordinate }) => (code === 'FIELD_ADDED' ? [coordinate] : [])));
  const gone = new Set(found.flatMap(({ code, coordinate }) => (wholeTypes.has(code) ? [coordinate] : [])));
  const once = new Map<string, SchemaChange>();
  for (const change of found) {
    const [type = ''] = change.coordinate.split('.');
    if (gone.has(type) && !wholeTypes.has(change.code) && change.coordinate.startsWith(`${type}.`)) continue;
    if (added.has(change.coordinate) && change.code !== 'FIELD_ADDED') continue;
    once.set(`${change.code} ${change.coordinate}`, change);
  }
  return [...once.values()].sort((a, b) => order(a.coordinate, b.coordinate) || order(a.code, b.code));
}

const wholeTypes: ReadonlySet<ChangeCode> = new Set(['TYPE_REMOVED', 'TYPE_ADDED', 'TYPE_CHANGED_KIND']);

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function name({ type, meta, message }: Change): SchemaChange[] {
  const how = named[type as TypeOfChangeType]?.(meta as unknown as Meta);
  if (!how) return [];
  const [code, coordinate] = how;
  // Descriptions may hold what makes a terminal do things.
  const sentence = message
    .trim()
    .replaceAll("'", '`')
    .replace(/\p{Cc}+/gu, ' ');
  return [{ code, coordinate, description: sentence.endsWith('.') ? sentence : `${sentence}.` }];
}
