// `npm run backup`: the whole database in one file, while the platform runs or not.
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backupName, forgetOld, writeBackup } from './backup/file.ts';
import { withDatabase } from './backup/place.ts';
import { say, tool } from './backup/tool.ts';
import { readEnv } from './env.ts';

await tool(async () => {
  const { values } = parseArgs({ options: { to: { type: 'string' }, keep: { type: 'string' } } });
  const keep = values.keep === undefined ? undefined : Number(values.keep);
  if (keep !== undefined && !(Number.isInteger(keep) && keep > 0)) throw new Error('--keep takes a number from 1.');
  const env = readEnv();
  const began = performance.now();
  const file = resolve(values.to ?? join(env.DATA_DIR, 'backups', backupName()));
  const { rows, tables, bytes, header } = await withDatabase(env, (url) => writeBackup(url, file));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(
    `${file}: ${rows} rows of ${tables} tables as of ${header.takenAt}, ${(bytes / 1e6).toFixed(1)} MB in ${seconds} s.`,
  );
  if (header.auditHead) say(`The audit log ends with ${header.auditHead.sequence}:${header.auditHead.hash}.`);
  say(
    'Keep a copy on another machine, and secrets.json of DATA_DIR (or your .env) in a third place: secrets are not in it.',
  );
  if (keep) for (const name of await forgetOld(dirname(file), keep)) say(`Removed ${name}.`);
});
