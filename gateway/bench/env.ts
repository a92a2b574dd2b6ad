// The environment of every process that the benchmark starts: the caller's, set for production as each contestant's manual says.

/** A copy; safe to change. */
export const productionEnv = (): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: 'production',
  // For ours: all load comes from one address, so its requests are counted as always, but never too many; and no contestant but
  // ours gives up on a subgraph after two seconds, as may happen to anybody on a busy machine.
  LIMITS: 'addressRate=1000000000',
  SUBGRAPH_DEADLINE_MS: '30000',
});
