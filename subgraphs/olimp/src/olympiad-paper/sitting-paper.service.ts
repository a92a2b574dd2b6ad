import type { Context } from '@alif24/subgraph-shared/server';
import type { Locale } from '@alif24/subgraph-shared/utils';
import { In } from 'typeorm';
import type { Answer } from '../question/question.ts';
import { takesOptions } from '../question/question.ts';
import { type QuestionTexts, textFor } from '../question/question-text.ts';
import { OlympiadAnswer } from './olympiad-attempt.entity.ts';
import type { OlympiadAnswerType, OlympiadProblem } from './olympiad-attempt.type.ts';
import type { OlympiadProblemRow } from './olympiad-paper.entity.ts';
import { problemsOfPapers } from './olympiad-paper.service.ts';
import { paperLanguages } from './paper-language.service.ts';
import type { Begun } from './sitting.service.ts';
import { fillIn, type OrderedProblem, optionOrder, orderFor, toSeen, variantIndex } from './sitting-order.rules.ts';

/** A stored problem with how many options it has. */
export function ordered(problem: OlympiadProblemRow): OlympiadProblemRow & OrderedProblem {
  const { kind, texts } = problem;
  const written = texts.texts.find(({ language }) => language === texts.language)?.options.length ?? 0;
  const optionCount = kind === 'TRUE_FALSE' ? 2 : kind === 'LISTEN' ? texts.pictures.length : written;
  return { ...problem, optionCount };
}

/** The problems as this pupil has them, in one language. No key is read on the way. */
export async function problemsForSitting(
  ctx: Context,
  { attempt }: { attempt: Pick<Begun['attempt'], 'seed' | 'paperId'> },
  locale: Locale,
): Promise<OlympiadProblem[]> {
  const { seed, paperId } = attempt;
  const problems = (await ctx.load(problemsOfPapers, paperId)).map(ordered);
  return orderFor(seed, problems).map((problem, n) => {
    const { id, kind, points, texts, variants } = problem;
    const order = optionOrder(seed, problem);
    const { language, text, options, sound } = textFor(
      withValues(problem, variants[variantIndex(seed, problem)]),
      locale,
    );
    return {
      ...{ id, number: n + 1, kind, points, language: language as OlympiadProblem['language'], text, sound },
      options: options.length === 0 ? [] : order.map((option) => options[option] as string),
      pictures: kind === 'LISTEN' ? order.map((option) => texts.pictures[option] as string) : [],
    };
  });
}

/** What the pupil may choose to read their problems in. */
export async function languagesForSitting(
  ctx: Context,
  { attempt }: { attempt: Pick<Begun['attempt'], 'paperId'> },
): Promise<Locale[]> {
  return paperLanguages((await ctx.load(problemsOfPapers, attempt.paperId)).map(({ texts }) => texts));
}

/** Values go in before letters are changed, so that the other script has them too. */
function withValues({ kind, texts }: OlympiadProblemRow, variant: Record<string, string> | undefined): QuestionTexts {
  const filled = texts.texts.map(({ text, options, ...rest }) => ({
    ...{ ...rest, text: fillIn(text, variant), options: options.map((option) => fillIn(option, variant)) },
  }));
  return { ...texts, kind, texts: filled };
}

/** What has been put down so far, in the order of the paper, options as the pupil sees them. */
export async function answersForSitting(ctx: Context, { attempt }: Begun): Promise<OlympiadAnswerType[]> {
  const problems = (await ctx.load(problemsOfPapers, attempt.paperId)).map(ordered);
  const answers = await ctx.load(answersOfAttempts, attempt.id);
  const byProblem = new Map(answers.map((answer) => [answer.problemId, answer]));
  return orderFor(attempt.seed, problems).flatMap((problem) => {
    const answer = byProblem.get(problem.id);
    return answer ? [asSeen(attempt.seed, problem, answer)] : [];
  });
}

/** A stored answer as its pupil sees it. */
export function asSeen(
  seed: string,
  problem: OrderedProblem,
  stored: Omit<OlympiadAnswer, 'attemptId'>,
): OlympiadAnswerType {
  const { problemId, answer, revision, savedAt } = stored;
  const seen = answer && { ...answer, options: answer.options && seenOptions(seed, problem, answer.options) };
  return { problemId, revision, savedAt, answer: seen as OlympiadAnswerType['answer'] };
}

function seenOptions(seed: string, problem: OrderedProblem, options: NonNullable<Answer['options']>): number[] {
  const seen = toSeen(optionOrder(seed, problem), options);
  return problem.kind === 'ORDER' || !takesOptions(problem.kind) ? seen : seen.sort((a, b) => a - b);
}

/** The answers of each attempt, options as the author counts them. One statement. */
export async function answersOfAttempts(ctx: Context, ids: readonly string[]): Promise<OlympiadAnswer[][]> {
  const answers = await ctx.db.findBy(OlympiadAnswer, { attemptId: In([...ids]) });
  const byAttempt = Map.groupBy(answers, ({ attemptId }) => attemptId);
  return ids.map((id) => byAttempt.get(id) ?? []);
}
