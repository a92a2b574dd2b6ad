import type { Dice } from './dice.ts';

/** Decides in which order answers come back. */
export interface Scheduler {
  /** Resolves when it is this answer's turn. */
  hold(): Promise<void>;
}

/** Answers come back as they were asked for. */
export const inOrder: Scheduler = { hold: async () => {} };

/** Answers wait in a list; each turn of the event loop lets a random one out, or none. No clock is involved. */
export function shuffled(dice: Dice): Scheduler {
  const held: (() => void)[] = [];
  let isTurning = false;
  const turn = () => {
    if (dice.chance(0.7)) held.splice(dice.below(held.length), 1)[0]?.();
    isTurning = held.length > 0;
    if (isTurning) setImmediate(turn);
  };
  return {
    hold: () =>
      new Promise((resolve) => {
        held.push(resolve);
        if (!isTurning) setImmediate(turn);
        isTurning = true;
      }),
  };
}
