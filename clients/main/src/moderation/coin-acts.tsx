import { useErrorText } from '@alif24/client-shared/apollo';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type ModeratedUser, people, setCoinsFrozen, setGrantBudget } from './moderation.graphql.ts';
import styles from './moderation.module.css';
import { moderationTexts } from './moderation.texts.ts';

const MOST_COINS = 10_000;

/** A pupil's wallet: how it stands, and shutting or opening it. */
export function Wallet({ studentId, coins }: { studentId: string; coins: NonNullable<ModeratedUser['coins']> }) {
  const t = useTexts(moderationTexts);
  const errorText = useErrorText();
  const [set, { error, loading, called }] = useMutation(setCoinsFrozen);
  const { isFrozen } = coins;
  const state = { count: coins.balance };
  return (
    <div className={styles.act}>
      <Notice kind={isFrozen ? 'problem' : 'info'}>{isFrozen ? t('walletFrozen', state) : t('wallet', state)}</Notice>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
      {called && !error && !loading && <Notice kind="done">{isFrozen ? t('frozen') : t('unfrozen')}</Notice>}
      <BigButton
        kind="quiet"
        isBusy={loading}
        onClick={() => void set({ variables: { input: { studentId, isFrozen: !isFrozen } } }).catch(() => {})}
      >
        {isFrozen ? t('unfreeze') : t('freeze')}
      </BigButton>
    </div>
  );
}

/** What a teacher may give in a week, and changing it. */
export function Budget({
  teacherId,
  budget,
}: {
  teacherId: string;
  budget: NonNullable<ModeratedUser['grantBudget']>;
}) {
  const t = useTexts(moderationTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const [isWrong, setWrong] = useState(false);
  const [set, { data, error, loading }] = useMutation(setGrantBudget, { refetchQueries: [people] });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('weekly')).replace(/\s/g, '');
    const isRight = /^\d{1,5}$/.test(typed) && Number(typed) <= MOST_COINS;
    setWrong(!isRight);
    if (isRight) void set({ variables: { input: { teacherId, weeklyCoins: Number(typed) } } }).catch(() => {});
  }

  return (
    <form noValidate onSubmit={submit} className={styles.act}>
      <TextInput
        name="weekly"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={budget.weeklyCoins}
        label={t('budget')}
        description={t('budgetGiven', { given: format.number(budget.given) })}
        error={isWrong && t('budgetWrong')}
      />
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
      {data && !error && !loading && (
        <Notice kind="done">{t('budgetDone', { count: data.setGrantBudget.weeklyCoins })}</Notice>
      )}
      <BigButton type="submit" kind="quiet" isBusy={loading}>
        {t('budgetSet')}
      </BigButton>
    </form>
  );
}
