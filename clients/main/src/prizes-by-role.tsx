import { useSession } from '@alif24/client-shared/auth';
import { PageSkeleton } from '@alif24/client-shared/ui';
import { lazy, Suspense } from 'react';

const Shop = lazy(async () => ({ default: (await import('./prize/prize-shop.page.tsx')).PrizeShopPage }));
const Desk = lazy(async () => ({ default: (await import('./prize/prize-desk.page.tsx')).PrizeDeskPage }));

/** One address for prizes: pupils choose there, and those who offer them decide and hand over. */
export function PrizesByRole() {
  const { user } = useSession();
  return <Suspense fallback={<PageSkeleton />}>{user?.role === 'STUDENT' ? <Shop /> : <Desk />}</Suspense>;
}
