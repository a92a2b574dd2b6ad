import { useEffect, useState } from 'react';

const LONG_MILLISECONDS = 1_500;

/** Whether this has been so for a while: what takes a moment needs no word. */
export function useLong(isSo: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isSo) return setIsLong(false);
    const timer = setTimeout(() => setIsLong(true), LONG_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [isSo]);
  return isLong;
}
