import type { Context } from '@alif24/subgraph-shared/server';
import type { Language } from '../story/story.service.ts';
import { wordsOf } from '../story/story.service.ts';
import { isSameName } from './names.ts';
import { namesOfChildren } from './own-children.ts';

/** More than these no short story can hold. */
const MOST = 8;
const LETTERS = [2, 16] as const;

/**
 * The words of this language at which the pupil stumbled in the last seven days, reading aloud, the most often missed first; no word that is
 * a name of a child whom the caller looks after. For callers who may read the pupil.
 */
export async function missedWords(
  ctx: Context,
  userId: string,
  studentId: string,
  language: Language,
): Promise<string[]> {
  const rows: Array<{ word: string }> = await ctx.db.query(
    `SELECT lower(r.words[(mark ->> 'word')::int + 1]) AS word
       FROM main.readings r, jsonb_array_elements(r.result -> 'marks') AS mark
      WHERE r.student_id = $1 AND r.state = 'ANALYSED' AND r.analysed_at > now() - interval '7 days' AND r.story_id LIKE $2
        AND mark ->> 'verdict' IN ('OMITTED', 'SUBSTITUTED', 'SUFFIX_SLIP')
      GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 40`,
    [studentId, `${language}-%`],
  );
  const names = await namesOfChildren(ctx, userId);
  return rows
    .flatMap(({ word }) => (word ? (wordsOf(word)[0] ?? []) : []))
    .filter((word) => word.length >= LETTERS[0] && word.length <= LETTERS[1] && !/\d/.test(word))
    .filter((word) => !names.some((name) => isSameName(name, word)))
    .slice(0, MOST);
}
