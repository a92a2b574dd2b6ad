import { RequireSession, useSession } from '@alif24/client-shared/auth';
import { recall } from '@alif24/client-shared/hosts';
import { textKey } from '@alif24/client-shared/i18n';
import { alwaysOpen, defineSite, finishing, type NavItem } from '@alif24/client-shared/site';
import {
  IconBook2,
  IconCoins,
  IconGift,
  IconHome,
  IconInfoCircle,
  IconMath,
  IconUser,
  IconWallet,
} from '@tabler/icons-react';
import { Navigate } from 'react-router';
import { navTexts } from './nav.texts.ts';

const members = ['STUDENT', 'PARENT', 'TEACHER', 'ORGANIZATION', 'MODERATOR'] as const;

/** Those who decide about their own data: for a pupil a guardian does. */
const adults = ['PARENT', 'TEACHER', 'ORGANIZATION', 'MODERATOR'] as const;

/** Those who get prizes, and those who offer them. */
const offering = ['STUDENT', 'PARENT', 'ORGANIZATION', 'MODERATOR'] as const;

/** A pupil has more places of their own than others, and knows already what this is. */
function useOwnNav(nav: readonly NavItem[]): readonly NavItem[] {
  const { user } = useSession();
  return user?.role === 'STUDENT' ? nav.filter(({ to }) => to !== '/about') : nav;
}

