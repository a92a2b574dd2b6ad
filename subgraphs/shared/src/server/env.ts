import { z } from 'zod';
import { readSettings, type Settings } from '../settings/index.ts';

const secret = z.string().min(32, 'needs at least 32 characters');

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  HOST: z.string().default('0.0.0.0'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  HOP_SECRET: secret,
  SIGNING_KEY: z.string().optional(),
  TOKEN_ISSUER: z.url().default('https://api.alif24.uz'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type SubgraphEnv = z.infer<typeof schema> & { settings: Settings };

/** The environment of a subgraph process; throws one readable sentence a variable when something is missing or wrong. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): SubgraphEnv {
  const { data, error } = schema.safeParse(source);
  if (error) throw new Error(error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  return { ...data, settings: readSettings(source) };
}
