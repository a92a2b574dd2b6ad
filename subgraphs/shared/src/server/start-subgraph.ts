import { once } from 'node:events';
import { pino } from 'pino';
import { createTokenIssuer } from '../auth/index.ts';
import { openEventBus } from '../events/index.ts';
import { readEnv } from './env.ts';
import { serveSubgraph } from './http.ts';
import type { SubgraphManifest } from './manifest.ts';
import { migrateSubgraphs } from './migrate.ts';
import { openSubgraph } from './open-subgraph.ts';

/** The whole life of a subgraph process: migrate, connect, serve; on SIGTERM or SIGINT finish what runs, then exit 0. */
export async function startSubgraph(manifest: SubgraphManifest): Promise<void> {
  const env = readEnv();
  const log = pino({ name: manifest.name, level: env.LOG_LEVEL });
  await migrateSubgraphs(env.DATABASE_URL, [manifest]);
  const events = await openEventBus(env.DATABASE_URL, env.REDIS_URL);
  const tokens = env.SIGNING_KEY ? await createTokenIssuer(env.SIGNING_KEY, env.TOKEN_ISSUER) : null;
  const subgraph = await openSubgraph(manifest, {
    databaseUrl: env.DATABASE_URL,
    resources: { events, log, tokens },
    poolSize: 10,
  });
  const server = serveSubgraph(subgraph, env.HOP_SECRET, tokens?.jwks);
  const port = env.PORT ?? manifest.port;
  server.listen(port, env.HOST);
  await once(server, 'listening');
  log.info({ port }, 'ready');

  const stop = async () => {
    server.close();
    server.closeIdleConnections();
    const drained = setTimeout(() => server.closeAllConnections(), 5_000);
    await events.close();
    await once(server, 'close');
    clearTimeout(drained);
    await subgraph.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
