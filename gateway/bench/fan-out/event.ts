// What is published, asked for, and received by every subscriber.
import { classmates, type Pupil } from '../subgraphs/school.ts';

export const SUBSCRIPTION =
  'subscription PointsWon { pointsWon { sequence points total reason pupil { id username name level } } }';

/** The event with this number, as its own subgraph knows it: of the pupil only the key is used there. */
export function eventOf(sequence: number) {
  const pupil = classmates[sequence % classmates.length] as Pupil;
  const reason = 'A whole week of lessons without a single day missed, and all of them before eight o’clock';
  return { sequence, points: 5 + (sequence % 20), total: sequence * 13, reason, pupil };
}

/** What a subscriber gets for it. */
export function expectedPayload(sequence: number) {
  const { pupil, ...own } = eventOf(sequence);
  const { id, username, name, level } = pupil;
  return { data: { pointsWon: { ...own, pupil: { id, username, name, level } } } };
}

/** Milliseconds on the clock that all processes of this machine share. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6;
