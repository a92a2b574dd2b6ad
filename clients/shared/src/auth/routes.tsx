import type { RouteObject } from 'react-router';

/** Every site has these two pages at the same addresses; the pages themselves come when they are opened. */
export const authRoutes: RouteObject[] = [
  { path: 'sign-in', lazy: async () => ({ Component: (await import('./sign-in.page.tsx')).SignInPage }) },
  { path: 'register', lazy: async () => ({ Component: (await import('./register.page.tsx')).RegisterPage }) },
];
