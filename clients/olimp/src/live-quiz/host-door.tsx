import { useTexts } from '@alif24/client-shared/i18n';
import { QrCode } from '@alif24/client-shared/qr';
import { hostTexts } from './host.texts.ts';
import styles from './host-door.module.css';
import { Pin } from './pin.tsx';

/** How to come in, for the back row as well: the address with the number, and a code for cameras beside it. */
export function HostDoor({ how, pin }: { how: string; pin: string | null | undefined }) {
  const t = useTexts(hostTexts);
  return (
    <div className={styles.door}>
      <div className={styles.words}>
        <h1>{how}</h1>
        {pin && <Pin pin={pin} size="wall" />}
      </div>
      {pin && (
        <figure className={styles.code}>
          <QrCode text={`${window.location.origin}/join/${pin}`} alt={t('qr')} />
          <figcaption>{t('scan')}</figcaption>
        </figure>
      )}
    </div>
  );
}
