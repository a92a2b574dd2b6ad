import { siteUrl } from '@alif24/client-shared/hosts';
import { useEffect } from 'react';

const KEY = 'alif24.balance.olympiad';
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Where whoever came here to pay for a place goes back to: the page of that olympiad, and no other place. Kept for as long as the tab is open, as a
 * provider sends people back without it.
 */
export function useWayBack(olympiadId: string | null): string | null {
  const given = olympiadId && ID.test(olympiadId) ? olympiadId : null;
  useEffect(() => {
    if (given) sessionStorage.setItem(KEY, given);
  }, [given]);
  const kept = given ?? sessionStorage.getItem(KEY);
  return kept && ID.test(kept) ? `${siteUrl('olimp')}/olympiads/${kept}` : null;
}
