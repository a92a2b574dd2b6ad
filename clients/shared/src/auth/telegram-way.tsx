import { useApolloClient } from '@apollo/client/react';
import { IconBrandTelegram } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { withoutToken } from '../apollo/index.ts';
import { useTexts } from '../i18n/index.ts';
import { BigButton, Notice } from '../ui/index.ts';
import type { Proof } from './register-form.tsx';
import { telegramAnswer, telegramUrl } from './telegram.ts';
import { useSession } from './use-session.tsx';
import { signInWithTelegram } from './ways-in.graphql.ts';
import { waysInTexts } from './ways-in.texts.ts';

/** The way in through Telegram, there and back. */
export function TelegramWay({ botId, onTicket }: { botId: string; onTicket: (proof: Proof) => void }) {
  const t = useTexts(waysInTexts);
  const client = useApolloClient();
  const navigate = useNavigate();
  const { hash, search } = useLocation();
  const { enter } = useSession();
  const [isLost, setLost] = useState(false);
  const taken = useRef(false);

  useEffect(() => {
    const input = telegramAnswer(hash);
    // What Telegram signed is good once, and an effect may run twice.
    if (!input || taken.current) return;
    taken.current = true;
    void navigate({ search }, { replace: true });
    client
      .mutate({ mutation: signInWithTelegram, variables: { input }, context: withoutToken })
      .then(async ({ data }) => {
        const { session, ticket, firstName, lastName } = data?.signInWithTelegram ?? {};
        if (session) await enter(session);
        else if (ticket) onTicket({ ticket, firstName, lastName });
      })
      .catch(() => setLost(true));
  }, [hash, search, client, navigate, enter, onTicket]);

  return (
    <>
      {isLost && <Notice kind="problem">{t('telegramFailed')}</Notice>}
      <BigButton kind="quiet" href={telegramUrl(botId)} icon={<IconBrandTelegram size={22} aria-hidden="true" />}>
        {t('telegram')}
      </BigButton>
    </>
  );
}
