import { Drawing } from '@alif24/client-shared/drawings';
import type { LessonsCardFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { Link } from 'react-router';
import { lessonTexts } from './lesson.texts.ts';
import styles from './lesson-card.module.css';
import { LessonMeter } from './lesson-meter.tsx';
import { langOf, useScript } from './use-script.ts';

/** A lesson of the library: what it is about, for whom, and how far the pupil is. */
export function LessonCard({ lesson }: { lesson: LessonsCardFragment }) {
  const t = useTexts(lessonTexts);
  const script = useScript();
  const { id, title, summary, language, grade, picture, blockCount, author, myProgress } = lesson;
  return (
    <li>
      <Link to={`/lessons/${id}`} className={styles.card}>
        <Drawing picture={picture ?? ''} letter={title.charAt(0)} className={styles.picture} />
        <span className={styles.words}>
          <span className={styles.title} lang={langOf(language, script)}>
            {title}
          </span>
          <span className={styles.summary} lang={langOf(language, script)}>
            {summary}
          </span>
          <span className={styles.facts}>
            <span>{grade === 0 ? t('beforeSchool') : t('gradeName', { grade })}</span>
            <span>{t('steps', { count: blockCount })}</span>
            {author && <span>{author.displayName}</span>}
          </span>
          {myProgress?.completedAt && (
            <span className={styles.done}>
              <IconCircleCheckFilled size={20} aria-hidden="true" /> {t('done')}
            </span>
          )}
          {myProgress && !myProgress.completedAt && <LessonMeter percent={myProgress.percent} />}
        </span>
      </Link>
    </li>
  );
}
