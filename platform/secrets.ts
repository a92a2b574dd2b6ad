import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateSigningKey } from '@alif24/subgraph-shared/auth';

export interface Secrets {
  /** Signs what the gateway tells the subgraphs. */
  hopSecret: string;
  /** Private JWK that signs access tokens. */
  signingKey: string;
  /** While a secret is turned: the one of before, whose tokens and proofs are still good. Written by hand, never made. */
  previousHopSecret?: string;
  previousSigningKey?: string;
  /** Key of the hashes of short secrets: codes, pictures. */
  pepper: string;
}

/** The secrets of this installation, made at the first start and kept in `directory`, readable by its owner alone. */
export async function keepSecrets(directory: string): Promise<Secrets> {
  const file = join(directory, 'secrets.json');
  const kept = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Partial<Secrets>,
    () => ({}) as Partial<Secrets>,
  );
  const secrets: Secrets = {
    ...kept,
    hopSecret: kept.hopSecret ?? randomBytes(32).toString('base64url'),
    signingKey: kept.signingKey ?? (await generateSigningKey()),
    pepper: kept.pepper ?? randomBytes(32).toString('base64url'),
  };
  if (kept.hopSecret && kept.signingKey && kept.pepper) return secrets;
  await mkdir(directory, { recursive: true });
  // Whole or not at all: a start that is cut off here must not leave half a file.
  await writeFile(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}
