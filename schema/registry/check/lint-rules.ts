import type { LintLevel } from './types.ts';

/**
 * The rules of the linter, by Apollo's names where Apollo has one, each with the level a graph begins with: what this project lives by is an
 * error, what is a matter of taste is ignored until somebody asks for it.
 */
export const lintRules = {
  DOES_NOT_PARSE: 'ERROR',
  FIELD_NAMES_SHOULD_BE_CAMEL_CASE: 'ERROR',
  INPUT_ARGUMENT_NAMES_SHOULD_BE_CAMEL_CASE: 'ERROR',
  TYPE_NAMES_SHOULD_BE_PASCAL_CASE: 'ERROR',
  ENUM_VALUES_SHOULD_BE_SCREAMING_SNAKE_CASE: 'ERROR',
  DIRECTIVE_NAMES_SHOULD_BE_CAMEL_CASE: 'ERROR',
  ALL_ELEMENTS_REQUIRE_DESCRIPTION: 'ERROR',
  DEPRECATED_DIRECTIVE_MISSING_REASON: 'ERROR',
  INPUT_TYPE_SUFFIX: 'ERROR',
  /** Ours: a mutation takes one argument, `input`, and so can grow without breaking anybody. */
  MUTATIONS_TAKE_ONE_INPUT: 'ERROR',
  RESTY_FIELD_NAMES: 'WARNING',
  TYPE_PREFIX: 'WARNING',
  TYPE_SUFFIX: 'WARNING',
  INTERFACE_PREFIX: 'WARNING',
  INTERFACE_SUFFIX: 'WARNING',
  ENUM_PREFIX: 'WARNING',
  ENUM_SUFFIX: 'WARNING',
  DEFINED_TYPES_ARE_UNUSED: 'WARNING',
  OBJECT_PREFIX: 'IGNORED',
  OBJECT_SUFFIX: 'IGNORED',
  QUERY_DOCUMENT_DECLARATION: 'ERROR',
} as const satisfies Record<string, LintLevel>;

export type LintRule = keyof typeof lintRules;
