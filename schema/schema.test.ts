import { spawnSync } from 'node:child_process';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lint } from './registry/check/lint.ts';
import { defaultSettings } from './registry/check/settings.ts';
import { readWaivers } from './registry/pull-request/waivers.ts';
import { readRoverConfig } from './rover-config.ts';
import { undescribed } from './undescribed.ts';

const root = new URL('../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');
const config = readRoverConfig(new URL('rover.yaml', root));
const names = config.subgraphs.map(({ name }) => name).sort();

/** Folders of `packages/`, but for the one that belongs to all of them. */
const folders = (packages: string) =>
  readdirSync(new URL(packages, root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['shared', 'dist', 'node_modules'].includes(entry.name))
    .map(({ name }) => name)
    .sort();

interface ComposeService {
  environment?: Record<string, string | number>;
  build?: { args?: { SERVICE: string } };
  user?: string;
  read_only: boolean;
  healthcheck?: object;
  entrypoint?: string[];
  ports?: string[];
}
/** What a file reads of the environment. */
const variablesOf = (file: string) =>
  [...read(file).matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name as string);
const { services } = parse(read('docker-compose.yml'), { merge: true }) as { services: Record<string, ComposeService> };

describe('the seven subgraphs', () => {
  it('are the folders of subgraphs/, and each has its client', () => {
    expect(names).toHaveLength(7);
    expect(folders('subgraphs/')).toEqual(names);
    expect(folders('clients/')).toEqual(names);
  });

  it('are the services of docker-compose.yml, beside what serves them all', () => {
    const around = ['nginx', 'gateway', 'registry', 'postgres', 'redis'];
    expect(Object.keys(services).sort()).toEqual([...names, ...around].sort());
    for (const name of names) expect(services[name]?.build?.args?.SERVICE).toBe(`subgraphs/${name}`);
  });

  it('have their SDL in schema/, and nothing else is there', () => {
    const committed = globSync('schema/*.graphql', { cwd: fileURLToPath(root) }).sort();
    expect(committed).toEqual([...config.subgraphs.map(({ file }) => file), 'schema/supergraph.graphql'].sort());
  });

  it.each(config.subgraphs)('$name answers at its port wherever one is written', async ({ name, routingUrl }) => {
    const { port, pathname } = new URL(routingUrl);
    const { subgraph } = await import(`@alif24/subgraph-${name}`);
    expect(pathname).toBe('/graphql');
    expect(subgraph).toMatchObject({ name, port: Number(port) });
    expect(services[name]?.environment?.PORT).toBe(Number(port));
    expect(services.gateway?.environment?.[`SUBGRAPH_URL_${name.toUpperCase()}`]).toBe(
      `http://${name}:${port}/graphql`,
    );
    expect(read('.env.example')).toContain(`SUBGRAPH_URL_${name.toUpperCase()}=${routingUrl}\n`);
    expect(read('schema/supergraph.graphql')).toContain(`@join__graph(name: "${name}", url: "${routingUrl}")`);
  });
});

describe('the committed contract', () => {
  it('is what the code says', { timeout: 60_000 }, () => {
    const args = ['--import', './scripts/typescript.mjs', 'schema/compose.ts', '--check'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    expect(status, stdout + stderr).toBe(0);
  });

  it('composes with the version of federation that the plugin and the router of rover are named after', () => {
    const installed = JSON.parse(read('node_modules/@apollo/composition/package.json')).version;
    expect(config.federationVersion).toBe(installed);
    const there = readdirSync(new URL('schema/rover/', root));
    expect(there).toEqual(expect.arrayContaining([`supergraph-v${installed}`, `router-v${installed}`]));
  });
});

describe('a published subgraph', () => {
  it.each(config.subgraphs)('$name describes every type, field, argument, enum value and input field', ({ file }) => {
    expect(undescribed(read(file))).toEqual([]);
  });
});

describe('the linter of the registry', () => {
  const { lintExemptions } = readWaivers(fileURLToPath(root));
  const errorsOf = (file: string, exempt = lintExemptions) =>
    lint(read(file), { ...defaultSettings, lintExemptions: exempt })
      .filter(({ level }) => level === 'ERROR')
      .map(({ rule, coordinate }) => `${rule} ${coordinate}`);

  it.each(config.subgraphs)('has nothing against $name but what waivers.yaml gives reasons for', ({ file }) => {
    expect(errorsOf(file)).toEqual([]);
  });

  it('needs every exemption that is written there', () => {
    const needed = config.subgraphs.flatMap(({ file }) => errorsOf(file, []));
    expect(lintExemptions.map(({ rule, coordinate }) => `${rule} ${coordinate}`).sort()).toEqual(needed.sort());
  });
});

describe('the services', () => {
  it.each(Object.entries(services))(
    '%s runs unprivileged on a read-only file system and tells its health',
    (name, service) => {
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], healthcheck: expect.anything() });
      // The images of our own end with USER; those of others are told.
      if (service.build === undefined) expect(service.user, name).toBeTypeOf('string');
      else expect(read('Dockerfile')).toMatch(/USER nginx[\s\S]*USER node/);
    },
  );

  it('have no secret in the files that are committed', () => {
    for (const service of Object.values(services)) {
      for (const [name, value] of Object.entries(service.environment ?? {})) {
        if (/SECRET|PASSWORD|KEY$/.test(name)) expect(value).toMatch(/^\$\{\w+:(\?[^}]+|-)\}$/);
      }
    }
    expect(read('.env.example')).toMatch(/^HOP_SECRET=$/m);
  });

  it('are given everything that .env.example offers to whoever fills it in', () => {
    // A container has its own, or there is nothing to choose: the one server, the files of the image.
    const fixed = ['HOST', 'PATH', 'MIGRATION_DATABASE_URL', 'SUPERGRAPH', 'SAFELIST_FILE', 'NARRATION_CACHE'];
    const missing = (service: string, files: string[]) =>
      files
        .flatMap(variablesOf)
        .filter((name) => !fixed.includes(name) && !(name in (services[service]?.environment ?? {})));
    expect(missing('gateway', ['gateway/src/env.ts'])).toEqual([]);
    expect(
      missing('main', ['subgraphs/shared/src/server/env.ts', 'subgraphs/shared/src/settings/settings.ts']),
    ).toEqual([]);
  });

  it('are given only variables that somebody reads, and .env.example explains all of them', () => {
    const known = new Set(
      [
        'gateway/src/env.ts',
        'subgraphs/shared/src/server/env.ts',
        'subgraphs/shared/src/settings/settings.ts',
        'platform/env.ts',
      ].flatMap(variablesOf),
    );
    expect(known.size).toBeGreaterThan(10);
    known.delete('PATH'); // the system's
    for (const name of known) expect(read('.env.example')).toMatch(new RegExp(`^(# )?${name}=`, 'm'));
    for (const name of [...names, 'gateway']) {
      for (const variable of Object.keys(services[name]?.environment ?? {})) {
        expect([...known, variable.startsWith('SUBGRAPH_URL_') ? variable : '']).toContain(variable);
      }
    }
  });
});

