const HOUR = 3_600_000;

/** From then on papers are printed and halls are seated by the number of places. */
const HOURS_BEFORE = 24;

/** Until when what was paid for a place goes back when it is given up: a day before the first stage. */
export const refundableUntil = (firstStartsAt: Date): Date => new Date(firstStartsAt.getTime() - HOURS_BEFORE * HOUR);

/**
 * How many minutes a place waits to be paid. A guardian has their balance before them, and half an hour is enough for a top-up at a provider; when the
 * pupil took the place a guardian has to hear of it first, and when the school did, a whole class of guardians.
 */
export const MINUTES_TO_PAY = { GUARDIAN: 30, PUPIL: 24 * 60, SCHOOL: 3 * 24 * 60 } as const;

export type Enterer = keyof typeof MINUTES_TO_PAY;

/** SQL for the instant until which a place waits: no longer than entries are taken, but for half an hour in any case, as long as the pupil may begin then. `$closes` is when they end. */
export const holdUntil = (by: Enterer, closes: string): string =>
  `least(now() + interval '${MINUTES_TO_PAY[by]} minutes', greatest(${closes}::timestamptz, now() + interval '${MINUTES_TO_PAY.GUARDIAN} minutes'))`;
