import { useTexts } from '../i18n/index.ts';
import { storyTexts } from './story.texts.ts';
import styles from './story-level.module.css';

const levels = [1, 2, 3, 4];

/** How much a story asks of its reader: one to four marks, and the same in words. */
export function StoryLevel({ level }: { level: number }) {
  const t = useTexts(storyTexts);
  return (
    <span className={styles.level}>
      <span className={styles.marks} aria-hidden="true">
        {levels.map((one) => (
          <span key={one} data-full={one <= level} />
        ))}
      </span>
      {t('levelName', { level })}
    </span>
  );
}
