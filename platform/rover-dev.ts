import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { introspectionToken } from '@alif24/subgraph-shared/server';

const root = resolve(import.meta.dirname, '..');

/**
 * Writes what `rover dev` needs to follow subgraphs that run, and returns where: their addresses, and the credential with which each
 * tells its SDL. Readable by its owner alone.
 */
export async function writeRoverConfig(
  directory: string,
  addresses: Readonly<Record<string, string>>,
  hopSecret: string,
): Promise<string> {
  const [, version] = /^federation_version: (\S+)$/m.exec(await readFile(join(root, 'rover.yaml'), 'utf8')) ?? [];
  const subgraphs = Object.entries(addresses).map(([name, url]) => {
    const authorization = `Bearer ${introspectionToken(hopSecret, name)}`;
    return [name, { routing_url: url, schema: { subgraph_url: url, introspection_headers: { authorization } } }];
  });
  const file = join(directory, 'rover-dev.yaml');
  await mkdir(directory, { recursive: true });
  // JSON is YAML.
  const text = JSON.stringify({ federation_version: version, subgraphs: Object.fromEntries(subgraphs) }, null, 2);
  await writeFile(file, `${text}\n`, { mode: 0o600 });
  return file;
}
