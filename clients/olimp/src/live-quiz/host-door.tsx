import { useTexts } from '@alif24/client-shared/i18n';
import { QrCode } from '@alif24/client-shared/qr';
import { CopyButton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconBrandTelegram } from '@tabler/icons-react';
import { hostTexts } from './host.texts.ts';
import styles from './host-door.module.css';
import { botOfQuiz } from './live-quiz.graphql.ts';
import { Pin } from './pin.tsx';

/** The way in for a class that has a chat: the bot answers its link with a button that opens the room. Nothing where there is no bot. */
function TelegramDoor({ pin }: { pin: string }) {
  const t = useTexts(hostTexts);
  const bot = useQuery(botOfQuiz).data?.signInMethods.telegramBot;
  if (!bot) return null;
  const link = `https://t.me/${bot}?start=quiz_${pin}`;
  return (
    <div className={styles.chat}>
      <p>
        <IconBrandTelegram size={22} aria-label="Telegram" /> <span translate="no">{link.replace('https://', '')}</span>
      </p>
      <CopyButton text={link} label={t('copyChat')} done={t('copiedChat')} />
    </div>
  );
}

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
      {pin && <TelegramDoor pin={pin} />}
    </div>
  );
}
