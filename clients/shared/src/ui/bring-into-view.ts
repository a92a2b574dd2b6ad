/** A `ref` for help that appears after a choice: on a small phone it comes below the edge of the screen, where no child would look for it. */
export const bringIntoView = (help: HTMLElement | null): void => help?.scrollIntoView({ block: 'nearest' });
