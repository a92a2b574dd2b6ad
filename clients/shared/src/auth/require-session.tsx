import type { ReactNode } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import type { Role } from '../graphql/index.ts';
import { useTexts } from '../i18n/index.ts';
import { EmptyState, PageSkeleton } from '../ui/index.ts';
import { requireTexts } from './require.texts.ts';
import { useSession } from './use-session.tsx';

/**
 * Lets members in, and sends guests to sign in and back. Around a page, or as the `element` of a route with children.
 * With `roles`, a member of another role is told whose page this is not.
 */
export function RequireSession({ roles, children }: { roles?: readonly Role[]; children?: ReactNode }) {
  const { status, user } = useSession();
  const { pathname, search } = useLocation();
  const t = useTexts(requireTexts);
  if (status === 'starting') return <PageSkeleton />;
  if (status === 'guest') return <Navigate replace to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} />;
  if (roles && !roles.includes(user.role))
    return <EmptyState isPage title={t('otherRole')} advice={t('otherRoleAdvice')} />;
  return children ?? <Outlet />;
}
