import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Ended {
  stdout: string;
  stderr: string;
  code: number | null;
}

/** Runs the real rover as `npm run rover -- …` does, from the root of the repository. */
export const rover = (...args: string[]): Promise<Ended> => roverIn(undefined, ...args);

/** The same in another environment; undefined is ours. */
export async function roverIn(env: NodeJS.ProcessEnv | undefined, ...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['scripts/rover.mjs', ...args], { cwd: root, env });
  child.stdin.end();
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { stdout, stderr, code };
}
