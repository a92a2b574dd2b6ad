import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { IconCheck, IconClock, IconMinus, IconPlayerSkipForward, IconPoint, IconX } from '@tabler/icons-react';
import styles from './report.module.css';
import { reportTexts } from './report.texts.ts';
import { isLate, type ReportAnswer } from './report-sheet.ts';

const icons = {
  RIGHT: IconCheck,
  WRONG: IconX,
  GIVEN: IconCheck,
  MISSED: IconMinus,
  NOT_SHOWN: IconPoint,
  SKIPPED: IconPlayerSkipForward,
} as const;

const SECOND = 1000;
const SHOWN_AT_LEAST = 0.1;

/** What became of a question, in words: where an answer came too late, by how much. */
export function useResultText(): (answer: ReportAnswer) => string {
  const t = useTexts(reportTexts);
  const format = useFormat();
  return (answer) => {
    if (!isLate(answer)) return t(`marks_${answer.mark}`);
    const seconds = Math.max(SHOWN_AT_LEAST, (answer.lateMilliseconds ?? 0) / SECOND);
    return t('late', { seconds: format.number(seconds, 1) });
  };
}

/** What became of a question, as a sign of its own form and not only of its own colour. */
export function Mark({ answer }: { answer: ReportAnswer }) {
  const Icon = isLate(answer) ? IconClock : icons[answer.mark];
  return (
    <span className={styles.mark} data-mark={answer.mark} aria-hidden="true">
      <Icon size={18} stroke={2.6} />
    </span>
  );
}

/** The questions of a player in a row. */
export function Marks({ answers }: { answers: readonly ReportAnswer[] }) {
  const t = useTexts(reportTexts);
  const result = useResultText();
  return (
    <ul className={styles.marks}>
      {answers.map((answer) => {
        const told = t('markOf', { number: answer.number, mark: result(answer) });
        return (
          <li key={answer.number} title={told}>
            <Mark answer={answer} />
            <span className={styles.spoken}>{told}</span>
          </li>
        );
      })}
    </ul>
  );
}
