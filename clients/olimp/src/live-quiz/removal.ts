import { codeOf } from '@alif24/client-shared/apollo';
import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** Whether the host has sent this player out, and for good; null when something else went wrong. */
export function removalOf(error: unknown): { isBanned: boolean } | null {
  if (codeOf(error) !== 'PLAYER_REMOVED') return null;
  const details = CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions : undefined;
  return { isBanned: (details?.details as { isBanned?: boolean } | undefined)?.isBanned === true };
}
