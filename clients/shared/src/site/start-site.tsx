import '../ui/styles.ts';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createGraphClient } from '../apollo/index.ts';
import { authRoutes, Session, SessionProvider } from '../auth/index.ts';
import { startLanguage } from '../i18n/index.ts';
import { installWorker, reloadWhenRenewed } from '../offline/index.ts';
import { LostState, OfflineBanner, PageSkeleton, schemeManager, theme } from '../ui/index.ts';
import type { Site } from './define-site.ts';
import { Failed } from './failed.tsx';
import { Frame } from './frame.tsx';
import { leadToRefusedFields } from './refused-field.ts';
import { Shell } from './shell.tsx';
import { TimeGate } from './time-gate.tsx';

/** Draws a site into `#root`: its language first, then the session, the shell and the page of the address. */
export async function startSite(site: Site): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html of the site has no #root.');
  document.documentElement.dataset.site = site.name;
  reloadWhenRenewed();
  leadToRefusedFields();
  const session = new Session();
  const client = createGraphClient(session.tokens, session.answered);
  await Promise.all([session.start(client), startLanguage()]);
  const router = createBrowserRouter([
    {
      element: <Frame site={site.name} />,
      errorElement: <Failed />,
      hydrateFallbackElement: <PageSkeleton />,
      children: [
        {
          element: (
            <>
              <OfflineBanner />
              <TimeGate site={site.name} />
            </>
          ),
          children: site.bare ?? [],
        },
        {
          element: <Shell site={site} />,
          children: [
            {
              element: <TimeGate site={site.name} />,
              errorElement: <Failed />,
              children: [...site.routes, ...authRoutes, { path: '*', element: <LostState /> }],
            },
          ],
        },
      ],
    },
  ]);
  // The words that the server wrote out stay until there is a page to put in their place.
  if (root.hasChildNodes()) await ready(router);
  createRoot(root).render(
    <ApolloProvider client={client}>
      <SessionProvider session={session}>
        <MantineProvider
          theme={theme}
          withCssVariables={false}
          withGlobalClasses={false}
          colorSchemeManager={schemeManager}
          defaultColorScheme="auto"
        >
          <RouterProvider router={router} />
        </MantineProvider>
      </SessionProvider>
    </ApolloProvider>,
  );
  installWorker();
}

/** Resolves when the code and the data of the first page are there. */
function ready({ state, subscribe }: ReturnType<typeof createBrowserRouter>): Promise<void> {
  return new Promise((resolve) => {
    if (state.initialized) return resolve();
    const stop = subscribe(({ initialized }) => {
      if (!initialized) return;
      stop();
      resolve();
    });
  });
}
