// Three small subgraphs of another platform: real federated schemas, so that the gateway is tested against what it will meet.
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { EventQueue } from '../fetching/event-queue.ts';
import type { Hop } from '../fetching/transport.ts';

/** What a resolver sees: the proven hop, and the cookies it may ask for. */
export interface SubgraphContext {
  hop: Hop;
  setCookies: string[];
}

export interface Subgraph {
  name: string;
  typeDefs: string;
  schema: GraphQLSchema;
}

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.14", import: ["@key", "@tag"])';

const MAIN = `${LINK}
  type Query { me: User, user(id: ID!): User, session: String, whoami: String, friends(first: Int): [User!]!, broken: String, coded: String, drops: String! }
  type Mutation { login(phone: String!): User, logout: Boolean }
  enum Locale { UZ_LATN RU }
  type User @key(fields: "id") { id: ID!, fullName: String!, locale: Locale!, friend: User! }`;

const OLIMP = `${LINK}
  type Query { quiz(id: ID!): Quiz, slow: String }
  type Mutation { answer(quizId: ID!, points: Int!): Board! }
  type Subscription {
    boardChanged(quizId: ID!): Board!
    openBoardChanged(quizId: ID!, pin: ID @tag(name: "scope-user")): Board! @tag(name: "scope-public")
    newestBoardChanged(quizId: ID!): Board! @tag(name: "scope-public") @tag(name: "latest-wins")
    schoolBoardChanged: Board! @tag(name: "scope-organization")
    secret: Board!
    ticks(count: Int!): Int!
  }
  type Quiz { id: ID!, board: Board! }
  type Board { sequence: Int!, players: [Player!]!, watcher: String!, fill(letters: Int!): String!, host: Host! }
  type Host @key(fields: "number") @tag(name: "scope-user") { number: Int!, seenBy: String! }
  type Player { points: Int!, user: User! }
  type User @key(fields: "id", resolvable: true) { id: ID!, results: [Int!] }`;

const LESSONS = `${LINK}
  type Query { lesson: String }
  type User @key(fields: "id") { id: ID!, progress: Int }`;

/** The subgraphs with one shared state, and a count of what they were asked. */
export class SchoolWorld {
  sequence = 0;
  points = 0;
  /** Entity lookups by subgraph. */
  readonly lookups: Record<string, number> = { main: 0, olimp: 0, lessons: 0 };
  /** Live streams below the gateway. */
  readonly streams = new Set<EventQueue<unknown>>();
  /** Milliseconds by which lessons answer late. */
  lessonsDelay = 0;
  readonly hops: Hop[] = [];
  readonly subgraphs: Subgraph[];

