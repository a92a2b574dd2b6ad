interface Registration {
  state: string;
  registrationOpensAt: string;
  registrationClosesAt: string;
}

/** Whether somebody may enter at this moment; the server has the last word. */
export const takesEntries = (
  { state, registrationOpensAt, registrationClosesAt }: Registration,
  now = Date.now(),
): boolean =>
  (state === 'OPEN' || state === 'RUNNING') &&
  Date.parse(registrationOpensAt) <= now &&
  Date.parse(registrationClosesAt) > now;
