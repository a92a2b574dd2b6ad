// `npm run restore -- --from FILE`: an installation as it was when the backup was made. The platform must not run.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkBackup } from './backup/format.ts';
import { type Loaded, loadBackup, ownersAsThen } from './backup/load.ts';
import { replaceDatabase } from './backup/place.ts';
import { say, tool } from './backup/tool.ts';
import { readEnv } from './env.ts';

await tool(async () => {
  const { values } = parseArgs({ options: { from: { type: 'string' }, force: { type: 'boolean', default: false } } });
  if (!values.from) throw new Error('Say which backup: npm run restore -- --from FILE.');
  const env = readEnv();
  const began = performance.now();
  const file = resolve(values.from);
  const checked = await checkBackup(file);
  ownersAsThen(checked.header);
  let loaded: Loaded | undefined;
  const aside = await replaceDatabase({ ...env, DATA_DIR: resolve(env.DATA_DIR) }, values.force, async (url) => {
    loaded = await loadBackup(url, file, checked);
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`Restored: ${loaded?.rows} rows as of ${checked.header.takenAt} in ${seconds} s.`);
  say(`The audit log is whole: ${loaded?.audit.whole} entries.`);
  if (aside) say(`What was there before is kept in ${aside}.`);
});