describe('the registry', () => {
  const { build, entrypoint = [], environment = {}, ports } = services.registry as ComposeService;

  it('is built as every service is, and started by the file that `npm run registry` starts', () => {
    expect(build?.args?.SERVICE).toBe('schema');
    expect(JSON.parse(read('package.json')).scripts.registry).toBe(`exec ${entrypoint.join(' ')}`);
  });

  it('is told only what it reads, and is reached from this machine and by gateways alone', () => {
    expect([...variablesOf('schema/registry/env.ts'), 'PORT', 'NODE_ENV']).toEqual(
      expect.arrayContaining(Object.keys(environment)),
    );
    expect(environment).toMatchObject({
      PORT: 4400,
      REGISTRY_PORT: 4400,
      DATABASE_URL: services.main?.environment?.DATABASE_URL,
    });
    expect(ports).toEqual(['127.0.0.1:4400:4400']);
    expect(read('.env.example')).toMatch(/^# REGISTRY_PUBLIC_URL=/m);
  });
});

describe('nginx', () => {
  it('knows the host name of every site', () => {
    const conf = read('gateway/nginx.conf');
    for (const name of names) {
      const label = { main: '', lessons: 'lession\\.' }[name] ?? `${name}\\.`;
      expect(conf).toMatch(`~^${label}alif24\\.(?:uz|localhost)$`);
      expect(conf).toMatch(new RegExp(`alif24\\\\..*\\$\\s+${name};`));
    }
  });
});
