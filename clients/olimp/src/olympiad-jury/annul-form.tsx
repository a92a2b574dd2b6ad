import { useTexts } from '@alif24/client-shared/i18n';
import { AskTwice, BigButton, Card, type Column, takeFocus } from '@alif24/client-shared/ui';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { annulAttempt } from './annulment.graphql.ts';
import { annulmentTexts } from './annulment.texts.ts';
import styles from './jury.module.css';
import { useAct } from './use-act.ts';

/** Whose attempt is looked at. */
export interface Suspect {
  attemptId: string;
  name: string;
}

/** A column in which the attempts of a row may be chosen, to let them not count; nothing unless the jury may still decide. */
export function useAnnulColumn(mayAnnul: boolean) {
  const t = useTexts(annulmentTexts);
  return function annulColumn<Row>(suspectsOf: (row: Row) => Suspect[], choose: (one: Suspect) => void): Column<Row>[] {
    if (!mayAnnul) return [];
    return [
      {
        key: 'annul',
        label: t('annulColumn'),
        value: () => null,
        isSortable: false,
        cell: (row) =>
          suspectsOf(row).map((one, _, all) => (
            <button
              key={one.attemptId}
              type="button"
              className={styles.quiet}
              aria-label={t('annulOf', { name: one.name })}
              onClick={() => choose(one)}
            >
              {all.length > 1 ? `${t('annul')}: ${one.name}` : t('annul')}
            </button>
          )),
      },
    ];
  };
}

interface AnnulFormProps {
  suspect: Suspect;
  readAgain: () => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
}

/** Why an attempt is not to count. It is asked once more, and nobody hears of it before the count that follows is published. */
export function AnnulForm({ suspect: { attemptId, name }, readAgain, onDone, onClose }: AnnulFormProps) {
  const t = useTexts(annulmentTexts);
  const [reason, setReason] = useState('');
  const annulling = useAct(annulAttempt, readAgain);
  const annul = async () => {
    if (await annulling.act({ attemptId, reason })) onDone();
  };
  return (
    <Card as="section" className={styles.problem}>
      <h3 tabIndex={-1} ref={takeFocus}>
        {t('annulOf', { name })}
      </h3>
      <p>{t('annulHint')}</p>
      <Textarea
        label={t('reason')}
        description={t('reasonHint')}
        rows={3}
        maxLength={500}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {reason.trim() === '' && <p className={styles.note}>{t('reasonFirst')}</p>}
      <div className={styles.acts}>
        {reason.trim() !== '' && (
          <AskTwice
            label={t('annul')}
            about={name}
            sure={t('annulSure')}
            isBusy={annulling.isBusy}
            problem={annulling.problem}
            act={annul}
          />
        )}
        <BigButton kind="quiet" onClick={onClose}>
          {t('close')}
        </BigButton>
      </div>
    </Card>
  );
}
