import { useSession } from '@alif24/client-shared/auth';
import type { Role } from '@alif24/client-shared/graphql';
import { PageSkeleton } from '@alif24/client-shared/ui';
import { type ComponentType, lazy, Suspense } from 'react';

const page = <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) =>
  lazy(async () => ({ default: (await load())[name] }));

const LaterLanding = page(() => import('./home/home.page.tsx'), 'HomePage');

/** Everybody's own home at `/`, each with its code fetched when it is theirs. */
const homes: Record<Role, ComponentType> = {
  STUDENT: page(() => import('./pupil/pupil-home.page.tsx'), 'PupilHomePage'),
  PARENT: page(() => import('./pupil/children.page.tsx'), 'ChildrenPage'),
  TEACHER: page(() => import('./work/teacher-home.page.tsx'), 'TeacherHomePage'),
  ORGANIZATION: page(() => import('./work/organization-home.page.tsx'), 'OrganizationHomePage'),
  MODERATOR: page(() => import('./work/moderator-home.page.tsx'), 'ModeratorHomePage'),
};

/** `Landing` is what a guest sees, where its code came with the first view; otherwise it comes when somebody signs out. */
export function HomeByRole({ Landing = LaterLanding }: { Landing?: ComponentType }) {
  const { status, user } = useSession();
  if (status === 'starting') return <PageSkeleton />;
  const Home = status === 'member' ? homes[user.role] : Landing;
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Home />
    </Suspense>
  );
}
