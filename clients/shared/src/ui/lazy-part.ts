import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A part of a page that the page does without: its code comes by itself, and where it cannot be had there is nothing in its place. */
export function lazyPart<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: () => null }),
    ),
  );
}
