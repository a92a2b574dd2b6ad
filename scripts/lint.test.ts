import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { type Case, code, imports } from './lint/cases.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const trees: string[] = [];
afterAll(() => {
  for (const tree of trees) rmSync(tree, { recursive: true });
});

/** Writes a workspace that consists of the linter's configuration and these files. */
function plant(files: Map<string, string>): string {
  const tree = mkdtempSync(join(tmpdir(), 'alif24-lint-'));
  trees.push(tree);
  for (const own of ['biome.json', '.gitignore', 'scripts/lint'])
    cpSync(join(root, own), join(tree, own), { recursive: true });
  for (const [file, text] of files) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  }
  return tree;
}

function biome(tree: string, ...args: string[]) {
  return spawnSync(join(root, 'node_modules/.bin/biome'), args, { cwd: tree, encoding: 'utf8', maxBuffer: 1 << 26 });
}

interface Diagnostic {
  message: string;
  category: string;
  location: { path: string; start: { line: number } };
}

/** What the real linter refuses in such a workspace. */
function refusals(files: Map<string, string>): Diagnostic[] {
  const { stdout, stderr } = biome(plant(files), 'lint', '--reporter=json', '--max-diagnostics=none');
  if (!stdout.startsWith('{')) throw new Error(`biome said: ${stdout}${stderr}`);
  return JSON.parse(stdout).diagnostics;
}

/** Many cases speak about one file: there they stand one import a line. */
const statements = new Map<string, string[]>();
for (const [file, source] of Object.values(imports).flat())
  statements.set(file, [...(statements.get(file) ?? []), `import '${source}';`]);
const refusedImports = refusals(new Map([...statements].map(([file, lines]) => [file, lines.join('\n')])));
const refusedCode = refusals(
  new Map(
    Object.values(code)
      .flat()
      .map(([file, text]) => [file, text]),
  ),
);

function judge([file, source, refusal]: Case, messages: string[]) {
  if (refusal === undefined) expect(messages, `${file} may contain ${source}`).toEqual([]);
  else expect(messages.join('\n'), `${file} must not contain ${source}`).toContain(refusal);
}

describe.each(Object.entries(imports))('%s', (_, cases) => {
  it.each(cases.map((one) => [one[0], one[2] ? 'may not' : 'may', one[1], one] as const))(
    '%s %s import %s',
    (file, _may, source, one) => {
      const line = (statements.get(file) ?? []).indexOf(`import '${source}';`) + 1;
      const here = refusedImports.filter(({ location }) => location.path === file && location.start.line === line);
      judge(
        one,
        here.map(({ message }) => message),
      );
    },
  );
});

describe.each(Object.entries(code))('%s', (_, cases) => {
  it.each(cases.map((one) => [one[0], one[2] ? 'refused' : 'fine', one] as const))(
    '%s is %s',
    (file, _verdict, one) => {
      judge(
        one,
        refusedCode.filter(({ location }) => location.path === file).map(({ message }) => message),
      );
    },
  );
});

describe('the fixes of the linter', () => {
  it('keep the imports of decorated classes, which are values', () => {
    const file = 'subgraphs/harf/src/letter/alphabet.entity.ts';
    const source = `import { Field, ObjectType } from 'type-graphql';
import { Letter } from './letter.entity.ts';
import { LetterService } from './letter.service.ts';

@ObjectType()
export class Alphabet {
  @Field(() => [Letter])
  letters: Letter[];

  service?: LetterService;
}
`;
    const tree = plant(new Map([[file, source]]));
    biome(tree, 'check', '--write');
    expect(readFileSync(join(tree, file), 'utf8')).toBe(
      source.replace('import { LetterService }', 'import type { LetterService }'),
    );
  });
});

describe('the rules about imports', () => {
  it('are switched off nowhere', () => {
    const { stdout } = spawnSync('git', ['grep', '-lE', 'biome-ignore(-all|-start)? lint/plugin'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout.split('\n').filter((file) => file && file !== 'scripts/lint.test.ts')).toEqual([]);
  });
});
