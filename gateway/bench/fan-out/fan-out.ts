// The fan-out: one event to many subscribers, through every server in turn, event by event.
import type { ContestantName } from '../contestants.ts';
import type { Usage } from '../probe.ts';
import { median, quantile } from '../statistics.ts';
import type { Ratio } from '../summary.ts';
import { type Audience, gatherAudience } from './audience.ts';
import { type FanOutServer, startServer } from './servers.ts';

export interface FanOutRow {
  contestant: ContestantName;
  subscribers: number;
  /** Milliseconds from publishing to the last subscriber. */
  p50: number;
  p99: number;
  /** Of p50 to that of the first server; low and high are the quartiles of the ratios of neighbouring events. */
  timeToFirst: Ratio;
  /** Milliseconds of CPU of the server for 1,000 deliveries. */
  cpu: number;
  cpuToFirst: number;
  /** Subscriptions open upstream, and entity fetches per event. */
  upstreams: number | undefined;
  fetches: number | undefined;
  /** Bytes of resident memory for each subscriber that only waits. */
  idleBytes: number;
}

interface Meters {
  cpu: number;
  fetches: number | undefined;
}

interface Measured {
  server: FanOutServer;
  idleBytes: number;
  times: number[];
}

/** Subscribers that are there before memory is counted, so that code loaded for the first one is not counted as theirs. */
const FIRST = 20;
const WARM_UP = 15;
const PAUSE = 20;

/** One row for each server; all of them hold this many subscribers at once. Rejects when somebody gets something else than was published. */
export async function fanOut(
  names: readonly ContestantName[],
  subscribers: number,
  events: number,
  folder: string,
): Promise<FanOutRow[]> {
  const audience = gatherAudience();
  const all: Measured[] = [];
  for (const name of names) {
    const server = await startServer(name, folder);
    all.push({ server, idleBytes: await fill(server, audience, subscribers), times: [] });
  }
  for (let event = 0; event < WARM_UP; event++) for (const { server } of all) await audience.publishTo(server);

  const before = await Promise.all(all.map(metersOf));
  for (let event = 0; event < events; event++) {
    for (const { server, times } of all) {
      times.push(await audience.publishTo(server));
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
  const after = await Promise.all(all.map(metersOf));
  const upstreams = await Promise.all(all.map(({ server }) => server.upstreams()));
  await Promise.all([audience.stop(), ...all.map(({ server }) => server.stop())]);

  const spent = after.map((meters, index) => difference(meters, before[index] as Meters));
  return all.map(({ server, idleBytes, times }, index) => {
    const { cpu, fetches } = spent[index] as Meters;
    return {
      contestant: server.process.name as ContestantName,
      subscribers,
      p50: median(times),
      p99: quantile(ascending(times), 0.99),
      timeToFirst: ratioTo(all[0]?.times ?? [], times),
      cpu: (cpu / (events * subscribers)) * 1_000,
      cpuToFirst: cpu / (spent[0]?.cpu ?? Number.NaN),
      upstreams: upstreams[index],
      fetches: fetches === undefined ? undefined : fetches / events,
      idleBytes,
    };
  });
}

/** Brings all subscribers; resolves to the bytes that each of them takes while nothing happens. */
async function fill(server: FanOutServer, audience: Audience, subscribers: number): Promise<number> {
  const first = Math.min(FIRST, Math.ceil(subscribers / 2));
  await audience.join(server, first);
  const before = await settledMemory(server);
  await audience.join(server, subscribers - first);
  return ((await settledMemory(server)) - before) / (subscribers - first);
}

async function settledMemory({ process }: FanOutServer): Promise<number> {
  await process.ask('collect');
  return (await process.ask<Usage>('usage')).rss;
}

async function metersOf({ server }: Measured): Promise<Meters> {
  return { cpu: (await server.process.ask<Usage>('usage')).cpu, fetches: await server.fetches() };
}

function difference(after: Meters, before: Meters): Meters {
  const fetches = after.fetches === undefined ? undefined : after.fetches - (before.fetches ?? 0);
  return { cpu: after.cpu - before.cpu, fetches };
}

function ratioTo(first: readonly number[], own: readonly number[]): Ratio {
  const ratios = ascending(own.map((time, index) => time / (first[index] ?? Number.NaN)));
  return { median: median(own) / median(first), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) };
}

const ascending = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other);
