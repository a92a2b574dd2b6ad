import type { Pupil, Result } from '../subgraphs/school.ts';
import { type Ask, extend } from './ask.ts';
import type { Texts } from './planned-fetches.ts';

export function wide(ask: Ask, texts: Texts) {
  const resultsText = texts('lessons', '');
  const ranksText = texts('progress', 'results.@');
  const activityText = texts('reviews', 'results.@.pupil');
  const levelsText = texts('accounts', 'results.@.pupil');

  return async (authorization: string | undefined) => {
    const { results } = await ask<{ results: Result[] }>('lessons', resultsText, authorization);
    const pupils: Pupil[] = [];
    const resultKeys: object[] = [];
    const pupilKeys: object[] = [];
    for (const { id, pupil } of results) {
      pupils.push(pupil);
      resultKeys.push({ __typename: 'Result', id });
      pupilKeys.push({ __typename: 'Pupil', id: pupil.id });
    }
    await Promise.all([
      extend(ask('progress', ranksText, authorization, { representations: resultKeys }), results),
      extend(ask('reviews', activityText, authorization, { representations: pupilKeys }), pupils),
      extend(ask('accounts', levelsText, authorization, { representations: pupilKeys }), pupils),
    ]);
    return { results: results.map(resultShape) };
  };
}

const resultShape = (result: Result) => ({
  id: result.id,
  points: result.points,
  seconds: result.seconds,
  attempts: result.attempts,
  correct: result.correct,
  ratio: result.ratio,
  mean: result.mean,
  deviation: result.deviation,
  rank: result.rank,
  percentile: result.percentile,
  pace: result.pace,
  bonus: result.bonus,
  pupil: pupilShape(result.pupil),
});

const pupilShape = ({ id, level, points, average, streak, answered, mood }: Pupil) => ({
  id,
  level,
  points,
  average,
  streak,
  answered,
  mood,
});
