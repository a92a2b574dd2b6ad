import { useTexts } from '@alif24/client-shared/i18n';
import { IconBulb } from '@tabler/icons-react';
import type { Problem } from './math-practice.graphql.ts';
import styles from './maths.module.css';
import { mathsTexts } from './maths.texts.ts';

/** The hints there are by now, each a card, and what there is to say of a mistake that came again. */
export function Hints({ problem: { hints, lesson } }: { problem: Problem }) {
  const t = useTexts(mathsTexts);
  if (hints.length === 0 && !lesson) return null;
  return (
    <ul className={styles.hints} aria-label={t('hints')}>
      {hints.map((hint, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a hint is its number; its words change with the attempt
        <li key={n}>
          <span className={styles.number} aria-hidden="true">
            {n + 1}
          </span>
          <p>{hint}</p>
        </li>
      ))}
      {lesson && (
        <li data-kind="lesson">
          <IconBulb size={28} aria-hidden="true" />
          <p>
            <strong>{lesson.title}</strong> {lesson.text}
          </p>
        </li>
      )}
    </ul>
  );
}
