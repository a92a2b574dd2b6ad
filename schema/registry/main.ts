// `npm run registry`: serve, or look after keys, settings and what the graph begins with. README.md shows each.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkDatabase, findEmbeddedServer, startEmbeddedServer } from '@alif24/subgraph-shared/database';
import { pino } from 'pino';
import { describeFinding } from '#supergraph';
import { parseSettings } from './check-settings.ts';
import { parseRef } from './context.ts';
import { type RegistryEnv, readEnv } from './env.ts';
import { listKeys, makeKey, type Role, revokeKey, roles } from './keys.ts';
import { seed } from './seed.ts';
import { startRegistry } from './server.ts';
import { openStore, type Store } from './store/database.ts';
import { readSettings, writeSettings } from './store/operations.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const say = (line: string) => void process.stdout.write(`${line}\n`);

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    graph: { type: 'string', default: 'alif24' },
    variant: { type: 'string', default: 'current' },
    role: { type: 'string' },
    name: { type: 'string' },
    file: { type: 'string' },
  },
});
const ref = parseRef(`${values.graph}@${values.variant}`);

const commands: Record<string, (store: Store) => Promise<void>> = {
  async key(store) {
    const role = values.role as Role;
    if (!(role in roles)) throw new Error(`Say what it may: --role ${Object.keys(roles).join('|')}.`);
    const { graph } = requireRef();
    const { id, text } = await makeKey(store, { graph, role, name: values.name ?? role.toLowerCase() });
    say(text);
    process.stderr.write(
      `That is the key ${id}, shown only this once; revoke it with: npm run registry -- revoke ${id}\n`,
    );
  },
  async keys(store) {
    for (const { id, graph, role, name, createdAt, lastUsedAt, revokedAt } of await listKeys(store)) {
      const day = (at: Date) => at.toISOString().slice(0, 10);
      const used = lastUsedAt ? `last used ${day(lastUsedAt)}` : 'never used';
      say(
        `${id}  ${graph}  ${role}  ${name}  made ${day(createdAt)}, ${revokedAt ? `revoked ${day(revokedAt)}` : used}`,
      );
    }
  },
  async revoke(store) {
    const [, id = ''] = positionals;
    if (!(await revokeKey(store, id))) throw new Error('There is no such key, or it was revoked before.');
    say('Revoked.');
  },
  async seed(store) {
    const { published, operations, errors } = await seed(store, requireRef(), { root });
    if (errors.length > 0)
      throw new Error(`The subgraphs do not compose.\n\n${errors.map(describeFinding).join('\n\n')}`);
    say(`${published} subgraphs were published; ${operations} operations of the sites are known.`);
  },
  async settings(store) {
    const { graph, variant } = requireRef();
    if (values.file) {
      const settings = parseSettings(readFileSync(values.file, 'utf8'));
      await store.query('INSERT INTO registry.graphs (id) VALUES ($1) ON CONFLICT DO NOTHING', [graph]);
      await writeSettings(store, graph, variant, settings);
    }
    say(JSON.stringify(await readSettings(store, graph, variant), null, 2));
  },
};

function requireRef() {
  if (!ref) throw new Error('--graph and --variant are letters, digits, _ and -.');
  return ref;
}

interface OpenDatabase {
  url: string;
  stop(): Promise<void>;
}

/** As the owner of the tables: that of DATABASE_URL, the embedded one that runs already, or one that is started. */
async function openDatabase({ DATABASE_URL, MIGRATION_DATABASE_URL, DATA_DIR }: RegistryEnv): Promise<OpenDatabase> {
  const given = MIGRATION_DATABASE_URL ?? DATABASE_URL;
  const dataDirectory = resolve(DATA_DIR, 'postgres');
  if (given) await checkDatabase(given);
  const url = given ?? (await findEmbeddedServer(dataDirectory));
  return url ? { url, stop: async () => {} } : startEmbeddedServer({ dataDirectory });
}

async function serve(env: RegistryEnv, database: OpenDatabase): Promise<void> {
  const registry = await startRegistry({
    databaseUrl: database.url,
    host: env.REGISTRY_HOST,
    port: env.REGISTRY_PORT,
    publicUrl: env.REGISTRY_PUBLIC_URL?.replace(/\/$/, ''),
    log: pino({ level: env.LOG_LEVEL, name: 'registry' }, pino.destination(2)),
  });
  say(`The registry answers at ${registry.url}`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  await registry.close();
}

async function main(): Promise<void> {
  const [name = 'serve'] = positionals;
  const command = commands[name];
  if (!command && name !== 'serve') throw new Error(`There are serve, ${Object.keys(commands).join(', ')}.`);
  const env = readEnv();
  const database = await openDatabase(env);
  try {
    if (!command) return await serve(env, database);
    const store = await openStore(database.url);
    await command(store).finally(() => store.close());
  } finally {
    await database.stop();
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
