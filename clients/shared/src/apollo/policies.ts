import type { TypePolicies } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/** What the cache has to know of the schema; written by `npm run schema`. */
export interface SchemaFacts {
  /** Type → field → the arguments that make it another list (all but the paging ones). */
  connectionFields: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Types without an id. */
  embeddedTypes: readonly string[];
}

/**
 * Every connection of the graph grows page by page with `fetchMore({ variables: { after } })`; what has no id is kept inside what it
 * was read from, and two queries for different fields of it do not undo each other.
 */
export function typePoliciesOf({ connectionFields, embeddedTypes }: SchemaFacts): TypePolicies {
  const policies: TypePolicies = Object.fromEntries(embeddedTypes.map((type) => [type, { merge: true }]));
  for (const [type, fields] of Object.entries(connectionFields)) {
    policies[type] = {
      ...policies[type],
      fields: Object.fromEntries(
        Object.entries(fields).map(([field, keys]) => [field, relayStylePagination(keys.length ? [...keys] : false)]),
      ),
    };
  }
  return policies;
}
