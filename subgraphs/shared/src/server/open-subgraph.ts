import { randomUUID } from 'node:crypto';
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../database/index.ts';
import { type BoundJob, bindJob } from '../jobs/index.ts';
import { dataRequestJobs } from '../privacy/index.ts';
import { Context, type Hop, type Resources } from './context.ts';
import { presentError } from './errors.ts';
import { execute } from './executor.ts';
import { makeAllYoung } from './heap.ts';
import { loggable } from './loggable.ts';
import type { SubgraphManifest } from './manifest.ts';
import { mapEvents } from './map-events.ts';
import type { RouteAnswer, RouteOwner } from './routes.ts';
import { buildSubgraph } from './schema.ts';

export interface SubgraphRequest {
  query: string;
  /** The query, parsed and known to be valid. */
  document?: DocumentNode;
  variables?: Record<string, unknown>;
  operationName?: string;
}

export interface SubgraphResponse {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  setCookies?: string[];
}

/** A subgraph ready to answer, in this process or behind a server. */
export interface OpenSubgraph extends RouteOwner {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly dataSource: DataSource;
  execute(request: SubgraphRequest, hop: Hop): Promise<SubgraphResponse>;
  /** A stream of answers, or one answer with errors when the subscription is refused. */
  subscribe(request: SubgraphRequest, hop: Hop): Promise<AsyncIterableIterator<SubgraphResponse> | SubgraphResponse>;
  /** Its jobs, each run in a context of its own. */
  readonly jobs: readonly BoundJob[];
  /** Begins what it does all the time; returns how to stop that. */
  startBackground(): Promise<() => Promise<void>>;
  /** A context that belongs to no request: for demo content and tests. */
  context(hop?: Partial<Hop>): Context;
  close(): Promise<void>;
}

export interface OpenOptions {
  databaseUrl: string;
  resources: Resources;
  poolSize?: number;
  onStatement?: (sql: string) => void;
}

const DOCUMENTS = 1_000;
const failed: RouteAnswer = { status: 500, body: { error: 'Something went wrong here.' } };

/** Connects a subgraph to its (migrated) database. */
export async function openSubgraph(
  manifest: SubgraphManifest,
  { databaseUrl, resources, poolSize, onStatement }: OpenOptions,
): Promise<OpenSubgraph> {
  makeAllYoung();
  const schema = await buildSubgraph(manifest);
  const dataSource = await openDataSource(
    { schema: manifest.name, entities: manifest.entities, migrations: [] },
    { url: databaseUrl, poolSize, onStatement },
  );
  const documents = new Map<string, DocumentNode | readonly GraphQLError[]>();

  const context = (hop: Partial<Hop> = {}) =>
    new Context(dataSource.manager, { caller: null, requestId: 'none', address: '', ...hop }, resources);

  /** Parsed and validated once per text; the gateway sends few different texts. */
  function documentOf({ document, query }: SubgraphRequest): DocumentNode | readonly GraphQLError[] {
    if (document) return document;
    const known = documents.get(query);
    if (known) return known;
    const made = read(schema, query);
    if (documents.size >= DOCUMENTS) documents.clear();
    documents.set(query, made);
    return made;
  }

  const present = (result: ExecutionResult, ctx: Context): SubgraphResponse => ({
    ...(result.data !== undefined && { data: result.data }),
    ...(result.errors && { errors: result.errors.map((error) => presentError(error, ctx)) }),
    ...(ctx.cookies.length > 0 && { setCookies: ctx.cookies }),
  });

  return {
    name: manifest.name,
    schema,
    dataSource,
    context,
    jobs: [...(manifest.jobs ?? []), ...dataRequestJobs(manifest.name, manifest.personalData)].map((job) =>
      bindJob(job, () => context({ requestId: `job:${job.name}` })),
    ),
    startBackground: async () =>
      (await manifest.background?.(() => context({ requestId: 'background' }))) ?? (async () => {}),
    mostBytes: (path) => manifest.routes?.[path as `/callbacks/${string}`]?.mostBytes,
    async route(request, address) {
      const route = manifest.routes?.[request.path as `/callbacks/${string}`];
      if (!route) return { status: 404, body: { error: 'Not found' } };
      try {
        return await route(context({ requestId: `callback:${randomUUID()}`, address }), request);
      } catch (error) {
        resources.log.error({ path: request.path, err: loggable(error) }, 'a callback failed');
        return failed;
      }
    },
    async execute(request, hop) {
      const document = documentOf(request);
      if (!('kind' in document)) return { errors: document.map((error) => error.toJSON()) };
      const ctx = context(hop);
      const { variables, operationName } = request;
      return present(
        await execute({ schema, document, contextValue: ctx, variableValues: variables, operationName }),
        ctx,
      );
    },
    async subscribe(request, hop) {
      const document = documentOf(request);
      if (!('kind' in document)) return { errors: document.map((error) => error.toJSON()) };
      const { variables, operationName } = request;
      const args = { schema, document, variableValues: variables, operationName };
      const opened = context(hop);
      const events = await createSourceEventStream({ ...args, contextValue: opened });
      if (!(Symbol.asyncIterator in events)) return present(events, opened);
      // A context per event: what one event loaded is stale for the next.
      return mapEvents(events, async (payload) => {
        const ctx = context(hop);
        return present(await execute({ ...args, rootValue: payload, contextValue: ctx }), ctx);
      });
    },
    close: () => dataSource.destroy(),
  };
}

function read(schema: GraphQLSchema, query: string): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(query);
    const errors = validate(schema, document);
    return errors.length > 0 ? errors : document;
  } catch (error) {
    return [error instanceof GraphQLError ? error : new GraphQLError('The query cannot be read.')];
  }
}
