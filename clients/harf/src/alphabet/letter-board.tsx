import type { HarfAlphabetsQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { alphabetTexts } from './alphabet.texts.ts';
import styles from './letter-board.module.css';
import { type LetterState, LetterStateMark } from './letter-state.tsx';

type Alphabet = HarfAlphabetsQuery['alphabets'][number];
type Letter = Alphabet['letters'][number];

interface LetterBoardProps {
  alphabet: Alphabet;
  states: ReadonlyMap<string, LetterState>;
  /** The one thing to do with all of them. */
  action: ReactNode;
}

/** The letters as tiles; vowels rest on a saffron line, so that they are found without reading. */
export function LetterBoard({ alphabet, states, action }: LetterBoardProps) {
  const t = useTexts(alphabetTexts);
  const { language, letters, signs } = alphabet;
  return (
    <>
      <div className={styles.head}>
        <p className={styles.count}>{t('letters', { count: letters.length })}</p>
        <ul className={styles.legend}>
          <li>
            <span className={styles.sample} data-kind="VOWEL" /> {t('vowel')}
          </li>
          <li>
            <span className={styles.sample} data-kind="CONSONANT" /> {t('consonant')}
          </li>
        </ul>
        <div className={styles.action}>{action}</div>
      </div>
      <Tiles letters={letters} states={states} language={language} label={t('all')} />
      {signs.length > 0 && (
        <>
          <h2 className={styles.more}>{t('signs')}</h2>
          <Tiles letters={signs} states={states} language={language} label={t('signs')} />
        </>
      )}
    </>
  );
}

interface TilesProps {
  letters: readonly Letter[];
  states: ReadonlyMap<string, LetterState>;
  language: string;
  label: string;
}

function Tiles({ letters, states, language, label }: TilesProps) {
  const t = useTexts(alphabetTexts);
  const kinds = { VOWEL: t('vowel'), CONSONANT: t('consonant'), SIGN: t('sign') };
  return (
    <ul className={styles.board} aria-label={label}>
      {letters.map(({ id, upper, lower, kind }) => {
        const state = states.get(id);
        return (
          <li key={id}>
            <Link to={`/letters/${id}`} className={styles.tile} data-kind={kind} data-state={state}>
              <span className={styles.glyphs} lang={language}>
                {upper === lower ? lower : `${upper} ${lower}`}
              </span>
              <span className={styles.kind}>{kinds[kind]}</span>
              {state && (
                <span className={styles.state}>
                  <LetterStateMark state={state} isShort />
                </span>
              )}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
