// A federated world: its subgraphs as they would run, the supergraph that composes them, and what there is in it.
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType, parse } from 'graphql';
import { Graph } from '../supergraph/graph.ts';
import { resolveReference } from './references.ts';
import type { Run } from './run.ts';
import { type Thing, Universe } from './universe.ts';

/** A subgraph as its owner writes it. */
export interface Part {
  name: string;
  typeDefs: string;
}

export interface World {
  parts: readonly Part[];
  graph: Graph;
  /** The executable schema of each subgraph, by name. */
  schemas: Readonly<Record<string, GraphQLSchema>>;
  universe: Universe;
}

/** Operations in a row that meet the same data. */
export const EPOCH = 6;

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.14", import: ["@key", "@requires",
  "@external", "@provides", "@shareable", "@interfaceObject", "@override", "@inaccessible", "@context", "@fromContext"])\n`;

/** The same subgraphs with the link that federation 2 asks for. */
export function linked(parts: Record<string, string>): Part[] {
  return Object.entries(parts).map(([name, typeDefs]) => ({ name, typeDefs: LINK + typeDefs }));
}

/** Composes the subgraphs and builds all that runs them. Throws an error with composition's reasons when they do not fit together. */
export function buildWorld(parts: readonly Part[], sdl = compose(parts)): World {
  const graph = new Graph(sdl);
  const schemas: Record<string, GraphQLSchema> = {};
  const universe = new Universe(graph, schemas);
  for (const { name, typeDefs } of parts) schemas[name] = subgraphSchema(name, typeDefs, universe);
  return { parts, graph, schemas, universe };
}

function compose(parts: readonly Part[]): string {
  const { supergraphSdl, errors } = composeServices(
    parts.map(({ name, typeDefs }) => ({ name, typeDefs: parse(typeDefs), url: `http://localhost:1/${name}` })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

// Field values come from the universe by the field resolver of each run; what is set here is what a subgraph must know of its own types.
function subgraphSchema(name: string, typeDefs: string, universe: Universe): GraphQLSchema {
  const bare = buildSubgraphSchema(parse(typeDefs));
  const resolvers: Record<string, object> = {};
  for (const type of Object.values(bare.getTypeMap())) {
    if (type.name.startsWith('_')) continue;
    const isEntity = type.astNode?.directives?.some((directive) => directive.name.value === 'key');
    const extended = type.extensionASTNodes?.some(({ directives }) => directives?.some((d) => d.name.value === 'key'));
    if (!isAbstractType(type) && !isEntity && !extended) continue;
    resolvers[type.name] = {
      ...(isAbstractType(type) ? { __resolveType: (thing: Thing) => thing.type } : {}),
      ...((isObjectType(type) || isInterfaceType(type)) && (isEntity || extended)
        ? {
            __resolveReference: (given: Record<string, unknown>, run: Run) =>
              resolveReference(universe, name, type.name, given, run),
          }
        : {}),
    };
  }
  return buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }] as Parameters<typeof buildSubgraphSchema>[0]);
}
