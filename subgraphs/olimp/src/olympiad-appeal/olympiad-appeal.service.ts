import { recordAudit, requireCaller, requireGuardian } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { notifyAll } from '@alif24/subgraph-shared/notifications';
import type { Context, Page } from '@alif24/subgraph-shared/server';
import { toPage } from '@alif24/subgraph-shared/server';
import { AppError, badInput, cleanLine, encodeCursor, linesBefore, pageArgs } from '@alif24/subgraph-shared/utils';
import { In } from 'typeorm';
import {
  databaseTimes,
  lockHeldStage,
  noOlympiad,
  stagesById,
  titleFor,
  wrongMoment,
} from '../olympiad/olympiad.service.ts';
import { problemsOfPapers } from '../olympiad-paper/olympiad-paper.service.ts';
import { type Begun, hasBegun, readSittings, seenAttempt } from '../olympiad-paper/sitting.service.ts';
import { requireOpen } from '../olympiad-result/count.service.ts';
import type { JuryStage } from '../olympiad-result/jury.service.ts';
import { shownVersionsOf } from '../olympiad-result/olympiad-board.service.ts';
import type { OwnResult } from '../olympiad-result/own-result.service.ts';
import { appealsEnd, resultsSince } from '../olympiad-result/result-changes.service.ts';
import { familiesOf } from '../olympiad-result/tell-results.service.ts';
import { OlympiadAppeal, OlympiadAppealState } from './olympiad-appeal.entity.ts';
import type {
  AnswerOlympiadAppealInput,
  AnswerOlympiadAppealsInput,
  AppealOlympiadProblemInput,
} from './olympiad-appeal.input.ts';

const sinceOf = (ctx: Context, { entryId, stageId }: Pick<Begun, 'entryId' | 'stageId'>) =>
  ctx.load(resultsSince, `${entryId} ${stageId}`);

/** When what is shown of a pupil last became something else; null while it has not. */
export const changedAtOf = async (ctx: Context, { sitting, shown }: OwnResult): Promise<Date | null> =>
  shown && ((await sinceOf(ctx, sitting))?.changedAt ?? null);

/** Until when a pupil may appeal: so many days after their result became what is shown. Null before, and once the olympiad is final. */
export async function appealsUntil(
  ctx: Context,
  { sitting, shown }: Pick<OwnResult, 'sitting' | 'shown'>,
): Promise<Date | null> {
  const stage = await ctx.load(stagesById, sitting.stageId);
  const isSettled = sitting.olympiadState === 'FINAL' || sitting.olympiadState === 'CALLED_OFF';
  if (!stage || isSettled || !shown) return null;
  return appealsEnd(stage, (await sinceOf(ctx, sitting))?.at ?? shown.firstShownAt);
}

/** Whether an appeal may follow one that was made: against a later key, and only for whom something has changed since. Pure. */
const mayFollow = (
  made: Pick<OlympiadAppeal, 'keyVersion' | 'createdAt'>,
  keyVersion: number,
  changedAt: Date | null | undefined,
): boolean => made.keyVersion < keyVersion && !!changedAt && changedAt > made.createdAt;

/** The problems against which a pupil may appeal now, in the order of the author. */
export async function appealableProblems(ctx: Context, own: OwnResult): Promise<string[]> {
  const { sitting, shown } = own;
  const until = await appealsUntil(ctx, own);
  const [now] = await databaseTimes(ctx, ['now']);
  if (!shown || !until || !now || now >= until) return [];
  const made = await ctx.load(appealsOfEntries, `${sitting.entryId} ${sitting.stageId}`);
  const last = new Map(made.map((appeal) => [appeal.problemId, appeal]));
  const changedAt = await changedAtOf(ctx, own);
  const problems = await ctx.load(problemsOfPapers, sitting.attempt.paperId);
  return problems.flatMap(({ id }) => {
    const appeal = last.get(id);
    return appeal && !mayFollow(appeal, shown.keys[id] ?? 1, changedAt) ? [] : [id];
  });
}

/**
 * Appeals against a problem, for the calling pupil or a child of the calling guardian: once, and once more against another key that changed their result.
 * NOT_FOUND, OLYMPIAD_STATE outside of the time for it, ALREADY_EXISTS.
 */
