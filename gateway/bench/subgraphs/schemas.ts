// The subgraphs of the benchmark: what each of them publishes and how it finds an entity. Fields are read off the objects of school.ts.
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { byId, classmates, lessons, pupils, type Result, results, reviews, viewer, workload } from './school.ts';

export interface Subgraph {
  name: string;
  typeDefs: string;
  resolvers: object;
}

/** What a resolver knows of its request. */
export interface Context {
  authorization: string | undefined;
}

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.14", import: ["@key", "@external", "@requires"])';

const pupilById = byId(pupils);
const lessonById = byId(lessons);
const resultById = byId(results);
const reviewById = byId(reviews);
const reference = <Row>(rows: Map<string, Row>) => ({ __resolveReference: ({ id }: { id: string }) => rows.get(id) });

const accounts: Subgraph = {
  name: 'accounts',
  typeDefs: `${LINK}
    type Query { me: Pupil!, classmates: [Pupil!]! }
    type Pupil @key(fields: "id") {
      id: ID!, username: String!, name: String!, level: Int!, points: Int!, average: Float!, streak: Int!
    }`,
  resolvers: {
    Query: {
      me: (_: unknown, __: unknown, { authorization }: Context) => viewer(authorization),
      classmates: () => classmates,
    },
    Pupil: reference(pupilById),
  },
};

const lessonsSubgraph: Subgraph = {
  name: 'lessons',
  typeDefs: `${LINK}
    type Query { topLessons: [Lesson!]!, results: [Result!]! }
    type Lesson @key(fields: "id") { id: ID!, title: String!, minutes: Int!, difficulty: Int! }
    type Result @key(fields: "id") {
      id: ID!, points: Int!, seconds: Int!, attempts: Int!, correct: Int!, ratio: Float!, mean: Float!, deviation: Float!
      pupil: Pupil!
    }
    type Pupil @key(fields: "id", resolvable: false) { id: ID! }`,
  resolvers: {
    Query: { topLessons: () => lessons.slice(0, 5), results: () => results },
    Lesson: reference(lessonById),
    Result: reference(resultById),
  },
};

interface Required {
  id: string;
  minutes?: number;
  difficulty?: number;
}

const progress: Subgraph = {
  name: 'progress',
  typeDefs: `${LINK}
    type Lesson @key(fields: "id") {
      id: ID!, isOpen: Boolean, minutes: Int! @external, difficulty: Int! @external
      workload: Float @requires(fields: "minutes difficulty")
    }
    type Result @key(fields: "id") { id: ID!, rank: Int, percentile: Float, pace: Float, bonus: Int }`,
  resolvers: {
    Lesson: {
      __resolveReference: ({ id, minutes, difficulty }: Required) => ({
        id,
        isOpen: lessonById.get(id)?.isOpen,
        workload: minutes === undefined || difficulty === undefined ? undefined : workload(minutes, difficulty),
      }),
    },
    Result: { __resolveReference: ({ id }: Result) => resultById.get(id) },
  },
};

const reviewsSubgraph: Subgraph = {
  name: 'reviews',
  typeDefs: `${LINK}
    type Review @key(fields: "id") { id: ID!, body: String!, author: Pupil!, lesson: Lesson! }
    type Pupil @key(fields: "id") { id: ID!, reviews: [Review!], answered: Int, mood: Float }
    type Lesson @key(fields: "id") { id: ID!, reviews: [Review!] }`,
  resolvers: { Review: reference(reviewById), Pupil: reference(pupilById), Lesson: reference(lessonById) },
};

export const school: readonly Subgraph[] = [accounts, lessonsSubgraph, progress, reviewsSubgraph];

export const live: Subgraph = {
  name: 'live',
  typeDefs: `${LINK}
    type Query { isLive: Boolean! }
    type Subscription { pointsWon: PointsWon! }
    type PointsWon { sequence: Int!, points: Int!, total: Int!, reason: String!, pupil: Pupil! }
    type Pupil @key(fields: "id", resolvable: false) { id: ID! }`,
  resolvers: { Query: { isLive: () => true } },
};

/** The graph of the fan-out: a stream, and the pupils that its events name. */
export const stage: readonly Subgraph[] = [accounts, live];

export function schemaOf({ typeDefs, resolvers }: Subgraph): GraphQLSchema {
  const modules = [{ typeDefs: parse(typeDefs), resolvers }] as Parameters<typeof buildSubgraphSchema>[0];
  return buildSubgraphSchema(modules);
}
