import { useEffect, useRef, useState } from 'react';
import { keepFresh } from './keep-fresh.ts';

/** Keeps what a page shows fresh by asking for it again, and says since when it is. `ring` says that something has moved. */
export function useFresh(refetch: () => Promise<unknown>) {
  const [now, setNow] = useState(Date.now);
  const fresh = useRef<ReturnType<typeof keepFresh>>(undefined);
  useEffect(() => {
    fresh.current = keepFresh(document, () => {
      setNow(Date.now());
      refetch().catch(() => {});
    });
    return fresh.current.end;
  }, [refetch]);
  return { now, ring: () => fresh.current?.ring() };
}
