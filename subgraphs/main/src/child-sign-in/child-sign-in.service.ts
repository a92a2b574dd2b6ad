import {
  type Bound,
  findChildDoor,
  forgetTries,
  giveTryBack,
  refuseWaiting,
  takeTry,
} from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import { enter } from '../session/session.service.ts';
import type { Session } from '../session/session.type.ts';
import { childPasswordMatches } from './child-password.service.ts';
import type { SignInChildInput } from './child-sign-in.input.ts';

const DAY_SECONDS = 86_400;

/**
 * Signs in a child who came through a card. WRONG_CREDENTIALS for other pictures and for a ticket that is not for this child;
 * TOO_MANY_ATTEMPTS after several, counted for the child and for the card, by the quarter of an hour and by the day.
 */
export async function signInChild(ctx: Context, { ticket, childId, password }: SignInChildInput): Promise<Session> {
  const wrong = () => new AppError('WRONG_CREDENTIALS', 'Those are other pictures.');
  const door = await findChildDoor(ctx, ticket, childId);
  if (!door) throw wrong();
  if (door.needsPassword) {
    // A whole class signs in with one card in a minute, and small fingers slip.
    const ofChild = { subject: `child:${childId}`, most: 5, seconds: 900, grows: true };
    const ofCard = { subject: `child-card:${door.cardId}`, most: 60, seconds: 900 };
    // Three of sixteen pictures are four thousand ways: whoever found a card must not get through them in a month.
    const ofDay = { subject: `child-day:${childId}`, most: 20, seconds: DAY_SECONDS };
    const ofCardDay = { subject: `child-card-day:${door.cardId}`, most: 200, seconds: DAY_SECONDS };
    const right = await counted(ctx, [ofChild, ofDay, ofCard, ofCardDay], async () =>
      password ? childPasswordMatches(ctx, childId, password) : false,
    );
    if (!right) throw wrong();
    await forgetTries(ctx, ofChild);
    for (const bound of [ofDay, ofCard, ofCardDay]) await giveTryBack(ctx, bound);
  }
  return enter(ctx, childId, 'CLASS_CARD');
}

/** Counts a try for each bound in turn. One at which nobody looked, because another bound or the queue refused it, counts for none. */
async function counted<T>(ctx: Context, bounds: readonly Bound[], look: () => Promise<T>): Promise<T> {
  const taken: Bound[] = [];
  try {
    for (const bound of bounds) {
      refuseWaiting(await takeTry(ctx, bound));
      taken.push(bound);
    }
    return await look();
  } catch (refusal) {
    for (const bound of taken) await giveTryBack(ctx, bound);
    throw refusal;
  }
}
