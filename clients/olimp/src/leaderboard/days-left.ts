const DAY = 86_400_000;

/** Days of a season that are left by the clock of Tashkent, today with them; 0 when it is over. `endsOn` is its last day, `YYYY-MM-DD`. */
export function daysLeft(endsOn: string, now: number): number {
  const end = Date.parse(`${endsOn}T00:00:00+05:00`) + DAY;
  return Math.max(0, Math.ceil((end - now) / DAY));
}
