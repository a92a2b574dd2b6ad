import { useTexts } from '../i18n/index.ts';
import { storyTexts } from './story.texts.ts';
import styles from './story-script.module.css';

const order = ['uz', 'ru', 'en'] as const;

interface StoryTwinsProps {
  language: string;
  twins: ReadonlyArray<{ id: string; language: string }>;
  open: (id: string) => void;
}

/** The languages in which the same story is told; nothing where there is but one. */
export function StoryTwins({ language, twins, open }: StoryTwinsProps) {
  const t = useTexts(storyTexts);
  if (twins.length === 0) return null;
  return (
    <fieldset className={styles.choice}>
      <legend>{t('twins')}</legend>
      {order.map((one) => {
        const twin = twins.find((each) => each.language === one);
        if (!twin && one !== language) return null;
        return (
          <label key={one}>
            <input
              type="radio"
              name="twin"
              aria-label={t(one)}
              checked={one === language}
              onChange={() => twin && open(twin.id)}
            />
            <span lang={one}>
              <bdi className={styles.whole}>{t(one)}</bdi>
              <bdi className={styles.brief}>{t(one).slice(0, 3)}</bdi>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
