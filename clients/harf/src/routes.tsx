import { RequireSession } from '@alif24/client-shared/auth';
import { textKey } from '@alif24/client-shared/i18n';
import { defineSite, finishing } from '@alif24/client-shared/site';
import { IconAbc, IconMap2, IconPlayerPlay } from '@tabler/icons-react';
import { navTexts } from './nav.texts.ts';

export const site = defineSite({
  name: 'harf',
  nav: [
    { to: '/', icon: IconAbc, label: textKey(navTexts, 'home') },
    { to: '/practice', icon: IconPlayerPlay, label: textKey(navTexts, 'practice') },
    { to: '/progress', icon: IconMap2, label: textKey(navTexts, 'progress'), roles: ['STUDENT'] },
  ],
  routes: [
    { index: true, lazy: async () => ({ Component: (await import('./alphabet/alphabet.page.tsx')).AlphabetPage }) },
    {
      path: 'letters/:id',
      lazy: async () => ({ Component: (await import('./alphabet/letter.page.tsx')).LetterPage }),
    },
    {
      element: <RequireSession roles={['STUDENT']} />,
      children: [
        {
          path: 'practice',
          lazy: async () => ({
            Component: (await import('./letter-practice/start-practice.page.tsx')).StartPracticePage,
          }),
        },
        {
          path: 'progress',
          lazy: async () => ({ Component: (await import('./letter-progress/progress.page.tsx')).ProgressPage }),
        },
      ],
    },
  ],
  bare: [
    {
      element: <RequireSession roles={['STUDENT']} />,
      children: [
        {
          path: 'practice/:id',
          handle: finishing,
          lazy: async () => ({ Component: (await import('./letter-practice/practice.page.tsx')).PracticePage }),
        },
      ],
    },
  ],
});
