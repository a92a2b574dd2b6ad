import { RequireSession } from '@alif24/client-shared/auth';
import { textKey } from '@alif24/client-shared/i18n';
import { defineSite } from '@alif24/client-shared/site';
import { IconBuildingCommunity, IconPhoneCall, IconReceipt2, IconSchool, IconUsersGroup } from '@tabler/icons-react';
import { navTexts } from './nav.texts.ts';

const organization = ['ORGANIZATION'] as const;
const staff = ['ORGANIZATION', 'TEACHER'] as const;

export const site = defineSite({
  name: 'crm',
  nav: [
    { to: '/dashboard', icon: IconBuildingCommunity, label: textKey(navTexts, 'dashboard'), roles: organization },
    { to: '/leads', icon: IconPhoneCall, label: textKey(navTexts, 'leads'), roles: organization },
    { to: '/classrooms', icon: IconUsersGroup, label: textKey(navTexts, 'classrooms'), roles: organization },
    { to: '/students', icon: IconSchool, label: textKey(navTexts, 'students'), roles: organization },
    { to: '/tuition', icon: IconReceipt2, label: textKey(navTexts, 'tuition'), roles: organization },
  ],
  routes: [
    { index: true, lazy: async () => ({ Component: (await import('./home/home.page.tsx')).HomePage }) },
    {
      element: <RequireSession roles={organization} />,
      children: [
        {
          path: 'dashboard',
          lazy: async () => ({ Component: (await import('./organization/dashboard.page.tsx')).DashboardPage }),
        },
        {
          path: 'students',
          lazy: async () => ({ Component: (await import('./organization/students.page.tsx')).StudentsPage }),
        },
        {
          path: 'teachers',
          lazy: async () => ({ Component: (await import('./organization/teachers.page.tsx')).TeachersPage }),
        },
        { path: 'leads', lazy: async () => ({ Component: (await import('./lead/leads.page.tsx')).LeadsPage }) },
        {
          path: 'leads/new',
          lazy: async () => ({ Component: (await import('./lead/new-lead.page.tsx')).NewLeadPage }),
        },
        { path: 'leads/:id', lazy: async () => ({ Component: (await import('./lead/lead.page.tsx')).LeadPage }) },
        {
          path: 'tuition',
          lazy: async () => ({ Component: (await import('./tuition/tuition.page.tsx')).TuitionPage }),
        },
        {
          path: 'tuition/new',
          lazy: async () => ({ Component: (await import('./tuition/new-bill.page.tsx')).NewBillPage }),
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
      element: <RequireSession roles={staff} />,
      children: [
        {
          path: 'my-classrooms',
          lazy: async () => ({ Component: (await import('./classroom/my-classrooms.page.tsx')).MyClassroomsPage }),
        },
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
