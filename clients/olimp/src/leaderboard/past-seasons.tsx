import type { OlimpSeasonQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import styles from './season.module.css';
import { seasonTexts } from './season.texts.ts';

/** Where a pupil stood in the months before; for nobody else's eyes. */
export function PastSeasons({ seasons }: { seasons: NonNullable<NonNullable<OlimpSeasonQuery['me']>['pastSeasons']> }) {
  const t = useTexts(seasonTexts);
  const format = useFormat();
  if (seasons.length === 0) return null;
  return (
    <section>
      <h2>{t('past')}</h2>
      <ul className={styles.past}>
        {seasons.map(({ startsOn, rank, score, playerCount }) => (
          <li key={startsOn}>
            <strong>{format.month(startsOn)}</strong>
            <span>{t('pastPlace', { rank, all: playerCount })}</span>
            <span>{t('points', { count: score })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
