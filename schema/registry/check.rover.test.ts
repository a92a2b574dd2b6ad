import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRoverConfig } from '#rover-config';
import { seed } from './seed.ts';
import { readSettings, writeSettings } from './store/operations.ts';
import { type RegistryWorld, registryWorld } from './testing/registry-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = readFileSync(`${root}schema/main.graphql`, 'utf8');
const ref = { graph: 'alif24', variant: 'current' };

let world: RegistryWorld;
beforeAll(async () => {
  world = await registryWorld();
  await seed(world.registry.store, ref, { root });
});
afterAll(() => world.close());

/** A check of the subgraph main as it would be. */
const check = (sdl: string, ...more: string[]) =>
  world.rover(
    world.keys.CHECK,
    ...['subgraph', 'check', 'alif24@current', '--name', 'main', '--schema', world.file('main.graphql', sdl), ...more],
  );

/** Without a field of User. */
function without(sdl: string, name: string): string {
  const fields = parse(sdl).definitions.flatMap((one) =>
    one.kind === Kind.OBJECT_TYPE_DEFINITION && one.name.value === 'User' ? (one.fields ?? []) : [],
  );
  const { start, end } = fields.find((field) => field.name.value === name)?.loc ?? { start: 0, end: 0 };
  expect(end).toBeGreaterThan(0);
  return sdl.slice(0, start) + sdl.slice(end);
}

