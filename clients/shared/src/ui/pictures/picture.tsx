import { type ReactNode, Suspense } from 'react';
import { lazyPart } from '../lazy-part.ts';

/** A drawing comes when it is shown: no page shows more than two of them, and most of them stand for what is missing. */
const drawn = (load: () => Promise<ReactNode>) =>
  lazyPart<object>(async () => {
    const picture = await load();
    return () => picture;
  });

/** Flat drawings in the colours of the look, 240 × 180. */
const pictures = {
  book: drawn(async () => (await import('./book.tsx')).book),
  kite: drawn(async () => (await import('./kite.tsx')).kite),
  letters: drawn(async () => (await import('./letters.tsx')).letters),
  monster: drawn(async () => (await import('./monster.tsx')).monster),
  podium: drawn(async () => (await import('./podium.tsx')).podium),
  school: drawn(async () => (await import('./school.tsx')).school),
  square: drawn(async () => (await import('./square.tsx')).square),
  teapot: drawn(async () => (await import('./teapot.tsx')).teapot),
  test: drawn(async () => (await import('./test.tsx')).test),
};
export type PictureName = keyof typeof pictures;

/** A drawing beside words that say the same; screen readers skip it. */
export function Picture({ name, className }: { name: PictureName; className?: string }) {
  const Drawn = pictures[name];
  return (
    <svg viewBox="0 0 240 180" className={className} data-picture={name} aria-hidden="true">
      <Suspense fallback={null}>
        <Drawn />
      </Suspense>
    </svg>
  );
}
