import { expect, it } from 'vitest';
import { undescribed } from './undescribed.ts';

it('finds every kind of element that has no description, and only those', () => {
  const sdl = `
    directive @key(fields: String!) on OBJECT
    type Query { "Who calls." me(silent: Boolean, "How many." first: Int): User  other: Int }
    "A person."
    type User @key(fields: "id") { "The id." id: ID! "" name: String }
    type Pupil { "The id." id: ID! }
    enum Role { "A child." STUDENT TEACHER }
    input Filter { role: Role }
    scalar Date
    union Anyone = User | Pupil
    interface Node { id: ID! }
    scalar federation__FieldSet
    type _Service { sdl: String }
    extend type Query { _entities(representations: [String!]!): String  more: Int }
  `;
  expect(undescribed(sdl)).toEqual([
    'Query.me.silent',
    'Query.other',
    'User.name',
    'Pupil',
    'Role',
    'Role.TEACHER',
    'Filter',
    'Filter.role',
    'Date',
    'Anyone',
    'Node',
    'Node.id',
    'more',
  ]);
});
