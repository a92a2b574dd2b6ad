import type { ChosenPlace } from '@alif24/client-shared/places';
import { CombinedGraphQLErrors } from '@apollo/client';
import type { EntrantPlace } from './entry.graphql.ts';

/** What the fields begin with: what the school says, or what was said the last time. */
export const placeOf = (known: EntrantPlace | null | undefined): ChosenPlace => ({
  region: known?.regionCode ?? '',
  district: known?.districtCode ?? '',
});

/** What is sent of a place; nothing where the school says it. */
export const placeInput = ({ region, district }: ChosenPlace, known: EntrantPlace | null | undefined) =>
  known && !known.isDistrictOfSchool ? { ...(region && { region }), ...(district && { district }) } : {};

/** The server knows another place of the school than the page did. */
export function isPlaceRefused(error: unknown): boolean {
  const details = CombinedGraphQLErrors.is(error) && (error.errors[0]?.extensions?.details as { field?: string });
  return !!details && (details.field === 'region' || details.field === 'district');
}
