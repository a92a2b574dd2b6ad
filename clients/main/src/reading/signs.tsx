import { useTexts } from '@alif24/client-shared/i18n';
import { readingTexts } from './reading.texts.ts';
import styles from './story-text.module.css';
import type { MarkKind, Marks } from './text-words.ts';

interface SignsProps {
  kinds: readonly MarkKind[];
  /** With it each sign says how often it is there. */
  marks?: Marks;
}

/** What the marks of words mean. */
export function Signs({ kinds, marks }: SignsProps) {
  const t = useTexts(readingTexts);
  const counts = (kind: MarkKind) => [...(marks?.values() ?? [])].filter((one) => one === kind).length;
  return (
    <ul className={styles.signs} aria-label={t('signs')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={styles.word} data-mark={kind} aria-hidden="true">
            abc
          </span>
          {t(kind)}
          {marks && <strong>{counts(kind)}</strong>}
        </li>
      ))}
    </ul>
  );
}
