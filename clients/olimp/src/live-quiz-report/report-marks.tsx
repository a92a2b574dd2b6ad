import { useTexts } from '@alif24/client-shared/i18n';
import { IconCheck, IconMinus, IconPlayerSkipForward, IconPoint, IconX } from '@tabler/icons-react';
import styles from './report.module.css';
import { reportTexts } from './report.texts.ts';
import type { ReportAnswer } from './report-sheet.ts';

const icons = {
  RIGHT: IconCheck,
  WRONG: IconX,
  GIVEN: IconCheck,
  MISSED: IconMinus,
  NOT_SHOWN: IconPoint,
  SKIPPED: IconPlayerSkipForward,
} as const;

/** What became of a question, as a sign of its own form and not only of its own colour. */
export function Mark({ mark }: Pick<ReportAnswer, 'mark'>) {
  const Icon = icons[mark];
  return (
    <span className={styles.mark} data-mark={mark} aria-hidden="true">
      <Icon size={18} stroke={2.6} />
    </span>
  );
}

/** The questions of a player in a row. */
export function Marks({ answers }: { answers: readonly ReportAnswer[] }) {
  const t = useTexts(reportTexts);
  return (
    <ul className={styles.marks}>
      {answers.map(({ number, mark }) => (
        <li key={number} title={t('markOf', { number, mark: t(`marks_${mark}`) })}>
          <Mark mark={mark} />
          <span className={styles.spoken}>{t('markOf', { number, mark: t(`marks_${mark}`) })}</span>
        </li>
      ))}
    </ul>
  );
}