export async function appealOlympiadProblem(ctx: Context, input: AppealOlympiadProblemInput): Promise<OlympiadAppeal> {
  const { userId } = requireCaller(ctx);
  const text = cleanLine(input.text, { max: 1000, field: 'text' });
  return inTransaction(ctx, async (tx) => {
    const sitting = await ownSitting(tx, input.attemptId);
    // So that nobody ends the olympiad between the look at it and the appeal.
    const [{ state }] = await tx.db.query('SELECT state FROM olimp.olympiads WHERE id = $1 FOR SHARE', [
      sitting.olympiadId,
    ]);
    const [shown = null] = await shownVersionsOf(tx, [sitting.stageId]);
    const until = await appealsUntil(tx, { sitting: { ...sitting, olympiadState: state }, shown });
    const [now] = await databaseTimes(tx, ['now']);
    if (!until || !now || now >= until) throw wrongMoment('APPEALS_CLOSED', 'It is not the time to appeal.');
    const problems = await tx.load(problemsOfPapers, sitting.attempt.paperId);
    const problem = problems.find(({ id }) => id === input.problemId.toLowerCase());
    if (!problem) throw new AppError('NOT_FOUND', 'The paper has no such problem.');
    const keyVersion = shown?.keys[problem.id] ?? 1;
    const [last] = await tx.db.find(OlympiadAppeal, {
      ...{ where: { entryId: sitting.entryId, problemId: problem.id }, order: { keyVersion: 'DESC' }, take: 1 },
    });
    const mayAppeal = !last || mayFollow(last, keyVersion, (await sinceOf(tx, sitting))?.changedAt);
    const [made] = mayAppeal
      ? await tx.db.query(
          `INSERT INTO olimp.olympiad_appeals (stage_id, entry_id, problem_id, key_version, author_id, text) VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT (entry_id, problem_id, key_version) DO NOTHING RETURNING id`,
          [sitting.stageId, sitting.entryId, problem.id, keyVersion, userId, text],
        )
      : [];
    if (!made) throw new AppError('ALREADY_EXISTS', 'There is an appeal against this problem already.');
    return tx.db.findOneByOrFail(OlympiadAppeal, { id: made.id });
  });
}

/** The attempt of the calling pupil, or of a child of the calling guardian. */
export async function ownSitting(tx: Context, attemptId: string): Promise<Begun> {
  const [sitting] = await readSittings(tx, 'a.id = $1', [attemptId], { attempts: 'JOIN' });
  const seen = sitting && (await seenAttempt(tx, sitting));
  if (!seen || !hasBegun(seen) || !seen.studentId) throw new AppError('NOT_FOUND', 'There is no such attempt.');
  if (seen.studentId !== tx.caller?.userId) await requireGuardian(tx, seen.studentId);
  return seen;
}

/** The jury's answer to one appeal, as to several of them. */
export async function answerOlympiadAppeal(
  ctx: Context,
  { appealId, ...said }: AnswerOlympiadAppealInput,
): Promise<OlympiadAppeal> {
  const [appeal] = await answerOlympiadAppeals(ctx, { appealIds: [appealId], ...said });
  return appeal as OlympiadAppeal;
}

/**
 * One answer of the jury to all of these appeals in one stage or, where it is refused, to none; each recorded in the audit and told to its family. Sent again it changes
 * nothing; another one is refused with ALREADY_PROCESSED. NOT_FOUND, OLYMPIAD_STATE, BAD_USER_INPUT for appeals of several stages. In the order in which they were named.
 */
export async function answerOlympiadAppeals(
  ctx: Context,
  { isAccepted, ...input }: AnswerOlympiadAppealsInput,
): Promise<OlympiadAppeal[]> {
  requireCaller(ctx);
  const reply = cleanLine(input.reply, { max: 1000, field: 'reply' });
  const state = isAccepted ? OlympiadAppealState.ACCEPTED : OlympiadAppealState.DECLINED;
  const ids = [...new Set(input.appealIds.map((id) => id.toLowerCase()))];
  return inTransaction(ctx, async (tx) => {
    const [{ stageId }] = (await appealsById(tx, ids)) as [OlympiadAppeal];
    const { olympiad } = await lockHeldStage(tx, stageId);
    const appeals = await appealsById(tx, ids);
    if (appeals.some((appeal) => appeal.stageId !== stageId)) throw badInput('Appeals of one stage.', 'appealIds');
    const unanswered = appeals.filter((appeal) => appeal.state !== state || appeal.reply !== reply);
    if (unanswered.length === 0) return appeals;
    if (unanswered.some((appeal) => appeal.state !== 'OPEN')) {
      throw new AppError('ALREADY_PROCESSED', 'It was answered already.');
    }
    requireOpen(olympiad);
    const [answeredAt] = await databaseTimes(tx, ['now']);
    await tx.db.update(OlympiadAppeal, { id: In(unanswered.map(({ id }) => id)) }, { state, reply, answeredAt });
    for (const { id, problemId: problem } of unanswered) {
      const audited = { before: { state: 'OPEN' }, after: { state, problem } };
      await recordAudit(tx, { action: 'olympiad.appeal', object: `olympiad-appeal:${id}`, ...audited });
    }
    await tellFamilies(tx, unanswered);
    return appealsById(tx, ids);
  });
}

