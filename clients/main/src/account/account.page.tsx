import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/ActionIcon.layer.css';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/PasswordInput.layer.css';
import { useTexts } from '@alif24/client-shared/i18n';
import { Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { account } from './account.graphql.ts';
import styles from './account.module.css';
import { accountTexts } from './account.texts.ts';
import { DevicesPart } from './devices-part.tsx';
import { EmailPart } from './email-part.tsx';
import { NamePart } from './name-part.tsx';
import { PasswordPart } from './password-part.tsx';
import { PhonePart } from './phone-part.tsx';
import { TelegramPart } from './telegram-part.tsx';

export function AccountPage() {
  const t = useTexts(accountTexts);
  const result = useQuery(account, { fetchPolicy: 'cache-and-network' });
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/profile', text: t('profile') }} width="narrow">
      <QueryBoundary result={result}>
        {({ me, signInMethods: { phoneCode, email, telegramBotId } }) =>
          me && (
            <div className={styles.parts}>
              <NamePart me={me} />
              <PasswordPart me={me} />
              {(me.phone || me.role !== 'STUDENT') && <PhonePart me={me} isOpen={phoneCode} />}
              <EmailPart me={me} isOpen={email} />
              {(telegramBotId || me.hasTelegramLogin) && <TelegramPart me={me} botId={telegramBotId ?? null} />}
              <DevicesPart devices={me.devices ?? []} />
            </div>
          )
        }
      </QueryBoundary>
    </Page>
  );
}
