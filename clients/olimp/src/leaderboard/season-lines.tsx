import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import type { SeasonEntry } from './season.graphql.ts';
import styles from './season.module.css';
import { seasonTexts } from './season.texts.ts';

/** Lines of the board, best first; `mine` is marked. */
export function SeasonLines({
  entries,
  mine,
  label,
}: {
  entries: readonly SeasonEntry[];
  mine: string | undefined;
  label: string;
}) {
  const t = useTexts(seasonTexts);
  const format = useFormat();
  return (
    <ol className={styles.lines} aria-label={label}>
      {entries.map(({ rank, score, user }) => (
        <li key={user.id} data-first={rank === 1} aria-current={user.id === mine || undefined}>
          <span className={styles.rank}>{format.number(rank)}</span>
          <span className={styles.name}>
            <span>{user.displayName}</span>
            {user.id === mine && <small>{t('you')}</small>}
          </span>
          <span className={styles.score}>{t('points', { count: score })}</span>
        </li>
      ))}
    </ol>
  );
}
