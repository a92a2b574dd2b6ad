import { useEffect, useMemo, useState } from 'react';

/** Milliseconds left until `until`, of which the server said what time it was when `heardAt` was on the clock of the page; never below 0. */
export const timeLeft = (until: string, serverTime: string, heardAt: number, now: number): number =>
  Math.max(0, Date.parse(until) - Date.parse(serverTime) - (now - heardAt));

/** `1:04:05`, `9:05`: whole seconds, of which the last one is still shown as 1. */
export function clockFace(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Counts down by the clock of the server: the one of the device may be wrong, and may be put right meanwhile. */
export function useTimeLeft(until: string, serverTime: string): number {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the clock of the page showed when the server told its time
  const heardAt = useMemo(() => performance.now(), [serverTime]);
  const [, redraw] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), 250);
    return () => clearInterval(timer);
  }, []);
  return timeLeft(until, serverTime, heardAt, performance.now());
}
