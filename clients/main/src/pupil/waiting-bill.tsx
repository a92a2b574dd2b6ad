import { useErrorText } from '@alif24/client-shared/apollo';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { IconReceipt } from '@tabler/icons-react';
import { useState } from 'react';
import { type Bill, payWaitingBill, waitingMoney } from './waiting.graphql.ts';
import styles from './waiting.module.css';
import { waitingTexts } from './waiting.texts.ts';

/** A bill: paid by one tap where the balance is enough, else one tap leads to where more is put on it. */
export function WaitingBill({ bill, isEnough, canTopUp }: { bill: Bill; isEnough: boolean; canTopUp: boolean }) {
  const t = useTexts(waitingTexts);
  const format = useFormat();
  const errorText = useErrorText();
  // One key a bill that is seen: a press that is repeated pays once.
  const [key] = useState(() => crypto.randomUUID());
  const [pay, { data, error, loading }] = useMutation(payWaitingBill, { refetchQueries: [waitingMoney] });
  const { id, title, amount, student, organization, isOverdue, dueOn } = bill;
  const date = format.day(`${dueOn}T12:00:00+05:00`);
  return (
    <li className={styles.one}>
      <IconReceipt size={40} aria-hidden="true" className={styles.bill} />
      <div className={styles.words}>
        <strong>{title}</strong>
        <p>{t('bill', { child: student.displayName, school: organization.displayName })}</p>
        <p data-overdue={isOverdue}>{t(isOverdue ? 'overdue' : 'due', { date })}</p>
      </div>
      <div className={styles.acts}>
        {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
        {data ? (
          <Notice kind="done">{t('paid', { title })}</Notice>
        ) : isEnough ? (
          <BigButton
            isBusy={loading}
            onClick={() => void pay({ variables: { input: { billId: id, idempotencyKey: key } } }).catch(() => {})}
          >
            {t('pay', { amount: format.money(amount) })}
          </BigButton>
        ) : (
          <BigButton kind="quiet" to="/balance">
            {canTopUp ? t('toBalance', { amount: format.money(amount) }) : t('see', { amount: format.money(amount) })}
          </BigButton>
        )}
      </div>
    </li>
  );
}
