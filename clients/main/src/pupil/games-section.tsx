import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import type { PupilFacts } from './activity.ts';
import { childTexts } from './child.texts.ts';
import styles from './progress-list.module.css';
import { Section } from './section.tsx';

const stars = [1, 2, 3] as const;

export function GamesSection({ scores }: { scores: PupilFacts['gameScores'] }) {
  const t = useTexts(childTexts);
  const format = useFormat();
  return (
    <Section title={t('gamesTitle')} items={scores} empty={t('noGames')}>
      {(items) => (
        <ul className={styles.list}>
          {items.map(({ game, bestScore, bestStars, rounds, lastPlayedAt }) => (
            <li key={game}>
              <div className={styles.line}>
                <strong>{t(game)}</strong>
                <span role="img" aria-label={t('starsOf', { count: bestStars })} className={styles.stars}>
                  {stars.map((star) =>
                    star <= bestStars ? <IconStarFilled key={star} size={22} /> : <IconStar key={star} size={22} />,
                  )}
                </span>
              </div>
              <p>
                {t('rounds', { count: rounds })} · {t('best', { score: bestScore })}
              </p>
              <p>{t('lastPlayed', { date: format.date(lastPlayedAt) })}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
