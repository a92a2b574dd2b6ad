import type { LeadStage } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import type { Column } from './board.ts';
import styles from './lead.module.css';
import { leadTexts } from './lead.texts.ts';

/** On a phone one stage is open at a time; these say which, and how many stand at each. */
export function StageTabs({
  columns,
  chosen,
  choose,
}: {
  columns: readonly Column[];
  chosen: LeadStage;
  choose: (stage: LeadStage) => void;
}) {
  const t = useTexts(leadTexts);
  return (
    <nav aria-label={t('stages')} className={styles.tabs}>
      {columns.map(({ stage, count }) => (
        <button key={stage} type="button" aria-pressed={stage === chosen} onClick={() => choose(stage)}>
          {t(stage)} <span>{count}</span>
        </button>
      ))}
    </nav>
  );
}