describe('rover subgraph check', () => {
  it('passes what is published already', async () => {
    const { code, stdout, stderr } = await check(MAIN);
    expect(code, stdout + stderr).toBe(0);
    expect(stderr).not.toContain('panicked');
  });

  it('passes a field that is added', async () => {
    const more = MAIN.replace(/\ntype User (.*)\{\n/, '\ntype User $1{\n  "Size of the shoes."\n  shoeSize: Int\n');
    const { code, stdout } = await check(more, '--format', 'json');
    expect(code, stdout).toBe(0);
    const { operations } = JSON.parse(stdout).data.tasks;
    expect(operations.task_status).toBe('PASSED');
    expect(operations.changes).toContainEqual({
      code: 'FIELD_ADDED',
      description: expect.stringContaining('shoeSize'),
      severity: 'PASS',
    });
  });

  it('fails a field that a site asks for, names operations that do, and the page names all', async () => {
    const { code, stdout, stderr } = await check(without(MAIN, 'fullName'));
    expect(code, stdout + stderr).toBe(1);
    expect(stderr).toContain('E043');
    expect(stdout + stderr).toContain('FIELD_REMOVED');
    expect(stdout + stderr).toMatch(/`User`\. Used by \w+, \w+, \w+, \w+, \w+ and \d+ more\./);
    const [address = ''] = /http\S+\/checks\/[^\s#]+/.exec(stdout + stderr) ?? [];
    const page = await fetch(address);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const text = await page.text();
    expect(text).toContain('User.fullName');
    expect(text).toContain('MainProfile');
    const told = (await (await fetch(address, { headers: { accept: 'application/json' } })).json()) as Told;
    expect(told).toMatchObject({ status: 'FAILED', subgraph: 'main', keyName: 'check', git: { commit: 'c0ffee' } });
    const broken = told.report.operations.changes
      .flatMap(({ affected }) => affected)
      .filter(({ state }) => state === 'BROKEN');
    expect(broken.map(({ operation }) => operation.name)).toContain('MainProfile');
  });

  it('passes the same field when the sites that ask for it are excluded, and fails again when they are not', async () => {
    const less = without(MAIN, 'fullName');
    const excludedClients = ['main', 'crm', 'olimp', 'harf', 'testai', 'games', 'lessons', 'shared'];
    const { store } = world.registry;
    const before = await readSettings(store, ref.graph, ref.variant);
    const excusing = { ...before, excludedClients, passWithoutOperations: true };
    await writeSettings(store, ref.graph, ref.variant, excusing);
    const excused = await check(less);
    await writeSettings(store, ref.graph, ref.variant, before);
    expect(excused.code, excused.stdout + excused.stderr).toBe(0);
    expect((await check(less)).code).toBe(1);
  });

  it('fails what does not compose, names the subgraphs and fields, and ends with 1', async () => {
    const { code, stdout } = await check(
      `${MAIN}\nextend type Query {\n  "Again."\n  olympiads: Int\n}\n`,
      '--format',
      'json',
    );
    expect(code).toBe(1);
    const { error } = JSON.parse(stdout);
    expect(error.code).toBe('E029');
    expect(error.details.build_errors.map(({ message }: { message: string }) => message).join()).toMatch(
      /Query\.olympiads.*(main.*olimp|olimp.*main)/s,
    );
  });

  it('says where a schema cannot be read', async () => {
    const { code, stderr, stdout } = await check('type Query {');
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('Syntax Error');
  });

  it('fails a field without a description, with the line and without a panic', async () => {
    const more = MAIN.replace(/\ntype User (.*)\{\n/, '\ntype User $1{\n  shoeSize: Int\n');
    const { code, stdout, stderr } = await check(more);
    expect(code, stdout + stderr).toBe(1);
    expect(stdout + stderr).toContain('Linter Check [FAILED]');
    expect(stdout + stderr).toContain('User.shoeSize');
  });

  it('with --background ends with 0 and the address of the page', async () => {
    const { code, stdout, stderr } = await check(without(MAIN, 'fullName'), '--background');
    expect(code, stdout + stderr).toBe(0);
    expect(stdout + stderr).toMatch(/http\S+\/checks\/\S+/);
  });

  it('is polled for when it takes longer than rover waits for an answer', async () => {
    const slow = await world.start({ answerWithin: 0 });
    const ended = await Promise.all(
      [without(MAIN, 'fullName'), MAIN.replace('A person', 'Somebody')].map((sdl) =>
        world.roverAt(
          slow.url,
          world.keys.CHECK,
          ...['subgraph', 'check', 'alif24@current', '--name', 'main', '--schema', world.file('slow.graphql', sdl)],
        ),
      ),
    );
    await slow.close();
    expect(
      ended.map(({ code }) => code),
      ended[1]?.stderr,
    ).toEqual([1, 0]);
    expect(ended[0]?.stdout).toContain('FIELD_REMOVED');
  });

  it('cannot be asked for before the first publication, which rover says itself', async () => {
    const { code, stderr } = await world.rover(
      world.keys.CHECK,
      ...['subgraph', 'check', 'alif24@fresh', '--name', 'main', '--schema', world.file('main.graphql', MAIN)],
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/E010|E007/);
  });
});

describe('rover subgraph lint', () => {
  const lint = (sdl: string, ...more: string[]) =>
    world.rover(
      world.keys.CHECK,
      ...['subgraph', 'lint', 'alif24@current', '--name', 'main', '--schema', world.file('lint.graphql', sdl), ...more],
    );

  const published = readRoverConfig(`${root}rover.yaml`).subgraphs;
  it.each(published)(
    'passes what $name publishes, with the names that waivers.yaml gives reasons for',
    async ({ file }) => {
      const { code, stdout, stderr } = await lint(readFileSync(`${root}${file}`, 'utf8'));
      expect(code, stdout + stderr).toBe(0);
    },
  );

  it('fails for a name beside them that is as bad', async () => {
    const { code, stdout } = await lint(
      MAIN.replace('  first_name: String\n', '  first_name: String\n  "B."\n  birth_day: String\n'),
    );
    expect(code).toBe(1);
    expect(stdout).toContain('TelegramWidgetInput.birth_day');
    expect(stdout).not.toContain('TelegramWidgetInput.first_name');
  });

  it.each([
    ['the last byte', 'type Query {\n  "Says hello."\n  hello: String\n}\ntype thing'],
    [
      'letters of several bytes',
      '"Oʻquvchi 🎓 ўқувчи."\ntype Query {\n  ғалаба: String\n  "🎓"\n  say_hello: String\n}\nenum e { ў }',
    ],
    ['a text that cannot be read', 'type Query { 🎓'],
    ['no line at the end', '"A."\ntype Query {\n  "B."\n  c(d: Int): Int\n}'],
  ])('survives a finding at %s', async (_name, sdl) => {
    const { code, stdout, stderr } = await lint(sdl);
    expect(stderr).not.toContain('panicked');
    expect([0, 1], stdout + stderr).toContain(code);
  });

  it('leaves out what is published already', async () => {
    const bad = MAIN.replace(/\ntype User (.*)\{\n/, '\ntype User $1{\n  shoe_size: Int\n');
    expect((await lint(bad)).code).toBe(1);
    expect((await lint(MAIN, '--ignore-existing-lint-violations')).code).toBe(0);
  });
});

interface Told {
  report: { operations: { changes: { affected: { state: string; operation: { name: string } }[] }[] } };
}
