import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Graph } from '../supergraph/graph.ts';
import { compose } from '../testing/subgraphs.ts';
import { policyOf } from './stream-policy.ts';

const typeDefs = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.14", import: ["@key", "@tag"])
  type Query { room: Room }
  type Subscription { roomChanged: Room! @tag(name: "scope-organization") }
  type Room { sequence: Int!, person: Person!, host: Pupil!, either: Either! }
  interface Person @tag(name: "scope-user") { id: ID!, name: String! }
  type Pupil implements Person { id: ID!, name: String! }
  type Plant { name: String! }
  union Either = Pupil | Plant`;

describe('a stream that shows persons, where an interface says that they are', () => {
  const graph = new Graph(compose([{ name: 'rooms', typeDefs }]));
  const scopeOf = (selection: string) =>
    policyOf(graph, graph.operation(parse(`subscription { roomChanged { ${selection} } }`)), {}).scope;

  it.each([
    ['by the interface', 'person { name }'],
    ['by a type that implements it', 'host { name }'],
    ['by a condition on it', 'either { ... on Person { name } }'],
  ])('is its caller’s own when they are reached %s', (_, selection) => {
    expect(scopeOf(selection)).toBe('user');
  });

  it.each(['sequence', 'person { __typename }', 'either { ... on Plant { name } }'])(
    'is shared when it reads no more than %s',
    (selection) => {
      expect(scopeOf(selection)).toBe('organization');
    },
  );
});
