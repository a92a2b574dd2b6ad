import { RequireRight, RequireSession } from '@alif24/client-shared/auth';
import { textKey } from '@alif24/client-shared/i18n';
import { alwaysOpen, defineSite } from '@alif24/client-shared/site';
import { IconBolt, IconListDetails, IconMedal, IconTrophy } from '@tabler/icons-react';
import { navTexts } from './nav.texts.ts';

const hosts = ['TEACHER', 'ORGANIZATION', 'MODERATOR'] as const;

export const site = defineSite({
  name: 'olimp',
  nav: [
    { to: '/', icon: IconBolt, label: textKey(navTexts, 'home') },
    { to: '/olympiads', icon: IconMedal, label: textKey(navTexts, 'olympiads') },
    { to: '/season', icon: IconTrophy, label: textKey(navTexts, 'season'), roles: ['STUDENT', 'PARENT', ...hosts] },
    { to: '/quizzes', icon: IconListDetails, label: textKey(navTexts, 'quizzes'), roles: hosts },
  ],
  routes: [
    {
      index: true,
      handle: alwaysOpen,
      lazy: async () => ({ Component: (await import('./home/home.page.tsx')).HomePage }),
    },
    {
      path: 'olympiads',
      handle: alwaysOpen,
      lazy: async () => ({ Component: (await import('./olympiad/olympiads.page.tsx')).OlympiadsPage }),
    },
    {
      path: 'olympiads/:id',
      handle: alwaysOpen,
      lazy: async () => {
        const [{ OlympiadPage }, { EntryBox }, { OwnResults }] = await Promise.all([
          import('./olympiad/olympiad.page.tsx'),
          import('./olympiad-entry/entry-box.tsx'),
          import('./olympiad-result/own-results.tsx'),
        ]);
        return { element: <OlympiadPage Entry={EntryBox} Results={OwnResults} /> };
      },
    },
    {
      path: 'olympiads/:id/board',
      handle: alwaysOpen,
      lazy: async () => ({ Component: (await import('./olympiad-result/board.page.tsx')).BoardPage }),
    },
    {
      path: 'certificates/:code',
      handle: alwaysOpen,
      lazy: async () => ({ Component: (await import('./olympiad-certificate/certificate.page.tsx')).CertificatePage }),
    },
    {
      path: 'join/:pin',
      handle: alwaysOpen,
      lazy: async () => ({ Component: (await import('./live-quiz/join.page.tsx')).JoinPage }),
    },
    {
      element: <RequireSession />,
      children: [
        {
          path: 'season',
          lazy: async () => ({ Component: (await import('./leaderboard/season.page.tsx')).SeasonPage }),
        },
        {
          path: 'season/class',
          lazy: async () => ({ Component: (await import('./leaderboard/class.page.tsx')).ClassPage }),
        },
        {
          path: 'olympiads/:id/result/:entryId',
          handle: alwaysOpen,
          lazy: async () => {
            const [{ ResultPage }, { CertificateBox }] = await Promise.all([
              import('./olympiad-result/result.page.tsx'),
              import('./olympiad-certificate/certificate-box.tsx'),
            ]);
            return { element: <ResultPage Certificate={CertificateBox} /> };
          },
        },
      ],
    },
    {
      element: <RequireRight right="CLASSES" orRole="TEACHER" />,
      children: [
        {
          path: 'olympiads/:id/list',
          lazy: async () => ({ Component: (await import('./olympiad-entry/list.page.tsx')).ListPage }),
        },
      ],
    },
    {
      element: <RequireSession roles={['STUDENT']} />,
      children: [
        {
          path: 'olympiads/:id/practice',
          lazy: async () => ({ Component: (await import('./olympiad-practice/practice.page.tsx')).PracticePage }),
        },
      ],
    },
    {
      element: <RequireSession roles={hosts} />,
      children: [
        {
          path: 'quizzes',
          lazy: async () => ({ Component: (await import('./live-quiz/quizzes.page.tsx')).QuizzesPage }),
        },
        {
          path: 'quizzes/new',
          lazy: async () => ({ Component: (await import('./live-quiz/quiz-editor.page.tsx')).QuizEditorPage }),
        },
        {
          path: 'quizzes/:id/homework',
          lazy: async () => ({ Component: (await import('./live-quiz/assign.page.tsx')).AssignPage }),
        },
        {
          path: 'olympiads/held',
          lazy: async () => ({ Component: (await import('./olympiad-editor/held.page.tsx')).HeldPage }),
        },
        {
          path: 'olympiads/new',
          lazy: async () => ({
            Component: (await import('./olympiad-editor/olympiad-form.page.tsx')).NewOlympiadPage,
          }),
        },
        {
          path: 'olympiads/:id/held',
          lazy: async () => ({ Component: (await import('./olympiad-editor/desk.page.tsx')).DeskPage }),
        },
        {
          path: 'olympiads/:id/edit',
          lazy: async () => ({
            Component: (await import('./olympiad-editor/olympiad-form.page.tsx')).EditOlympiadPage,
          }),
        },
        {
          path: 'olympiads/:id/papers/:stageId/:grade',
          lazy: async () => ({ Component: (await import('./olympiad-editor/paper.page.tsx')).PaperEditorPage }),
        },
        {
          path: 'olympiads/:id/windows',
          lazy: async () => ({ Component: (await import('./olympiad-editor/windows.page.tsx')).WindowsPage }),
        },
        {
          path: 'quizzes/:id/report',
          lazy: async () => ({ Component: (await import('./live-quiz-report/report.page.tsx')).ReportPage }),
        },
        {
          path: 'olympiads/:id/jury',
          lazy: async () => ({ Component: (await import('./olympiad-jury/jury.page.tsx')).JuryPage }),
        },
      ],
    },
  ],
  bare: [
    {
      path: 'play/:id',
      handle: alwaysOpen,
      lazy: async () => ({ Component: (await import('./live-quiz/player.page.tsx')).PlayerPage }),
    },
    {
      path: 'homework/:id',
      handle: alwaysOpen,
      lazy: async () => ({ Component: (await import('./live-quiz/homework.page.tsx')).HomeworkPage }),
    },
    {
      element: <RequireSession roles={['STUDENT']} />,
      children: [
        {
          path: 'olympiads/:id/paper',
          lazy: async () => ({ Component: (await import('./olympiad/paper.page.tsx')).PaperPage }),
        },
      ],
    },
    { path: 'host/:id', lazy: async () => ({ Component: (await import('./live-quiz/host.page.tsx')).HostPage }) },
    { path: 'board/:id', lazy: async () => ({ Component: (await import('./live-quiz/board.page.tsx')).BoardPage }) },
  ],
});
