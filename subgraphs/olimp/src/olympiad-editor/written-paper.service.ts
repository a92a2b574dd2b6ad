import type { Context } from '@alif24/subgraph-shared/server';
import type { OlympiadKey, OlympiadProblemRow, ProblemExplanation } from '../olympiad-paper/olympiad-paper.entity.ts';
import { problemsOfPapers } from '../olympiad-paper/olympiad-paper.service.ts';
import { gradesToWrite } from '../olympiad-paper/paper-time.service.ts';
import type { QuestionKey } from '../question/question.ts';
import { type DeskStage, papersOfStages } from './desk.service.ts';
import type { OlympiadPaperProblem } from './desk.type.ts';

/** What its author may read again. */
interface Secret {
  keys: readonly QuestionKey[];
  explanations: readonly ProblemExplanation[];
}

/**
 * The problems of a grade as they were written. What is right, and why, goes back to nobody but who wrote it, and only while the paper may still be
 * written: from the moment on in which a child may count on it, it lies where nobody reads it.
 */
export async function writtenProblems(ctx: Context, desk: DeskStage, grade: number): Promise<OlympiadPaperProblem[]> {
  const papers = await ctx.load(papersOfStages, desk.stage.id);
  const paper = papers.find((each) => each.grade === grade);
  if (!paper) return [];
  const problems = await ctx.load(problemsOfPapers, paper.id);
  const isOpen = (await ctx.load(gradesToWrite, desk.stage.id)).includes(grade);
  const secrets = isOpen ? await ownSecretsOf(ctx, problems) : new Map<string, Secret>();
  return problems.map((problem) => asWritten(problem, secrets.get(problem.id)));
}

/** Of problems whose newest key the caller wrote. One statement. */
async function ownSecretsOf(ctx: Context, problems: readonly OlympiadProblemRow[]): Promise<Map<string, Secret>> {
  const rows: Array<Secret & { id: string } & Pick<OlympiadKey, 'authorId'>> = await ctx.db.query(
    `SELECT DISTINCT ON (q.id) q.id, q.explanations, k.keys, k.author_id AS "authorId"
       FROM olimp.olympiad_problems q JOIN olimp.olympiad_keys k ON k.problem_id = q.id
      WHERE q.id = ANY($1::uuid[]) ORDER BY q.id, k.version DESC`,
    [problems.map(({ id }) => id)],
  );
  return new Map(rows.filter(({ authorId }) => authorId === ctx.caller?.userId).map((row) => [row.id, row]));
}

function asWritten(problem: OlympiadProblemRow, secret: Secret | undefined): OlympiadPaperProblem {
  const { id, kind, points, texts, variants, skill } = problem;
  const why = new Map<string, string>(secret?.explanations.map(({ language, explanation }) => [language, explanation]));
  const forms = variants.length === 0 ? [{}] : variants;
  return {
    ...{ id, kind, points, skill, language: texts.language as OlympiadPaperProblem['language'] },
    texts: texts.texts.map((text) => ({
      ...{ ...text, language: text.language as OlympiadPaperProblem['language'], options: [...text.options] },
      explanation: why.get(text.language) ?? null,
    })),
    pictures: [...texts.pictures],
    variants: forms.map((form, n) => {
      const key = secret?.keys[n];
      return {
        values: Object.entries(form).map(([name, value]) => ({ name, value })),
        key: key
          ? {
              ...{ correctOptions: [...key.correctOptions], accepted: [...key.accepted] },
              ...{ number: key.number?.value ?? null, tolerance: key.number?.tolerance ?? null },
            }
          : null,
      };
    }),
  };
}
