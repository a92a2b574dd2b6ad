// The gateway as a service of its own: environment, graph, one port for HTTP and websocket.
import { createServer } from 'node:http';
import { pino } from 'pino';
import { type Env, readEnv } from './env.ts';
import { createGateway, serverOptions } from './gateway.ts';

const DRAIN_TIMEOUT = 15_000;

async function start(env: Env): Promise<void> {
  const logger = pino({ level: env.LOG_LEVEL, name: 'gateway' });
  const gateway = await createGateway({
    supergraph: { file: env.SUPERGRAPH },
    subgraphUrls: env.subgraphUrls,
    hopSecret: env.HOP_SECRET,
    jwks: env.JWKS_URL,
    issuer: env.TOKEN_ISSUER,
    allowedOrigins: env.ALLOWED_ORIGINS,
    landingPage: env.LANDING_PAGE,
    introspection: env.INTROSPECTION,
    deadlines: { query: env.SUBGRAPH_DEADLINE_MS },
    trustProxy: env.TRUST_PROXY,
    logger,
  });
  const server = createServer(serverOptions, gateway.handleRequest);
  server.on('upgrade', gateway.handleUpgrade);
  server.on('error', (error) => fail(`The gateway cannot listen on ${env.HOST}:${env.PORT}: ${error.message}`));
  server.listen(env.PORT, env.HOST, () => logger.info({ address: server.address() }, 'the graph is served'));

  const stop = async () => {
    setTimeout(() => process.exit(1), DRAIN_TIMEOUT).unref();
    const closed = new Promise((resolve) => server.close(resolve));
    // A connection that was busy when the server closed is closed as soon as its answer is out.
    setInterval(() => server.closeIdleConnections(), 100).unref();
    await gateway.close();
    await closed;
    process.exit(0);
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

try {
  await start(readEnv());
} catch (error) {
  fail(`The gateway cannot start. ${error instanceof Error ? error.message : String(error)}`);
}
