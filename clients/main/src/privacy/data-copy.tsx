import { useErrorText } from '@alif24/client-shared/apollo';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { IconDownload, IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import styles from './data.module.css';
import { dataTexts } from './data.texts.ts';
import { type DataRequest, openDataExport, requestDataExport } from './privacy.graphql.ts';

interface DataCopyProps {
  childId: string | null;
  requests: readonly DataRequest[];
  onChange: () => void;
}

/** A copy: asked for, waited for, fetched. */
export function DataCopy({ childId, requests, onChange }: DataCopyProps) {
  const t = useTexts(dataTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [ask, asking] = useMutation(requestDataExport);
  const [open, opening] = useMutation(openDataExport);
  const mine = requests.filter(({ kind, isMine }) => kind === 'EXPORT' && isMine);
  const working = mine.find(({ state }) => state === 'WORKING');
  const ready = mine.find(({ state }) => state === 'READY');
  const error = asking.error ?? opening.error;

  const fetchFile = (requestId: string) =>
    void open({ variables: { input: { requestId } } })
      .then(({ data }) => data && window.location.assign(data.openDataExport.url))
      .catch(() => {});

  return (
    <Card as="section">
      <h2>
        <IconFileText size={26} aria-hidden="true" /> {t('copy')}
      </h2>
      <p className={styles.what}>{t('copyWhat')}</p>
      <div className={styles.steps}>
        {working && <Notice kind="info">{t('copyWorking')}</Notice>}
        {!working && !ready && (
          <BigButton
            kind="quiet"
            isBusy={asking.loading}
            onClick={() =>
              void ask({ variables: { input: { childId, idempotencyKey } } })
                .then(onChange)
                .catch(() => {})
            }
          >
            {t('copyAsk')}
          </BigButton>
        )}
        {ready && (
          <>
            <Notice kind="done">{t('copyReady', { day: format.date(ready.expiresAt ?? '') })}</Notice>
            <BigButton
              icon={<IconDownload size={22} aria-hidden="true" />}
              isBusy={opening.loading}
              onClick={() => fetchFile(ready.id)}
            >
              {t('copyFetch')}
            </BigButton>
            <p className={styles.what}>{t('copyOnce')}</p>
          </>
        )}
        {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
      </div>
    </Card>
  );
}
