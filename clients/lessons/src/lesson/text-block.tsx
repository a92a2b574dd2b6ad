import { Drawing } from '@alif24/client-shared/drawings';
import type { LessonsBlockFragment } from '@alif24/client-shared/graphql';
import styles from './text-block.module.css';

/** Something to read, with a picture beside it or without. */
export function TextBlock({ block: { text, picture } }: { block: LessonsBlockFragment }) {
  return (
    <div className={styles.text}>
      {picture && <Drawing picture={picture} letter="" className={styles.small} />}
      <p>{text}</p>
    </div>
  );
}

/** Something to look at. */
export function PictureBlock({ block: { text, picture } }: { block: LessonsBlockFragment }) {
  return (
    <figure className={styles.figure}>
      <Drawing picture={picture ?? ''} letter={text?.charAt(0) ?? ''} className={styles.large} />
      {text && <figcaption>{text}</figcaption>}
    </figure>
  );
}
