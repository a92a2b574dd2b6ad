import type { Script } from '../graphql/index.ts';
import { useTexts } from '../i18n/index.ts';
import { storyTexts } from './story.texts.ts';
import styles from './story-script.module.css';

/** Latin or Cyrillic letters for the same Uzbek words. */
export function StoryScript({ script, choose }: { script: Script; choose: (script: Script) => void }) {
  const t = useTexts(storyTexts);
  const options = [
    { value: 'LATN', text: t('latin') },
    { value: 'CYRL', text: t('cyrillic') },
  ] as const;
  return (
    <fieldset className={styles.choice}>
      <legend>{t('script')}</legend>
      {options.map(({ value, text }) => (
        <label key={value} lang={value === 'CYRL' ? 'uz-Cyrl' : undefined}>
          <input type="radio" name="script" checked={value === script} onChange={() => choose(value)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
