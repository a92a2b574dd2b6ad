import { RequireSession } from '@alif24/client-shared/auth';
import { textKey } from '@alif24/client-shared/i18n';
import { defineSite, finishing } from '@alif24/client-shared/site';
import { IconDeviceGamepad2, IconTrophy } from '@tabler/icons-react';
import { navTexts } from './nav.texts.ts';

export const site = defineSite({
  name: 'games',
  nav: [
    { to: '/games', icon: IconDeviceGamepad2, label: textKey(navTexts, 'games') },
    { to: '/leaderboard', icon: IconTrophy, label: textKey(navTexts, 'leaderboard') },
  ],
  routes: [
    { index: true, lazy: async () => ({ Component: (await import('./home/home.page.tsx')).HomePage }) },
    {
      element: <RequireSession />,
      children: [
        { path: 'games', lazy: async () => ({ Component: (await import('./game-round/games.page.tsx')).GamesPage }) },
        {
          path: 'leaderboard',
          lazy: async () => ({
            Component: (await import('./game-leaderboard/game-leaderboard.page.tsx')).GameLeaderboardPage,
          }),
        },
      ],
    },
    {
      element: <RequireSession roles={['STUDENT']} />,
      children: [
        {
          path: 'rounds/:roundId',
          handle: finishing,
          lazy: async () => ({ Component: (await import('./game-round/round-result.page.tsx')).RoundResultPage }),
        },
      ],
    },
  ],
  bare: [
    {
      element: <RequireSession roles={['STUDENT']} />,
      children: [
        {
          path: 'letter-memory/:roundId',
          handle: finishing,
          lazy: async () => ({ Component: (await import('./letter-memory/letter-memory.page.tsx')).LetterMemoryPage }),
        },
        {
          path: 'math-monster/:roundId',
          handle: finishing,
          lazy: async () => ({ Component: (await import('./math-monster/math-monster.page.tsx')).MathMonsterPage }),
        },
      ],
    },
  ],
});
