import type { GamesMyScoresQuery, StartGameRoundInput } from '@alif24/client-shared/graphql';
import { type Locale, languageNames, languageOf, localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, ErrorNotice, Picture } from '@alif24/client-shared/ui';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { roundTexts } from './game-round.texts.ts';
import styles from './games.module.css';
import { Stars } from './stars.tsx';
import { useStart } from './use-start.ts';

type Score = NonNullable<NonNullable<GamesMyScoresQuery['me']>['gameScores']>[number];

const LEVELS = [1, 2, 3] as const;
const ALPHABETS: readonly Locale[] = ['UZ_LATN', 'UZ_CYRL', 'RU', 'EN'];

interface GameCardProps {
  game: StartGameRoundInput['game'];
  /** The pupil's own; null before the first round. */
  score: Score | null;
  isPupil: boolean;
}

/** A game, how a pupil has done in it so far, and the way in. */
export function GameCard({ game, score, isPupil }: GameCardProps) {
  const t = useTexts(roundTexts);
  const name = useId();
  const { language: page } = useLanguage();
  const { start, isBusy, error } = useStart();
  const [level, setLevel] = useState<(typeof LEVELS)[number]>(1);
  const [language, setLanguage] = useState(localeOf(page));
  const isLetters = game === 'LETTER_MEMORY';
  return (
    <Card as="section" className={styles.game}>
      <Picture name={isLetters ? 'letters' : 'monster'} className={styles.picture} />
      <h2>{t(game)}</h2>
      <p className={styles.about}>{t(`${game}_ABOUT`)}</p>
      {score && (
        <p className={styles.best}>
          <Stars count={score.bestStars} /> {t('best', { count: score.bestScore })}
        </p>
      )}
      {isPupil && (
        <>
          <fieldset className={styles.levels}>
            <legend>{t('level')}</legend>
            {LEVELS.map((one) => (
              <label key={one}>
                <input type="radio" name={name} checked={one === level} onChange={() => setLevel(one)} />
                <span>{t(`level${one}`)}</span>
              </label>
            ))}
          </fieldset>
          {isLetters && (
            <label className={styles.alphabet}>
              <span>{t('alphabet')}</span>
              <select value={language} onChange={(event) => setLanguage(event.target.value as Locale)}>
                {ALPHABETS.map((locale) => (
                  <option key={locale} value={locale}>
                    {languageNames[languageOf(locale)]}
                  </option>
                ))}
              </select>
            </label>
          )}
        </>
      )}
      <div className={styles.actions}>
        <ErrorNotice error={error} />
        {isPupil && (
          <BigButton
            icon={<IconPlayerPlay size={22} aria-hidden="true" />}
            isBusy={isBusy}
            onClick={() => start({ game, level, ...(isLetters && { language }) })}
          >
            {t('play')}
          </BigButton>
        )}
        <BigButton kind="quiet" to={`/leaderboard?game=${game}`}>
          {t('board')}
        </BigButton>
      </div>
    </Card>
  );
}
