// `npm start`: everything in one process. `npm run start:services`: the same as eight. `npm run dev`: as eight that follow their code.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { missingSettings } from '@alif24/subgraph-shared/settings';
import { pino } from 'pino';
import { openDatabase } from './platform/database.ts';
import { watchDisk } from './platform/disk.ts';
import { checkKeptSecrets, type PlatformEnv, platformSettings, readEnv } from './platform/env.ts';
import { requireFree } from './platform/ports.ts';
import { createReport } from './platform/report.ts';
import { keepSecrets } from './platform/secrets.ts';

const report = createReport();

async function main() {
  const running: Array<() => Promise<void>> = [];
  let stopping = false;
  const stop = async (exitCode: number) => {
    if (stopping) return;
    stopping = true;
    if (exitCode === 0) report.note('Stopping …');
    for (const step of running.splice(0).reverse()) await step().catch((error: Error) => report.fail(error));
    if (exitCode === 0) report.note('Stopped.');
    process.exit(exitCode);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  try {
    const env = readEnv();
    const directory = resolve(env.DATA_DIR);
    mkdirSync(directory, { recursive: true });
    await start({ ...env, DATA_DIR: directory }, running, (error) => {
      report.fail(error);
      void stop(1);
    });
  } catch (error) {
    if (!stopping) report.fail(error);
    await stop(1);
  }
}

async function start(env: PlatformEnv, running: Array<() => Promise<void>>, onFailure: (error: Error) => void) {
  const isDev = process.argv[2] === 'dev';
  const asServices = isDev || process.argv[2] === 'services';
  await requireFree(asServices ? [env.PORT, 8000, 8001, 8002, 8003, 8004, 8005, 8006] : [env.PORT]);
  const secrets = await keepSecrets(env.DATA_DIR);
  checkKeptSecrets(secrets);
  const database = await openDatabase(env, onFailure);
  running.push(database.stop);
  report.stage(`PostgreSQL runs in ${database.place}`);
  const common = {
    port: env.PORT,
    databaseUrl: database.url,
    ownerUrl: database.ownerUrl,
    redisUrl: env.REDIS_URL,
    secrets,
    demo: env.NODE_ENV !== 'production',
    onStage: report.stage,
  };
  if (asServices) {
    const { startServices } = await import('./platform/services.ts');
    const dev = isDev ? { directory: env.DATA_DIR } : undefined;
    const services = await startServices({ ...common, logLevel: env.LOG_LEVEL, dev });
    running.push(services.close);
    report.services(services.urls);
    watchDisk(env.DATA_DIR, report);
    return;
  }
  const [{ startPlatform }, { buildSites }] = await Promise.all([
    import('./platform/one-process.ts'),
    import('./platform/sites.ts'),
  ]);
  if (await buildSites()) report.stage('The seven sites are built');
  const settings = platformSettings(env.PORT, secrets.pepper);
  const admin = env.ADMIN_PORT === undefined ? undefined : { host: env.ADMIN_HOST, port: env.ADMIN_PORT };
  const trustProxy = env.TRUST_PROXY === 'true';
  const logger = pino({ level: env.LOG_LEVEL });
  const platform = await startPlatform({ ...common, settings, admin, trustProxy, logger });
  running.push(platform.close);
  report.addresses(platform, common.demo, missingSettings(settings));
  watchDisk(env.DATA_DIR, report);
}

await main();
