import { findChildDoor, forgetTries, giveTryBack, refuseWaiting, takeTry } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import { enter } from '../session/session.service.ts';
import type { Session } from '../session/session.type.ts';
import { childPasswordMatches } from './child-password.service.ts';
import type { SignInChildInput } from './child-sign-in.input.ts';

/**
 * Signs in a child who came through a card. WRONG_CREDENTIALS for other pictures and for a ticket that is not for this child;
 * TOO_MANY_ATTEMPTS after several, counted for the child and for the card.
 */
export async function signInChild(ctx: Context, { ticket, childId, password }: SignInChildInput): Promise<Session> {
  const wrong = () => new AppError('WRONG_CREDENTIALS', 'Those are other pictures.');
  const door = await findChildDoor(ctx, ticket, childId);
  if (!door) throw wrong();
  if (door.needsPassword) {
    // A whole class signs in with one card in a minute, and small fingers slip.
    const ofChild = { subject: `child:${childId}`, most: 5, seconds: 900, grows: true };
    const ofCard = { subject: `child-card:${door.cardId}`, most: 60, seconds: 900 };
    refuseWaiting(await takeTry(ctx, ofCard));
    refuseWaiting(await takeTry(ctx, ofChild));
    if (!password || !(await childPasswordMatches(ctx, childId, password))) throw wrong();
    await forgetTries(ctx, ofChild);
    await giveTryBack(ctx, ofCard);
  }
  return enter(ctx, childId, 'CLASS_CARD');
}
