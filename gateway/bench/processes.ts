// Starts the processes of the benchmark, asks them, and leaves none behind.
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Reply } from './conversation.ts';
import { productionEnv } from './env.ts';
import { pinned, type Role } from './machine.ts';

export interface Running {
  name: string;
  /** Rejects with the other side's message, or when the process ends before it has answered. */
  ask<Answer>(topic: string, about?: unknown): Promise<Answer>;
  /** The last words of a process that has ended by itself. */
  hasEnded(): string | undefined;
  /** Resolves when the process has ended. */
  stop(): Promise<void>;
}

export interface Serving extends Running {
  port: number;
}

const TYPESCRIPT = fileURLToPath(new URL('../../scripts/typescript.mjs', import.meta.url));
const PROBE = fileURLToPath(new URL('probe.ts', import.meta.url));
const PATIENCE = 60_000;
const MOST_LAST_WORDS = 4_000;

const running = new Set<Running>();

/** Starts a program, given by its path from this folder. */
export function start(role: Role, name: string, file: string, programArguments: readonly string[] = []): Running {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const flags = ['--expose-gc', '--import', TYPESCRIPT, '--import', PROBE];
  const [command = '', ...rest] = pinned(role, [process.execPath, ...flags, path, ...programArguments]);
  const child = spawn(command, rest, { env: productionEnv(), stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const waiting = new Map<number, (reply: Reply) => void>();
  let questions = 0;
  let lastWords = '';
  let ended: string | undefined;

  const end = (sentence: string) => {
    ended ??= sentence;
    running.delete(self);
    for (const [id, reply] of waiting) reply({ id, error: ended });
  };
  child.stderr?.on('data', (words) => {
    lastWords = (lastWords + words).slice(-MOST_LAST_WORDS);
  });
  child.on('message', (reply: Reply) => waiting.get(reply.id)?.(reply));
  child.once('error', ({ message }) => end(`${name} cannot be started: ${message}`));
  child.once('exit', (code, signal) => end(`${name} has ended (${signal ?? code}). ${lastWords}`));

  const self: Running = {
    name,
    async ask<Answer>(topic: string, about?: unknown) {
      if (ended !== undefined) throw new Error(ended);
      const id = questions++;
      const reply = await new Promise<Reply>((resolve) => {
        waiting.set(id, resolve);
        child.send({ id, topic, about });
      });
      waiting.delete(id);
      if (reply.error !== undefined) throw new Error(`${name}: ${reply.error}`);
      return reply.answer as Answer;
    },
    hasEnded: () => ended,
    async stop() {
      if (ended !== undefined) return;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
  running.add(self);
  return self;
}

/** Starts a server and waits until its port takes connections. Rejects with its last words if it ends before. */
export async function serve(
  role: Role,
  name: string,
  file: string,
  programArguments: (port: number) => readonly string[],
): Promise<Serving> {
  const port = await freePort();
  const server = start(role, name, file, programArguments(port));
  for (const begun = Date.now(); !(await takesConnections(port)); await soon()) {
    const lastWords = server.hasEnded();
    if (lastWords !== undefined) throw new Error(lastWords);
    if (Date.now() - begun > PATIENCE) throw new Error(`${name} does not listen after a minute.`);
  }
  return { ...server, port };
}

export async function stopAll(): Promise<void> {
  await Promise.all([...running].map((each) => each.stop()));
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 50));

/** Below the ports that systems hand out by themselves, so that nobody is given this one before its server listens. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    const server = createServer().listen(port, '127.0.0.1');
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    await new Promise((resolve) => server.close(resolve));
    if (isFree) return port;
  }
}

function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (isOpen: boolean) => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', () => answer(true)).once('error', () => answer(false));
  });
}
