// `npm run token -- --role analyst`: a token that reads statistics and nothing else; also lists them and takes them back.
// `npm run token -- --introspect olimp`: the credential with which rover may read the SDL of a running subgraph of this installation.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  ANALYST_TOKEN_DAYS,
  createTokenIssuer,
  issueAnalystToken,
  listAnalystTokens,
  revokeAnalystToken,
} from '@alif24/subgraph-shared/auth';
import { introspectionToken } from '@alif24/subgraph-shared/server';
import { say, tool } from './backup/tool.ts';
import { readEnv, tokenIssuerName } from './env.ts';
import { keepSecrets } from './secrets.ts';
import { withContext } from './terminal-context.ts';

const USAGE = `npm run token -- --role analyst [--days ${ANALYST_TOKEN_DAYS.usual}] [--name …] | --list | --revoke ID | --introspect SUBGRAPH`;

await tool(async () => {
  const { values } = parseArgs({
    options: {
      role: { type: 'string' },
      days: { type: 'string', default: String(ANALYST_TOKEN_DAYS.usual) },
      name: { type: 'string', default: 'analyst' },
      list: { type: 'boolean' },
      revoke: { type: 'string' },
      introspect: { type: 'string' },
    },
  });
  const env = readEnv();
  const { role, days, name, list, revoke, introspect } = values;
  const secrets = await keepSecrets(resolve(env.DATA_DIR));
  if (introspect) return say(introspectionToken(secrets.hopSecret, introspect));
  if (list) {
    for (const { id, name: called, expiresAt, revokedAt } of await withContext(env, listAnalystTokens)) {
      const state = revokedAt ? 'taken back' : expiresAt < new Date() ? 'over' : 'good';
      say(`${id}  ${state.padEnd(10)}  until ${expiresAt.toISOString().slice(0, 10)}  ${called}`);
    }
    return;
  }
  if (revoke) {
    await withContext(env, (ctx) => revokeAnalystToken(ctx, revoke));
    return say(`${revoke} is taken back; gateways refuse it within seconds.`);
  }
  if (role !== 'analyst') throw new Error(`Say which token: ${USAGE}`);
  const issuer = await createTokenIssuer(env.SIGNING_KEY ?? secrets.signingKey, tokenIssuerName(env));
  const made = await withContext(env, (ctx) => issueAnalystToken(ctx, issuer, { name, days: Number(days) }));
  // Beside it, so that `$(npm run -s token -- --role analyst)` is the token alone.
  process.stderr.write(
    `Token ${made.id}, good until ${made.expiresAt.toISOString().slice(0, 10)}; it is shown once. Taken back by --revoke ${made.id}.\n`,
  );
  say(made.token);
});
