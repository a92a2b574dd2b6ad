/** What a handler knows of the run it is in. */
export interface JobRun {
  /** 1 for the first. */
  attempt: number;
  isLastAttempt: boolean;
  /** Set when the process is about to end: stop early, throw, and the job comes again. */
  signal: AbortSignal;
}

/** Work that outlives the request that asked for it, run at least once by some process of the platform. */
export interface Job<C = never, P extends object = Record<string, never>> {
  /** `<owner>.<verb>`, e.g. `notifications.send`. */
  name: string;
  /** When it runs by itself: a cron line in UTC (Tashkent is five hours ahead). A time that was missed by less than 12 h is caught up. */
  cron?: string;
  /** How many of it run at one time in workers of their own, which no other job can take. Unless given it shares the workers of all. */
  slots?: number;
  run(ctx: C, payload: P, run: JobRun): Promise<void>;
}

/** Lower goes first. */
export const LANES = { CODE: 0, ATTENDANCE: 10, DIGEST: 20, UPKEEP: 30 } as const;

export type Lane = keyof typeof LANES;
