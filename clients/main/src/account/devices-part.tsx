import { useErrorText } from '@alif24/client-shared/apollo';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { endDevice, endOtherDevices, type Me } from './account.graphql.ts';
import styles from './account.module.css';
import { accountTexts } from './account.texts.ts';
import { Part } from './part.tsx';

/** Where the account is open, and closing it there. */
export function DevicesPart({ devices }: { devices: NonNullable<Me['devices']> }) {
  const t = useTexts(accountTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const [end, ending] = useMutation(endDevice);
  const [endOthers, endingOthers] = useMutation(endOtherDevices);
  const isBusy = ending.loading || endingOthers.loading;
  const error = ending.error ?? endingOthers.error;
  return (
    <Part title={t('devices')} lead={t('devicesLead')}>
      <ul className={styles.devices}>
        {devices.map(({ id, name, lastUsedAt, isCurrent }) => (
          <li key={id}>
            <div>
              <p className={styles.device}>{name || t('unknown')}</p>
              <p className={styles.when}>
                {isCurrent
                  ? t('here')
                  : t('lastUsed', { date: `${format.date(lastUsedAt)}, ${format.time(lastUsedAt)}` })}
              </p>
            </div>
            {!isCurrent && (
              <button
                type="button"
                className={styles.small}
                disabled={isBusy}
                aria-label={t('endOne', { device: name || t('unknown') })}
                onClick={() => void end({ variables: { deviceId: id } }).catch(() => {})}
              >
                {t('end')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
      {devices.length > 1 && (
        <BigButton kind="quiet" isBusy={endingOthers.loading} onClick={() => void endOthers().catch(() => {})}>
          {t('endOthers')}
        </BigButton>
      )}
    </Part>
  );
}
