import type { MainPupilFactsFragment } from '@alif24/client-shared/graphql';
import { type SiteName, siteNames } from '@alif24/client-shared/hosts';

export type PupilFacts = MainPupilFactsFragment;

/** Something a pupil did on one of the platforms. */
export interface Activity {
  site: SiteName;
  /** The day by the calendar of Tashkent, counted from 1970-01-01. */
  day: number;
}

/** A day in a row of seven. */
export interface MarkedDay {
  /** `2026-11-26`, or noon of that day in Tashkent: to be shown by the shared formats. */
  date: string | Date;
  /** Something was done. */
  isActive: boolean;
  isToday: boolean;
  isFuture: boolean;
}

export interface Day extends MarkedDay {
  date: Date;
  day: number;
  /** The platforms on which something was done. */
  sites: ReadonlySet<SiteName>;
}

const hour = 3_600_000;
/** Tashkent is five hours ahead of UTC all year. */
const offset = 5 * hour;

/** The day of an instant by the calendar of Tashkent, counted from 1970-01-01. */
export const dayOf = (moment: string | Date): number => Math.floor((new Date(moment).getTime() + offset) / (24 * hour));

/** The date of an instant by the calendar of Tashkent: `2026-11-26`. */
export const dateOf = (moment: Date): string => new Date(moment.getTime() + offset).toISOString().slice(0, 10);

/** Monday of the week that a day belongs to; day 0 was a Thursday. */
export const mondayOf = (day: number): number => day - ((day + 3) % 7);

/**
 * What a pupil did, as far as the platforms that answered know. Coins tell the days of all platforms, each platform the last day of
 * each of its things; a platform that is down takes only its own part away.
 */
export function activitiesOf(facts: PupilFacts): Activity[] {
  const {
    coins,
    letterProgress,
    testAttempts,
    gameScores,
    liveQuizResults,
    lessonProgress,
    storyProgress,
    mathProgress,
  } = facts;
  const at = (site: SiteName, moments: readonly (string | null | undefined)[] = []): Activity[] =>
    moments.flatMap((moment) => (moment ? [{ site, day: dayOf(moment) }] : []));
  return [
    ...(coins?.statement.edges ?? []).flatMap(({ node: { source, createdAt, amount } }) => {
      const site = siteNames.find((name) => source.startsWith(`${name}.`));
      return site && amount > 0 ? at(site, [createdAt]) : [];
    }),
    ...at(
      'harf',
      letterProgress?.map(({ lastPractisedAt }) => lastPractisedAt),
    ),
    ...at(
      'main',
      storyProgress?.map(({ readAt }) => readAt),
    ),
    ...at(
      'main',
      mathProgress?.skills.map(({ lastAt }) => lastAt),
    ),
    ...at(
      'testai',
      testAttempts?.map(({ submittedAt, startedAt }) => submittedAt ?? startedAt),
    ),
    ...at(
      'games',
      gameScores?.map(({ lastPlayedAt }) => lastPlayedAt),
    ),
    ...at(
      'olimp',
      liveQuizResults?.map(({ finishedAt }) => finishedAt),
    ),
    ...at(
      'lessons',
      lessonProgress?.flatMap(({ lastOpenedAt, completedAt }) => [lastOpenedAt, completedAt]),
    ),
  ];
}

/** `count` days from `first` on, with what was done on each. */
export function daysOf(activities: readonly Activity[], first: number, count: number, now: Date): Day[] {
  const today = dayOf(now);
  return Array.from({ length: count }, (_, index) => {
    const day = first + index;
    const sites = new Set(activities.filter((one) => one.day === day).map(({ site }) => site));
    return {
      day,
      sites,
      isActive: sites.size > 0,
      date: new Date(day * 24 * hour + 7 * hour),
      isToday: day === today,
      isFuture: day > today,
    };
  });
}

/** Monday to Sunday of this week. */
export const thisWeek = (facts: PupilFacts, now: Date): Day[] =>
  daysOf(activitiesOf(facts), mondayOf(dayOf(now)), 7, now);
