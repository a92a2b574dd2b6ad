import { type PointerEvent, useEffect, useRef } from 'react';

/** A finger moved so far, in pixels, turns the page. */
const FAR = 60;

/** Turns pages by the arrow keys, but not while somebody chooses or writes, and by swiping, for the element that takes the handlers. */
export function usePageTurning(left: () => void, right: () => void) {
  useEffect(() => {
    const press = ({ key, target, defaultPrevented, altKey, ctrlKey, metaKey }: KeyboardEvent) => {
      if (defaultPrevented || altKey || ctrlKey || metaKey) return;
      if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return;
      if (key === 'ArrowLeft') left();
      if (key === 'ArrowRight') right();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  const from = useRef<{ x: number; y: number } | null>(null);
  return {
    onPointerDown: ({ pointerType, clientX, clientY }: PointerEvent) => {
      from.current = pointerType === 'touch' ? { x: clientX, y: clientY } : null;
    },
    onPointerUp: ({ clientX, clientY }: PointerEvent) => {
      const { x, y } = from.current ?? { x: clientX, y: clientY };
      from.current = null;
      const [dx, dy] = [clientX - x, clientY - y];
      if (Math.abs(dx) < FAR || Math.abs(dx) < 2 * Math.abs(dy)) return;
      if (dx > 0) left();
      else right();
    },
    onPointerCancel: () => {
      from.current = null;
    },
  };
}
