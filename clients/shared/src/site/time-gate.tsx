import { IconClock } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Outlet, useMatches } from 'react-router';
import type { SiteName } from '../hosts/index.ts';
import { useTexts } from '../i18n/index.ts';
import { gateOf, useTimeLeft } from './presence.ts';
import { timeTexts } from './time.texts.ts';
import styles from './time-gate.module.css';

/** With its code fetched when it is needed: wants a `Suspense` around it. */
export const TimeIsUp = lazy(async () => ({ default: (await import('./time-is-up.tsx')).TimeIsUp }));

/** The page, as long as there is time for it: a word when it comes to an end, and a calm page of its own when it has. */
export function TimeGate({ site }: { site: SiteName }) {
  const t = useTexts(timeTexts);
  const time = useTimeLeft();
  const page = usePageKind();
  const state = time && (site === 'games' ? time.game : time.learning);
  const gate = gateOf(time, { site, page, closedFor: useClosedFor(state?.isOpen === false) });
  if (gate === 'CLOSED' && time) {
    return (
      <Suspense fallback={null}>
        <TimeIsUp site={site} time={time} />
      </Suspense>
    );
  }
  return (
    <>
      <div role="status">
        {gate === 'FINISHING' && <Bar>{t('finish')}</Bar>}
        {gate === 'SOON' && <Bar>{t('soon', { minutes: state?.minutesLeft ?? 0 })}</Bar>}
      </div>
      <Outlet />
    </>
  );
}

function Bar({ children }: { children: string }) {
  return (
    <p className={styles.bar}>
      <IconClock size={20} aria-hidden="true" /> {children}
    </p>
  );
}

/** What the innermost route that says anything says of itself. */
function usePageKind(): 'ALWAYS' | 'FINISHING' | null {
  const said = useMatches().flatMap(
    ({ handle }) => (handle as { screenTime?: 'ALWAYS' | 'FINISHING' })?.screenTime ?? [],
  );
  return said.at(-1) ?? null;
}

/** For how long it has been closed, by the minute. */
function useClosedFor(isClosed: boolean): number {
  const [since, setSince] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (!isClosed) return setSince(null);
    const begun = Date.now();
    setSince(begun);
    setNow(begun);
    const timer = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(timer);
  }, [isClosed]);
  return since === null ? 0 : now - since;
}
