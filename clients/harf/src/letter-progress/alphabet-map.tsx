import type { HarfLetterProgressQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card } from '@alif24/client-shared/ui';
import { Link } from 'react-router';
import styles from './alphabet-map.module.css';
import { progressTexts } from './letter-progress.texts.ts';
import { type LetterStanding, StateSign } from './state-sign.tsx';

type Alphabet = HarfLetterProgressQuery['alphabets'][number];

/** One alphabet as a map: what is known, and which letter comes next. */
export function AlphabetMap({ alphabet, states }: { alphabet: Alphabet; states: ReadonlyMap<string, LetterStanding> }) {
  const t = useTexts(progressTexts);
  const { language, name, letters, signs } = alphabet;
  const stateOf = (id: string): LetterStanding => states.get(id) ?? 'NEW';
  const known = letters.filter(({ id }) => stateOf(id) === 'KNOWN').length;
  const next = letters.find(({ id }) => stateOf(id) !== 'KNOWN');
  return (
    <Card as="section">
      <div className={styles.head}>
        <div>
          <h2 lang={language}>{name}</h2>
          <p>{t('of', { total: letters.length, known })}</p>
        </div>
        <BigButton to={next ? `/practice?letter=${next.id}` : `/practice?alphabet=${language}`}>
          {next ? t('next', { letter: next.upper }) : t('practice')}
        </BigButton>
      </div>
      <meter className={styles.meter} min={0} max={letters.length} value={known} aria-label={name} />
      <ul className={styles.letters}>
        {[...letters, ...signs].map(({ id, upper, lower }) => (
          <li key={id}>
            <Link to={`/letters/${id}`} data-state={stateOf(id)} className={styles.letter}>
              <span lang={language} className={styles.glyphs}>
                {upper === lower ? lower : `${upper} ${lower}`}
              </span>
              <StateSign state={stateOf(id)} size={16} />
              <span className={styles.spoken}>{t(stateOf(id))}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
