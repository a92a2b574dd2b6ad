import { Drawing } from '@alif24/client-shared/drawings';
import styles from './desk.module.css';

/** Things that make good prizes, of all that is drawn. */
const pictures = [
  ...['book', 'notebook', 'pencil', 'palette', 'scissors', 'football', 'ball', 'kite', 'spinning-top', 'balloon'],
  ...['bicycle', 'ice-cream', 'cup', 'apple', 'watermelon', 'cheese', 'screen', 'rubab', 'drum', 'tree', 'flower'],
  ...['star', 'sea', 'zebra', 'cat', 'hat', 'umbrella', 'clock', 'key', 'envelope'],
];

/** One picture of the drawn ones: the keyboard walks through them as through any group of choices. */
export function PictureChoice({ label, chosen }: { label: string; chosen: string }) {
  const shown = pictures.includes(chosen) || !chosen ? pictures : [chosen, ...pictures];
  return (
    <fieldset className={styles.pictures}>
      <legend>{label}</legend>
      <div>
        {shown.map((picture) => (
          <label key={picture}>
            <input
              type="radio"
              name="picture"
              value={picture}
              defaultChecked={picture === (chosen || pictures[0])}
              aria-label={picture}
            />
            <Drawing picture={picture} letter={picture.charAt(0).toUpperCase()} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
