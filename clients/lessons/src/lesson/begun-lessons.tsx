import { Drawing } from '@alif24/client-shared/drawings';
import { useTexts } from '@alif24/client-shared/i18n';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import styles from './begun-lessons.module.css';
import { begunLessons } from './lesson.graphql.ts';
import { lessonTexts } from './lesson.texts.ts';
import { LessonMeter } from './lesson-meter.tsx';
import { langOf, useScript } from './use-script.ts';

const most = 3;

/** The lessons that a pupil began and has not finished, the last one first. Nothing when there is none. */
export function BegunLessons() {
  const t = useTexts(lessonTexts);
  const script = useScript();
  const { data } = useQuery(begunLessons, { variables: { script }, fetchPolicy: 'cache-and-network' });
  const open = (data?.me?.lessonProgress ?? []).filter(({ completedAt }) => !completedAt).slice(0, most);
  if (open.length === 0) return null;
  return (
    <section className={styles.begun}>
      <h2>{t('goOn')}</h2>
      <ul>
        {open.map(({ id, percent, lesson }) => (
          <li key={id}>
            <Link to={`/lessons/${lesson.id}`} className={styles.lesson}>
              <Drawing picture={lesson.picture ?? ''} letter={lesson.title.charAt(0)} className={styles.picture} />
              <span className={styles.words}>
                <span lang={langOf(lesson.language, script)}>{lesson.title}</span>
                <LessonMeter percent={percent} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