/** All of them in this order; NOT_FOUND where one is missing. */
async function appealsById(tx: Context, ids: readonly string[]): Promise<OlympiadAppeal[]> {
  const byId = new Map((await tx.db.findBy(OlympiadAppeal, { id: In(ids) })).map((appeal) => [appeal.id, appeal]));
  if (ids.some((id) => !byId.has(id))) throw noOlympiad();
  return ids.map((id) => byId.get(id) as OlympiadAppeal);
}

async function tellFamilies(tx: Context, appeals: readonly OlympiadAppeal[]): Promise<void> {
  const numbers = await numbersOfProblems(
    tx,
    appeals.map(({ problemId }) => problemId),
  );
  const people = await familiesOf(tx, [...new Set(appeals.map(({ entryId }) => entryId))]);
  const families = Map.groupBy(people, ({ entryId }) => entryId);
  await notifyAll(
    tx,
    appeals.flatMap(({ id, entryId }, n) =>
      (families.get(entryId) ?? []).map(({ userId, studentId: about, child, locale, titles }) => {
        const parameters = { child, number: numbers[n] ?? 0, olympiad: titleFor(titles, locale) };
        return { userId, about, template: 'olympiad.appealAnswered' as const, parameters, reference: id };
      }),
    ),
  );
}

/** The appeals of each entry in a stage, by `entry stage`. One statement. */
export async function appealsOfEntries(ctx: Context, keys: readonly string[]): Promise<OlympiadAppeal[][]> {
  const entries = keys.map((key) => key.split(' ')[0] as string);
  const appeals = await ctx.db.find(OlympiadAppeal, { where: { entryId: In(entries) }, order: { createdAt: 'ASC' } });
  const byKey = Map.groupBy(appeals, ({ entryId, stageId }) => `${entryId} ${stageId}`);
  return keys.map((key) => byKey.get(key) ?? []);
}

/** The appeals of a stage: those that wait first, the oldest of them first. Two statements. */
export async function appealsOfStage(
  ctx: Context,
  { stage }: JuryStage,
  { first, after }: { first: number; after: string | null },
): Promise<Page<OlympiadAppeal>> {
  const { take, ...page } = pageArgs(first, after, 1);
  const from = linesBefore(page.after);
  const [rows, totalCount] = await ctx.db
    .createQueryBuilder(OlympiadAppeal, 'a')
    .where({ stageId: stage.id })
    .orderBy(`(a.state <> 'OPEN')`)
    .addOrderBy('a.createdAt')
    .addOrderBy('a.id')
    .offset(from)
    .limit(take)
    .getManyAndCount();
  const places = new Map(rows.map(({ id }, n) => [id, from + n + 1] as const));
  return toPage(rows, { first, after, totalCount, cursorOf: ({ id }) => encodeCursor([places.get(id) ?? 0]) });
}

/** The stage of an appeal and the number of its problem, by problem. One statement. */
export async function numbersOfProblems(ctx: Context, ids: readonly string[]): Promise<number[]> {
  const rows: Array<{ id: string; number: number }> = await ctx.db.query(
    'SELECT id, number FROM olimp.olympiad_problems WHERE id = ANY($1::uuid[])',
    [ids],
  );
  const byId = new Map(rows.map(({ id, number }) => [id, number]));
  return ids.map((id) => byId.get(id) ?? 0);
}

/** The pupils of entries. One statement. */
export async function entrantsOf(
  ctx: Context,
  ids: readonly string[],
): Promise<Array<{ studentId: string | null; grade: number } | null>> {
  const rows: Array<{ id: string; studentId: string | null; grade: number }> = await ctx.db.query(
    'SELECT id, student_id AS "studentId", grade FROM olimp.olympiad_entries WHERE id = ANY($1::uuid[])',
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
