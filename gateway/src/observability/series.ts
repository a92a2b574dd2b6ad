// Numbers that cost a few nanoseconds to move, read out by prom-client when somebody asks: its own counters take a hundred times longer.
import { Counter, Gauge, type Metric, type Registry } from 'prom-client';

export type Labels = Record<string, string>;

/** A metric's name, what it says, and the names of its labels. */
export type Shape = [name: string, help: string, ...labels: string[]];

type Read<T> = () => Iterable<[Labels, T]>;

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** How long things of one kind took. */
export class Timing {
  /** How many took longer than the bucket before this one and at most as long as this one; the last has no end. */
  readonly counts: number[] = new Array(BUCKETS.length + 1).fill(0);
  seconds = 0;

  add(milliseconds: number): void {
    const seconds = milliseconds / 1000;
    let bucket = 0;
    while (bucket < BUCKETS.length && seconds > (BUCKETS[bucket] as number)) bucket += 1;
    (this.counts[bucket] as number) += 1;
    this.seconds += seconds;
  }
}

/** Shows numbers that only grow. */
export function showCounts(registry: Registry, [name, help, ...labelNames]: Shape, read: Read<number>): void {
  new Counter({
    name,
    help,
    labelNames,
    registers: [registry],
    collect() {
      this.reset();
      for (const [labels, value] of read()) this.inc(labels, value);
    },
  });
}

/** Shows numbers that go up and down. */
export function showLevels(registry: Registry, [name, help, ...labelNames]: Shape, read: Read<number>): void {
  new Gauge({
    name,
    help,
    labelNames,
    registers: [registry],
    collect() {
      this.reset();
      for (const [labels, value] of read()) this.set(labels, value);
    },
  });
}

/** Shows durations as a histogram in seconds. */
export function showTimings(registry: Registry, [name, help]: Shape, read: Read<Timing>): void {
  const get = async () => {
    const values = [...read()].flatMap(([labels, timing]) => linesOf(name, labels, timing));
    return { name, help, type: 'histogram', aggregator: 'sum', values };
  };
  // A registry asks a metric for its name and its values, and prom-client's own histogram takes none that were counted elsewhere.
  registry.registerMetric({ name, get } as unknown as Metric);
}

function linesOf(name: string, labels: Labels, { counts, seconds }: Timing) {
  let total = 0;
  const buckets = counts.map((count, index) => {
    total += count;
    return { metricName: `${name}_bucket`, labels: { ...labels, le: BUCKETS[index] ?? '+Inf' }, value: total };
  });
  return [
    ...buckets,
    { metricName: `${name}_sum`, labels, value: seconds },
    { metricName: `${name}_count`, labels, value: total },
  ];
}
