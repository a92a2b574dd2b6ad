/**
 * A `ref` for a heading with `tabIndex={-1}` that takes the place of what was just pressed: keyboard and screen reader go on there, not at the top of
 * the page.
 */
export const takeFocus = (heading: HTMLElement | null): void => heading?.focus();
