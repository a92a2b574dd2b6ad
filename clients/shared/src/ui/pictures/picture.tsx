import type { ReactNode } from 'react';
import { book } from './book.tsx';
import { kite } from './kite.tsx';
import { letters } from './letters.tsx';
import { monster } from './monster.tsx';
import { podium } from './podium.tsx';
import { school } from './school.tsx';
import { square } from './square.tsx';
import { teapot } from './teapot.tsx';
import { test } from './test.tsx';

/** Flat drawings in the colours of the look, 240 × 180. */
const pictures = { book, kite, letters, monster, podium, school, square, teapot, test } satisfies Record<
  string,
  ReactNode
>;
export type PictureName = keyof typeof pictures;

/** A drawing beside words that say the same; screen readers skip it. */
export function Picture({ name, className }: { name: PictureName; className?: string }) {
  return (
    <svg viewBox="0 0 240 180" className={className} data-picture={name} aria-hidden="true">
      {pictures[name]}
    </svg>
  );
}
