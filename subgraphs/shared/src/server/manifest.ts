import type { Entity, Migration } from '../database/index.ts';
import type { Job } from '../jobs/index.ts';
import type { PersonalData } from '../privacy/index.ts';
import type { Context } from './context.ts';
import type { DemoWorld } from './demo-world.ts';
import type { Routes } from './routes.ts';

// biome-ignore lint/complexity/noBannedTypes: what type-graphql takes: a class, whatever its constructor
type Class = Function;

/** Everything a subgraph is made of. What is not listed here does not exist. */
export interface SubgraphManifest {
  /** Name in the supergraph, of the folder and of the PostgreSQL schema. */
  name: string;
  port: number;
  entities: readonly Entity[];
  migrations: readonly Migration[];
  resolvers: readonly Class[];
  /**
   * How `_entities` finds an object of ours by its key, batched through `ctx.load`; null when there is none.
   * A type that only extends somebody else's entity needs no entry: its key is all we know of it.
   */
  references?: Record<string, (ctx: Context, reference: { id: string }) => Promise<object | null>>;
  /** What its tables hold of people, for a copy of it and for its end. */
  personalData: PersonalData<Context>;
  /** Work that this subgraph's processes do outside of requests. */
  // biome-ignore lint/suspicious/noExplicitAny: each job has a payload of its own
  jobs?: ReadonlyArray<Job<Context, any>>;
  /** What it answers outside the graph. */
  routes?: Routes;
  /** What its processes do all the time besides answering, such as listening to a bot's server; returns how to stop it. */
  background?: (context: () => Context) => Promise<() => Promise<void>>;
  /** Fills this platform's tables with the demo school. */
  demo: (ctx: Context, world: DemoWorld) => Promise<void>;
  /** Adds what stands on the content of all platforms, once each of them has its own. */
  demoAfter?: (ctx: Context, world: DemoWorld) => Promise<void>;
}

export function defineSubgraph(manifest: SubgraphManifest): SubgraphManifest {
  return manifest;
}
