import '@mantine/core/styles/Input.layer.css';
import { useErrorText } from '@alif24/client-shared/apollo';
import type { MainWithdrawalDeskQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { approveWithdrawal, declineWithdrawal, withdrawalDesk } from './withdrawal.graphql.ts';
import styles from './withdrawal.module.css';
import { withdrawalTexts } from './withdrawal.texts.ts';

type Waiting = MainWithdrawalDeskQuery['coinWithdrawals']['edges'][number]['node'];

/** One request: who asks for whom, how many, what for; decided with a reason. */
export function Decision({ withdrawal }: { withdrawal: Waiting }) {
  const t = useTexts(withdrawalTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const [reason, setReason] = useState('');
  const [isWrong, setWrong] = useState(false);
  const options = { refetchQueries: [withdrawalDesk] };
  const [approve, approved] = useMutation(approveWithdrawal, options);
  const [decline, declined] = useMutation(declineWithdrawal, options);
  const { id, coins, purpose, requestedAt, student, guardian } = withdrawal;
  const error = approved.error ?? declined.error;
  const isBusy = approved.loading || declined.loading;

  function decide(how: 'approve' | 'decline') {
    setWrong(reason.trim().length < 3);
    if (reason.trim().length < 3) return;
    const options = { variables: { input: { withdrawalId: id, reason } } };
    void (how === 'approve' ? approve(options) : decline(options)).catch(() => {});
  }

  return (
    <Card as="li">
      <h3>{student?.fullName}</h3>
      <p className={styles.what}>
        <strong>{t('coins', { count: coins })}</strong> {t(purpose)}
      </p>
      <p className={styles.none}>{t('asked', { guardian: guardian?.fullName ?? '', date: format.day(requestedAt) })}</p>
      <div className={styles.form}>
        <TextInput
          label={t('reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={isWrong && t('reasonWrong')}
          maxLength={200}
          autoComplete="off"
        />
        {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
        <div className={styles.actions}>
          <BigButton isBusy={isBusy} onClick={() => decide('approve')}>
            {t('approve')}
          </BigButton>
          <BigButton kind="quiet" isBusy={isBusy} onClick={() => decide('decline')}>
            {t('decline')}
          </BigButton>
        </div>
      </div>
    </Card>
  );
}