export const site = defineSite({
  name: 'main',
  nav: [
    { to: '/', icon: IconHome, label: textKey(navTexts, 'home') },
    { to: '/stories', icon: IconBook2, label: textKey(navTexts, 'stories') },
    { to: '/maths', icon: IconMath, label: textKey(navTexts, 'maths'), roles: ['STUDENT'] },
    { to: '/balance', icon: IconWallet, label: textKey(navTexts, 'balance'), roles: ['PARENT'] },
    { to: '/coins', icon: IconCoins, label: textKey(navTexts, 'coins'), roles: ['STUDENT'] },
    { to: '/grants', icon: IconCoins, label: textKey(navTexts, 'grants'), roles: ['TEACHER'] },
    { to: '/prizes', icon: IconGift, label: textKey(navTexts, 'prizes'), roles: offering },
    { to: '/profile', icon: IconUser, label: textKey(navTexts, 'profile'), roles: members },
    { to: '/about', icon: IconInfoCircle, label: textKey(navTexts, 'about') },
  ],
  useNav: useOwnNav,
  routes: [
    {
      index: true,
      // A pupil's own home says by itself that there is time no more.
      handle: alwaysOpen,
      lazy: async () => {
        const home = import('./home-by-role.tsx');
        // At once and together for a guest, whose first view it is.
        const landing = recall('member') ? undefined : (await import('./home/home.page.tsx')).HomePage;
        const { HomeByRole } = await home;
        return { element: <HomeByRole Landing={landing} /> };
      },
    },
    {
      path: 'family/join',
      lazy: async () => ({ Component: (await import('./family/join-family.page.tsx')).JoinFamilyPage }),
    },
    {
      path: 'privacy',
      handle: alwaysOpen,
      lazy: async () => ({ Component: (await import('./privacy/privacy.page.tsx')).PrivacyPage }),
    },
    { path: 'stories', lazy: async () => ({ Component: (await import('./story/stories.page.tsx')).StoriesPage }) },
    { path: 'about', lazy: async () => ({ Component: (await import('./about/about.page.tsx')).AboutPage }) },
    {
      element: <RequireSession />,
      handle: alwaysOpen,
      children: [
        {
          path: 'notifications',
          lazy: async () => ({ Component: (await import('./notification/notification.page.tsx')).NotificationPage }),
        },
        {
          path: 'notifications/settings',
          lazy: async () => ({
            Component: (await import('./notification/notification-settings.page.tsx')).NotificationSettingsPage,
          }),
        },
        {
          path: 'account',
          lazy: async () => ({ Component: (await import('./account/account.page.tsx')).AccountPage }),
        },
        {
          path: 'profile',
          lazy: async () => ({ Component: (await import('./profile/profile.page.tsx')).ProfilePage }),
        },
      ],
    },
    {
      element: <RequireSession roles={adults} />,
      children: [
        { path: 'my-data', lazy: async () => ({ Component: (await import('./privacy/data.page.tsx')).MyDataPage }) },
      ],
    },
    {
      path: 'balance',
      element: <RequireSession roles={['PARENT']} />,
      children: [
        { index: true, lazy: async () => ({ Component: (await import('./balance/balance.page.tsx')).BalancePage }) },
      ],
    },
    {
      path: 'children',
      element: <RequireSession roles={['PARENT']} />,
      children: [
        // Whoever shortens an address finds the children where they are listed.
        { index: true, element: <Navigate to="/" replace /> },
        {
          path: 'new',
          lazy: async () => {
            const [{ AddChildPage }, { ConsentChoices }, { consentTextVersion }] = await Promise.all([
              import('./family/add-child.page.tsx'),
              import('./consent/consent-choices.tsx'),
              import('./consent/consent-version.ts'),
            ]);
            return { element: <AddChildPage Consents={ConsentChoices} consentTextVersion={consentTextVersion} /> };
          },
        },
        {
          path: ':id/family',
          lazy: async () => ({ Component: (await import('./family/family.page.tsx')).FamilyPage }),
        },
        {
          path: ':id/consents',
          lazy: async () => ({ Component: (await import('./consent/consents.page.tsx')).ConsentsPage }),
        },
        {
          path: ':id/limits',
          lazy: async () => ({ Component: (await import('./screen-time/limits.page.tsx')).LimitsPage }),
        },
        {
          path: ':id/access',
          lazy: async () => ({ Component: (await import('./child-sign-in/child-access.page.tsx')).ChildAccessPage }),
        },
        { path: ':id', lazy: async () => ({ Component: (await import('./pupil/child.page.tsx')).ChildPage }) },
        {
          path: ':id/data',
          lazy: async () => ({ Component: (await import('./privacy/data.page.tsx')).ChildDataPage }),
        },
        { path: ':id/coins', lazy: async () => ({ Component: (await import('./child-coins.tsx')).ChildCoins }) },
      ],
    },
    {
      element: <RequireSession roles={['PARENT']} />,
      children: [
        {
          path: 'who-learns',
          lazy: async () => ({ Component: (await import('./child-sign-in/who-learns.page.tsx')).WhoLearnsPage }),
        },
      ],
    },
    {
      path: 'take-back',
      handle: alwaysOpen,
      element: <RequireSession roles={['STUDENT']} />,
      children: [
        {
          index: true,
          lazy: async () => ({ Component: (await import('./child-sign-in/take-back.page.tsx')).TakeBackPage }),
        },
      ],
    },
    {
      element: <RequireSession roles={['STUDENT']} />,
      handle: alwaysOpen,
      children: [
        {
          path: 'my-time',
          lazy: async () => ({ Component: (await import('./screen-time/my-time.page.tsx')).MyTimePage }),
        },
        { path: 'coins', lazy: async () => ({ Component: (await import('./coins/my-coins.page.tsx')).MyCoinsPage }) },
        {
          path: 'invite-parent',
          lazy: async () => ({ Component: (await import('./family/invite-parent.page.tsx')).InviteParentPage }),
        },
      ],
    },
    {
      element: <RequireSession roles={offering} />,
      handle: alwaysOpen,
      children: [
        { path: 'prizes', lazy: async () => ({ Component: (await import('./prizes-by-role.tsx')).PrizesByRole }) },
      ],
    },
    {
      element: <RequireSession roles={['STUDENT']} />,
      children: [
        {
          path: 'maths/skills',
          lazy: async () => ({ Component: (await import('./math-practice/skills.page.tsx')).SkillsPage }),
        },
      ],
    },
    {
      element: <RequireSession roles={['PARENT', 'TEACHER']} />,
      children: [
        {
          path: 'children/:id/maths',
          lazy: async () => ({ Component: (await import('./math-practice/child-maths.page.tsx')).ChildMathsPage }),
        },
        {
          path: 'children/:id/reading',
          lazy: async () => ({ Component: (await import('./reading/child-reading.page.tsx')).ChildReadingPage }),
        },
      ],
    },
    {
      element: <RequireSession roles={['PARENT', 'TEACHER', 'MODERATOR']} />,
      children: [
        {
          path: 'stories/new',
          lazy: async () => ({ Component: (await import('./story-draft/new-story.page.tsx')).NewStoryPage }),
        },
        {
          path: 'stories/drafts/:id',
          lazy: async () => ({ Component: (await import('./story-draft/draft.page.tsx')).DraftPage }),
        },
      ],
    },
    {
      element: <RequireSession roles={['TEACHER']} />,
      children: [
        { path: 'grants', lazy: async () => ({ Component: (await import('./grant/grant.page.tsx')).GrantPage }) },
      ],
    },
    {
      element: <RequireSession roles={['MODERATOR']} />,
      children: [
        {
          path: 'ledger',
          lazy: async () => ({ Component: (await import('./withdrawal/ledger.page.tsx')).LedgerPage }),
        },
        {
          path: 'people',
          lazy: async () => ({ Component: (await import('./moderation/people.page.tsx')).PeoplePage }),
        },
        {
          path: 'custody',
          lazy: async () => ({ Component: (await import('./custody-lock/custody-locks.page.tsx')).CustodyLocksPage }),
        },
        { path: 'audit', lazy: async () => ({ Component: (await import('./audit/audit.page.tsx')).AuditPage }) },
        {
          path: 'organizations/new',
          lazy: async () => ({
            Component: (await import('./organization/admit-organization.page.tsx')).AdmitOrganizationPage,
          }),
        },
        {
          path: 'teachers',
          lazy: async () => ({
            Component: (await import('./organization/approve-teacher.page.tsx')).ApproveTeacherPage,
          }),
        },
      ],
    },
  ],
  // What a child meets who has scanned a card: no header, nothing to read.
  bare: [
    {
      element: <RequireSession roles={['STUDENT']} />,
      children: [
        {
          path: 'maths',
          handle: finishing,
          lazy: async () => ({ Component: (await import('./math-practice/maths.page.tsx')).MathsPage }),
        },
      ],
    },
    {
      element: <RequireSession roles={['STUDENT', 'PARENT', 'TEACHER']} />,
      children: [
        {
          path: 'stories/:id/read',
          handle: finishing,
          lazy: async () => ({ Component: (await import('./reading/read.page.tsx')).ReadPage }),
        },
      ],
    },
    {
      path: 'stories/:id',
      handle: finishing,
      lazy: async () => ({ Component: (await import('./story/story.page.tsx')).StoryPage }),
    },
    {
      path: 'class',
      lazy: async () => ({ Component: (await import('./child-sign-in/class-door.page.tsx')).ClassDoorPage }),
    },
    {
      path: 'card',
      lazy: async () => ({ Component: (await import('./child-sign-in/card-door.page.tsx')).CardDoorPage }),
    },
  ],
});
