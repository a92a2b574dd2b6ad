import { useEffect, useSyncExternalStore } from 'react';
import { chooseSounds, onSoundsChosen, soundsAreOn } from './choice.ts';
import { soundKit } from './kit.ts';
import type { SoundName } from './scores.ts';

const presses = ['pointerup', 'keydown'] as const;
let hasPressed = false;

const kit = soundKit({
  isOn: soundsAreOn,
  hasPressed: () => navigator.userActivation?.hasBeenActive ?? hasPressed,
  newContext: () => ('AudioContext' in window ? new AudioContext() : null),
  now: () => performance.now(),
});

/** Plays a sound of a page where this device may sound; silent otherwise. Never throws. */
export const playSound = (name: SoundName, step?: number): void => kit.play(name, step);

/** Whether this device may sound, and the other choice. A page with sounds calls it, so that they begin with the first thing that is pressed. */
export function useSounds(): { isOn: boolean; toggle: () => void } {
  const isOn = useSyncExternalStore(onSoundsChosen, soundsAreOn);
  useEffect(() => {
    const wake = () => {
      hasPressed = true;
      kit.wake();
    };
    for (const press of presses) document.addEventListener(press, wake);
    return () => {
      for (const press of presses) document.removeEventListener(press, wake);
    };
  }, []);
  // Whoever leaves the page with the sounds keeps no device busy.
  useEffect(() => kit.rest, []);
  const toggle = () => {
    chooseSounds(!isOn);
    if (isOn) kit.rest();
    else kit.play('counted');
  };
  return { isOn, toggle };
}
