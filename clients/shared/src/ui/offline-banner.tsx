import { IconWifiOff } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTexts } from '../i18n/index.ts';
import styles from './offline-banner.module.css';
import { uiTexts } from './ui.texts.ts';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says that the phone has lost its network, for as long as it has. */
export function OfflineBanner() {
  const t = useTexts(uiTexts);
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {!isOnline && (
        <p className={styles.banner}>
          <IconWifiOff size={20} aria-hidden="true" /> {t('offline')}
        </p>
      )}
    </div>
  );
}
