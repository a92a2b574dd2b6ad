import type { SchemaChange } from './types.ts';
import type { Usage } from './usage.ts';

/** `Type.field(argument:)` taken apart. */
function parts(coordinate: string): { type: string; field: string; owner: string } {
  const owner = coordinate.replace(/\(.*$/, '');
  const [type = '', field = ''] = owner.split('.');
  return { type, field, owner };
}

/** Whether an operation uses what a change touches, so that it could break or get other answers. */
export function touches({ code, coordinate }: SchemaChange, { written, types, open }: Usage): boolean {
  const { type, field, owner } = parts(coordinate);
  switch (code) {
    case 'FIELD_REMOVED':
    case 'FIELD_CHANGED_TYPE':
    case 'ARG_REMOVED':
    case 'ARG_CHANGED_TYPE':
    case 'DIRECTIVE_REMOVED':
    case 'DIRECTIVE_ARG_REMOVED':
    case 'DIRECTIVE_LOCATION_REMOVED':
    case 'DIRECTIVE_REPEATABLE_REMOVED':
      return written.has(coordinate);
    // Also whoever leaves the argument out: that is what is forbidden, or gets another default.
    case 'REQUIRED_ARG_ADDED':
    case 'ARG_CHANGED_TYPE_OPTIONAL_TO_REQUIRED':
      return written.has(owner);
    case 'ARG_DEFAULT_VALUE_CHANGE':
      return written.has(owner) && !written.has(coordinate);
    case 'REQUIRED_DIRECTIVE_ARG_ADDED':
      return written.has(owner);
    case 'FIELD_REMOVED_FROM_INPUT_OBJECT':
    case 'FIELD_ON_INPUT_OBJECT_CHANGED_TYPE':
      return written.has(coordinate) || open.has(type);
    case 'REQUIRED_FIELD_ADDED_TO_INPUT_OBJECT':
    case 'INPUT_OBJECT_FIELD_DEFAULT_VALUE_CHANGE':
    case 'INPUT_OBJECT_FIELD_DEFAULT_VALUE_REMOVED':
      return types.has(type);
    // A value that is written, that may come in a variable, or that an answer may have had.
    case 'VALUE_REMOVED_FROM_ENUM':
      return written.has(coordinate) || types.has(type);
    case 'TYPE_REMOVED':
    case 'TYPE_CHANGED_KIND':
      return types.has(type);
    // `Union.Member` and `Interface.Type`: whoever meets both.
    case 'TYPE_REMOVED_FROM_UNION':
    case 'TYPE_REMOVED_FROM_INTERFACE':
      return types.has(type) && types.has(field);
    default:
      return false;
  }
}
