import { useErrorText } from '@alif24/client-shared/apollo';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { type BillRow, cancelBill, refundBill } from './tuition.graphql.ts';
import styles from './tuition.module.css';
import { tuitionTexts } from './tuition.texts.ts';

/** Takes an unpaid bill back, or gives the money of a paid one back; asked twice, as neither can be undone. */
export function CloseBill({ bill, onChange }: { bill: BillRow; onChange: () => void }) {
  const t = useTexts(tuitionTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const [isAsked, setAsked] = useState(false);
  const [cancel, cancelling] = useMutation(cancelBill);
  const [refund, refunding] = useMutation(refundBill);
  const isPaid = bill.state === 'PAID';
  const error = cancelling.error ?? refunding.error;
  if (bill.state !== 'ISSUED' && !isPaid) return <>–</>;

  async function close() {
    const variables = { input: { billId: bill.id } };
    const done = await (isPaid ? refund({ variables }) : cancel({ variables })).catch(() => null);
    setAsked(false);
    if (done?.data) onChange();
  }

  if (!isAsked) {
    return (
      <span className={styles.close}>
        <button type="button" onClick={() => setAsked(true)}>
          {t(isPaid ? 'refund' : 'cancel')}
        </button>
        {error && <small role="alert">{errorText(error).happened}</small>}
      </span>
    );
  }
  return (
    <span className={styles.close}>
      <span>{isPaid ? t('sureRefund', { amount: format.money(bill.amount) }) : t('sureCancel')}</span>
      <button type="button" disabled={cancelling.loading || refunding.loading} onClick={() => void close()}>
        {t('yes')}
      </button>
      <button type="button" onClick={() => setAsked(false)}>
        {t('no')}
      </button>
    </span>
  );
}
