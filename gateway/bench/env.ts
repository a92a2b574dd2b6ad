// The environment of every process that the benchmark starts: the caller's, set for production as each contestant's manual says.

/** A copy; safe to change. */
export const productionEnv = (): NodeJS.ProcessEnv => ({ ...process.env, NODE_ENV: 'production' });
