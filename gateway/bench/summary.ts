// From rounds to one row for each contestant. Ratios are taken within a round, where both met the same machine, and only then the median.
import type { ContestantName } from './contestants.ts';
import type { Round } from './measure.ts';
import { median } from './statistics.ts';

/** A ratio: the median over the rounds, and the least and the most of them. */
export interface Ratio {
  median: number;
  low: number;
  high: number;
}

/** Figures are medians over the rounds. */
export interface Summary extends Omit<Round, 'answers'> {
  /** CPU per answer against the limit's and the stock gateway's; missing when those did not run. */
  cpuToLimit?: Ratio;
  cpuToStock?: Ratio;
  /** Answers per second against the stock gateway's. */
  perSecondToStock?: Ratio;
}

/** Rows in the order of the contestants' first rounds. */
export function summarise(rounds: readonly Round[]): Summary[] {
  const byContestant = Map.groupBy(rounds, ({ contestant }) => contestant);
  const ratio = (own: readonly Round[], other: ContestantName, figure: (round: Round) => number): Ratio | undefined => {
    const others = byContestant.get(other);
    if (!others) return undefined;
    const ratios = own.map((round, index) => figure(round) / figure(others[index] as Round));
    return { median: median(ratios), low: Math.min(...ratios), high: Math.max(...ratios) };
  };
  return [...byContestant].map(([contestant, own]) => {
    const middle = (figure: (round: Round) => number) => median(own.map(figure));
    const cpu = (round: Round) => round.cpu;
    const perSecond = (round: Round) => round.perSecond;
    return {
      contestant,
      cpu: middle(cpu),
      aroundCpu: middle((round) => round.aroundCpu),
      cpuToLimit: ratio(own, 'limit', cpu),
      cpuToStock: ratio(own, 'stock', cpu),
      perSecond: middle(perSecond),
      busy: middle(({ busy }) => busy),
      perSecondToStock: ratio(own, 'stock', perSecond),
      p50: middle(({ p50 }) => p50),
      p99: middle(({ p99 }) => p99),
      fetches: middle(({ fetches }) => fetches),
      bytes: middle(({ bytes }) => bytes),
      rss: middle(({ rss }) => rss),
    };
  });
}
