import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '..');
const RESTART_MILLISECONDS = 500;
const READY_MILLISECONDS = 60_000;

/** A process of ours that answers at an address. One that dies is started again. */
export class Service {
  #child: ChildProcess | undefined;
  #stopped = false;

  constructor(
    readonly name: string,
    /** What Node is told to run, from the root of the repository. */
    private readonly args: string[],
    private readonly health: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Resolves when the service answers; rejects when it ends first or is not ready within a minute. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, this.args, {
      cwd: root,
      env: this.env,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true, // Ctrl-C is ours to pass on, in order
    });
    this.#child = child;
    const deadline = Date.now() + READY_MILLISECONDS;
    while (!(await this.#answers())) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`The service ${this.name} did not start.`);
      await pause(50);
    }
    child.once('exit', () => this.#revive());
  }

  #revive(): void {
    if (this.#stopped) return;
    setTimeout(() => {
      if (!this.#stopped) this.start().catch(() => this.#revive());
    }, RESTART_MILLISECONDS);
  }

  async #answers(): Promise<boolean> {
    return fetch(this.health).then(
      (response) => response.ok,
      () => false,
    );
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    const child = this.#child;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    // To whatever it has started, too.
    process.kill(-child.pid, 'SIGTERM');
    await ended;
  }
}
