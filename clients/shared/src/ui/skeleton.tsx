import { type ReactNode, useEffect, useState } from 'react';
import { useTexts } from '../i18n/index.ts';
import styles from './skeleton.module.css';
import { uiTexts } from './ui.texts.ts';

const patience = 300;

/** Shows its children only to those who have waited 300 ms: a fast page does not blink. */
export function AfterAWhile({ children }: { children: ReactNode }) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return isLate ? children : null;
}

/** Grey places where content will be: `lines` of text, or `cards` of a list. */
export function Skeleton({ shape = 'cards', count = 3 }: { shape?: 'cards' | 'lines' | 'table'; count?: number }) {
  const t = useTexts(uiTexts);
  return (
    <AfterAWhile>
      <div className={styles.skeleton} data-shape={shape} role="status">
        <span className={styles.hidden}>{t('loading')}</span>
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the places are all alike
          <div key={index} className={styles.place} />
        ))}
      </div>
    </AfterAWhile>
  );
}

/** A whole page that is on its way. */
export function PageSkeleton() {
  return (
    <div className={styles.page}>
      <Skeleton count={4} />
    </div>
  );
}
