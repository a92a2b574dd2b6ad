import { RequireSession } from '@alif24/client-shared/auth';
import { textKey } from '@alif24/client-shared/i18n';
import { alwaysOpen, defineSite } from '@alif24/client-shared/site';
import { IconChartBar, IconChecklist, IconPencil } from '@tabler/icons-react';
import { navTexts } from './nav.texts.ts';

export const site = defineSite({
  name: 'testai',
  nav: [
    { to: '/tests', icon: IconChecklist, label: textKey(navTexts, 'tests') },
    { to: '/my-tests', icon: IconPencil, label: textKey(navTexts, 'myTests'), roles: ['TEACHER'] },
    { to: '/my-results', icon: IconChartBar, label: textKey(navTexts, 'myResults'), roles: ['STUDENT'] },
  ],
  routes: [
    { index: true, lazy: async () => ({ Component: (await import('./home/home.page.tsx')).HomePage }) },
    {
      element: <RequireSession />,
      children: [
        { path: 'tests', lazy: async () => ({ Component: (await import('./test/tests.page.tsx')).TestsPage }) },
        {
          path: 'attempts/:attemptId/result',
          lazy: async () => ({ Component: (await import('./test-attempt/test-result.page.tsx')).TestResultPage }),
        },
      ],
    },
    {
      element: <RequireSession roles={['STUDENT']} />,
      children: [
        {
          path: 'tests/:testId',
          lazy: async () => ({ Component: (await import('./test-attempt/test-intro.page.tsx')).TestIntroPage }),
        },
        {
          path: 'my-results',
          lazy: async () => ({ Component: (await import('./test-attempt/my-results.page.tsx')).MyResultsPage }),
        },
      ],
    },
    {
      path: 'my-tests',
      element: <RequireSession roles={['TEACHER']} />,
      children: [
        { index: true, lazy: async () => ({ Component: (await import('./test/my-tests.page.tsx')).MyTestsPage }) },
        { path: 'new', lazy: async () => ({ Component: (await import('./test/test-editor.page.tsx')).NewTestPage }) },
        {
          path: ':testId/edit',
          lazy: async () => ({ Component: (await import('./test/test-editor.page.tsx')).EditTestPage }),
        },
        {
          path: ':testId',
          lazy: async () => ({ Component: (await import('./test-attempt/test-report.page.tsx')).TestReportPage }),
        },
      ],
    },
  ],
  bare: [
    {
      element: <RequireSession roles={['STUDENT']} />,
      children: [
        {
          path: 'attempts/:attemptId',
          handle: alwaysOpen,
          lazy: async () => ({ Component: (await import('./test-attempt/test-attempt.page.tsx')).TestAttemptPage }),
        },
      ],
    },
  ],
});
