import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { print } from 'graphql';
import { build } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { compileDocuments } from './compile-documents.ts';

const clients = mkdtempSync(path.join(tmpdir(), 'alif24-documents-'));
const slice = path.join(clients, 'olimp/src/board');
afterAll(() => rmSync(clients, { recursive: true, force: true }));

describe('a built page', () => {
  it('carries its own documents parsed, with the fragments of other files, and nothing of the generated map', async () => {
    mkdirSync(slice, { recursive: true });
    writeFileSync(path.join(slice, 'map.ts'), `export const graphql = () => 'the generated map';`);
    writeFileSync(
      path.join(slice, 'player.graphql.ts'),
      `import { graphql } from './map.ts';
       export const player = graphql(\`fragment OlimpPlayer on Player { name }\`);`,
    );
    writeFileSync(
      path.join(slice, 'board.graphql.ts'),
      `import { graphql } from './map.ts';
       export const board = graphql(\`query OlimpBoard { players { ...OlimpPlayer } }\`);`,
    );
    const out = path.join(clients, 'out');
    await build({
      configFile: false,
      logLevel: 'error',
      plugins: [compileDocuments(clients)],
      build: { outDir: out, lib: { entry: path.join(slice, 'board.graphql.ts'), formats: ['es'], fileName: 'board' } },
    });
    const { board } = await import(path.join(out, 'board.js'));
    expect(print(board)).toBe(
      'query OlimpBoard {\n  players {\n    ...OlimpPlayer\n  }\n}\n\nfragment OlimpPlayer on Player {\n  name\n}',
    );
    expect(readFileSync(path.join(out, 'board.js'), 'utf8')).not.toContain('generated map');
  });
});
