import { useErrorText } from '@alif24/client-shared/apollo';
import { QrCode } from '@alif24/client-shared/qr';
import { BigButton, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { IconBrandTelegram } from '@tabler/icons-react';
import {
  type Change,
  linkTelegramChat,
  type Preferences,
  unlinkTelegramChat,
} from './notification-settings.graphql.ts';
import styles from './notification-settings.module.css';
import { useSettingsTexts } from './use-settings-texts.ts';

interface TelegramChatProps {
  preferences: Preferences;
  change: Change;
  refresh: () => void;
}

/** The chat with our bot: how it is, a link to connect it, and the way to let go of it. */
export function TelegramChat({ preferences: { telegram, isCodeByTelegram }, change, refresh }: TelegramChatProps) {
  const { t, say } = useSettingsTexts();
  const errorText = useErrorText();
  const [link, linking] = useMutation(linkTelegramChat);
  const [unlink, unlinking] = useMutation(unlinkTelegramChat, { onCompleted: refresh });
  const made = linking.data?.linkTelegramChat;
  const error = linking.error ?? unlinking.error;
  if (telegram === 'ACTIVE') {
    return (
      <>
        <p className={styles.state}>{t('telegramActive')}</p>
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={isCodeByTelegram}
            onChange={(event) => change({ isCodeByTelegram: event.currentTarget.checked })}
          />
          <span>{t('codes')}</span>
        </label>
        <button
          type="button"
          className={styles.small}
          disabled={unlinking.loading}
          onClick={() => void unlink().catch(() => {})}
        >
          {t('unlink')}
        </button>
      </>
    );
  }
  return (
    <>
      {telegram === 'BLOCKED' && <Notice kind="problem">{say('telegramBlocked')}</Notice>}
      {telegram === 'PHONE_CHANGED' && <Notice kind="problem">{say('telegramPhone')}</Notice>}
      {telegram === 'NONE' && <p className={styles.lead}>{t('telegramNone')}</p>}
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
      {made ? (
        <div className={styles.link}>
          <QrCode text={made.url} alt={t('qr')} className={styles.qr} />
          <div>
            <p>{say('linkHow')}</p>
            <BigButton href={made.url} icon={<IconBrandTelegram size={22} aria-hidden="true" />}>
              {t('open')}
            </BigButton>
            <BigButton kind="quiet" onClick={refresh}>
              {t('opened')}
            </BigButton>
          </div>
        </div>
      ) : (
        <BigButton
          isBusy={linking.loading}
          icon={<IconBrandTelegram size={22} aria-hidden="true" />}
          onClick={() => void link().catch(() => {})}
        >
          {t('connect')}
        </BigButton>
      )}
    </>
  );
}
