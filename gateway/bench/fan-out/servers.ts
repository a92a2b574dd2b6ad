// The servers of the fan-out. Each gateway has subgraphs of its own, so that one server's event is no other's work.
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContestantName, startContestant } from '../contestants.ts';
import { type Running, type Serving, serve } from '../processes.ts';
import { compose } from '../subgraphs/compose.ts';
import { stage } from '../subgraphs/schemas.ts';
import type { Count } from '../subgraphs/serve.ts';
import { expectedPayload } from './event.ts';

export interface FanOutServer {
  process: Serving;
  /** Publishes the event with this number; resolves to when. */
  publish(sequence: number): Promise<number>;
  /** Subscriptions that the server holds open upstream now; none without an upstream. */
  upstreams(): Promise<number | undefined>;
  /** Fetches for entities so far. */
  fetches(): Promise<number | undefined>;
  stop(): Promise<void>;
}

/** `folder` holds the supergraph of this server. */
export function startServer(name: ContestantName, folder: string): Promise<FanOutServer> {
  return name === 'raw' ? startRaw() : startGateway(name, folder);
}

async function startRaw(): Promise<FanOutServer> {
  const process = await startContestant('raw');
  const id = randomUUID();
  return {
    process,
    publish: (sequence) =>
      process.ask('publish', JSON.stringify({ id, type: 'next', payload: expectedPayload(sequence) })),
    upstreams: async () => undefined,
    fetches: async () => undefined,
    stop: process.stop,
  };
}

async function startGateway(name: ContestantName, folder: string): Promise<FanOutServer> {
  const accounts = await serve('subgraph', 'accounts', 'subgraphs/serve.ts', (port) => ['accounts', String(port)]);
  const live = await serve('subgraph', 'live', 'fan-out/live.ts', (port) => [String(port)]);
  const subgraphs = { accounts, live };
  const urls = Object.entries(subgraphs).map(([key, { port }]) => [key, `http://127.0.0.1:${port}/graphql`]);
  const supergraph = join(folder, `stage-of-${name}.graphql`);
  writeFileSync(supergraph, compose(stage, Object.fromEntries(urls)));
  const process = await startContestant(name, supergraph);
  return {
    process,
    publish: (sequence) => live.ask('publish', sequence),
    upstreams: () => live.ask('subscriptions'),
    fetches: async () => (await accounts.ask<Count>('count')).fetches,
    stop: () => stop([process, live, accounts]),
  };
}

async function stop(processes: readonly Running[]): Promise<void> {
  await Promise.all(processes.map((each) => each.stop()));
}
