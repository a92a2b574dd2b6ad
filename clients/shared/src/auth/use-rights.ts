import { useQuery } from '@apollo/client/react';
import type { OrganizationRight, StaffRole } from '../graphql/index.ts';
import { employment } from './employment.graphql.ts';
import { useSession } from './use-session.tsx';

export interface Rights {
  /** False while it is still asked. */
  isKnown: boolean;
  /** Why it could not be asked. */
  error: unknown;
  /** Whether the member has this right at an organisation: their own, or where they work at the desk. */
  may: (right: OrganizationRight) => boolean;
  /** Their desk job; null for an owner and for whoever has none. */
  job: { role: StaffRole; organizationId: string; name: string } | null;
  /** Somebody invites them to a desk. */
  isInvited: boolean;
  /** Asks again, after a job was taken or left. */
  refresh: () => Promise<unknown>;
}

/** What the member may do for an organisation. Asked once a visit, and anew with `isFresh`; never of whoever cannot have a job. */
export function useRights({ isFresh = false }: { isFresh?: boolean } = {}): Rights {
  const { status, user } = useSession();
  const mayWork = user?.role === 'PARENT' || user?.role === 'TEACHER';
  const { data, error, loading, refetch } = useQuery(employment, {
    skip: !mayWork,
    fetchPolicy: isFresh ? 'cache-and-network' : 'cache-first',
  });
  const job = (mayWork && data?.me?.employment) || null;
  return {
    isKnown: status !== 'starting' && (!mayWork || data !== undefined || !loading),
    error: mayWork && !data ? error : undefined,
    may: (right) => user?.role === 'ORGANIZATION' || (job?.rights.includes(right) ?? false),
    job: job && {
      role: job.role,
      organizationId: job.organization.id,
      name: job.organization.organizationProfile?.name ?? '',
    },
    isInvited: mayWork && (data?.me?.staffInvitations?.length ?? 0) > 0,
    refresh: () => refetch(),
  };
}
