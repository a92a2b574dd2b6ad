import { requireScreenTime } from '@alif24/subgraph-shared/activity';
import { requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { rewardCoins } from '@alif24/subgraph-shared/payments';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import { judge, problemOf } from '../math-problem/math-problem.service.ts';
import { countFirst } from './first-answer.service.ts';
import { type Learner, lockLearner } from './learner.service.ts';
import { MathProblemRow } from './math-practice.entity.ts';
import { MathProblemState } from './math-practice.enums.ts';
import type { AnswerMathProblemInput, ShowMathHintInput } from './math-practice.input.ts';
import type { MathAnswerResult, MathPracticeProblem } from './math-practice.type.ts';
import { asProblem } from './shown-problem.ts';

/** With the third hint the answer is told. */
const HINTS = 3;

/** Coins by rule: two units for what was right at once, one for what was found in the end. */
const UNITS = { atOnce: 2, inTheEnd: 1 };

/**
 * Judges what the pupil typed. The first readable answer counts for ratings and levels; each that is not right shows one hint more, the third the
 * answer. What cannot be read counts for nothing, and a try that was judged before changes nothing. NOT_FOUND for a problem that is not the
 * caller's, TIME_IS_UP.
 */
export async function answerMathProblem(
  ctx: Context,
  { problemId, attempt, text, locale }: AnswerMathProblemInput,
): Promise<MathAnswerResult> {
  return atOwnProblem(ctx, problemId, async (tx, row, learner) => {
    if (row.state !== MathProblemState.OPEN || attempt <= row.misses) return resultOf(row);
    const problem = problemOf(row.templateId, row.seed);
    const { isCorrect, isReadable, slip } = judge(problem, text, locale);
    if (!isReadable) return { ...resultOf(row), isReadable };
    if (row.isFirstRight === null) {
      const outcome = isCorrect ? (row.hintsShown > 0 ? 'HELPED' : 'RIGHT') : 'WRONG';
      await countFirst(tx, learner, row, outcome, slip?.id ?? null);
    }
    if (isCorrect) {
      row.state = MathProblemState.SOLVED;
      const { studentId } = learner;
      const units = row.isFirstRight ? UNITS.atOnce : UNITS.inTheEnd;
      row.coins = await rewardCoins(tx, { studentId, source: 'main.maths', units, reference: row.id });
    } else {
      row.misses += 1;
      row.attempt = text;
      row.hintsShown = Math.max(row.hintsShown, row.misses);
      if (row.hintsShown === HINTS) row.state = MathProblemState.SHOWN;
    }
    await tx.db.save(row);
    return resultOf(row);
  });
}

/** Shows the next hint on request; a problem is then not right at once any more, and no level sinks for it. NOT_FOUND, TIME_IS_UP. */
export async function showMathHint(ctx: Context, { problemId, hint }: ShowMathHintInput): Promise<MathPracticeProblem> {
  return atOwnProblem(ctx, problemId, async (tx, row, learner) => {
    if (row.state !== MathProblemState.OPEN || hint <= row.hintsShown) return asProblem(row);
    row.hintsShown += 1;
    if (row.hintsShown === HINTS) {
      if (row.isFirstRight === null) await countFirst(tx, learner, row, 'HELPED', null);
      row.state = MathProblemState.SHOWN;
    }
    await tx.db.save(row);
    return asProblem(row);
  });
}

async function atOwnProblem<T>(
  ctx: Context,
  problemId: string,
  work: (tx: Context, row: MathProblemRow, learner: Learner) => Promise<T>,
): Promise<T> {
  const { userId: studentId } = requireCaller(ctx);
  await requireScreenTime(ctx, 'LEARNING', 'MAIN', { isBegun: true });
  return inTransaction(ctx, async (tx) => {
    const learner = await lockLearner(tx, studentId);
    const row = await tx.db.findOneBy(MathProblemRow, { id: problemId, studentId });
    if (!row) throw new AppError('NOT_FOUND', 'There is no such problem.');
    return work(tx, row, learner);
  });
}

const resultOf = (row: MathProblemRow): MathAnswerResult => ({
  problem: asProblem(row),
  isReadable: true,
  isCorrect: row.state === MathProblemState.SOLVED,
});
