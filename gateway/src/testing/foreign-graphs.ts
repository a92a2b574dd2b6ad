// Graphs that are not ours: other names, other versions of federation, subgraphs that ask for no proof.
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, graphql, parse } from 'graphql';

export interface ForeignPart {
  name: string;
  typeDefs: string;
  resolvers: object;
}

export interface ForeignServer extends AsyncDisposable {
  url: string;
  /** The headers of every request, as they came. */
  seen: IncomingHttpHeaders[];
}

/** A subgraph as anybody may write one: it believes every request. Resolvers get the request's headers as their context. */
export async function serveOpen({ typeDefs, resolvers }: ForeignPart): Promise<ForeignServer> {
  const modules = [{ typeDefs: parse(typeDefs), resolvers }] as Parameters<typeof buildSubgraphSchema>[0];
  const schema: GraphQLSchema = buildSubgraphSchema(modules);
  const seen: IncomingHttpHeaders[] = [];
  const server = createServer(async (req, res) => {
    seen.push(req.headers);
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    const { query, variables, operationName } = JSON.parse(Buffer.concat(chunks).toString());
    const answer = await graphql({
      schema,
      source: query,
      variableValues: variables,
      operationName,
      contextValue: req.headers,
    });
    res.writeHead(200, { 'content-type': 'application/graphql-response+json; charset=utf-8' });
    res.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/any/path?x=1`,
    seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const link = (version: string, names: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v${version}", import: [${names}])\n`;

/** Federation 2.0: names that no variable can show, two keys, @requires, a value that both know. */
export const cinema: ForeignPart[] = [
  {
    name: 'Film-Catalogue',
    typeDefs: `${link('2.0', '"@key", "@shareable"')}
      type Query { films: [Film!]!, whoAsks: String }
      type Film @key(fields: "id") @key(fields: "code") { id: ID!, code: String!, minutes: Int!, title: String @shareable }`,
    resolvers: {
      Query: {
        films: () => [{ id: '1', code: 'solaris', minutes: 167, title: 'Solaris' }],
        whoAsks: (_: unknown, __: unknown, headers: IncomingHttpHeaders) => headers.authorization ?? null,
      },
      Film: { __resolveReference: () => ({ id: '1', code: 'solaris', minutes: 167, title: 'Solaris' }) },
    },
  },
  {
    name: 'tickets.v2',
    typeDefs: `${link('2.0', '"@key", "@external", "@requires", "@shareable"')}
      type Film @key(fields: "code") { code: String!, minutes: Int! @external, title: String @shareable, price: Int @requires(fields: "minutes") }`,
    resolvers: {
      Film: {
        __resolveReference: (film: object) => film,
        price: ({ minutes }: { minutes: number }) => minutes * 100,
      },
    },
  },
];

/** Federation 2.3: an interface that another subgraph adds a field to, and a union. */
export const zoo: ForeignPart[] = [
  {
    name: 'animals',
    typeDefs: `${link('2.3', '"@key"')}
      type Query { all: [Resident!]!, animals: [Animal!]! }
      interface Animal @key(fields: "id") { id: ID!, name: String! }
      type Bear implements Animal @key(fields: "id") { id: ID!, name: String!, honey: Int! }
      type Crane implements Animal @key(fields: "id") { id: ID!, name: String!, wingspan: Float! }
      type Keeper { name: String! }
      union Resident = Bear | Crane | Keeper`,
    resolvers: {
      Query: {
        all: () => [
          { __typename: 'Bear', id: '1', name: 'Ayiq', honey: 3 },
          { __typename: 'Keeper', name: 'Olim' },
        ],
        animals: () => [
          { __typename: 'Bear', id: '1', name: 'Ayiq', honey: 3 },
          { __typename: 'Crane', id: '2', name: 'Turna', wingspan: 2.4 },
        ],
      },
      Animal: { __resolveReference: ({ id }: { id: string }) => ({ __typename: 'Bear', id, name: 'Ayiq', honey: 3 }) },
    },
  },
  {
    name: 'feeding',
    typeDefs: `${link('2.3', '"@key", "@interfaceObject"')}
      type Animal @key(fields: "id") @interfaceObject { id: ID!, meals: Int! }`,
    resolvers: {
      Animal: { __resolveReference: (animal: object) => animal, meals: ({ id }: { id: string }) => Number(id) * 2 },
    },
  },
];

/** Federation 1: no @link, types extended, @external and @provides. */
export const library: ForeignPart[] = [
  {
    name: 'books',
    typeDefs: `
      type Query { books: [Book] }
      type Book @key(fields: "isbn") { isbn: ID!, title: String, author: Author @provides(fields: "name") }
      extend type Author @key(fields: "id") { id: ID! @external, name: String @external }`,
    resolvers: {
      Query: { books: () => [{ isbn: '9', title: "O'tkan kunlar", author: { id: '4', name: 'Abdulla Qodiriy' } }] },
      Book: { __resolveReference: ({ isbn }: { isbn: string }) => ({ isbn, title: "O'tkan kunlar" }) },
    },
  },
  {
    name: 'authors',
    typeDefs: `
      type Author @key(fields: "id") { id: ID!, name: String, born: Int }
      type Query { author(id: ID!): Author }`,
    resolvers: {
      Query: { author: (_: unknown, { id }: { id: string }) => ({ id, name: 'Abdulla Qodiriy', born: 1894 }) },
      Author: { __resolveReference: ({ id }: { id: string }) => ({ id, name: 'Abdulla Qodiriy', born: 1894 }) },
    },
  },
];

/** The library as composition of Federation 1 wrote it: core and join in their first versions. */
export function firstLibrary(books: string, authors: string): string {
  return `
    schema @core(feature: "https://specs.apollo.dev/core/v0.1"), @core(feature: "https://specs.apollo.dev/join/v0.1") { query: Query }
    directive @core(feature: String!) repeatable on SCHEMA
    directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet) on FIELD_DEFINITION
    directive @join__type(graph: join__Graph!, key: join__FieldSet) repeatable on OBJECT | INTERFACE
    directive @join__owner(graph: join__Graph!) on OBJECT | INTERFACE
    directive @join__graph(name: String!, url: String!) on ENUM_VALUE
    scalar join__FieldSet
    enum join__Graph {
      BOOKS @join__graph(name: "books" url: ${JSON.stringify(books)})
      AUTHORS @join__graph(name: "authors" url: ${JSON.stringify(authors)})
    }
    type Book @join__owner(graph: BOOKS) @join__type(graph: BOOKS, key: "isbn") {
      isbn: ID! @join__field(graph: BOOKS)
      title: String @join__field(graph: BOOKS)
      author: Author @join__field(graph: BOOKS, provides: "name")
    }
    type Author @join__owner(graph: AUTHORS) @join__type(graph: AUTHORS, key: "id") @join__type(graph: BOOKS, key: "id") {
      id: ID! @join__field(graph: AUTHORS)
      name: String @join__field(graph: AUTHORS)
      born: Int @join__field(graph: AUTHORS)
    }
    type Query {
      books: [Book] @join__field(graph: BOOKS)
      author(id: ID!): Author @join__field(graph: AUTHORS)
    }`;
}
