import { once } from 'node:events';
import { pino } from 'pino';
import { createTokenIssuer, readRevokedSessions } from '../auth/index.ts';
import { checkDatabase } from '../database/index.ts';
import { openEventBus, openRedis } from '../events/index.ts';
import { startJobs } from '../jobs/index.ts';
import { missingSettings } from '../settings/index.ts';
import { readEnv, type SubgraphEnv } from './env.ts';
import { serveSubgraph } from './http.ts';
import type { SubgraphManifest } from './manifest.ts';
import { migrateSubgraphs } from './migrate.ts';
import { openSubgraph } from './open-subgraph.ts';

/** How long a database may still be starting beside us. */
const PATIENCE_MILLISECONDS = 30_000;

/**
 * The whole life of a subgraph process: migrate, connect, serve; on SIGTERM or SIGINT finish what runs, then exit 0.
 * What keeps it from starting is told in one sentence, with exit 1.
 */
export async function startSubgraph(manifest: SubgraphManifest): Promise<void> {
  try {
    // Only main signs people in.
    await start(manifest, readEnv({ issuesTokens: manifest.name === 'main' }));
  } catch (error) {
    process.stderr.write(`${manifest.name}: ${(error as Error).message}\n`);
    process.exit(1);
  }
}

async function start(manifest: SubgraphManifest, env: SubgraphEnv): Promise<void> {
  const log = pino({ name: manifest.name, level: env.LOG_LEVEL });
  const ownerUrl = env.MIGRATION_DATABASE_URL ?? env.DATABASE_URL;
  await checkDatabase(ownerUrl, PATIENCE_MILLISECONDS);
  await migrateSubgraphs(ownerUrl, [manifest]);
  await checkDatabase(env.DATABASE_URL);
  const events = await openEventBus(env.DATABASE_URL, env.REDIS_URL);
  const redis = env.REDIS_URL ? openRedis(env.REDIS_URL) : undefined;
  const tokens = env.SIGNING_KEY
    ? await createTokenIssuer(env.SIGNING_KEY, env.TOKEN_ISSUER, env.SIGNING_KEY_PREVIOUS)
    : null;
  const subgraph = await openSubgraph(manifest, {
    databaseUrl: env.DATABASE_URL,
    resources: { events, redis, log, tokens, settings: env.settings },
    poolSize: 10,
  });
  const revoked = () => readRevokedSessions(subgraph.dataSource.manager);
  const { server, close } = serveSubgraph(
    subgraph,
    [env.HOP_SECRET, env.HOP_SECRET_PREVIOUS ?? []].flat(),
    tokens ? { jwks: tokens.jwks, revoked } : undefined,
  );
  const port = env.PORT ?? manifest.port;
  server.listen(port, env.HOST);
  await once(server, 'listening');
  const jobs = await startJobs({ databaseUrl: ownerUrl, jobs: subgraph.jobs, log });
  const stopBackground = await subgraph.startBackground();
  // Only main sends and is paid; the others would say the same seven times.
  if (manifest.routes) for (const line of missingSettings(env.settings)) log.warn(line);
  log.info({ port }, 'ready');

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await close();
    await Promise.all([stopBackground(), jobs.close()]);
    await events.close();
    redis?.disconnect();
    await subgraph.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
