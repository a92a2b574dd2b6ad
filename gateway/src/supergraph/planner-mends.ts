// Two mistakes of the planner (2.14.4) with a @requires that stands on another @requires, mended while it plans for us; each lets a subgraph be
// asked for a field before what the field requires is there. Both would be patches of its code; this way the package stays as it came.
import { federationMetadata, MapWithCachedArrays, type Schema, SelectionSet } from '@apollo/federation-internals';

interface FetchGroup {
  parents(): { group: FetchGroup }[];
  isDescendantOf(other: FetchGroup): boolean;
  canMergeChildIn(child: FetchGroup): boolean;
}

let groups: FetchGroup | undefined;

/** Runs a planning with its mistakes mended, and throws what it throws. Planning is synchronous, so nothing else in the process plans meanwhile. */
export function mended<T>(plan: () => T): T {
  const { set } = MapWithCachedArrays.prototype;
  const { canRebaseOn } = SelectionSet.prototype;
  let unmended = groups?.canMergeChildIn;
  if (groups) mendGroups(groups);
  else {
    // The class of fetch groups is not exported: it is met when the first group is noted, before any is merged.
    MapWithCachedArrays.prototype.set = function (
      this: MapWithCachedArrays<unknown, unknown>,
      key: unknown,
      value: unknown,
    ) {
      if (!groups && value?.constructor.name === 'FetchGroup') {
        groups = Object.getPrototypeOf(value) as FetchGroup;
        unmended = groups.canMergeChildIn;
        mendGroups(groups);
      }
      return set.call(this, key, value);
    } as typeof set;
  }
  // The planner takes what stands in a subgraph's schema for what can be fetched there; an external field cannot.
  SelectionSet.prototype.canRebaseOn = function (parentType) {
    return canRebaseOn.call(this, parentType) && !selectsExternal(this, parentType.schema());
  };
  try {
    return plan();
  } finally {
    MapWithCachedArrays.prototype.set = set;
    SelectionSet.prototype.canRebaseOn = canRebaseOn;
    if (groups && unmended) groups.canMergeChildIn = unmended;
  }
}

// A group that waits for others than this one, or than those that this one waits for, cannot be fetched with it: merging forgets them. Upstream
// mended this in its Rust planner (apollographql/router, pull request 9967), not in this one.
function mendGroups(prototype: FetchGroup): void {
  const { canMergeChildIn } = prototype;
  prototype.canMergeChildIn = function (child) {
    const isReady = child.parents().every(({ group }) => group === this || this.isDescendantOf(group));
    return isReady && canMergeChildIn.call(this, child);
  };
}

function selectsExternal(selections: SelectionSet, schema: Schema): boolean {
  const metadata = federationMetadata(schema);
  if (!metadata) return false;
  return selections.selections().some((selection) => {
    if (selection.kind === 'FieldSelection') {
      const type = schema.type(selection.element.parentType.name);
      const field = type && 'field' in type ? type.field(selection.element.name) : undefined;
      if (field && metadata.isFieldExternal(field as Parameters<typeof metadata.isFieldExternal>[0])) return true;
    }
    return selection.selectionSet !== undefined && selectsExternal(selection.selectionSet, schema);
  });
}
