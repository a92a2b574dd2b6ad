// A graph of which not everybody may read all.
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { EventQueue } from '../fetching/event-queue.ts';
import { say } from './every-transport.ts';
import { startWorld } from './gateway-world.ts';
import { compose } from './subgraphs.ts';
import { inMemory } from './transports.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.14", import: ["@key", "@requires", "@external", "@authenticated", "@requiresScopes", "@policy"])`;

const PEOPLE = `${LINK}
  type Query {
    open: String
    closed: String @authenticated
    person: Person
    people: [Person!]!
    strict: Person!
    note: Secret
    mark: Mark
    tint: Tint
    nodes: [Node!]!
    anyone: Any
    rated: Person
  }
  type Mutation { rename(name: String!): Person @requiresScopes(scopes: [["write"]]), touch: Boolean }
  type Subscription { ticks: Person, secrets: String @authenticated }
  interface Node { id: ID! name: String }
  union Any = Person | Secret
  type Person implements Node @key(fields: "id") {
    id: ID!
    name: String
    mail: String @authenticated
    salary: Int @requiresScopes(scopes: [["money", "read"], ["admin"]])
    plan: String @policy(policies: [["paid"], ["staff", "trial"]])
    must: String! @authenticated
    friend: Person
  }
  type Secret implements Node @authenticated { id: ID! name: String text: String }
  scalar Mark @authenticated
  enum Tint @requiresScopes(scopes: [["tints"]]) { RED }`;

const PAY = `${LINK}
  type Person @key(fields: "id") { id: ID! mail: String @external, letter: String @requires(fields: "mail") @authenticated, points: Int }`;

const ada = { __typename: 'Person', id: '1', name: 'Ada', mail: 'ada@x', salary: 9, plan: 'gold', must: 'm' };
const people: object[] = [ada, { ...ada, id: '2', name: 'Bob', friend: ada }];

/** A gateway before two subgraphs of which not everybody may read all. */
export async function startGuarded(options: Parameters<typeof startWorld>[1] = {}, rewrite = (sdl: string) => sdl) {
  const resolvers = {
    Query: {
      open: () => 'open',
      closed: () => 'closed',
      person: () => people[1],
      people: () => people,
      strict: () => ada,
      rated: () => ada,
      note: () => ({ __typename: 'Secret', id: '9', name: 'n', text: 't' }),
      mark: () => 'm',
      tint: () => 'RED',
      nodes: () => [ada, { __typename: 'Secret', id: '9', name: 'hidden', text: 'hidden' }],
      anyone: () => ({ __typename: 'Secret', id: '9', name: 'hidden', text: 'hidden' }),
    },
    Mutation: { rename: () => ada, touch: () => true },
    Subscription: {
      ticks: {
        subscribe: () => {
          const stream = new EventQueue<unknown>(10);
          stream.push({ ticks: ada });
          return stream;
        },
      },
    },
    Person: { __resolveReference: () => ada },
  };
  const asked: string[] = [];
  const transports = Object.fromEntries(
    [
      { name: 'people', typeDefs: PEOPLE, resolvers },
      {
        name: 'pay',
        typeDefs: PAY,
        resolvers: { Person: { __resolveReference: (one: object) => one, letter: () => 'l', points: () => 5 } },
      },
    ].map(({ name, typeDefs, resolvers }) => {
      const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }] as never);
      const transport = inMemory({ name, typeDefs, schema });
      const execute: typeof transport.execute = (request, hop) => {
        asked.push(`${name}: ${request.query}`);
        return transport.execute(request, hop);
      };
      return [name, { ...transport, execute }];
    }),
  );
  const composed = compose([
    { name: 'people', typeDefs: PEOPLE },
    { name: 'pay', typeDefs: PAY },
  ]);
  const sdl = rewrite(composed);
  const world = await startWorld('in memory', { supergraph: { sdl }, transports, ...options });
  const ask = async (query: string, claims?: object, variables?: object) =>
    (
      await say(
        'http',
        world.origin,
        JSON.stringify({ query, variables }),
        claims && (await world.token({ ...claims })),
      )
    ).body;
  return { world, ask, asked, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() };
}
