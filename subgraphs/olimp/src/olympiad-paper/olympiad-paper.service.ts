import { recordAudit, requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { badInput, namesIn } from '@alif24/subgraph-shared/utils';
import { In, IsNull } from 'typeorm';
import { databaseTimes, lockHeldStage, wrongMoment } from '../olympiad/olympiad.service.ts';
import { checkScheme, fitsScheme, schemeOf } from '../olympiad-result/scheme.rules.ts';
import { tieBreakersOf } from '../olympiad-result/tie.rules.ts';
import { checkKey, type QuestionKey } from '../question/question.ts';
import { checkTexts } from '../question/question-text.ts';
import { OlympiadKey, OlympiadPaper, OlympiadProblemRow, type ProblemVariant } from './olympiad-paper.entity.ts';
import type { OlympiadProblemInput, SetOlympiadPaperInput } from './olympiad-paper.input.ts';
import { gradesToWrite } from './paper-time.service.ts';
import { fillIn } from './sitting-order.rules.ts';

/** The problem as it is stored, and a key for each of its variants. BAD_USER_INPUT, naming the problem by its place from 0. */
export function draftProblem(input: OlympiadProblemInput, number: number) {
  const field = `problems.${number - 1}`;
  const { optionCount, texts, language, pictures } = checkTexts(
    {
      ...{ kind: input.kind, language: input.language, pictures: input.pictures },
      texts: input.texts.map(({ explanation, sound, ...text }) => ({
        ...{ ...text, explanation: explanation ?? null, sound: sound ?? null },
      })),
    },
    field,
    true,
  );
  const wanted = new Set(texts.flatMap(({ text, options }) => [text, ...options].flatMap(namesIn)));
  const variants: ProblemVariant[] = input.variants.map(({ values }) =>
    Object.fromEntries(values.map(({ name, value }) => [name, value.normalize('NFC').trim()])),
  );
  for (const [n, variant] of variants.entries()) {
    if (input.variants[n]?.values.length !== wanted.size || [...wanted].some((name) => !variant[name])) {
      throw badInput('A variant has a value for every name in the texts, and no other.', field);
    }
    const sameTwice = texts.some(
      ({ options }) => new Set(options.map((each) => fillIn(each, variant))).size < options.length,
    );
    if (sameTwice) throw badInput('No two options of a variant are the same.', field);
  }
  // Two children with the same words before them have the same right answer.
  const different = new Set(variants.map((variant) => JSON.stringify(Object.entries(variant).sort())));
  if (different.size < variants.length) throw badInput('Variants differ by a value in the text.', field);
  const keys = input.variants.map(({ key }): QuestionKey => {
    const number = typeof key.number === 'string' ? { value: key.number, tolerance: key.tolerance ?? '0' } : null;
    const { correctOptions, accepted } = key;
    return checkKey({ kind: input.kind, optionCount, correctOptions, accepted, number }, field);
  });
  const explanations = texts.flatMap((text) => {
    return text.explanation === null ? [] : [{ language: text.language, explanation: text.explanation }];
  });
  // What explains the answer is as secret as the answer, so it lies where no paper is read from.
  const words = texts.map((text) => ({ ...text, explanation: null }));
  const { kind, points } = input;
  const row = {
    number,
    kind,
    points,
    skill: input.skill ?? null,
    explanations,
    texts: { language, texts: words, pictures },
  };
  return { row: { ...row, variants: wanted.size === 0 ? [] : variants }, keys };
}

/**
 * Writes the paper of a grade, until pupils may sit it; recorded in the audit. While the olympiad is a draft a paper may still lack problems of its scheme: it
 * is not opened with one. NOT_FOUND, BAD_USER_INPUT, OLYMPIAD_STATE.
 */
export async function setOlympiadPaper(ctx: Context, input: SetOlympiadPaperInput): Promise<OlympiadPaper> {
  const { userId: authorId } = requireCaller(ctx);
  const { stageId, grade, scheme } = input;
  const tieBreakers = tieBreakersOf(input.tieBreakers);
  const points = input.problems.map((problem) => problem.points);
  schemeOf(scheme);
  const drafts = input.problems.map((problem, n) => draftProblem(problem, n + 1));
  return inTransaction(ctx, async (tx) => {
    const { olympiad } = await lockHeldStage(tx, stageId);
    if (!olympiad.grades.includes(grade)) throw badInput('There is no such grade in the olympiad.', 'grade');
    // Whoever begins with it at this very moment is waited for, and counts.
    await tx.db.query('SELECT FROM olimp.olympiad_papers WHERE stage_id = $1 AND grade = $2 FOR UPDATE', [
      stageId,
      grade,
    ]);
    const [grades = []] = await gradesToWrite(tx, [stageId]);
    if (!grades.includes(grade)) throw wrongMoment('BEGUN', 'The paper of this grade does not change any more.');
    const [now] = await databaseTimes(tx, ['now']);
    if (olympiad.state !== 'DRAFT') checkScheme(scheme, points);
    await tx.db.upsert(OlympiadPaper, { stageId, grade, scheme, tieBreakers }, ['stageId', 'grade']);
    const paper = await tx.db.findOneByOrFail(OlympiadPaper, { stageId, grade });
    await tx.db.update(OlympiadProblemRow, { paperId: paper.id, removedAt: IsNull() }, { removedAt: now });
    const problems = await tx.db.save(
      drafts.map(({ row }) => Object.assign(new OlympiadProblemRow(), row, { paperId: paper.id })),
    );
    await tx.db.insert(
      OlympiadKey,
      drafts.map(({ keys }, n) => ({ problemId: problems[n]?.id, version: 1, keys, authorId })),
    );
    const after = { stage: stageId, grade, problems: problems.length };
    await recordAudit(tx, { action: 'olympiad.paper', object: `olympiad:${olympiad.id}`, after });
    return paper;
  });
}

/** The problems of each paper in the order of the author, without keys. One statement. */
export async function problemsOfPapers(ctx: Context, ids: readonly string[]): Promise<OlympiadProblemRow[][]> {
  const rows = await ctx.db.find(OlympiadProblemRow, {
    where: { paperId: In([...ids]), removedAt: IsNull() },
    order: { number: 'ASC' },
  });
  const byPaper = Map.groupBy(rows, ({ paperId }) => paperId);
  return ids.map((id) => byPaper.get(id) ?? []);
}

/** Whether each paper has the problems that its scheme wants. One statement. */
export async function fitsOfPapers(ctx: Context, ids: readonly string[]): Promise<boolean[]> {
  const rows: Array<{ id: string; scheme: string; points: number[] }> = await ctx.db.query(
    `SELECT p.id, p.scheme, array(SELECT q.points FROM olimp.olympiad_problems q WHERE q.paper_id = p.id AND q.removed_at IS NULL) AS points
       FROM olimp.olympiad_papers p WHERE p.id = ANY($1::uuid[])`,
    [ids],
  );
  const fit = new Set(rows.filter(({ scheme, points }) => fitsScheme(scheme, points)).map(({ id }) => id));
  return ids.map((id) => fit.has(id));
}

/** How many problems each paper has. One statement. */
export async function problemCountsOf(ctx: Context, ids: readonly string[]): Promise<number[]> {
  const rows: Array<{ id: string; count: number }> = await ctx.db.query(
    `SELECT paper_id AS id, count(*)::int AS count FROM olimp.olympiad_problems
      WHERE paper_id = ANY($1::uuid[]) AND removed_at IS NULL GROUP BY 1`,
    [ids],
  );
  const counts = new Map(rows.map(({ id, count }) => [id, count]));
  return ids.map((id) => counts.get(id) ?? 0);
}
