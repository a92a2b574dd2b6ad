import { randomUUID } from 'node:crypto';
import { type Activity, recordActivity, requireScreenTime } from '@alif24/subgraph-shared/activity';
import { requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { rewardCoins } from '@alif24/subgraph-shared/payments';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, badInput, seededRandom } from '@alif24/subgraph-shared/utils';
import type { Alphabet, Letter } from '../alphabet/alphabet.entity.ts';
import { alphabetOf, letterById } from '../alphabet/alphabet.service.ts';
import { letterProgress } from '../letter-progress/letter-progress.service.ts';
import { dealPrompts } from './deal-prompts.ts';
import { LetterAnswerRow, LetterPracticeRow } from './letter-practice.entity.ts';
import type { AnswerLetterPracticeInput, StartLetterPracticeInput } from './letter-practice.input.ts';
import type { LetterAnswerResult, LetterPractice } from './letter-practice.type.ts';
import { hintOf, triesLeft, viewOf } from './letter-practice.view.ts';

/** Deals five prompts to the calling pupil. NOT_FOUND for an unknown letter or alphabet, TIME_IS_UP. */
export async function startLetterPractice(ctx: Context, input: StartLetterPracticeInput): Promise<LetterPractice> {
  const { userId } = requireCaller(ctx);
  const { alphabet, letter } = targetOf(input);
  await requireScreenTime(ctx, 'LEARNING', 'HARF');
  const progress = await letterProgress(ctx, userId, alphabet.language);
  // Nobody outside learns the seed, so nobody can deal the same again.
  const prompts = dealPrompts(alphabet, letter, progress, seededRandom(randomUUID()));
  const practice = ctx.db.create(LetterPracticeRow, {
    studentId: userId,
    language: alphabet.language,
    letterId: letter?.id ?? null,
    prompts,
    coins: 0,
    completedAt: null,
  });
  return viewOf(await ctx.db.save(practice), []);
}

/** A practice of the caller's own, or null. */
export async function findLetterPractice(ctx: Context, id: string): Promise<LetterPractice | null> {
  const { userId } = requireCaller(ctx);
  const practice = await ctx.db.findOneBy(LetterPracticeRow, { id, studentId: userId });
  return practice && viewOf(practice, await answersOf(ctx, id));
}

/**
 * Judges and stores one answer, in the order in which answers arrive. NOT_FOUND unless the practice is the caller's,
 * BAD_USER_INPUT for what was not offered, ALREADY_ANSWERED for a prompt that is done or a choice made before, TIME_IS_UP.
 */
export async function answerLetterPractice(
  ctx: Context,
  { practiceId, prompt, choice }: AnswerLetterPracticeInput,
): Promise<LetterAnswerResult> {
  const { userId } = requireCaller(ctx);
  await requireScreenTime(ctx, 'LEARNING', 'HARF', { isBegun: true });
  return inTransaction(ctx, async (tx) => {
    const where = { id: practiceId, studentId: userId };
    const practice = await tx.db.findOne(LetterPracticeRow, { where, lock: { mode: 'pessimistic_write' } });
    if (!practice) throw new AppError('NOT_FOUND', 'There is no such practice.');
    const dealt = practice.prompts[prompt - 1];
    if (!dealt?.choices.includes(choice)) throw badInput('Choose one of the letters that are offered.', 'choice');
    const answers = await answersOf(tx, practiceId);
    const earlier = answers.filter((answer) => answer.prompt === prompt);
    if (triesLeft(earlier) === 0 || earlier.some(({ choiceId }) => choiceId === choice)) {
      throw new AppError('ALREADY_ANSWERED', 'This was answered before.');
    }
    const isCorrect = choice === dealt.letterId;
    const answer = tx.db.create(LetterAnswerRow, {
      practiceId,
      prompt,
      attempt: earlier.length + 1,
      studentId: userId,
      letterId: dealt.letterId,
      choiceId: choice,
      isCorrect,
    });
    await tx.db.insert(LetterAnswerRow, answer);
    if (earlier.length === 0) await recordActivity(tx, activityOf(answer));
    const mayTryAgain = triesLeft([...earlier, answer]) > 0;
    return {
      isCorrect,
      hint: mayTryAgain ? hintOf(dealt) : null,
      practice: await completeIfDone(tx, practice, [...answers, answer]),
    };
  });
}

/** A first try, as what parents are told is made of: a second one says little after the hint. */
export function activityOf({ practiceId, prompt, studentId, letterId, isCorrect }: LetterAnswerRow): Activity {
  return {
    ...{ studentId, platform: 'HARF', kind: 'LETTER_PRACTISED', topic: letterId, title: letterById(letterId)?.upper },
    ...{ correct: isCorrect ? 1 : 0, total: 1, reference: `${practiceId}:${prompt}` },
  };
}

async function completeIfDone(tx: Context, practice: LetterPracticeRow, answers: LetterAnswerRow[]) {
  const view = viewOf(practice, answers);
  if (view.prompts.some((prompt) => prompt.triesLeft > 0)) return view;
  const { id: reference, studentId } = practice;
  // What was right at the first try; the rule of the source knows how many coins a day that may earn.
  const coins =
    view.correct > 0
      ? await rewardCoins(tx, { studentId, units: view.correct, source: 'harf.practice', reference })
      : 0;
  const completedAt = new Date();
  await tx.db.update(LetterPracticeRow, { id: practice.id }, { coins, completedAt });
  return { ...view, coins, completedAt };
}

function targetOf({ letterId, alphabet }: StartLetterPracticeInput): { alphabet: Alphabet; letter: Letter | null } {
  if (Boolean(letterId) === Boolean(alphabet)) throw badInput('Choose a letter or an alphabet.', 'letterId');
  const letter = letterId ? letterById(letterId) : null;
  const found = alphabetOf(letter?.language ?? alphabet ?? '');
  if (!found || (letterId && !letter)) throw new AppError('NOT_FOUND', 'There is no such letter or alphabet.');
  return { alphabet: found, letter };
}

function answersOf(ctx: Context, practiceId: string): Promise<LetterAnswerRow[]> {
  return ctx.db.find(LetterAnswerRow, { where: { practiceId }, order: { prompt: 'ASC', attempt: 'ASC' } });
}
