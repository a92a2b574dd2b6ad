import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Allow, anyone } from '../auth/index.ts';

@Directive('@shareable')
@Allow(anyone)
@ObjectType({ description: "Where a page stands in its list, after Relay's cursor specification." })
export class PageInfo {
  @Field(() => Boolean, { description: 'More items follow this page.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Items stand before this page.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null on an empty page.' })
  startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last item: the next `after`; null on an empty page.',
  })
  endCursor: string | null;
}

type Node = new () => object;

export interface Page<T> {
  edges: Array<{ cursor: string; node: T }>;
  pageInfo: PageInfo;
  totalCount: number;
}

/** The types `<name>Connection` and `<name>Edge` over `node`; whoever may have the field that returns it may page through it. */
export function connectionOf<T extends Node>(node: T, name: string) {
  @Allow(anyone)
  @ObjectType(`${name}Edge`, { description: `One ${name} of a page, with its cursor.` })
  class Edge {
    @Field(() => String, { description: 'Opaque position of this item in the list.' })
    cursor: string;

    @Field(() => node, { description: 'The item itself.' })
    node: InstanceType<T>;
  }

  @Allow(anyone)
  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name} objects.` })
  class Connection {
    @Field(() => [Edge], { description: 'The items of this page with their cursors.' })
    edges: Edge[];

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'How many items the whole list has.' })
    totalCount: number;
  }

  return Connection;
}

/**
 * A page out of `rows`, which hold one more than `first` when more follow. `keyOf` names what the list is ordered by.
 */
export function toPage<T>(
  rows: readonly T[],
  {
    first,
    after,
    totalCount,
    cursorOf,
  }: { first: number; after: string | null; totalCount: number; cursorOf: (row: T) => string },
): Page<T> {
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    edges,
    totalCount,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
