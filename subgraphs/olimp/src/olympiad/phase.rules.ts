import { localTime } from '@alif24/subgraph-shared/utils';

/** When a stage is held, and how long a child has in it. */
export interface StageTimes {
  startsAt: Date;
  endsAt: Date;
  durationMinutes: number;
}

/** What a grade or a child has of their own: a later window, more time. Both are 0 or more. */
export interface OwnTimes {
  delayMinutes: number;
  extraMinutes: number;
}

export interface Sitting {
  startedAt: Date;
  finishedAt: Date | null;
}

export enum OlympiadPhase {
  BEFORE = 'BEFORE',
  READY = 'READY',
  RUNNING = 'RUNNING',
  SAVING = 'SAVING',
  ENDED = 'ENDED',
}

/** How things stand for one child in one stage at one instant. */
export interface PhaseView {
  phase: OlympiadPhase;
  /** From when on the child may begin. */
  opensAt: Date;
  /** Until when the child may begin, and when the time of every child with this window ends at the latest. */
  closesAt: Date;
  /** When the time of the child ends, on a whole second; before they begin, what it would be if they began now. */
  endsAt: Date;
  /** Until when answers that are on their way are kept. */
  savesUntil: Date;
  /** When the phase changes by itself; null when it does not any more. */
  changesAt: Date | null;
}

/** What is sent at the last second may take so long to come. */
export const SAVE_GRACE_SECONDS = 30;

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const later = (instant: Date, milliseconds: number) => new Date(instant.getTime() + milliseconds);
export const earliest = (a: Date, b: Date): Date => (a <= b ? a : b);
const wholeSecond = (instant: Date) => new Date(Math.ceil(instant.getTime() / SECOND) * SECOND);

/**
 * The only place that knows what time a child has: a delay moves start and end of their window, extra time the end and what they have from their own
 * start; several of them (of the grade, of the child) add up. Nobody begins before the stage does. By the server's clock, whatever the child's shows.
 */
export function phase(stage: StageTimes, own: readonly OwnTimes[], sitting: Sitting | null, now: Date): PhaseView {
  const sum = (minutes: (times: OwnTimes) => number) =>
    own.reduce((total, times) => total + Math.max(0, minutes(times)), 0) * MINUTE;
  const [delay, extra] = [sum(({ delayMinutes }) => delayMinutes), sum(({ extraMinutes }) => extraMinutes)];
  const opensAt = wholeSecond(later(stage.startsAt, delay));
  const closesAt = wholeSecond(later(stage.endsAt, delay + extra));
  const begun = sitting?.startedAt ?? (now > opensAt ? now : opensAt);
  const endsAt = earliest(wholeSecond(later(begun, stage.durationMinutes * MINUTE + extra)), closesAt);
  const savesUntil = later(endsAt, SAVE_GRACE_SECONDS * SECOND);
  const at = (name: OlympiadPhase, changesAt: Date | null) => ({
    ...{ phase: name, opensAt, closesAt, endsAt, savesUntil, changesAt },
  });
  if (sitting) {
    if (sitting.finishedAt || now >= savesUntil) return at(OlympiadPhase.ENDED, null);
    return now >= endsAt ? at(OlympiadPhase.SAVING, savesUntil) : at(OlympiadPhase.RUNNING, endsAt);
  }
  if (now < opensAt) return at(OlympiadPhase.BEFORE, opensAt);
  return now < closesAt ? at(OlympiadPhase.READY, closesAt) : at(OlympiadPhase.ENDED, null);
}

/** Whole seconds until the phase changes by itself; 0 when it does not. */
export function countdown({ changesAt }: PhaseView, now: Date): number {
  return changesAt ? Math.max(0, Math.ceil((changesAt.getTime() - now.getTime()) / SECOND)) : 0;
}

/** All that a screen needs to count down and to print when. */
export const timesOf = (view: PhaseView, now: Date) => ({
  ...{ ...view, secondsLeft: countdown(view, now), printedTime: printedTime(view), serverTime: now },
});

/** The instant that the countdown runs to, by the clock of Tashkent, `10:47:33`; null when nothing is awaited. */
export function printedTime({ changesAt }: PhaseView): string | null {
  if (!changesAt) return null;
  return `${localTime(changesAt)}:${String(changesAt.getUTCSeconds()).padStart(2, '0')}`;
}

/** Whether an answer that comes now is kept. */
export const takesAnswers = ({ phase: name }: PhaseView): boolean =>
  name === OlympiadPhase.RUNNING || name === OlympiadPhase.SAVING;

/** From when on nobody sits a stage any more, whatever windows of their own grades and children have: an upper bound. */
export function overAt(stage: StageTimes, windows: ReadonlyArray<OwnTimes & { grade: number | null }>): Date {
  const longest = (isOfGrade: boolean) =>
    windows
      .filter(({ grade }) => (grade !== null) === isOfGrade)
      .reduce((most, { delayMinutes, extraMinutes }) => Math.max(most, delayMinutes + extraMinutes), 0);
  return later(wholeSecond(stage.endsAt), (longest(true) + longest(false)) * MINUTE + SAVE_GRACE_SECONDS * SECOND);
}
