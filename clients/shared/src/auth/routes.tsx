import type { RouteObject } from 'react-router';

/** Every site has these three pages at the same addresses; the pages themselves come when they are opened. */
export const authRoutes: RouteObject[] = [
  { path: 'sign-in', lazy: async () => ({ Component: (await import('./sign-in.page.tsx')).SignInPage }) },
  {
    path: 'reset-password',
    lazy: async () => ({ Component: (await import('./reset-password.page.tsx')).ResetPasswordPage }),
  },
  { path: 'register', lazy: async () => ({ Component: (await import('./register.page.tsx')).RegisterPage }) },
];
