// The only reader of process.env among the benchmarks.

/** For the processes that a benchmark starts: the caller's, set for production. */
export const outerEnv: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production' };

export interface ByHandEnv {
  databaseUrl: string;
  stateBytes: number;
  standingBytes: number;
}

/** What the room by hand is told. */
export const byHandEnv = (): ByHandEnv => JSON.parse(process.env.BY_HAND ?? '{}');
export const byHandEnvOf = (env: ByHandEnv): NodeJS.ProcessEnv => ({ ...outerEnv, BY_HAND: JSON.stringify(env) });
