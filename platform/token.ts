// `npm run token -- --introspect olimp`: the credential with which rover may read the SDL of a running subgraph of this installation.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { introspectionToken } from '@alif24/subgraph-shared/server';
import { readEnv } from './env.ts';
import { keepSecrets } from './secrets.ts';

const { values } = parseArgs({ options: { introspect: { type: 'string' } } });
if (!values.introspect) {
  process.stderr.write('Say which subgraph: npm run token -- --introspect olimp\n');
  process.exit(1);
}
const { hopSecret } = await keepSecrets(resolve(readEnv().DATA_DIR));
process.stdout.write(`${introspectionToken(hopSecret, values.introspect)}\n`);
