import { RequireSession } from '@alif24/client-shared/auth';
import { textKey } from '@alif24/client-shared/i18n';
import { defineSite, finishing } from '@alif24/client-shared/site';
import { IconBook2, IconBooks, IconPencil } from '@tabler/icons-react';
import { navTexts } from './nav.texts.ts';

export const site = defineSite({
  name: 'lessons',
  nav: [
    { to: '/', icon: IconBooks, label: textKey(navTexts, 'home') },
    { to: '/stories', icon: IconBook2, label: textKey(navTexts, 'stories') },
    { to: '/my-lessons', icon: IconPencil, label: textKey(navTexts, 'teach'), roles: ['TEACHER'] },
  ],
  routes: [
    { index: true, lazy: async () => ({ Component: (await import('./lesson/lessons.page.tsx')).LessonsPage }) },
    { path: 'stories', lazy: async () => ({ Component: (await import('./story/to-library.page.tsx')).ToLibraryPage }) },
    {
      element: <RequireSession roles={['TEACHER']} />,
      children: [
        {
          path: 'my-lessons',
          lazy: async () => ({ Component: (await import('./lesson/my-lessons.page.tsx')).MyLessonsPage }),
        },
        {
          path: 'my-lessons/:id',
          lazy: async () => ({ Component: (await import('./lesson/lesson-builder.page.tsx')).LessonBuilderPage }),
        },
      ],
    },
  ],
  bare: [
    {
      path: 'stories/:id',
      lazy: async () => ({ Component: (await import('./story/to-library.page.tsx')).ToLibraryPage }),
    },
    {
      path: 'lessons/:id',
      handle: finishing,
      lazy: async () => {
        const [{ LessonPage }, { StoryReader }] = await Promise.all([
          import('./lesson/lesson.page.tsx'),
          import('@alif24/client-shared/story'),
        ]);
        return { element: <LessonPage StoryReader={StoryReader} /> };
      },
    },
  ],
});
