import { Outlet } from 'react-router';
import type { OrganizationRight, Role } from '../graphql/index.ts';
import { useTexts } from '../i18n/index.ts';
import { EmptyState, ErrorState, PageSkeleton } from '../ui/index.ts';
import { requireTexts } from './require.texts.ts';
import { RequireSession } from './require-session.tsx';
import { useRights } from './use-rights.ts';
import { useSession } from './use-session.tsx';

interface RequireRightProps {
  right: OrganizationRight;
  /** Whoever has this role comes in too. */
  orRole?: Role;
}

/** The `element` of a route with children: lets in whoever has a right at an organisation, and tells everybody else whose page this is not. */
export function RequireRight(props: RequireRightProps) {
  return (
    <RequireSession>
      <Gate {...props} />
    </RequireSession>
  );
}

function Gate({ right, orRole }: RequireRightProps) {
  const { user } = useSession();
  const { isKnown, error, may, refresh } = useRights({ isFresh: true });
  const t = useTexts(requireTexts);
  if (user?.role === orRole) return <Outlet />;
  if (!isKnown) return <PageSkeleton />;
  if (may(right)) return <Outlet />;
  if (error) return <ErrorState error={error} retry={() => void refresh().catch(() => {})} />;
  return <EmptyState isPage title={t('otherRole')} advice={t('otherRoleAdvice')} />;
}
