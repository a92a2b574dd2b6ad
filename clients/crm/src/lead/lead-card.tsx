import type { LeadStage } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { IconPhone } from '@tabler/icons-react';
import { Link } from 'react-router';
import styles from './lead.module.css';
import { leadTexts } from './lead.texts.ts';
import type { Lead } from './use-lead-moves.ts';

interface LeadCardProps {
  lead: Lead;
  isMoving: boolean;
  onDrag: (lead: Lead | null) => void;
  onMove: (lead: Lead, stage: LeadStage) => void;
}

/** Somebody who asked: who, how to call them, and the next step. */
export function LeadCard({ lead, isMoving, onDrag, onMove }: LeadCardProps) {
  const t = useTexts(leadTexts);
  const format = useFormat();
  return (
    <li
      className={styles.card}
      data-moving={isMoving}
      draggable={!isMoving && lead.nextStages.length > 0}
      onDragStart={() => onDrag(lead)}
      onDragEnd={() => onDrag(null)}
    >
      <Link to={`/leads/${lead.id}`} className={styles.name}>
        {lead.fullName}
      </Link>
      <a href={`tel:${lead.phone}`} className={styles.phone}>
        <IconPhone size={18} aria-hidden="true" />
        {format.phone(lead.phone)}
      </a>
      {lead.note && <p className={styles.note}>{lead.note}</p>}
      <p className={styles.facts}>
        {t(lead.source)} · <time dateTime={lead.stageChangedAt}>{format.day(lead.stageChangedAt).split(',')[0]}</time>
      </p>
      <Steps lead={lead} isMoving={isMoving} onMove={onMove} />
    </li>
  );
}

/** A button for each stage that may come next. */
export function Steps({ lead, isMoving, onMove }: Omit<LeadCardProps, 'onDrag'>) {
  const t = useTexts(leadTexts);
  if (lead.nextStages.length === 0) return null;
  const step = (stage: LeadStage) => (stage === 'NEW' ? t('NEW') : t(`to${stage}`));
  return (
    <div className={styles.steps}>
      {lead.nextStages.map((stage) => (
        <button
          key={stage}
          type="button"
          data-stage={stage}
          disabled={isMoving}
          aria-label={`${lead.fullName}: ${step(stage)}`}
          onClick={() => onMove(lead, stage)}
        >
          {step(stage)}
        </button>
      ))}
    </div>
  );
}
