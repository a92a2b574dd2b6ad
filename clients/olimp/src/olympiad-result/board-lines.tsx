import { useSession } from '@alif24/client-shared/auth';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { useRegionName } from '@alif24/client-shared/places';
import { IconMedal } from '@tabler/icons-react';
import type { BoardRow } from './board.graphql.ts';
import styles from './board.module.css';
import { boardTexts } from './board.texts.ts';

const HUNDREDTHS = 100;

/** Lines of a board, best first; who is level shares a place, and `mine` are marked: me, or children of mine. */
export function BoardLines({
  rows,
  mine,
  label,
}: {
  rows: readonly BoardRow[];
  mine: ReadonlySet<string>;
  label: string;
}) {
  const t = useTexts(boardTexts);
  const format = useFormat();
  const regionName = useRegionName();
  const { user } = useSession();
  return (
    <ol className={styles.lines} aria-label={label}>
      {rows.map(({ rank, points, medal, regionCode, student }, place) => {
        const region = regionName(regionCode);
        const isMine = !!student && mine.has(student.id);
        return (
          <li key={student?.id ?? `place-${place}`} data-first={rank === 1} aria-current={isMine || undefined}>
            <span className={styles.rank}>{format.number(rank)}</span>
            <span className={styles.name}>
              <span>
                <span>{student?.displayName ?? t('erased')}</span>{' '}
                {isMine && <small className={styles.me}>{t(student.id === user?.id ? 'me' : 'child')}</small>}
              </span>
              {(medal || region) && (
                <small className={styles.more}>
                  {medal && (
                    <span className={styles.medal} data-medal={medal}>
                      <IconMedal size={18} aria-hidden="true" /> {t(`short_${medal}`)}
                    </span>
                  )}
                  {region && <span>{region}</span>}
                </small>
              )}
            </span>
            <span className={styles.points}>{t('points', { count: points / HUNDREDTHS })}</span>
          </li>
        );
      })}
    </ol>
  );
}
