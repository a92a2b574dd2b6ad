import '@mantine/core/styles/Input.layer.css';
import { useErrorText } from '@alif24/client-shared/apollo';
import type { MainChildWithdrawalsQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { cancelWithdrawal, childWithdrawals, requestWithdrawal } from './withdrawal.graphql.ts';
import styles from './withdrawal.module.css';
import { withdrawalTexts } from './withdrawal.texts.ts';

const newKey = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join('-');

/** Where withdrawals are switched on: a guardian asks, and sees what became of it. Nothing at all where they are off. */
export function ChildWithdrawals({ childId }: { childId: string }) {
  const { data } = useQuery(childWithdrawals, { fetchPolicy: 'cache-and-network' });
  if (!data?.coinWithdrawalTerms.isOpen) return null;
  const own = data.coinWithdrawals.edges.filter(({ node }) => node.student?.id === childId);
  return (
    <Card as="section">
      <RequestForm childId={childId} terms={data.coinWithdrawalTerms} />
      {own.length > 0 && (
        <ul className={styles.asked}>
          {own.map(({ node }) => (
            <Asked key={node.id} withdrawal={node} />
          ))}
        </ul>
      )}
    </Card>
  );
}

interface RequestFormProps {
  childId: string;
  terms: MainChildWithdrawalsQuery['coinWithdrawalTerms'];
}

function RequestForm({ childId, terms: { least, mostWeekly } }: RequestFormProps) {
  const t = useTexts(withdrawalTexts);
  const errorText = useErrorText();
  const [wrong, setWrong] = useState({ coins: false, agree: false });
  const key = useRef(newKey());
  const [request, { loading, error }] = useMutation(requestWithdrawal, {
    refetchQueries: ['MainChildWithdrawals', 'MainChildCoins'],
  });

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const coins = Number(form.get('coins'));
    const hasConsented = form.get('agree') === 'on';
    const isCoinsWrong = !Number.isInteger(coins) || coins < least;
    setWrong({ coins: isCoinsWrong, agree: !hasConsented });
    if (isCoinsWrong || !hasConsented) return;
    const purpose = form.get('purpose') === 'PRIZE' ? 'PRIZE' : 'TUITION_DISCOUNT';
    const input = { studentId: childId, coins, purpose, hasConsented, idempotencyKey: key.current } as const;
    await request({ variables: { input } });
    key.current = newKey();
    element.reset();
  }

  return (
    <form noValidate onSubmit={(event) => void send(event).catch(() => {})} className={styles.form}>
      <div>
        <h2>{t('take')}</h2>
        <p className={styles.none}>{t('takeLead', { least, most: mostWeekly })}</p>
      </div>
      <TextInput
        name="coins"
        label={t('howMany')}
        inputMode="numeric"
        autoComplete="off"
        error={wrong.coins && t('howManyWrong', { least })}
      />
      <NativeSelect
        name="purpose"
        label={t('what')}
        data={(['TUITION_DISCOUNT', 'PRIZE'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <label className={styles.agree}>
        <input type="checkbox" name="agree" /> <span>{t('agree')}</span>
      </label>
      {wrong.agree && <Notice kind="info">{t('agreeNeeded')}</Notice>}
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
      <BigButton type="submit" kind="quiet" isBusy={loading}>
        {t('ask')}
      </BigButton>
    </form>
  );
}

type Withdrawal = MainChildWithdrawalsQuery['coinWithdrawals']['edges'][number]['node'];

function Asked({ withdrawal: { id, coins, purpose, state, requestedAt, decisionReason } }: { withdrawal: Withdrawal }) {
  const t = useTexts(withdrawalTexts);
  const format = useFormat();
  const [cancel, { loading }] = useMutation(cancelWithdrawal, {
    refetchQueries: ['MainChildWithdrawals', 'MainChildCoins'],
  });
  return (
    <li>
      <strong>{t('coins', { count: coins })}</strong> {t(purpose)}
      <small>
        {format.day(requestedAt)} · {t(state)}
      </small>
      {decisionReason && <q>{decisionReason}</q>}
      {state === 'REQUESTED' && (
        <BigButton
          kind="quiet"
          isBusy={loading}
          onClick={() => void cancel({ variables: { input: { withdrawalId: id } } }).catch(() => {})}
        >
          {t('cancel')}
        </BigButton>
      )}
    </li>
  );
}
