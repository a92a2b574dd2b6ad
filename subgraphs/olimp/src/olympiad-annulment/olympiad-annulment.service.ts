import { recordAudit, requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, cleanLine } from '@alif24/subgraph-shared/utils';
import { In, IsNull } from 'typeorm';
import type { OlympiadStage } from '../olympiad/olympiad.entity.ts';
import {
  databaseTimes,
  heldStage,
  noOlympiad,
  stagesById,
  stagesOfOlympiads,
  wrongMoment,
} from '../olympiad/olympiad.service.ts';
import { ownSitting } from '../olympiad-appeal/olympiad-appeal.service.ts';
import { type Sitting, seenAttempt } from '../olympiad-paper/sitting.service.ts';
import { countStage, isStageOver, newestVersion, requireOpen } from '../olympiad-result/count.service.ts';
import type { JuryStage } from '../olympiad-result/jury.service.ts';
import { lockMarks } from '../olympiad-result/marks.service.ts';
import { appealsEnd } from '../olympiad-result/result-changes.service.ts';
import { annulWhatFollows } from './following.service.ts';
import { OlympiadAnnulment } from './olympiad-annulment.entity.ts';
import type {
  AnnulOlympiadAttemptInput,
  AnswerOlympiadAnnulmentInput,
  AppealOlympiadAnnulmentInput,
} from './olympiad-annulment.input.ts';
import { tellAnswered } from './tell-annulled.service.ts';

const LONGEST_REASON = 500;
const LONGEST_REPLY = 1000;

/** The same for work of others and for none, so that nobody learns whose does not count. */
const noAnnulment = () => new AppError('NOT_FOUND', 'There is no such attempt.');

/** A stage that the caller's jury may still decide on, for nobody else until the transaction ends. NOT_FOUND, OLYMPIAD_STATE. */
async function lockStage(tx: Context, stageId: string): Promise<OlympiadStage> {
  const { olympiad } = await heldStage(tx, stageId);
  await lockMarks(tx, olympiad.id);
  const held = await heldStage(tx, stageId);
  requireOpen(held.olympiad);
  return held.stage;
}

const countAgain = async (tx: Context, stage: OlympiadStage) =>
  countStage(tx, stage, (await newestVersion(tx, stage.id)) ? 'AGAIN' : 'END');

/** One that somebody still sits is counted when it is over. */
async function countOver(tx: Context, stage: OlympiadStage): Promise<void> {
  if (await isStageOver(tx, stage)) await countAgain(tx, stage);
}

const laterStages = async (tx: Context, { olympiadId, number }: OlympiadStage): Promise<OlympiadStage[]> =>
  (await stagesOfOlympiads(tx, [olympiadId])).flat().filter((stage) => stage.number > number);

/**
 * Lets an attempt not count, nor those in later stages that the pupil came into by it, and counts the stages without them; recorded in the audit. What is shown
 * stays as it is until such a count is published, and the family is told once with the first. With the same reason again it changes nothing. NOT_FOUND, ALREADY_EXISTS; OLYMPIAD_STATE while somebody may still sit the stage,
 * and once the olympiad is final.
 */
export async function annulOlympiadAttempt(ctx: Context, input: AnnulOlympiadAttemptInput): Promise<OlympiadAnnulment> {
  const { userId: authorId } = requireCaller(ctx);
  const reason = cleanLine(input.reason, { max: LONGEST_REASON, field: 'reason' });
  return inTransaction(ctx, async (tx) => {
    const [attempt]: Array<{ id: string; stageId: string; entryId: string }> = await tx.db.query(
      'SELECT id, stage_id AS "stageId", entry_id AS "entryId" FROM olimp.olympiad_attempts WHERE id = $1',
      [input.attemptId],
    );
    if (!attempt) throw noOlympiad();
    const { id: attemptId, stageId, entryId } = attempt;
    const stage = await lockStage(tx, stageId);
    const standing = await tx.db
      .createQueryBuilder(OlympiadAnnulment, 'a')
      .where('a.attempt_id = :attemptId AND a.lifted_at IS NULL', { attemptId })
      .getOne();
    if (standing?.reason === reason) return standing;
    if (standing) throw new AppError('ALREADY_EXISTS', 'It does not count already.');
    const made = Object.assign(new OlympiadAnnulment(), { stageId, entryId, attemptId, authorId, reason });
    const { id } = await tx.db.save(made);
    await recordAudit(tx, { action: 'olympiad.annul', object: `olympiad-attempt:${attemptId}`, after: { reason } });
    await countAgain(tx, stage);
    for (const later of await laterStages(tx, stage)) {
      if (await annulWhatFollows(tx, later)) await countOver(tx, later);
    }
    return tx.db.findOneByOrFail(OlympiadAnnulment, { id });
  });
}

