// One round: some seconds of load on one contestant, and what they cost it.
import type { ContestantName } from './contestants.ts';
import type { Order, Outcome } from './load.ts';
import type { Usage } from './probe.ts';
import type { Running, Serving } from './processes.ts';
import type { Count } from './subgraphs/serve.ts';

export interface Round {
  contestant: ContestantName;
  answers: number;
  /** Milliseconds of CPU of the contestant's process, per answer; and of load and subgraphs together. */
  cpu: number;
  aroundCpu: number;
  perSecond: number;
  /** Which share of a core the contestant used: far below 1, something else held the answers up. */
  busy: number;
  /** Milliseconds from request to whole answer. */
  p50: number;
  p99: number;
  /** Subgraph fetches per answer. */
  fetches: number;
  /** Bytes of one answer, and of the contestant's resident memory afterwards. */
  bytes: number;
  rss: number;
}

export interface Bench {
  supergraph: string;
  subgraphs: readonly Running[];
  load: Running;
}

export type Task = Omit<Order, 'port' | 'supergraph'>;

/** Rejects when an answer is wrong, or when a subgraph was asked without the caller's authorization. */
export async function measure(bench: Bench, contestant: Serving, task: Task): Promise<Round> {
  const around = [bench.load, ...bench.subgraphs];
  const before = await count(bench.subgraphs);
  const aroundBefore = await cpuOf(around);
  const cpuBefore = await cpuOf([contestant]);
  const order: Order = { ...task, port: contestant.port, supergraph: bench.supergraph };
  const outcome = await bench.load.ask<Outcome>('load', order).catch((error) => {
    throw new Error(`${contestant.name}: ${error.message}`);
  });
  const cpu = (await cpuOf([contestant])) - cpuBefore;
  const aroundCpu = (await cpuOf(around)) - aroundBefore;
  const after = await count(bench.subgraphs);
  const { rss } = await contestant.ask<Usage>('usage');
  const anonymous = after.anonymous - before.anonymous;
  if (anonymous > 0) throw new Error(`${contestant.name} sent ${anonymous} fetches without the caller's authorization`);
  const { answers, seconds, p50, p99, bytes } = outcome;
  return {
    contestant: contestant.name as ContestantName,
    answers,
    cpu: cpu / answers,
    aroundCpu: aroundCpu / answers,
    perSecond: answers / seconds,
    busy: cpu / (seconds * 1_000),
    p50,
    p99,
    fetches: (after.fetches - before.fetches) / answers,
    bytes,
    rss,
  };
}

async function cpuOf(processes: readonly Running[]): Promise<number> {
  const usages = await Promise.all(processes.map((each) => each.ask<Usage>('usage')));
  return usages.reduce((sum, { cpu }) => sum + cpu, 0);
}

async function count(subgraphs: readonly Running[]): Promise<Count> {
  const counts = await Promise.all(subgraphs.map((each) => each.ask<Count>('count')));
  return counts.reduce((sum, { fetches, anonymous }) => ({
    fetches: sum.fetches + fetches,
    anonymous: sum.anonymous + anonymous,
  }));
}
