import { CardDoor } from './card-door.tsx';
import { ChildPassword } from './child-password.tsx';
import { openChildCard } from './child-sign-in.graphql.ts';

/** `/card#…`: the card of one child was scanned. */
export function CardDoorPage() {
  return (
    <CardDoor mutation={openChildCard}>
      {({ openChildCard: { ticket, childId, givenName, asks } }) => (
        <ChildPassword ticket={ticket} child={{ id: childId, givenName }} asks={asks ?? null} />
      )}
    </CardDoor>
  );
}
