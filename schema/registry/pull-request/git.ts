import { spawnSync } from 'node:child_process';

/** What a change is compared with. */
export interface Base {
  commit: string;
  /** For people: what was asked for, and the commit that it led to. */
  label: string;
}

function git(cwd: string, args: string[], input = '') {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd, input, maxBuffer: 1 << 28 });
  const said = (stderr?.toString() ?? error?.message ?? '').trim();
  return { isFine: status === 0, bytes: stdout ?? Buffer.alloc(0), stdout: (stdout?.toString() ?? '').trim(), said };
}

/** The folder of the repository that `folder` lies in; undefined when it lies in none, or there is no git. */
export function rootOf(folder: string): string | undefined {
  const { isFine, stdout } = git(folder, ['rev-parse', '--show-toplevel']);
  return isFine ? stdout : undefined;
}

/**
 * Where the branch that is checked out began: what main has got since then is no change of its own. Without `given` that is main, as
 * the remote has it if one is known. Otherwise one sentence why there is nothing to compare with.
 */
export function findBase(root: string, given?: string): Base | { missing: string } {
  for (const ref of given === undefined ? ['origin/main', 'main'] : [given]) {
    const tip = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
    if (!tip.isFine) continue;
    const begun = git(root, ['merge-base', 'HEAD', tip.stdout]);
    const commit = begun.isFine ? begun.stdout : tip.stdout;
    const short = commit.slice(0, 9);
    // A shallow clone knows the tip of main and not the way there.
    return {
      commit,
      label: begun.isFine ? `${ref} (${short})` : `the tip of ${ref} (${short}), for this clone is shallow`,
    };
  }
  const isShallow = git(root, ['rev-parse', '--is-shallow-repository']).stdout === 'true';
  const what = given ?? 'main';
  return {
    missing: isShallow
      ? `This clone is shallow and does not hold ${what}; fetch it with: git fetch origin ${what}.`
      : `There is no commit ${what} here.`,
  };
}

/** The files below these paths as they were in a commit, by their paths. Throws what git says. */
export function filesOf(root: string, commit: string, paths: string[]): Map<string, string> {
  const listed = git(root, ['ls-tree', '-r', '-z', '--full-tree', '--name-only', commit, '--', ...paths]);
  const names = listed.stdout.split('\0').filter(Boolean);
  const read = git(root, ['cat-file', '--batch'], names.map((name) => `${commit}:${name}\n`).join(''));
  if (!listed.isFine || !read.isFine) throw new Error(`git cannot read ${commit}: ${listed.said}${read.said}`);
  const files = new Map<string, string>();
  let at = 0;
  for (const name of names) {
    // <hash> blob <length>, the bytes, a line break.
    const start = read.bytes.indexOf('\n', at) + 1;
    const length = Number(read.bytes.subarray(at, start).toString().trim().split(' ').at(-1));
    files.set(name, read.bytes.subarray(start, start + length).toString());
    at = start + length + 1;
  }
  return files;
}
