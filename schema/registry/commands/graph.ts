// What graphql-js resolves the operations of rover from: each field leads to the command that it belongs to.
import { allow, type Context, parseRef } from '../context.ts';
import { listVariants } from '../store/publications.ts';
import { checkWorkflow } from './check-workflow.ts';
import { validateOperations } from './client-check.ts';
import { persistedListById, publishPersistedQueries } from './persisted-queries.ts';
import { submitCheck } from './subgraph-check.ts';
import { deleteSubgraph } from './subgraph-delete.ts';
import { lintSubgraph } from './subgraph-lint.ts';
import { publishSubgraph } from './subgraph-publish.ts';
import { readVariant } from './variant.ts';
import { whoAmI } from './whoami.ts';

/** What a command takes besides context and graph. */
type Args<Command extends (ctx: Context, graph: string, args: never) => unknown> = Parameters<Command>[2];

/** Queries: all that a key may read, so it is asked for once. */
export const queryRoot = (ctx: Context) => ({
  me: () => whoAmI(ctx),
  frontendUrlRoot: () => ctx.links.root(ctx.key?.graph ?? ''),
  graph: ({ id: graph }: { id: string }) => {
    allow(ctx, graph, 'read');
    return {
      ...whoAmI(ctx),
      variant: ({ name }: { name: string }) => readVariant(ctx, graph, name),
      variants: async () => (await listVariants(ctx.store, graph)).map((name) => ({ name })),
      checkWorkflow: ({ id }: { id: string }) => checkWorkflow(ctx, graph, id),
      persistedQueryList: ({ id }: { id: string }) => persistedListById(graph, id),
    };
  },
  variant: ({ ref }: { ref: string }) => {
    const parsed = parseRef(ref);
    if (!parsed) return { __typename: 'InvalidRefFormat', message: `${ref} is no graph ref such as alif24@current.` };
    allow(ctx, parsed.graph, 'read');
    return readVariant(ctx, parsed.graph, parsed.variant);
  },
});

/** Mutations: what a key may do is asked by each command. */
export const mutationRoot = (ctx: Context) => ({
  graph: ({ id: graph }: { id: string }) => ({
    publishSubgraph: (args: Args<typeof publishSubgraph>) => publishSubgraph(ctx, graph, args),
    removeImplementingServiceAndTriggerComposition: (args: Args<typeof deleteSubgraph>) =>
      deleteSubgraph(ctx, graph, args),
    lintSchema: (args: Args<typeof lintSubgraph>) => lintSubgraph(ctx, graph, args),
    validateOperations: (args: Args<typeof validateOperations>) => validateOperations(ctx, graph, args),
    variant: ({ name: variant }: { name: string }) => ({
      submitSubgraphCheckAsync: ({ input }: { input: Omit<Args<typeof submitCheck>, 'variant'> }) =>
        submitCheck(ctx, graph, { ...input, variant }),
    }),
    persistedQueryList: ({ id }: { id: string }) =>
      persistedListById(graph, id) && {
        publishOperations: ({ operations }: Pick<Args<typeof publishPersistedQueries>, 'operations'>) =>
          publishPersistedQueries(ctx, graph, { operations, listId: id }),
      },
  }),
});
