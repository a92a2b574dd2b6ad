// The gateway and a subgraph as what an operator starts: processes with a command line, an environment and signals.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const SUBGRAPH = fileURLToPath(new URL('./subgraph-process.ts', import.meta.url));
const TYPESCRIPT = new URL('../../../scripts/typescript.mjs', import.meta.url).href;

export interface Running extends AsyncDisposable {
  child: ChildProcess;
  /** Resolves to the exit code once it has ended. */
  exit: Promise<number | null>;
  /** Resolves once it listens; rejects with what it said when it ends before. */
  origin(): Promise<string>;
  /** What it wrote so far: its log, and its last words. */
  log: Record<string, unknown>[];
  words(): string;
}

/** Starts a gateway with these flags and variables, and none of the environment's own; ends it when disposed. */
export function startProcess(flags: string[] = [], env: Record<string, string> = {}): Running {
  return start(MAIN, flags, { HOST: '127.0.0.1', PORT: '0', ...env });
}

/** Starts one of the school's subgraphs. Its URL is `/graphql` at its origin. */
export function startSubgraph(name: string, port = 0): Running {
  return start(SUBGRAPH, [name, String(port)], {});
}

function start(file: string, args: string[], env: Record<string, string>): Running {
  const child = spawn(process.execPath, ['--import', TYPESCRIPT, file, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: Record<string, unknown>[] = [];
  let words = '';
  const listening = Promise.withResolvers<string>();
  createInterface(child.stdout).on('line', (line) => {
    if (!line.startsWith('{')) words += `${line}\n`;
    else {
      const entry = JSON.parse(line);
      log.push(entry);
      if (entry.address?.port) listening.resolve(`http://127.0.0.1:${entry.address.port}`);
    }
  });
  child.stderr.on('data', (text) => (words += text));
  const exit = once(child, 'close').then(([code]) => {
    listening.reject(new Error(`the process ended: ${words}`));
    return code as number | null;
  });
  listening.promise.catch(() => {});
  return {
    child,
    exit,
    origin: () => listening.promise,
    log,
    words: () => words,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await exit;
    },
  };
}

/** A file of its own folder that holds this text. */
export async function fileWith(text: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'gateway-')), 'supergraph.graphql');
  await writeFile(file, text);
  return file;
}

/** The body of the answer to a query, asked with these headers. */
export async function ask(origin: string, query: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely by tests
  return (await answer.json()) as any;
}
