import styles from './child-door.module.css';

const colours = ['turquoise', 'lapis', 'violet', 'ember', 'grass', 'saffron'] as const;
const shapes = ['circle', 'tile', 'leaf'] as const;

/** The first letter of a name on a colour and a shape that stay the child's: found again before one can read, also beside a namesake. */
export function NameFace({ id, name }: { id: string; name: string }) {
  const place = [...id].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  return (
    <span
      className={styles.face}
      data-colour={colours[place % colours.length]}
      data-shape={shapes[Math.floor(place / colours.length) % shapes.length]}
      aria-hidden="true"
    >
      {name.match(/^\p{L}[ʻʼ]?/u)?.[0]}
    </span>
  );
}
