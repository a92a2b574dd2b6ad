import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, graphqlSync, isObjectType, parse } from 'graphql';
import { buildSchema, createResolversMap, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import { analyst, enforceRules, type Rule } from '../auth/index.ts';
import { DateTimeScalar } from '../scalars/index.ts';
import { AppError } from '../utils/index.ts';
import { checkArgument } from './check-argument.ts';
import type { Context } from './context.ts';
import type { SubgraphManifest } from './manifest.ts';
import { checkPublicStreams } from './public-streams.ts';

// Composition 2.14 knows no newer version of the federation specification.
const FEDERATION =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.14", import: ["@key", "@shareable", "@inaccessible", "@tag", "@cost", "@listSize"])\n';

function buildBase(manifest: SubgraphManifest): Promise<GraphQLSchema> {
  // What is a property is read by graphql-js itself: around each of them the library would put two objects and two calls.
  for (const field of getMetadataStorage().fields) field.simple ??= field.name === field.schemaName;
  return buildSchema({
    resolvers: manifest.resolvers as unknown as NonEmptyArray<() => void>,
    // A type that only extends somebody else's entity is reached through no field of ours, only through its resolver.
    orphanedTypes: typesOf(manifest),
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    validateFn: checkArgument,
    pubSub: unusedPubSub,
    skipCheck: true,
  });
}

/** The rule of each field of a subgraph, as `Type.field`: for whoever checks what they come to. */
export async function fieldRules(manifest: SubgraphManifest): Promise<Map<string, Rule>> {
  const types = Object.values((await buildBase(manifest)).getTypeMap()).filter(isObjectType);
  const entries = types.flatMap((type) =>
    Object.values(type.getFields()).map(
      (field) => [`${type.name}.${field.name}`, (field.extensions.rule ?? type.extensions.rule) as Rule] as const,
    ),
  );
  return new Map(entries);
}

/** The executable federated schema of a subgraph. Throws when a field has no authorization rule. */
export async function buildSubgraph(manifest: SubgraphManifest): Promise<GraphQLSchema> {
  const base = await buildBase(manifest);
  enforceRules(base);
  checkPublicStreams(base);
  const resolvers = createResolversMap(base) as Record<string, Record<string, unknown>>;
  for (const type of Object.values(base.getTypeMap())) {
    const isEntity =
      isObjectType(type) && type.astNode?.directives?.some((directive) => directive.name.value === 'key');
    if (!isEntity) continue;
    const isOfAnalysts = type.extensions.rule === analyst;
    const find = manifest.references?.[type.name];
    resolvers[type.name] = {
      ...resolvers[type.name],
      __resolveReference: (reference: { id: string }, ctx: Context) => {
        if (ctx.isAnalyst && !isOfAnalysts) throw new AppError('FORBIDDEN', `No ${type.name} for analysts.`);
        return find ? find(ctx, reference) : reference;
      },
    };
  }
  return buildSubgraphSchema([
    {
      typeDefs: parse(FEDERATION + printSchemaWithDirectives(base), { noLocation: true }),
      resolvers: resolvers as never,
    },
  ]);
}

/** The SDL that the subgraph publishes, as committed in `schema/`. */
export async function printSubgraph(manifest: SubgraphManifest): Promise<string> {
  const { data } = graphqlSync({ schema: await buildSubgraph(manifest), source: '{ _service { sdl } }' });
  return `${(data as { _service: { sdl: string } })._service.sdl.trim()}\n`;
}

function typesOf({ resolvers }: SubgraphManifest) {
  const { fieldResolvers, resolverClasses } = getMetadataStorage();
  const extending = new Set(fieldResolvers.map(({ target }) => target).filter((target) => resolvers.includes(target)));
  return resolverClasses.filter(({ target }) => extending.has(target)).map(({ getObjectType }) => getObjectType());
}

// Every subscription opens its own stream (`subscribe`); type-graphql asks for a bus all the same.
const unusedPubSub = {
  publish() {
    throw new Error('Events go through ctx.events.');
  },
  subscribe() {
    throw new Error('Events go through ctx.events.');
  },
};
