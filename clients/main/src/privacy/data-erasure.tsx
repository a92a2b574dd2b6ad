import { useErrorText } from '@alif24/client-shared/apollo';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import styles from './data.module.css';
import { dataTexts } from './data.texts.ts';
import { ErasureConfirmation } from './erasure-confirmation.tsx';
import { cancelErasure, type DataRequest, requestErasure } from './privacy.graphql.ts';

interface DataErasureProps {
  childId: string | null;
  /** Tiyin that the person would lose. */
  money?: string;
  requests: readonly DataRequest[];
  onChange: () => void;
}

/** The end of it: asked for in two steps, and taken back as long as it waits. */
export function DataErasure({ childId, money = '0', requests, onChange }: DataErasureProps) {
  const t = useTexts(dataTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const [isAsking, setAsking] = useState(false);
  const [ask, asking] = useMutation(requestErasure);
  const [cancel, cancelling] = useMutation(cancelErasure);
  const open = requests.find(({ kind, state }) => kind === 'ERASURE' && (state === 'WAITING' || state === 'WORKING'));
  const error = asking.error ?? cancelling.error;
  const done = () => {
    setAsking(false);
    onChange();
  };

  return (
    <Card as="section">
      <h2>
        <IconTrash size={26} aria-hidden="true" /> {t('erase')}
      </h2>
      <p className={styles.what}>{t('eraseWhat')}</p>
      <div className={styles.steps}>
        {open?.state === 'WORKING' && <Notice kind="info">{t('eraseWorking')}</Notice>}
        {open?.state === 'WAITING' && (
          <>
            <Notice kind="info">{t('eraseWaiting', { day: format.date(open.startsAt) })}</Notice>
            <BigButton
              isBusy={cancelling.loading}
              onClick={() =>
                void cancel({ variables: { input: { requestId: open.id } } })
                  .then(done)
                  .catch(() => {})
              }
            >
              {t('eraseCancel')}
            </BigButton>
          </>
        )}
        {!open && !isAsking && (
          <div>
            <button type="button" className={styles.danger} onClick={() => setAsking(true)}>
              {t('eraseStart')}
            </button>
          </div>
        )}
        {!open && isAsking && (
          <ErasureConfirmation
            isChild={childId !== null}
            money={money}
            isBusy={asking.loading}
            onKeep={() => setAsking(false)}
            onErase={(idempotencyKey) =>
              void ask({ variables: { input: { childId, idempotencyKey, forfeitedBalance: money } } })
                .then(done)
                .catch(() => {})
            }
          />
        )}
        {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
      </div>
    </Card>
  );
}
