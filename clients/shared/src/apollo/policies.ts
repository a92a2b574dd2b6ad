import type { TypePolicies } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/** Type → field → the arguments that make it another list (all but the paging ones). Made from the schema. */
export type ConnectionFields = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Every connection of the graph grows page by page with `fetchMore({ variables: { after } })`. */
export function typePoliciesOf(connections: ConnectionFields): TypePolicies {
  return Object.fromEntries(
    Object.entries(connections).map(([type, fields]) => [
      type,
      {
        fields: Object.fromEntries(
          Object.entries(fields).map(([field, keys]) => [field, relayStylePagination(keys.length ? [...keys] : false)]),
        ),
      },
    ]),
  );
}
