import { useRights, useSession } from '@alif24/client-shared/auth';
import type { OrganizationRight } from '@alif24/client-shared/graphql';
import type { NavItem } from '@alif24/client-shared/site';

/** A place that is for whoever has a right at an organisation, or for teachers and those at a desk who have no dashboard. */
export interface CrmNavItem extends NavItem {
  right?: OrganizationRight;
  isForWorkers?: boolean;
}

/** The places of the header that the member may see, by what they may do at an organisation. */
export function useCrmNav(nav: readonly CrmNavItem[]): readonly NavItem[] {
  const { user } = useSession();
  const { may, job } = useRights();
  // Whoever has a dashboard finds their work there: the header is full.
  const isWorker = user?.role === 'TEACHER' || (job !== null && !may('DASHBOARD'));
  return nav.filter(({ right, isForWorkers }) => (right ? may(right) : !isForWorkers || isWorker));
}
