import { playSound } from '@alif24/client-shared/sounds';
import { useEffect, useRef } from 'react';

/** From here on each second is heard. */
const LAST_SECONDS = 5;

/** Each of the last seconds, once; pass 0 while the clock stands. */
export function useTicking(left: number): void {
  const count = Math.ceil(left / 1000);
  useEffect(() => {
    if (count > 0 && count <= LAST_SECONDS) playSound('tick', count);
  }, [count]);
}

/** Somebody came into the lobby; who was there when the page opened is not heard. */
export function useArrivals(playerCount: number, isLobby: boolean): void {
  const before = useRef(playerCount);
  useEffect(() => {
    if (isLobby && playerCount > before.current) playSound('join', playerCount - 1);
    before.current = playerCount;
  }, [playerCount, isLobby]);
}

/** The moment that a screen has come to; one that it opened with is not heard. */
export function useMoment(moment: string | null, sound: 'counted' | 'podium'): void {
  const before = useRef(moment);
  useEffect(() => {
    if (moment !== null && moment !== before.current) playSound(sound);
    before.current = moment;
  }, [moment, sound]);
}
