interface Registration {
  state: string;
  registrationOpensAt: string;
  registrationClosesAt: string;
}

/** Whether somebody may enter now; the server has the last word. */
export const takesEntries = ({ state, registrationOpensAt, registrationClosesAt }: Registration): boolean =>
  (state === 'OPEN' || state === 'RUNNING') &&
  Date.parse(registrationOpensAt) <= Date.now() &&
  Date.parse(registrationClosesAt) > Date.now();
