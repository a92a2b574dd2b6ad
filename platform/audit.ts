// `npm run audit -- verify`: works the chain of recorded acts out again and says the first thing that is wrong with it.
import { parseArgs } from 'node:util';
import { verifyAudit } from '@alif24/subgraph-shared/auth';
import pg from 'pg';
import { checkBackup } from './backup/format.ts';
import { withDatabase } from './backup/place.ts';
import { say, tool } from './backup/tool.ts';
import { readEnv } from './env.ts';

await tool(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      head: { type: 'string', multiple: true, default: [] },
      backup: { type: 'string', multiple: true, default: [] },
    },
  });
  if (positionals[0] !== 'verify')
    throw new Error('Say what to do: npm run audit -- verify [--head 12:HASH] [--backup FILE].');
  const kept = values.head.map((text) => {
    const [, sequence, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
    if (!sequence || !hash) throw new Error('--head is a number, a colon and a hash, as this command prints them.');
    return { sequence: Number(sequence), hash };
  });
  for (const file of values.backup) {
    const { header } = await checkBackup(file);
    if (header.auditHead) kept.push(header.auditHead);
  }
  const verdict = await withDatabase(readEnv(), async (url) => {
    const connection = new pg.Client({ connectionString: url, application_name: 'alif24-audit' });
    await connection.connect();
    return verifyAudit(connection, kept).finally(() => connection.end());
  });
  if (verdict.fault) throw new Error(verdict.fault);
  say(
    `The audit log is whole: ${verdict.whole} entries, the last of which is ${verdict.head.sequence}:${verdict.head.hash}.`,
  );
  if (kept.length === 0)
    say(
      'Keep that line elsewhere and give it back with --head: it proves later that nothing before it was written anew.',
    );
});
