// The only reader of process.env in the gateway.
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const SITES = ['', 'harf.', 'testai.', 'crm.', 'games.', 'olimp.', 'lession.'].map(
  (host) => `https://${host}alif24.uz`,
);

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
  ALLOWED_ORIGINS: list.default([...SITES, 'https://api.alif24.uz']),
  LANDING_PAGE: flag.optional(),
  INTROSPECTION: flag.optional(),
  TRUST_PROXY: flag.default(false),
  SUBGRAPH_DEADLINE_MS: z.coerce.number().int().positive().default(2_000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Env = Omit<z.infer<typeof shape>, 'LANDING_PAGE' | 'INTROSPECTION'> & {
  LANDING_PAGE: boolean;
  INTROSPECTION: boolean;
  /** SUBGRAPH_URL_<NAME>, by subgraph name in lower case. */
  subgraphUrls: Record<string, string>;
};

const EXAMPLE = /example|change|secret|test/i;
const SHORTEST_SECRET = 32;

/** The environment, checked. Throws one sentence per fault. */
export function readEnv(variables: NodeJS.ProcessEnv = process.env): Env {
  const parsed = shape.safeParse(variables);
  if (!parsed.success)
    throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  const env = parsed.data;
  const isProduction = env.NODE_ENV === 'production';
  if (isProduction && (env.HOP_SECRET.length < SHORTEST_SECRET || EXAMPLE.test(env.HOP_SECRET))) {
    throw new Error(`HOP_SECRET: in production it has at least ${SHORTEST_SECRET} characters and is no example`);
  }
  const urls = Object.entries(variables).filter(([name]) => name.startsWith('SUBGRAPH_URL_'));
  return {
    ...env,
    LANDING_PAGE: env.LANDING_PAGE ?? !isProduction,
    INTROSPECTION: env.INTROSPECTION ?? !isProduction,
    subgraphUrls: Object.fromEntries(
      urls.map(([name, url]) => [name.slice('SUBGRAPH_URL_'.length).toLowerCase(), z.url().parse(url)]),
    ),
  };
}