  constructor() {
    this.subgraphs = [
      subgraph('main', MAIN, this.#main()),
      subgraph('olimp', OLIMP, this.#olimp()),
      subgraph('lessons', LESSONS, this.#lessons()),
    ];
  }

  /** One more point for the only player; every stream hears of it. */
  score(): void {
    this.points += 1;
    this.sequence += 1;
    for (const stream of this.streams) stream.push(this.#event());
  }

  board() {
    return { sequence: this.sequence, players: [{ points: this.points, user: { __typename: 'User', id: '1' } }] };
  }

  /** The board under the name of every subscription that tells of it. */
  #event() {
    const board = this.board();
    const names = ['boardChanged', 'openBoardChanged', 'newestBoardChanged', 'schoolBoardChanged', 'secret'];
    return Object.fromEntries(names.map((name) => [name, board]));
  }

  #main() {
    const user = (id: string) => ({
      id,
      fullName: `Pupil ${id}`,
      locale: 'UZ_LATN',
      friend: () => user(String(Number(id) + 1)),
    });
    return {
      Query: {
        me: (_: unknown, __: unknown, { hop }: SubgraphContext) => (hop.caller ? user(hop.caller.userId) : null),
        user: (_: unknown, { id }: { id: string }) => user(id),
        friends: (_: unknown, { first = 2 }: { first?: number }) =>
          Array.from({ length: first }, (_v, index) => user(String(index + 1))),
        session: (_: unknown, __: unknown, { hop }: SubgraphContext) => hop.session ?? null,
        whoami: (_: unknown, __: unknown, { hop }: SubgraphContext) => JSON.stringify(hop.caller),
        broken: () => {
          throw new Error('select secret from users at /srv/main.ts:1');
        },
        coded: () => {
          throw new GraphQLError('There is no such quiz.', {
            extensions: { code: 'QUIZ_NOT_FOUND', stacktrace: ['at x'] },
          });
        },
        drops: () => null,
      },
      Mutation: {
        login: (_: unknown, { phone }: { phone: string }, { setCookies }: SubgraphContext) => {
          setCookies.push('__Host-alif24-session=fresh; Path=/; Secure; HttpOnly; SameSite=Lax');
          return user(phone);
        },
        logout: (_: unknown, __: unknown, { setCookies }: SubgraphContext) => {
          setCookies.push('__Host-alif24-session=; Path=/; Max-Age=0; Secure; HttpOnly', 'other=1; Path=/');
          return true;
        },
      },
      User: {
        __resolveReference: ({ id }: { id: string }) => {
          this.lookups.main = (this.lookups.main ?? 0) + 1;
          return user(id);
        },
      },
    };
  }

  #olimp() {
    const open = () => {
      const stream: EventQueue<unknown> = new EventQueue<unknown>(1_000, () => this.streams.delete(stream));
      this.streams.add(stream);
      stream.push(this.#event());
      return stream;
    };
    return {
      Query: {
        quiz: (_: unknown, { id }: { id: string }, { hop, setCookies }: SubgraphContext) => {
          this.hops.push(hop);
          setCookies.push('stolen=1');
          return { id, board: () => this.board() };
        },
        slow: () => new Promise(() => {}),
      },
      Mutation: {
        answer: () => {
          this.score();
          return this.board();
        },
      },
      Subscription: {
        boardChanged: { subscribe: open },
        openBoardChanged: { subscribe: open },
        newestBoardChanged: { subscribe: open },
        schoolBoardChanged: { subscribe: open },
        secret: {
          subscribe: (_: unknown, __: unknown, { hop }: SubgraphContext) => {
            if (!hop.caller) throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
            return open();
          },
        },
        ticks: {
          subscribe: (_: unknown, { count }: { count: number }) => {
            const stream = new EventQueue<unknown>(count);
            for (let tick = 1; tick <= count; tick += 1) stream.push({ ticks: tick });
            stream.end();
            return stream;
          },
        },
      },
      Host: {
        __resolveReference: (reference: object) => reference,
        seenBy: (_: unknown, __: unknown, { hop }: SubgraphContext) => hop.caller?.userId ?? 'nobody',
      },
      Board: {
        watcher: (_: unknown, __: unknown, { hop }: SubgraphContext) => JSON.stringify(hop),
        host: () => ({ number: 7 }),
        fill: (_: unknown, { letters }: { letters: number }) => 'x'.repeat(letters),
      },
      User: {
        __resolveReference: ({ id }: { id: string }) => {
          this.lookups.olimp = (this.lookups.olimp ?? 0) + 1;
          return { id, results: [Number(id), 7] };
        },
      },
    };
  }

  #lessons() {
    return {
      Query: { lesson: () => 'Alifbo' },
      User: {
        __resolveReference: async ({ id }: { id: string }) => {
          this.lookups.lessons = (this.lookups.lessons ?? 0) + 1;
          if (this.lessonsDelay > 0) await new Promise((resolve) => setTimeout(resolve, this.lessonsDelay));
          return { id, progress: Number(id) * 10 };
        },
      },
    };
  }
}

type Part = Pick<Subgraph, 'name' | 'typeDefs'>;

const composed = new Map<string, string>();

/** The supergraph of these subgraphs at these addresses; composed once per process. */
export function compose(subgraphs: readonly Part[], urls: Record<string, string> = {}): string {
  const key = JSON.stringify([subgraphs.map(({ name, typeDefs }) => [name, typeDefs]), urls]);
  const sdl = composed.get(key) ?? composeAnew(subgraphs, urls);
  composed.set(key, sdl);
  return sdl;
}

function composeAnew(subgraphs: readonly Part[], urls: Record<string, string>): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, typeDefs }) => ({
      name,
      typeDefs: parse(typeDefs),
      url: urls[name] ?? `http://localhost:1/${name}`,
    })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

function subgraph(name: string, typeDefs: string, resolvers: object): Subgraph {
  const modules = [{ typeDefs: parse(typeDefs), resolvers }] as Parameters<typeof buildSubgraphSchema>[0];
  return { name, typeDefs, schema: buildSubgraphSchema(modules) };
}
