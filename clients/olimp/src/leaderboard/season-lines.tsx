import { useSession } from '@alif24/client-shared/auth';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import styles from './season.module.css';
import { seasonTexts } from './season.texts.ts';

interface Line {
  rank: number;
  user: { id: string; displayName: string };
  /** All points, of which `gained` came in this week; a line shows what it has. */
  score?: number;
  gained?: number;
}

interface SeasonLinesProps {
  entries: readonly Line[];
  /** Who is marked: whoever looks, or the child they look for. */
  mine: string | undefined;
  label: string;
}

/** Lines of a board, best first. */
export function SeasonLines({ entries, mine, label }: SeasonLinesProps) {
  const t = useTexts(seasonTexts);
  const format = useFormat();
  const { user: me } = useSession();
  return (
    <ol className={styles.lines} aria-label={label}>
      {entries.map(({ rank, score, gained = 0, user }) => (
        <li key={user.id} data-first={rank === 1 && score !== undefined} aria-current={user.id === mine || undefined}>
          <span className={styles.rank}>{format.number(rank)}</span>
          <span className={styles.name}>
            <span>{user.displayName}</span>
            {user.id === mine && user.id === me?.id && <small>{t('you')}</small>}
          </span>
          <span className={styles.score}>
            {score !== undefined && t('points', { count: score })}
            {gained > 0 && <span className={styles.gained}>{t('gained', { count: gained })}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
