import { useEffect, useRef } from 'react';

/** A `ref` for a heading with `tabIndex={-1}`: when `state` changes, what was pressed is gone, and keyboard and screen reader go on there. */
export function useFocusAfter(state: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(state);
  useEffect(() => {
    if (shown.current === state) return;
    shown.current = state;
    heading.current?.focus();
  }, [state]);
  return heading;
}
