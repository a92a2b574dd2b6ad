import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { IconCircleCheck } from '@tabler/icons-react';
import type { PupilFacts } from './activity.ts';
import { childTexts } from './child.texts.ts';
import styles from './progress-list.module.css';
import { Section } from './section.tsx';

export function LessonsSection({ progress }: { progress: PupilFacts['lessonProgress'] }) {
  const t = useTexts(childTexts);
  const format = useFormat();
  return (
    <Section title={t('lessonsTitle')} items={progress} empty={t('noLessons')}>
      {(items) => (
        <ul className={styles.list}>
          {items.map(({ lesson, percent, completedAt, lastOpenedAt }) => (
            <li key={lesson.id}>
              <div className={styles.line}>
                <strong>{lesson.title}</strong>
                {completedAt ? (
                  <IconCircleCheck size={24} aria-hidden="true" className={styles.done} />
                ) : (
                  <span>{percent} %</span>
                )}
              </div>
              <progress value={percent} max={100} aria-hidden="true" className={styles.bar} />
              <p>
                {completedAt
                  ? t('completed', { date: format.date(completedAt) })
                  : t('begun', { date: format.date(lastOpenedAt) })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
