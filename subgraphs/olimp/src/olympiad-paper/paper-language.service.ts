import type { Context } from '@alif24/subgraph-shared/server';
import { LOCALES, type Locale } from '@alif24/subgraph-shared/utils';
import { canBeReadIn, languagesOf } from '../question/question-text.ts';

/** A problem with the languages in which it is written. */
interface WrittenProblem {
  id: string;
  grade: number;
  number: number;
  /** Of its author. */
  language: Locale;
  texts: ReadonlyArray<{ language: Locale }>;
}

/** The problems of the first stage of each olympiad, by grade and in the order of the author, with their languages alone. One statement. */
export async function firstProblemsOf(ctx: Context, olympiadIds: readonly string[]): Promise<WrittenProblem[][]> {
  const rows: WrittenProblem[] = await ctx.db.query(
    `SELECT o.id, p.grade, q.number, q.texts->>'language' AS language,
            (SELECT jsonb_agg(jsonb_build_object('language', t->>'language')) FROM jsonb_array_elements(q.texts->'texts') AS t) AS texts
       FROM olimp.olympiads o JOIN olimp.olympiad_stages s ON s.olympiad_id = o.id AND s.number = 1
       JOIN olimp.olympiad_papers p ON p.stage_id = s.id AND p.grade = ANY(o.grades)
       JOIN olimp.olympiad_problems q ON q.paper_id = p.id AND q.removed_at IS NULL
      WHERE o.id = ANY($1::uuid[]) ORDER BY p.grade, q.number`,
    [olympiadIds],
  );
  const byOlympiad = Map.groupBy(rows, ({ id }) => id);
  return olympiadIds.map((id) => byOlympiad.get(id) ?? []);
}

/** The languages in which all of these problems can be read; where there is none, those in which they were written first. None without problems. */
export function paperLanguages(problems: readonly Pick<WrittenProblem, 'language' | 'texts'>[]): Locale[] {
  if (problems.length === 0) return [];
  const common = languagesOf(problems);
  if (common.length > 0) return common;
  return LOCALES.filter((locale) => problems.some(({ language }) => canBeReadIn(locale, [{ language }])));
}

/** What a pupil of an olympiad may choose to read in. */
export const languagesOfOlympiad = async (ctx: Context, olympiadId: string): Promise<Locale[]> =>
  paperLanguages(await ctx.load(firstProblemsOf, olympiadId));

/** What keeps a language from being offered: problems of a grade that are not written in it, though others are. */
export interface Untranslated {
  language: Locale;
  grade: number;
  problems: number[];
}

/** Both scripts of Uzbek are one language here, the Latin one. */
export function untranslatedOf(problems: readonly WrittenProblem[]): Untranslated[] {
  const written = LOCALES.filter(
    (locale) => locale !== 'UZ_CYRL' && problems.some(({ texts }) => canBeReadIn(locale, texts)),
  );
  return written.flatMap((language) => {
    const without = problems.filter(({ texts }) => !canBeReadIn(language, texts));
    return [...Map.groupBy(without, ({ grade }) => grade)].map(([grade, some]) => ({
      ...{ language, grade, problems: some.map(({ number }) => number) },
    }));
  });
}
