import { readSettings, requireSecrets, type Settings } from '@alif24/subgraph-shared/settings';
import { z } from 'zod';
import type { Secrets } from './secrets.ts';

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number('is no number').int().min(1).max(65_535).default(4000),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is no postgres:// address' }).optional(),
  MIGRATION_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is no postgres:// address' }).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'is no redis:// address' }).optional(),
  ADMIN_PORT: z.coerce.number('is no number').int().min(1).max(65_535).optional(),
  ADMIN_HOST: z.string().default('127.0.0.1'),
  TRUST_PROXY: z.enum(['true', 'false'], 'is true or false').default('false'),
  // Where the platform runs as services elsewhere: what main signs access tokens with, and in whose name.
  SIGNING_KEY: z.string().optional(),
  TOKEN_ISSUER: z.url('is no address').optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
});

export type PlatformEnv = z.infer<typeof schema>;

/** What the person who starts the platform may set. Throws one sentence when a value cannot be used. */
export function readEnv(): PlatformEnv {
  const set = Object.entries(process.env).filter(([, value]) => value !== '');
  const { data, error } = schema.safeParse(Object.fromEntries(set));
  if (error) throw new Error(error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`).join(' '));
  requireSecrets(process.env, []);
  return data;
}

/** In production: throws one sentence when the secrets kept in DATA_DIR are none, because somebody wrote them by hand. */
export function checkKeptSecrets(secrets: Secrets): void {
  const kept = {
    NODE_ENV: process.env.NODE_ENV,
    HOP_SECRET: secrets.hopSecret,
    HOP_SECRET_PREVIOUS: secrets.previousHopSecret,
    PEPPER: secrets.pepper,
    SIGNING_KEY: secrets.signingKey,
    SIGNING_KEY_PREVIOUS: secrets.previousSigningKey,
  };
  requireSecrets(kept, ['HOP_SECRET', 'PEPPER', 'SIGNING_KEY']);
}

/** The settings of the services in this process. Links in messages lead to this installation unless the environment says otherwise. */
export function platformSettings(port: number, pepper: string): Settings {
  return readSettings({ ...ownAddresses(port), ...process.env, PEPPER: pepper });
}

export const ownAddresses = (port: number) => ({
  SITE_URL: `http://alif24.localhost:${port}`,
  API_URL: `http://api.alif24.localhost:${port}`,
});

/** In whose name access tokens are issued: as services elsewhere have it, else the api of this installation. */
export const tokenIssuerName = ({ TOKEN_ISSUER, PORT }: PlatformEnv): string =>
  TOKEN_ISSUER ?? ownAddresses(PORT).API_URL;

/** What a child process gets of our own environment: all of it. */
export const inherited = (): NodeJS.ProcessEnv => process.env;
