import { recordAudit, requireCaller } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, badInput } from '@alif24/subgraph-shared/utils';
import type { OlympiadKey } from './olympiad-paper.entity.ts';
import type { ProblemKey } from './problem-key.rules.ts';

/**
 * What counts as right now, a key for each variant of each problem. For those who judge: nothing of it may reach a payload before the stage is over for
 * everybody. One statement.
 */
export async function currentKeysOf(ctx: Context, problemIds: readonly string[]): Promise<Array<ProblemKey[] | null>> {
  const rows: Array<Pick<OlympiadKey, 'problemId' | 'keys'>> = await ctx.db.query(
    `SELECT DISTINCT ON (problem_id) problem_id AS "problemId", keys FROM olimp.olympiad_keys
      WHERE problem_id = ANY($1::uuid[]) ORDER BY problem_id, version DESC`,
    [problemIds],
  );
  const byProblem = new Map(rows.map(({ problemId, keys }) => [problemId, keys]));
  return problemIds.map((id) => byProblem.get(id) ?? null);
}

/**
 * From now on these keys count, one for each variant, each checked by the caller; the ones before stay on record. Returns the new version, and writes it
 * into the audit. BAD_USER_INPUT for another number of keys, NOT_FOUND. Who may change keys, and when, is the caller's to decide.
 */
export async function addKeyVersion(tx: Context, problemId: string, keys: readonly ProblemKey[]): Promise<number> {
  const { userId } = requireCaller(tx);
  // Who answers it meanwhile, in practice, does not wait.
  const [problem] = await tx.db.query('SELECT id FROM olimp.olympiad_problems WHERE id = $1 FOR NO KEY UPDATE', [
    problemId,
  ]);
  const [before] = await tx.db.query(
    'SELECT version, keys FROM olimp.olympiad_keys WHERE problem_id = $1 ORDER BY version DESC LIMIT 1',
    [problemId],
  );
  if (!problem || !before) throw new AppError('NOT_FOUND', 'There is no such problem.');
  if (keys.length !== before.keys.length) throw badInput('A problem has a key for each of its variants.', 'keys');
  const version: number = before.version + 1;
  await tx.db.query('INSERT INTO olimp.olympiad_keys (problem_id, version, keys, author_id) VALUES ($1, $2, $3, $4)', [
    ...[problemId, version, JSON.stringify(keys), userId],
  ]);
  const isVoid = keys.some((key) => key.isVoid);
  const audited = { before: { version: before.version }, after: { version, ...(isVoid && { isVoid }) } };
  await recordAudit(tx, { action: 'olympiad.key', object: `olympiad-problem:${problemId}`, ...audited });
  return version;
}
