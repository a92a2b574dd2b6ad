import { spawn } from 'node:child_process';

export interface Program {
  command: string;
  arguments: readonly string[];
  /** Where `command` is looked for when it names no folder. */
  searchPath: string;
  input: string;
  /** It is killed when it takes longer. */
  milliseconds: number;
  /** It is killed when it says more. */
  bytes: number;
}

/** Why a program gave nothing: it is not there, or it failed, took too long or said too much. */
export type Failure = 'MISSING' | 'FAILED';

/**
 * What a program writes to its standard output. It runs in a process of its own, without a shell and without our environment, so
 * that it neither brings ours down nor learns our keys. Never rejects.
 */
export function runProgram(program: Program): Promise<Buffer | Failure> {
  return new Promise((resolve) => {
    const child = spawn(program.command, program.arguments, {
      env: { PATH: program.searchPath, LC_ALL: 'C.UTF-8' },
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: program.milliseconds,
      killSignal: 'SIGKILL',
    });
    const chunks: Buffer[] = [];
    let bytes = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > program.bytes) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    child.on('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ENOENT' || error.code === 'EACCES' ? 'MISSING' : 'FAILED'),
    );
    child.on('close', (code) => resolve(code === 0 && bytes <= program.bytes ? Buffer.concat(chunks) : 'FAILED'));
    // A program that ends without reading its input is no failure of ours.
    child.stdin.on('error', () => {});
    child.stdin.end(program.input);
  });
}
