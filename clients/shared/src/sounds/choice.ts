import { recall, remember } from '../hosts/index.ts';

const KEY = 'sounds';
const listeners = new Set<() => void>();
let isOn: boolean | undefined;

/** Whether this device may sound: only where somebody has chosen so, on whichever of the sites. */
export function soundsAreOn(): boolean {
  isOn ??= recall(KEY) === 'on';
  return isOn;
}

/** Keeps the choice for all sites and tells who listens. */
export function chooseSounds(on: boolean): void {
  isOn = on;
  remember(KEY, on ? 'on' : null);
  for (const listener of listeners) listener();
}

/** Calls the listener at each choice on this page, until what it returns is called. */
export function onSoundsChosen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
