/** Changes that may break somebody who uses what they touch, by the names of Apollo's schema checks. */
export const breakingCodes = [
  'FIELD_REMOVED',
  'TYPE_REMOVED',
  'ARG_REMOVED',
  'TYPE_REMOVED_FROM_UNION',
  'FIELD_REMOVED_FROM_INPUT_OBJECT',
  'VALUE_REMOVED_FROM_ENUM',
  'TYPE_REMOVED_FROM_INTERFACE',
  'REQUIRED_ARG_ADDED',
  'REQUIRED_FIELD_ADDED_TO_INPUT_OBJECT',
  'FIELD_CHANGED_TYPE',
  'FIELD_ON_INPUT_OBJECT_CHANGED_TYPE',
  'TYPE_CHANGED_KIND',
  'ARG_CHANGED_TYPE',
  'ARG_CHANGED_TYPE_OPTIONAL_TO_REQUIRED',
  'ARG_DEFAULT_VALUE_CHANGE',
  'INPUT_OBJECT_FIELD_DEFAULT_VALUE_CHANGE',
  'INPUT_OBJECT_FIELD_DEFAULT_VALUE_REMOVED',
  'DIRECTIVE_REMOVED',
  'DIRECTIVE_ARG_REMOVED',
  'DIRECTIVE_LOCATION_REMOVED',
  'DIRECTIVE_REPEATABLE_REMOVED',
  'REQUIRED_DIRECTIVE_ARG_ADDED',
] as const;

/** Changes that break nobody. */
export const safeCodes = [
  'FIELD_ADDED',
  'TYPE_ADDED',
  'VALUE_ADDED_TO_ENUM',
  'TYPE_ADDED_TO_UNION',
  'TYPE_ADDED_TO_INTERFACE',
  'OPTIONAL_ARG_ADDED',
  'OPTIONAL_FIELD_ADDED_TO_INPUT_OBJECT',
  'INPUT_OBJECT_FIELD_DEFAULT_VALUE_ADDED',
  'FIELD_DEPRECATED',
  'FIELD_DEPRECATION_REMOVED',
  'FIELD_DEPRECATED_REASON_CHANGE',
  'ENUM_DEPRECATED',
  'ENUM_DEPRECATION_REMOVED',
  'ENUM_DEPRECATED_REASON_CHANGE',
  'TYPE_DESCRIPTION_CHANGE',
  'FIELD_DESCRIPTION_CHANGE',
  'ENUM_VALUE_DESCRIPTION_CHANGE',
  'ARG_DESCRIPTION_CHANGE',
] as const;

/** Ours: an operation stops to be valid and no change above says why. It must not pass unseen. */
export const unexplainedCode = 'OPERATION_BROKEN';

export type ChangeCode = (typeof breakingCodes)[number] | (typeof safeCodes)[number] | typeof unexplainedCode;

const breaking: ReadonlySet<string> = new Set([...breakingCodes, unexplainedCode]);

/** Whether a change of this code fails a check when an operation that counts uses what it touches. */
export const mayBreak = (code: ChangeCode): boolean => breaking.has(code);
