import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is no postgres:// address' }).optional(),
  MIGRATION_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is no postgres:// address' }).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  REGISTRY_HOST: z.string().min(1).default('127.0.0.1'),
  REGISTRY_PORT: z.coerce.number('is no number').int().min(0).max(65_535).default(4400),
  REGISTRY_PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'is no http:// or https:// address' }).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type RegistryEnv = z.infer<typeof schema>;

/** What the person who starts the registry may set. Throws one sentence when a value cannot be used. */
export function readEnv(): RegistryEnv {
  const set = Object.entries(process.env).filter(([, value]) => value !== '');
  const { data, error } = schema.safeParse(Object.fromEntries(set));
  if (error) throw new Error(error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`).join(' '));
  return data;
}

/** The environment of a rover that is to ask a registry, and to say so without colours. */
export const roverEnv = (url: string, key: string): NodeJS.ProcessEnv => ({
  ...process.env,
  APOLLO_REGISTRY_URL: url,
  APOLLO_KEY: key,
  NO_COLOR: '1',
});
