import { type RefObject, useEffect } from 'react';

const isShown = (element: Element) => element.getClientRects().length > 0;

/**
 * When what had the keyboard's focus is gone from the page, because the quiz moved on, the focus goes to the heading of what is there now: keyboard and screen
 * reader go on there, not at the top of the page. From anything that is still there it is never taken.
 */
export function useKeptFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const main = page.current;
    if (!main) return;
    let last: Element | null = null;
    const note = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    const observer = new MutationObserver(() => {
      const { activeElement } = document;
      const isLost = activeElement === document.body || activeElement === last;
      if (!last || !isLost || isShown(last)) return;
      const heading = main.querySelector('h1');
      // It comes with what is told next.
      if (!heading) return;
      heading.tabIndex = -1;
      heading.focus();
    });
    main.addEventListener('focusin', note);
    observer.observe(main, { childList: true, subtree: true });
    return () => {
      main.removeEventListener('focusin', note);
      observer.disconnect();
    };
  }, [page]);
}
