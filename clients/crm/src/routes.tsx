import { RequireRight, RequireSession } from '@alif24/client-shared/auth';
import { textKey } from '@alif24/client-shared/i18n';
import { defineSite } from '@alif24/client-shared/site';
import {
  IconBriefcase,
  IconBuildingCommunity,
  IconId,
  IconPhoneCall,
  IconReceipt2,
  IconSchool,
  IconUsersGroup,
} from '@tabler/icons-react';
import { navTexts } from './nav.texts.ts';
import { type CrmNavItem, useCrmNav } from './use-crm-nav.ts';

const nav: readonly CrmNavItem[] = [
  { to: '/dashboard', icon: IconBuildingCommunity, label: textKey(navTexts, 'dashboard'), right: 'DASHBOARD' },
  { to: '/leads', icon: IconPhoneCall, label: textKey(navTexts, 'leads'), right: 'LEADS' },
  { to: '/my-classrooms', icon: IconUsersGroup, label: textKey(navTexts, 'mine'), roles: ['TEACHER'] },
  { to: '/classrooms', icon: IconUsersGroup, label: textKey(navTexts, 'classrooms'), right: 'CLASSES' },
  { to: '/tuition', icon: IconReceipt2, label: textKey(navTexts, 'tuition'), right: 'BILLS' },
  { to: '/students', icon: IconSchool, label: textKey(navTexts, 'students'), right: 'CLASSES' },
  { to: '/staff', icon: IconId, label: textKey(navTexts, 'staff'), right: 'STAFF' },
  { to: '/my-work', icon: IconBriefcase, label: textKey(navTexts, 'work'), isForWorkers: true },
];

export const site = defineSite({
  name: 'crm',
  nav,
  useNav: useCrmNav,
  routes: [
    { index: true, lazy: async () => ({ Component: (await import('./home/home.page.tsx')).HomePage }) },
    {
      element: <RequireRight right="DASHBOARD" />,
      children: [
        {
          path: 'dashboard',
          lazy: async () => ({ Component: (await import('./organization/dashboard.page.tsx')).DashboardPage }),
        },
      ],
    },
    {
      element: <RequireRight right="CLASSES" />,
      children: [
        {
          path: 'students',
          lazy: async () => ({ Component: (await import('./organization/students.page.tsx')).StudentsPage }),
        },
        {
          path: 'teachers',
          lazy: async () => ({ Component: (await import('./organization/teachers.page.tsx')).TeachersPage }),
        },
        {
          path: 'classrooms',
          lazy: async () => ({ Component: (await import('./classroom/classrooms.page.tsx')).ClassroomsPage }),
        },
        {
          path: 'classrooms/new',
          lazy: async () => ({ Component: (await import('./classroom/new-classroom.page.tsx')).NewClassroomPage }),
        },
      ],
    },
    {
      element: <RequireRight right="LEADS" />,
      children: [
        { path: 'leads', lazy: async () => ({ Component: (await import('./lead/leads.page.tsx')).LeadsPage }) },
        {
          path: 'leads/new',
          lazy: async () => ({ Component: (await import('./lead/new-lead.page.tsx')).NewLeadPage }),
        },
        { path: 'leads/:id', lazy: async () => ({ Component: (await import('./lead/lead.page.tsx')).LeadPage }) },
      ],
    },
    {
      element: <RequireRight right="BILLS" />,
      children: [
        {
          path: 'tuition',
          lazy: async () => ({ Component: (await import('./tuition/tuition.page.tsx')).TuitionPage }),
        },
        {
          path: 'tuition/new',
          lazy: async () => ({ Component: (await import('./tuition/new-bill.page.tsx')).NewBillPage }),
        },
      ],
    },
    {
      element: <RequireRight right="STAFF" />,
      children: [
        { path: 'staff', lazy: async () => ({ Component: (await import('./staff/staff.page.tsx')).StaffPage }) },
      ],
    },
    {
      element: <RequireSession roles={['PARENT', 'TEACHER']} />,
      children: [
        { path: 'join', lazy: async () => ({ Component: (await import('./staff/join.page.tsx')).JoinPage }) },
        { path: 'my-work', lazy: async () => ({ Component: (await import('./staff/my-work.page.tsx')).MyWorkPage }) },
      ],
    },
    {
      element: <RequireSession roles={['TEACHER']} />,
      children: [
        {
          path: 'my-classrooms',
          lazy: async () => ({ Component: (await import('./classroom/my-classrooms.page.tsx')).MyClassroomsPage }),
        },
      ],
    },
    {
      element: <RequireRight right="CLASSES" orRole="TEACHER" />,
      children: [
        {
          path: 'classrooms/:id/cards',
          lazy: async () => ({ Component: (await import('./class-card/class-cards.page.tsx')).ClassCardsPage }),
        },
        {
          path: 'classrooms/:id',
          lazy: async () => ({ Component: (await import('./classroom/classroom.page.tsx')).ClassroomPage }),
        },
      ],
    },
  ],
});
