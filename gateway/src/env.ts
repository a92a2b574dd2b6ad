// The only reader of process.env in the gateway.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Deadlines } from './fetching/guard.ts';
import { mayBeForwarded } from './identity/forwarded.ts';
import { SAMPLERS } from './observability/sampler.ts';
import { readLimits } from './protection/limits.ts';
import { SAFELIST_MODES } from './protection/safelist.ts';
import { faultOfSecret } from './secret.ts';

const HOSTS = ['', 'harf.', 'testai.', 'crm.', 'games.', 'olimp.', 'lession.', 'api.'];

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);

const port = z.coerce.number().int().min(0).max(65_535);
const milliseconds = z.coerce.number().int().positive();

const OUR_SUPERGRAPH = fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url));
const OUR_OPERATIONS = fileURLToPath(new URL('../../schema/persisted-operations.json', import.meta.url));
const OUR_KEYS = 'http://localhost:8000/.well-known/jwks.json';

const shape = z.object({
  NODE_ENV: z.string().default('development'),
  HOST: z.string().default('0.0.0.0'),
  PORT: port.default(4000),
  SUPERGRAPH: z.string().optional(),
  // The registry of schemas: where the supergraph comes from and where usage is told; SUPERGRAPH is what to begin with while it does not answer.
  REGISTRY_URL: z.url({ protocol: /^https?$/ }).optional(),
  REGISTRY_KEY: z.string().optional(),
  REGISTRY_GRAPH: z.string().default('alif24@current'),
  REGISTRY_POLL_MS: milliseconds.default(10_000),
  REGISTRY_USAGE_MS: milliseconds.default(60_000),
  HOP_SECRET: z.string().optional(),
  JWKS_URL: z.url().optional(),
  REVOCATIONS_URL: z.url().optional(),
  TOKEN_ISSUER: z.string().default('https://api.alif24.uz'),
  ALLOWED_ORIGINS: list.optional(),
  LANDING_PAGE: flag.optional(),
  INTROSPECTION: flag.optional(),
  TRUST_PROXY: flag.default(false),
  FORWARD_HEADERS: list.default([]).transform((names) => names.map((name) => name.toLowerCase())),
  SUBGRAPH_DEADLINE_MS: milliseconds.default(2_000),
  MUTATION_DEADLINE_MS: milliseconds.default(10_000),
  // `depth=12,userRate=600`: see protection/limits.ts.
  LIMITS: z.string().default('').transform(readLimits),
  // Counts rates for all gateways together.
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  SAFELIST: z.enum(SAFELIST_MODES).default('off'),
  SAFELIST_FILE: z.string().default(OUR_OPERATIONS),
  REQUESTS_AT_ONCE: z.coerce.number().int().positive().default(2_048),
  // Before a supervisor kills.
  DRAIN_TIMEOUT_MS: milliseconds.default(14_500),
  DRAIN_GRACE_MS: z.coerce.number().int().min(0).max(8_000).default(2_000),
  QUERY_PLANS: z.enum(['all', 'moderators', 'none']).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  LOG_SLOW_MS: milliseconds.default(1_000),
  LOG_PSEUDONYM_KEY: z.string().min(32).optional(),
  ADMIN_PORT: port.optional(),
  ADMIN_HOST: z.string().default('127.0.0.1'),
  // The names and meanings of these are OpenTelemetry's.
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
  OTEL_SERVICE_NAME: z.string().default('alif24-gateway'),
  OTEL_TRACES_SAMPLER: z.enum(SAMPLERS).default('parentbased_always_on'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
});

export type Env = Omit<z.infer<typeof shape>, 'SUPERGRAPH' | 'ALLOWED_ORIGINS' | 'LANDING_PAGE' | 'INTROSPECTION'> & {
  SUPERGRAPH: string;
  ALLOWED_ORIGINS: string[];
  LANDING_PAGE: boolean;
  INTROSPECTION: boolean;
  /** Nobody is recognised, and nothing is proven to the subgraphs: a graph without our accounts. */
  isAnonymous: boolean;
  /** SUBGRAPH_URL_<NAME>, by the name as it stands there, in lower case. */
  subgraphUrls: Record<string, string>;
  /** SUBGRAPH_DEADLINE_MS_<NAME> and MUTATION_DEADLINE_MS_<NAME>, likewise. */
  subgraphDeadlines: Record<string, Partial<Deadlines>>;
};

const PRODUCTION_ORIGINS = HOSTS.map((host) => `https://${host}alif24.uz`);

function localOrigins(port: number): string[] {
  const hosts = [...HOSTS.map((host) => `${host}alif24.localhost`), 'localhost', '127.0.0.1'];
  return hosts.map((host) => `http://${host}:${port}`);
}

/** The environment, checked; flags count more. Throws one sentence per fault. */
export function readEnv(flags: Record<string, string> = {}, variables: NodeJS.ProcessEnv = process.env): Env {
  // A variable that is set to nothing is not set.
  const given = Object.entries({ ...variables, ...flags }).filter(([, value]) => value !== '');
  const set: Record<string, string | undefined> = Object.fromEntries(given);
  const parsed = shape.safeParse(set);
  const faults = parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  const subgraphUrls = named(set, 'SUBGRAPH_URL_', (value) => URL.canParse(value) && value, faults);
  const queries = named(set, 'SUBGRAPH_DEADLINE_MS_', toMilliseconds, faults);
  const mutations = named(set, 'MUTATION_DEADLINE_MS_', toMilliseconds, faults);
  for (const name of parsed.data?.FORWARD_HEADERS ?? []) {
    if (!mayBeForwarded(name)) faults.push(`FORWARD_HEADERS: ${name} is no header that can be passed on`);
  }
  if (parsed.data?.REGISTRY_URL && !parsed.data.REGISTRY_KEY) faults.push('REGISTRY_KEY: a registry wants a key');
  if (!parsed.success || faults.length > 0) throw new Error(faults.join('\n'));
  const env = parsed.data;
  const isProduction = env.NODE_ENV === 'production';
  const isAnonymous = env.HOP_SECRET === undefined && env.JWKS_URL === undefined && env.SUPERGRAPH !== undefined;
  if (!isAnonymous) checkSecrets(env, isProduction);
  return {
    ...env,
    // npm runs scripts in the package's folder; who typed the command means the folder he stands in.
    SUPERGRAPH: env.SUPERGRAPH === undefined ? OUR_SUPERGRAPH : resolve(set.INIT_CWD ?? '.', env.SUPERGRAPH),
    SAFELIST_FILE: resolve(set.INIT_CWD ?? '.', env.SAFELIST_FILE),
    JWKS_URL: isAnonymous ? undefined : (env.JWKS_URL ?? OUR_KEYS),
    ALLOWED_ORIGINS:
      env.ALLOWED_ORIGINS ?? (isProduction && !isAnonymous ? PRODUCTION_ORIGINS : localOrigins(env.PORT)),
    LANDING_PAGE: env.LANDING_PAGE ?? !isProduction,
    INTROSPECTION: env.INTROSPECTION ?? !isProduction,
    isAnonymous,
    subgraphUrls,
    subgraphDeadlines: deadlinesOf(queries, mutations),
  };
}

/** The secret must be there; in production it, and the key of the pseudonyms where there is one, must be nobody's example. */
function checkSecrets({ HOP_SECRET, LOG_PSEUDONYM_KEY }: z.infer<typeof shape>, isProduction: boolean): void {
  if (HOP_SECRET === undefined)
    throw new Error('HOP_SECRET is missing: the secret that the gateway shares with the subgraphs');
  if (!isProduction) return;
  const secrets = { HOP_SECRET, ...(LOG_PSEUDONYM_KEY && { LOG_PSEUDONYM_KEY }) };
  const faults = Object.entries(secrets).flatMap(([name, value]) => {
    const fault = faultOfSecret(value);
    return fault ? [`${name} ${fault}`] : [];
  });
  if (faults.length > 0)
    throw new Error(
      `In production every installation has secrets of its own, but ${faults.join(', ')}; .env.example says how to make them.`,
    );
}

/** The variables that begin so, by what follows in lower case. A value that cannot be read is a fault. */
function named<T>(
  variables: Record<string, string | undefined>,
  prefix: string,
  read: (value: string) => T | false,
  faults: string[],
): Record<string, T> {
  const found: Record<string, T> = {};
  for (const [name, text = ''] of Object.entries(variables)) {
    if (!name.startsWith(prefix)) continue;
    const value = read(text);
    if (value === false) faults.push(`${name}: ${text} cannot be used`);
    else found[name.slice(prefix.length).toLowerCase()] = value;
  }
  return found;
}

function toMilliseconds(text: string): number | false {
  return milliseconds.safeParse(text).data ?? false;
}

function deadlinesOf(queries: Record<string, number>, mutations: Record<string, number>) {
  const deadlines: Record<string, Partial<Deadlines>> = {};
  for (const [name, query] of Object.entries(queries)) deadlines[name] = { query };
  for (const [name, mutation] of Object.entries(mutations)) deadlines[name] = { ...deadlines[name], mutation };
  return deadlines;
}
