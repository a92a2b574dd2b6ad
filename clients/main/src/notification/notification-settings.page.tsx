import '@mantine/core/styles/Input.layer.css';
import { useErrorText } from '@alif24/client-shared/apollo';
import type { UpdateNotificationPreferencesInput } from '@alif24/client-shared/graphql';
import { BigButton, Card, Notice, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { ChoiceTable } from './choice-table.tsx';
import {
  type Change,
  notificationSettings,
  type Preferences,
  updateNotificationPreferences,
} from './notification-settings.graphql.ts';
import styles from './notification-settings.module.css';
import { TelegramChat } from './telegram-chat.tsx';
import { useSettingsTexts } from './use-settings-texts.ts';

/** By which ways somebody is told what, and when not. Every change is kept at once. */
export function NotificationSettingsPage() {
  const { t, say } = useSettingsTexts();
  const result = useQuery(notificationSettings, { fetchPolicy: 'cache-and-network' });
  return (
    <Page title={t('title')} lead={say('lead')} back={{ to: '/notifications', text: t('notices') }} width="narrow">
      <QueryBoundary result={result}>
        {({ notificationPreferences }) => (
          <Parts preferences={notificationPreferences} refresh={() => void result.refetch().catch(() => {})} />
        )}
      </QueryBoundary>
    </Page>
  );
}

function Parts({ preferences, refresh }: { preferences: Preferences; refresh: () => void }) {
  const { t } = useSettingsTexts();
  const errorText = useErrorText();
  const [update, { error }] = useMutation(updateNotificationPreferences, {
    update: (cache, { data }) => {
      const saved = data?.updateNotificationPreferences;
      if (saved) cache.writeQuery({ query: notificationSettings, data: { notificationPreferences: saved } });
    },
  });
  const change: Change = (input) => {
    // A box is ticked when it is tapped, and not when the network has answered.
    const optimisticResponse = { updateNotificationPreferences: changed(preferences, input) };
    void update({ variables: { input }, optimisticResponse }).catch(() => {});
  };
  return (
    <div className={styles.parts}>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
      <Card as="section">
        <h2>Telegram</h2>
        <TelegramChat preferences={preferences} change={change} refresh={refresh} />
      </Card>
      <Card as="section">
        <h2>{t('email')}</h2>
        <EmailState preferences={preferences} change={change} />
      </Card>
      <Card as="section">
        <h2>{t('what')}</h2>
        <p className={styles.lead}>{t('security')}</p>
        <ChoiceTable preferences={preferences} change={change} />
      </Card>
      <Card as="section">
        <h2>{t('quiet')}</h2>
        <p className={styles.lead}>{t('quietLead')}</p>
        <QuietHours preferences={preferences} change={change} />
      </Card>
    </div>
  );
}

function changed(before: Preferences, input: UpdateNotificationPreferencesInput): Preferences {
  const { choices, quietFrom, quietUntil, isCodeByTelegram } = input;
  const chosen = (one: Preferences['choices'][number]) =>
    choices?.find(({ type, channel }) => type === one.type && channel === one.channel)?.isOn ?? one.isOn;
  return {
    ...before,
    choices: before.choices.map((one) => ({ ...one, isOn: chosen(one) })),
    quietFrom: quietFrom ?? before.quietFrom,
    quietUntil: quietUntil ?? before.quietUntil,
    isCodeByTelegram: isCodeByTelegram ?? before.isCodeByTelegram,
  };
}

function EmailState({ preferences: { email, emailAddress }, change }: { preferences: Preferences; change: Change }) {
  const { t, say } = useSettingsTexts();
  if (email === 'NONE') {
    return (
      <>
        <p className={styles.lead}>{say('emailNone')}</p>
        <BigButton kind="quiet" to="/account">
          {t('emailAdd')}
        </BigButton>
      </>
    );
  }
  if (email === 'ACTIVE') return <p className={styles.state}>{t('emailActive', { address: emailAddress ?? '' })}</p>;
  return (
    <Notice
      kind="problem"
      action={
        <button type="button" className={styles.small} onClick={() => change({ isEmailRetried: true })}>
          {t('emailRetry')}
        </button>
      }
    >
      {t('emailBounced', { address: emailAddress ?? '' })}
    </Notice>
  );
}

const hours = (from: number, until: number) =>
  Array.from({ length: until - from + 1 }, (_, n) => `${String(from + n).padStart(2, '0')}:00`);
const withOwn = (times: string[], own: string) => [...new Set([...times, own])].sort();

/** Quiet can grow and not shrink below the platform's nine in the evening to eight in the morning. */
function QuietHours({ preferences: { quietFrom, quietUntil }, change }: { preferences: Preferences; change: Change }) {
  const { t } = useSettingsTexts();
  return (
    <div className={styles.times}>
      <NativeSelect
        label={t('from')}
        value={quietFrom}
        data={withOwn(hours(17, 21), quietFrom)}
        onChange={(event) => change({ quietFrom: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('until')}
        value={quietUntil}
        data={withOwn(hours(8, 11), quietUntil)}
        onChange={(event) => change({ quietUntil: event.currentTarget.value })}
      />
    </div>
  );
}
