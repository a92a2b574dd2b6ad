import { z } from 'zod';
import { readSettings, requireSecrets, type Settings } from '../settings/index.ts';

const secret = z.string().min(32, 'needs at least 32 characters');

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  HOST: z.string().default('0.0.0.0'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  // The owner of the tables, where DATABASE_URL names a user who may do no more than the services' role.
  MIGRATION_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  HOP_SECRET: secret,
  // While a secret is turned: what was signed with the one of before is still good.
  HOP_SECRET_PREVIOUS: secret.optional(),
  SIGNING_KEY: z.string().optional(),
  SIGNING_KEY_PREVIOUS: z.string().optional(),
  TOKEN_ISSUER: z.url().default('https://api.alif24.uz'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type SubgraphEnv = z.infer<typeof schema> & { settings: Settings };

/**
 * The environment of a subgraph process, one that issues tokens or one that does not; throws one readable sentence a variable when something is
 * missing or wrong, and one about all secrets that are none.
 */
export function readEnv({ issuesTokens = false } = {}, source: NodeJS.ProcessEnv = process.env): SubgraphEnv {
  requireSecrets(source, ['HOP_SECRET', 'PEPPER', ...(issuesTokens ? ['SIGNING_KEY'] : [])]);
  const set = Object.entries(source).filter(([, value]) => value !== '');
  const { data, error } = schema.safeParse(Object.fromEntries(set));
  if (error) throw new Error(error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  return { ...data, settings: readSettings(source) };
}