/** An annulment on the desk of the caller's jury. NOT_FOUND, OLYMPIAD_STATE once the olympiad is final. */
async function lockAnnulment(tx: Context, id: string): Promise<{ annulment: OlympiadAnnulment; stage: OlympiadStage }> {
  const found = await tx.db.findOneBy(OlympiadAnnulment, { id });
  if (!found) throw noOlympiad();
  const stage = await lockStage(tx, found.stageId);
  return { annulment: await tx.db.findOneByOrFail(OlympiadAnnulment, { id }), stage };
}

/** Writes down what the jury says in the end. */
async function write(tx: Context, annulment: OlympiadAnnulment, reply: string, isLifted: boolean): Promise<Date> {
  const { id, attemptId, reply: before } = annulment;
  const [answeredAt = new Date()] = await databaseTimes(tx, ['now']);
  await tx.db.update(OlympiadAnnulment, id, { reply, answeredAt, ...(isLifted && { liftedAt: answeredAt }) });
  const action = isLifted ? 'olympiad.liftAnnulment' : 'olympiad.upholdAnnulment';
  await recordAudit(tx, {
    ...{ action, object: `olympiad-attempt:${attemptId}`, before: { reply: before }, after: { reply } },
  });
  return answeredAt;
}

/** Writes it down of an annulment and of those that are undone with it, and has the family told, once, where it knows of any. */
async function answer(
  tx: Context,
  annulment: OlympiadAnnulment,
  reply: string,
  undone: readonly OlympiadAnnulment[] | null = null,
) {
  const { id, entryId, shownAt, answeredAt: answeredBefore } = annulment;
  const answeredAt = await write(tx, annulment, reply, undone !== null);
  for (const follower of undone ?? []) await write(tx, follower, reply, true);
  if (!shownAt && !undone?.some((follower) => follower.shownAt)) return;
  // What stands after an appeal and is undone nevertheless is told twice.
  await tellAnswered(tx, entryId, answeredBefore ? `${id}:${answeredAt.toISOString()}` : id);
}

/**
 * Lets an attempt count again, and in later stages what followed from it or with it, and counts the stages with them; recorded in the audit, told to the family
 * with what the jury says. Again it changes nothing.
 * NOT_FOUND, OLYMPIAD_STATE once the olympiad is final.
 */
export async function liftOlympiadAnnulment(
  ctx: Context,
  { annulmentId, reply }: AnswerOlympiadAnnulmentInput,
): Promise<OlympiadAnnulment> {
  requireCaller(ctx);
  const said = cleanLine(reply, { max: LONGEST_REPLY, field: 'reply' });
  return inTransaction(ctx, async (tx) => {
    const { annulment, stage } = await lockAnnulment(tx, annulmentId);
    if (annulment.liftedAt) return annulment;
    const later = await laterStages(tx, stage);
    const followers = await tx.db.findBy(OlympiadAnnulment, {
      ...{ followsId: annulment.followsId ?? annulment.id, liftedAt: IsNull() },
      stageId: In(later.map(({ id }) => id)),
    });
    await answer(tx, annulment, said, followers);
    await countOver(tx, stage);
    for (const one of later) if (followers.some(({ stageId }) => stageId === one.id)) await countOver(tx, one);
    return tx.db.findOneByOrFail(OlympiadAnnulment, { id: annulment.id });
  });
}

/**
 * Says to the family that appealed that the attempt does not count; recorded in the audit. Again it changes nothing. NOT_FOUND; ALREADY_PROCESSED for
 * another answer; OLYMPIAD_STATE without an appeal and once the olympiad is final.
 */
export async function upholdOlympiadAnnulment(
  ctx: Context,
  { annulmentId, reply }: AnswerOlympiadAnnulmentInput,
): Promise<OlympiadAnnulment> {
  requireCaller(ctx);
  const said = cleanLine(reply, { max: LONGEST_REPLY, field: 'reply' });
  return inTransaction(ctx, async (tx) => {
    const { annulment } = await lockAnnulment(tx, annulmentId);
    if (annulment.reply === said && !annulment.liftedAt) return annulment;
    if (annulment.answeredAt) throw new AppError('ALREADY_PROCESSED', 'It was answered already.');
    if (!annulment.appealedAt) throw wrongMoment('NOT_APPEALED', 'Nobody has appealed against it.');
    await answer(tx, annulment, said);
    return tx.db.findOneByOrFail(OlympiadAnnulment, { id: annulment.id });
  });
}

