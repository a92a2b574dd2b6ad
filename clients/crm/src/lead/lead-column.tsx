import type { LeadStage } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { useLazyQuery } from '@apollo/client/react';
import { useId } from 'react';
import type { Column } from './board.ts';
import { moreLeads } from './lead.graphql.ts';
import styles from './lead.module.css';
import { leadTexts } from './lead.texts.ts';
import { LeadCard } from './lead-card.tsx';
import type { Lead } from './use-lead-moves.ts';

interface LeadColumnProps {
  column: Column;
  search: string | null;
  isChosen: boolean;
  pending: ReadonlyMap<string, LeadStage>;
  dragged: Lead | null;
  onDrag: (lead: Lead | null) => void;
  onMove: (lead: Lead, stage: LeadStage) => void;
}

/** One stage. A card may be dropped where its next stages allow; the buttons of the card do the same without a mouse. */
export function LeadColumn({ column, search, isChosen, pending, dragged, onDrag, onMove }: LeadColumnProps) {
  const t = useTexts(leadTexts);
  const id = useId();
  const { stage, leads, count, next } = column;
  const [loadMore, { loading }] = useLazyQuery(moreLeads);
  const takes = dragged?.nextStages.includes(stage) ?? false;
  return (
    <section
      aria-labelledby={id}
      className={styles.column}
      data-chosen={isChosen}
      data-takes={takes}
      onDragOver={(event) => takes && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (dragged && takes) onMove(dragged, stage);
        onDrag(null);
      }}
    >
      <h2 id={id}>
        {t(stage)} <span>{count}</span>
      </h2>
      {leads.length === 0 && <p className={styles.none}>{t('none')}</p>}
      <ul>
        {leads.map((lead) => (
          <LeadCard key={lead.id} lead={lead} isMoving={pending.has(lead.id)} onDrag={onDrag} onMove={onMove} />
        ))}
      </ul>
      {next && (
        <button
          type="button"
          className={styles.more}
          disabled={loading}
          onClick={() => void loadMore({ variables: { stage, search, after: next } })}
        >
          {t('more', { count: count - leads.length })}
        </button>
      )}
    </section>
  );
}
