import { useTexts } from '@alif24/client-shared/i18n';
import { alphabetTexts } from './alphabet.texts.ts';
import styles from './alphabet-choice.module.css';

const familiar = ['uz', 'ru', 'en'];

/** Uzbek, Russian and English first, whatever is added after them. */
export function byFamiliarity<A extends { language: string }>(alphabets: readonly A[]): A[] {
  const place = ({ language }: A) => (familiar.includes(language) ? familiar.indexOf(language) : familiar.length);
  return [...alphabets].sort((a, b) => place(a) - place(b));
}

interface AlphabetChoiceProps {
  alphabets: readonly { language: string; name: string }[];
  chosen: string;
  choose: (language: string) => void;
}

/** One of the alphabets, each under the name it gives itself. */
export function AlphabetChoice({ alphabets, chosen, choose }: AlphabetChoiceProps) {
  const t = useTexts(alphabetTexts);
  return (
    <fieldset className={styles.choice}>
      <legend>{t('which')}</legend>
      {alphabets.map(({ language, name }) => (
        <label key={language} lang={language}>
          <input
            type="radio"
            name="alphabet"
            value={language}
            checked={language === chosen}
            onChange={() => choose(language)}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
