import { useEffect, useRef, useState } from 'react';

/** How long a child reads. */
export const READING_SECONDS = 60;

/** Seconds since `begun` (milliseconds of this clock; null: not running), and `onMinute` once when they are 60. What counts is the server's clock. */
export function useSeconds(begun: number | null, onMinute: () => void): number {
  const [now, setNow] = useState(() => Date.now());
  const over = useRef(onMinute);
  over.current = onMinute;
  useEffect(() => {
    if (begun === null) return;
    let isOver = false;
    const tick = () => {
      setNow(Date.now());
      if (isOver || Date.now() - begun < READING_SECONDS * 1_000) return;
      isOver = true;
      over.current();
    };
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [begun]);
  return begun === null ? 0 : Math.max(0, (now - begun) / 1_000);
}
