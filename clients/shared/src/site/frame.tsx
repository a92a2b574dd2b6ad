import { useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useSession } from '../auth/index.ts';
import type { SiteName } from '../hosts/index.ts';
import { chosenLanguage, languageOf, showLanguage } from '../i18n/index.ts';
import { TimeLeftContext } from './presence.ts';
import { usePresence } from './use-presence.ts';

/** What holds for every page, with or without the shell. */
export function Frame({ site }: { site: SiteName }) {
  useLanguageOfMember();
  useFocusOnNewPage();
  return (
    <TimeLeftContext value={usePresence(site)}>
      <Outlet />
      <ScrollRestoration />
    </TimeLeftContext>
  );
}

/** Who has not chosen a language in this browser sees the one of the profile. */
function useLanguageOfMember(): void {
  const { user } = useSession();
  const locale = user?.locale;
  useEffect(() => {
    if (locale && !chosenLanguage()) void showLanguage(languageOf(locale));
  }, [locale]);
}

/** After a change of page, keyboard and screen reader begin at its content. */
function useFocusOnNewPage(): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [pathname]);
}
