import { requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { badInput } from '@alif24/subgraph-shared/utils';
import { heldStage, noOlympiad } from '../olympiad/olympiad.service.ts';
import { addKeyVersion, currentKeysOf } from '../olympiad-paper/olympiad-key.service.ts';
import { checkProblemKey } from '../olympiad-paper/problem-key.rules.ts';
import { readKey } from '../question/question.ts';
import { countStage, requireOpen } from './count.service.ts';
import type { ChangeOlympiadKeyInput } from './jury.input.ts';
import { lockMarks } from './marks.service.ts';
import type { OlympiadResultVersion } from './olympiad-result.entity.ts';

/**
 * Sets what is right in a problem, or withdraws it, judges everybody anew and counts, all in one transaction. What is published stays as it is until the jury publishes the
 * count that this returns. Two changes at a time come one behind the other, and the later count holds both. NOT_FOUND, BAD_USER_INPUT, OLYMPIAD_STATE.
 */
export async function changeOlympiadKey(ctx: Context, input: ChangeOlympiadKeyInput): Promise<OlympiadResultVersion> {
  requireCaller(ctx);
  const { problemId, keys, isVoid, alsoRight } = input;
  return inTransaction(ctx, async (tx) => {
    const [found]: Array<{ stageId: string }> = await tx.db.query(
      `SELECT p.stage_id AS "stageId" FROM olimp.olympiad_problems q JOIN olimp.olympiad_papers p ON p.id = q.paper_id
        WHERE q.id = $1 AND q.removed_at IS NULL`,
      [problemId],
    );
    if (!found) throw noOlympiad();
    const { olympiad, stage } = await heldStage(tx, found.stageId);
    requireOpen(olympiad);
    await lockMarks(tx, olympiad.id);
    const [old] = await currentKeysOf(tx, [problemId]);
    if (!old || old.length !== keys.length) throw badInput('A problem has a key for each of its variants.', 'keys');
    if (alsoRight.length > 0 && alsoRight.length !== keys.length) {
      throw badInput('What is right too is said for each of its variants.', 'alsoRight');
    }
    const read = old.map((form, n) => {
      const key = readKey(form, keys[n] as ChangeOlympiadKeyInput['keys'][number], 'keys');
      return checkProblemKey(key, { isVoid, alsoRight: alsoRight[n] ?? [] }, 'alsoRight');
    });
    await addKeyVersion(tx, problemId, read);
    return countStage(tx, stage, 'KEY');
  });
}