/** Until when the family may appeal against it: the days of the stage from when it was told. Null before, once it has, when there is nothing to appeal against, and of what follows from another. */
export async function annulmentAppealsUntil(ctx: Context, annulment: OlympiadAnnulment): Promise<Date | null> {
  const { stageId, shownAt, appealedAt, liftedAt, followsId } = annulment;
  const stage = await ctx.load(stagesById, stageId);
  return stage && !appealedAt && !liftedAt && !followsId ? appealsEnd(stage, shownAt) : null;
}

/** Appeals against an annulment, for the calling pupil or a child of the calling guardian, once. NOT_FOUND, OLYMPIAD_STATE outside of the time for it, ALREADY_EXISTS. */
export async function appealOlympiadAnnulment(
  ctx: Context,
  input: AppealOlympiadAnnulmentInput,
): Promise<OlympiadAnnulment> {
  requireCaller(ctx);
  const appeal = cleanLine(input.text, { max: LONGEST_REPLY, field: 'text' });
  return inTransaction(ctx, async (tx) => {
    const found = await tx.db.findOneBy(OlympiadAnnulment, { id: input.annulmentId });
    if (!found) throw noAnnulment();
    const { olympiadId } = await ownSitting(tx, found.attemptId);
    if (!found.shownAt) throw noAnnulment();
    // In the order of a jury that undoes it: nobody does so, ends the olympiad or appeals as well between the look at it and the appeal.
    const annulment = await tx.db.findOneOrFail(OlympiadAnnulment, {
      ...{ where: { id: found.id }, lock: { mode: 'pessimistic_write' } },
    });
    const [{ state }] = await tx.db.query('SELECT state FROM olimp.olympiads WHERE id = $1 FOR SHARE', [olympiadId]);
    if (annulment.appealedAt) throw new AppError('ALREADY_EXISTS', 'There is an appeal against this already.');
    const until = await annulmentAppealsUntil(tx, annulment);
    const [now] = await databaseTimes(tx, ['now']);
    const isSettled = state === 'FINAL' || state === 'CALLED_OFF';
    if (isSettled || !until || !now || now >= until) {
      throw wrongMoment('APPEALS_CLOSED', 'It is not the time to appeal.');
    }
    await tx.db.update(OlympiadAnnulment, annulment.id, { appeal, appealedAt: now });
    return tx.db.findOneByOrFail(OlympiadAnnulment, { id: annulment.id });
  });
}

/** What was told of each attempt last; null where it counts and always did. One statement. */
async function shownAnnulments(ctx: Context, attemptIds: readonly string[]): Promise<Array<OlympiadAnnulment | null>> {
  const rows = await ctx.db
    .createQueryBuilder(OlympiadAnnulment, 'a')
    .where('a.attempt_id = ANY(:ids::uuid[]) AND a.shown_at IS NOT NULL', { ids: [...attemptIds] })
    .orderBy('a.created_at')
    .getMany();
  const byAttempt = new Map(rows.map((row) => [row.attemptId, row]));
  return attemptIds.map((id) => byAttempt.get(id) ?? null);
}

/** That an attempt does not count, for the pupil and those who look after them, from when it is shown. */
export async function ownAnnulment(ctx: Context, sitting: Sitting): Promise<OlympiadAnnulment | null> {
  const begun = await seenAttempt(ctx, sitting);
  return begun && ctx.load(shownAnnulments, begun.attempt.id);
}

const newestFirst = (ctx: Context, { stage }: JuryStage) =>
  ctx.db
    .createQueryBuilder(OlympiadAnnulment, 'a')
    .where({ stageId: stage.id })
    .orderBy('a.created_at', 'DESC')
    .addOrderBy('a.id');

/** The attempts of a grade in a stage that the jury let not count, the newest first: those that stand and those it undid. One statement. */
export const annulmentsOf = (ctx: Context, stage: JuryStage, grade: number): Promise<OlympiadAnnulment[]> =>
  newestFirst(ctx, stage)
    .andWhere('a.entry_id IN (SELECT e.id FROM olimp.olympiad_entries e WHERE e.grade = :grade::int)', { grade })
    .getMany();

/** Those of all grades that families have appealed against, in the same order. One statement. */
export const appealedAnnulmentsOf = (ctx: Context, stage: JuryStage): Promise<OlympiadAnnulment[]> =>
  newestFirst(ctx, stage).andWhere('a.appealed_at IS NOT NULL').getMany();
