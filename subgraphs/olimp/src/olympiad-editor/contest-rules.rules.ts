import { HUNDREDTHS, mostPoints, SCHEMES, type Scheme } from '../olympiad-result/scheme.rules.ts';
import { TIE_BREAKERS } from '../olympiad-result/tie.rules.ts';
import type { OlympiadRules, OlympiadScheme } from './contest-rules.type.ts';

function shown([name, scheme]: [string, Scheme]): OlympiadScheme {
  const { classes, counts, start, penalty } = scheme;
  const wanted = Object.entries(classes ?? {}).map(([points, count]) => ({ points: Number(points), count }));
  const problems = wanted.flatMap(({ points, count }) =>
    Array.from({ length: count }, (_, n) => ({ number: n + 1, points })),
  );
  const isKnown = classes !== null || counts === 'SHARE';
  // A share is of a hundred whatever the paper: one problem will do to say so.
  const paper = counts === 'SHARE' ? [{ number: 1, points: 1 }] : problems;
  return { name, classes: wanted, start, penalty, most: isKnown ? mostPoints(scheme, paper) / HUNDREDTHS : null };
}

/** The schemes and tie-breakers that there are, as an organizer chooses from them. */
export const contestRules = (): OlympiadRules => ({
  schemes: Object.entries(SCHEMES).map(shown),
  tieBreakers: Object.keys(TIE_BREAKERS),
});
