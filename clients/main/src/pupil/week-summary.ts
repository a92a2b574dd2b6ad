import { dayOf, lastDays, type PupilFacts } from './activity.ts';

/** What was done on each platform in the last seven days; null where the platform did not answer. */
export interface WeekSummary {
  /** Different letters that were practised. */
  letters: number | null;
  /** Lessons that were opened. */
  lessons: number | null;
  /** Tests that were handed in. */
  tests: number | null;
  /** Mean of their results, 0 to 100; null without any. */
  testPercent: number | null;
  /** Days with at least one game. */
  gameDays: number | null;
  quizzes: number | null;
}

const week = 7;

export function weekSummaryOf(facts: PupilFacts, now: Date): WeekSummary {
  const since = dayOf(now) - week + 1;
  const isRecent = (moment: string | null | undefined) => Boolean(moment && dayOf(moment) >= since);
  const { letterProgress, lessonProgress, testAttempts, gameScores, liveQuizResults } = facts;
  const tests = testAttempts?.filter(({ submittedAt }) => isRecent(submittedAt));
  const percents = tests?.flatMap(({ score, test }) => percentOf(score, test.maxScore) ?? []) ?? [];
  return {
    letters: letterProgress?.filter(({ lastPractisedAt }) => isRecent(lastPractisedAt)).length ?? null,
    lessons: lessonProgress?.filter(({ lastOpenedAt }) => isRecent(lastOpenedAt)).length ?? null,
    tests: tests?.length ?? null,
    testPercent: percents.length ? Math.round(percents.reduce((sum, one) => sum + one, 0) / percents.length) : null,
    gameDays: gameScores ? lastDays(facts, week, now).filter(({ sites }) => sites.has('games')).length : null,
    quizzes: liveQuizResults?.filter(({ finishedAt }) => isRecent(finishedAt)).length ?? null,
  };
}

/** 0 to 100; null while there is no score. */
export function percentOf(score: number | null | undefined, max: number): number | null {
  return score == null || max <= 0 ? null : Math.round((score / max) * 100);
}
