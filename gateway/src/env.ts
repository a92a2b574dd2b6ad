// The only reader of process.env in the gateway.
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const HOSTS = ['', 'harf.', 'testai.', 'crm.', 'games.', 'olimp.', 'lession.', 'api.'];

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);

const shape = z.object({
  NODE_ENV: z.string().default('development'),
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  SUPERGRAPH: z.string().default(fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url))),
  HOP_SECRET: z.string({ error: 'HOP_SECRET is missing: the secret that the gateway shares with the subgraphs' }),
  JWKS_URL: z.url().default('http://localhost:8000/.well-known/jwks.json'),
  TOKEN_ISSUER: z.string().default('https://api.alif24.uz'),
  ALLOWED_ORIGINS: list.optional(),
  LANDING_PAGE: flag.optional(),
  INTROSPECTION: flag.optional(),
  TRUST_PROXY: flag.default(false),
  SUBGRAPH_DEADLINE_MS: z.coerce.number().int().positive().default(2_000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Env = Omit<z.infer<typeof shape>, 'ALLOWED_ORIGINS' | 'LANDING_PAGE' | 'INTROSPECTION'> & {
  ALLOWED_ORIGINS: string[];
  LANDING_PAGE: boolean;
  INTROSPECTION: boolean;
  /** SUBGRAPH_URL_<NAME>, by subgraph name in lower case. */
  subgraphUrls: Record<string, string>;
};

const EXAMPLE = /example|change.?me/i;
const SHORTEST_SECRET = 32;
const URL_PREFIX = 'SUBGRAPH_URL_';

const PRODUCTION_ORIGINS = HOSTS.map((host) => `https://${host}alif24.uz`);

function localOrigins(port: number): string[] {
  const hosts = [...HOSTS.map((host) => `${host}alif24.localhost`), 'localhost', '127.0.0.1'];
  return hosts.map((host) => `http://${host}:${port}`);
}

/** The environment, checked. Throws one sentence per fault. */
export function readEnv(variables: NodeJS.ProcessEnv = process.env): Env {
  const parsed = shape.safeParse(variables);
  const subgraphUrls: Record<string, string> = {};
  const faults = parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  for (const [name, url] of Object.entries(variables)) {
    if (!name.startsWith(URL_PREFIX)) continue;
    if (URL.canParse(url ?? '')) subgraphUrls[name.slice(URL_PREFIX.length).toLowerCase()] = url as string;
    else faults.push(`${name}: ${url} is no URL`);
  }
  if (!parsed.success || faults.length > 0) throw new Error(faults.join('\n'));
  const env = parsed.data;
  const isProduction = env.NODE_ENV === 'production';
  if (isProduction && (env.HOP_SECRET.length < SHORTEST_SECRET || EXAMPLE.test(env.HOP_SECRET))) {
    throw new Error(`HOP_SECRET: in production it has at least ${SHORTEST_SECRET} characters and is no example`);
  }
  return {
    ...env,
    ALLOWED_ORIGINS: env.ALLOWED_ORIGINS ?? (isProduction ? PRODUCTION_ORIGINS : localOrigins(env.PORT)),
    LANDING_PAGE: env.LANDING_PAGE ?? !isProduction,
    INTROSPECTION: env.INTROSPECTION ?? !isProduction,
    subgraphUrls,
  };
}
