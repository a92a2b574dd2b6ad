import type { Context } from '@alif24/subgraph-shared/server';
import { LOCALES } from '@alif24/subgraph-shared/utils';
import type { LiveQuiz } from './live-quiz.entity.ts';
import { type LiveQuizSnapshot, snapshotsOf } from './live-quiz.service.ts';
import { hostedQuiz } from './live-quiz-host.service.ts';
import type { LiveQuizQuestionRow } from './live-quiz-log.ts';
import type { WrittenLiveQuizQuestion } from './live-quiz-written.type.ts';

/** The questions of a quiz of the caller as they were written, to be looked through or written anew. FORBIDDEN; QUIZ_NOT_FOUND for moderators. */
export async function writtenQuestions(ctx: Context, quizId: string): Promise<WrittenLiveQuizQuestion[]> {
  const { view } = await hostedQuiz(ctx, quizId);
  return view.quiz.questions.map(asWritten);
}

function asWritten(row: LiveQuizQuestionRow): WrittenLiveQuizQuestion {
  const { number, kind, texts, pictures, key, seconds, points, section, sectionTranslations } = row;
  return {
    ...{ number, kind, pictures: [...pictures], seconds, points, section },
    texts: texts.map((text) => ({
      ...{ ...text, language: text.language as WrittenLiveQuizQuestion['texts'][number]['language'] },
      options: [...text.options],
    })),
    key: {
      ...{ correctOptions: [...key.correctOptions], accepted: [...key.accepted] },
      ...{ number: key.number?.value ?? null, tolerance: key.number?.tolerance ?? null },
    },
    sectionTranslations: LOCALES.flatMap((language) => {
      const title = sectionTranslations[language];
      return title
        ? [{ language: language as WrittenLiveQuizQuestion['sectionTranslations'][number]['language'], title }]
        : [];
    }),
  };
}

/** The quiz that was made in the place of one; null for most. */
export async function replacementOf(ctx: Context, { id }: LiveQuiz): Promise<LiveQuizSnapshot | null> {
  const newer = await ctx.load(replacementsOf, id);
  return newer ? ctx.load(snapshotsOf, newer) : null;
}

/** By the quizzes `ids` that made way, the newest that took their place. One statement. */
async function replacementsOf(ctx: Context, ids: readonly string[]): Promise<Array<string | null>> {
  const rows: Array<{ id: string; replacesId: string }> = await ctx.db.query(
    `SELECT DISTINCT ON (replaces_id) id, replaces_id AS "replacesId" FROM olimp.live_quizzes
      WHERE replaces_id = ANY($1::uuid[]) ORDER BY replaces_id, id DESC`,
    [ids],
  );
  const newer = new Map(rows.map((row) => [row.replacesId, row.id]));
  return ids.map((id) => newer.get(id) ?? null);
}
