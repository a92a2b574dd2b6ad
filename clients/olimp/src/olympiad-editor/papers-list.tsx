import { useTexts } from '@alif24/client-shared/i18n';
import { Card } from '@alif24/client-shared/ui';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { heldTexts } from './held.texts.ts';
import type { Desk, DeskOlympiad } from './olympiad-editor.graphql.ts';
import styles from './olympiad-editor.module.css';
import { useSpan } from './use-span.ts';

interface PapersListProps {
  olympiad: DeskOlympiad;
  desk: Desk;
  stage: DeskOlympiad['stages'][number];
}

/** The papers of a stage, one a grade, with a way to each. */
export function PapersList({ olympiad: { id, grades }, desk, stage }: PapersListProps) {
  const t = useTexts(heldTexts);
  const span = useSpan();
  const shown = desk.stages.find((each) => each.stage.id === stage.id);
  const { number, level, startsAt, endsAt } = stage;
  return (
    <Card as="section" className={styles.box}>
      <h2>{t('stage', { number, level: t(`levels_${level}`) })}</h2>
      <p className={styles.hint}>
        {span(startsAt, endsAt)} ({t('zone')})
      </p>
      <ul className={styles.papers} aria-label={t('papers')}>
        {grades.map((grade) => {
          const paper = shown?.papers.find((each) => each.grade === grade);
          const count = paper?.problemCount ?? 0;
          const mayWrite = shown?.gradesToWrite.includes(grade) === true;
          const way = mayWrite ? (count > 0 ? 'change' : 'write') : 'look';
          const isFull = count > 0 && paper?.isFull === true;
          const Mark = isFull ? IconCircleCheck : IconCircle;
          return (
            <li key={grade} data-done={isFull}>
              <Mark size={22} aria-hidden="true" />
              <div className={styles.what}>
                <strong>{t('grade', { grade })}</strong>
                <span className={styles.hint}>
                  {count > 0 ? t(isFull ? 'paperOf' : 'paperUnfit', { count }) : t('paperNone')}
                </span>
              </div>
              {(mayWrite || count > 0) && (
                <Link
                  to={`/olympiads/${id}/papers/${stage.id}/${grade}`}
                  aria-label={`${t(way)}: ${t('grade', { grade })}`}
                >
                  {t(way)}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
