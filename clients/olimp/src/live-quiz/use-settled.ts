import { useEffect, useState } from 'react';

const settling = 1_000;

/**
 * Whether what a button does has been the same for a second. Who presses twice, or just as time moves the quiz on, means what stood there before; a page that
 * has just opened is settled.
 */
export function useSettled(meaning: string): boolean {
  const [settled, setSettled] = useState(meaning);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(meaning), settling);
    return () => clearTimeout(timer);
  }, [meaning]);
  return settled === meaning;
}
