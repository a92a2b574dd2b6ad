import { telegramAnswer, telegramUrl } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { IconBrandTelegram } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { linkTelegram, type Me, unlinkTelegram } from './account.graphql.ts';
import styles from './account.module.css';
import { accountTexts } from './account.texts.ts';
import { Part, Problem } from './part.tsx';

/** Signing in by Telegram from now on, or no more. */
export function TelegramPart({ me, botId }: { me: Me; botId: string | null }) {
  const t = useTexts(accountTexts);
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [link, linking] = useMutation(linkTelegram);
  const [unlink, unlinking] = useMutation(unlinkTelegram);
  const taken = useRef(false);

  useEffect(() => {
    const input = telegramAnswer(hash);
    // What Telegram signed is good once, and an effect may run twice.
    if (!input || taken.current) return;
    taken.current = true;
    void navigate({}, { replace: true });
    link({ variables: { input } }).catch(() => {});
  }, [hash, navigate, link]);

  const error = linking.error ?? unlinking.error;
  return (
    <Part title={t('telegram')} lead={me.hasTelegramLogin ? undefined : t('telegramLead')}>
      <div className={styles.form}>
        {error && <Problem error={error} />}
        {me.hasTelegramLogin ? (
          <div className={styles.row}>
            <strong>{t('telegramOn')}</strong>
            <button
              type="button"
              className={styles.small}
              disabled={unlinking.loading}
              onClick={() => void unlink().catch(() => {})}
            >
              {t('remove')}
            </button>
          </div>
        ) : (
          botId && (
            <BigButton kind="quiet" href={telegramUrl(botId)} icon={<IconBrandTelegram size={22} aria-hidden="true" />}>
              {t('telegramLink')}
            </BigButton>
          )
        )}
      </div>
    </Part>
  );
}
