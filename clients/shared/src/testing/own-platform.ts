import { inject, type ProvidedContext } from 'vitest';

/** The platform with the demo school that the journeys of this worker go through: no other worker is on it. */
export const ownPlatform = (): ProvidedContext['platforms'][number] => {
  const platform = inject('platforms')[Number(process.env.VITEST_POOL_ID) - 1];
  if (!platform) throw new Error('There is a platform for each worker of the journeys only.');
  return platform;
};
