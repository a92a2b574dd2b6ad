import { useEffect } from 'react';

/**
 * Keeps the screen of this device lit while a class plays: nobody presses anything while they wait. The browser lets go of it whenever the page is out of sight,
 * so it is asked again. Where there is none, or the battery is low, the screen goes dark as always.
 */
export function useWakeLock(isPlayed: boolean): void {
  useEffect(() => {
    if (!isPlayed || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | undefined;
    let isLeft = false;
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      const given = await navigator.wakeLock.request('screen').catch(() => undefined);
      if (isLeft) void given?.release();
      else lock = given;
    };
    void ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      isLeft = true;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, [isPlayed]);
}
