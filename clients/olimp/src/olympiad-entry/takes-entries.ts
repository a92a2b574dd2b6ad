interface Registration {
  state: string;
  registrationOpensAt: string;
  registrationClosesAt: string;
}

/** Open to pupils and not over; that its board stands still hides points and nothing else. */
export const isHeld = ({ state }: { state: string }): boolean =>
  state === 'OPEN' || state === 'RUNNING' || state === 'FROZEN';

/** Whether somebody may enter at this moment; the server has the last word. */
export const takesEntries = (
  { state, registrationOpensAt, registrationClosesAt }: Registration,
  now = Date.now(),
): boolean => isHeld({ state }) && Date.parse(registrationOpensAt) <= now && Date.parse(registrationClosesAt) > now;

/** Whole minutes that whoever begins now has until the end; null while it is their whole time. */
export function minutesShort(
  { closesAt, durationMinutes }: { closesAt: string; durationMinutes: number },
  now = Date.now(),
): number | null {
  const minutes = Math.max(0, Math.floor((Date.parse(closesAt) - now) / 60_000));
  return minutes < durationMinutes ? minutes : null;
}
