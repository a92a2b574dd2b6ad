import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { changesNothing } from '../apollo/index.ts';
import { useSession } from '../auth/index.ts';
import type { Platform } from '../graphql/index.ts';
import type { SiteName } from '../hosts/index.ts';
import { recordPresence, type TimeLeft } from './presence.graphql.ts';

const MINUTE = 60_000;
/** A page that nobody has touched for so long is not in use; who reads does not touch it every minute. */
const IDLE = 3 * MINUTE;
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'touchstart', 'play'] as const;

/** Tells the server once a minute that a pupil has the page before them, while it is seen and used; what the server says of their time comes back. */
export function usePresence(site: SiteName): TimeLeft | null {
  const { user } = useSession();
  const pupil = user?.role === 'STUDENT' ? user.id : null;
  const [record] = useMutation(recordPresence, { fetchPolicy: 'no-cache', context: changesNothing });
  const [time, setTime] = useState<{ of: string; left: TimeLeft } | null>(null);
  const usedAt = useRef(0);

  useEffect(() => {
    if (!pupil) return;
    usedAt.current = Date.now();
    const use = () => {
      usedAt.current = Date.now();
    };
    const platform = site.toUpperCase() as Platform;
    const tell = () => {
      if (document.visibilityState !== 'visible' || Date.now() - usedAt.current > IDLE) return;
      record({ variables: { platform } })
        .then(({ data }) => data && setTime({ of: pupil, left: data.recordPresence }))
        .catch(() => {}); // Without the network nothing is known, and nothing is closed.
    };
    tell();
    const timer = setInterval(tell, MINUTE);
    const look = () => {
      if (document.visibilityState === 'visible') use();
    };
    for (const sign of signs) window.addEventListener(sign, use, { capture: true, passive: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, use, { capture: true });
      document.removeEventListener('visibilitychange', look);
    };
  }, [pupil, site, record]);

  // What was said of one child is not shown to the next at the same device.
  return time && time.of === pupil ? time.left : null;
}
