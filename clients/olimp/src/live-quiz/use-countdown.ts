import { useEffect, useState } from 'react';

const tick = 200;

/** Milliseconds left until `closesAt` by the server's clock, never below 0; 0 when there is nothing to wait for. */
export function useCountdown(closesAt: string | null, clockLead: number): number {
  const left = () => (closesAt ? Math.max(0, Date.parse(closesAt) - (Date.now() + clockLead)) : 0);
  const [, redraw] = useState(0);
  useEffect(() => {
    if (!closesAt) return;
    const timer = setInterval(() => redraw((count) => count + 1), tick);
    return () => clearInterval(timer);
  }, [closesAt]);
  return left();
}
