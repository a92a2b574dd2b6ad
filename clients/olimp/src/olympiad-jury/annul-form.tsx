import { useTexts } from '@alif24/client-shared/i18n';
import {
  AskTwice,
  BigButton,
  Card,
  type Column,
  Notice,
  QueryBoundary,
  Skeleton,
  takeFocus,
} from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { annulAttempt, numbersOf, stagesThatFollow } from './annulment.graphql.ts';
import { annulmentTexts } from './annulment.texts.ts';
import styles from './jury.module.css';
import type { PartProps } from './jury.page.tsx';
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

interface AnnulFormProps extends Pick<PartProps, 'olympiad' | 'stage' | 'readAgain'> {
  suspect: Suspect;
  onDone: () => void;
  onClose: () => void;
}

/** Why an attempt is not to count, and what follows in later stages. It is asked once more, and nobody hears of it before the count that follows is published. */
export function AnnulForm({ olympiad, stage, suspect, readAgain, onDone, onClose }: AnnulFormProps) {
  const t = useTexts(annulmentTexts);
  const { attemptId, name } = suspect;
  const variables = { id: olympiad.id, stageId: stage.stage.id, attemptId };
  const ahead = useQuery(stagesThatFollow, { variables, fetchPolicy: 'no-cache' });
  const stages = numbersOf(ahead.data?.olympiad?.jury?.stages[0]?.stagesThatFollow ?? []);
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
      {stages && <Notice kind="info">{t('annulLater', { stages })}</Notice>}
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
          <QueryBoundary result={ahead} skeleton={<Skeleton shape="lines" count={1} />}>
            {() => (
              <AskTwice
                label={t('annul')}
                about={name}
                sure={stages ? t('annulLaterSure', { stages }) : t('annulSure')}
                isBusy={annulling.isBusy}
                problem={annulling.problem}
                act={annul}
              />
            )}
          </QueryBoundary>
        )}
        <BigButton kind="quiet" onClick={onClose}>
          {t('close')}
        </BigButton>
      </div>
    </Card>
  );
}
