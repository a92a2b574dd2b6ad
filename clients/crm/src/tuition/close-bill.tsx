import { useErrorText } from '@alif24/client-shared/apollo';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { AskTwice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { type BillRow, cancelBill, refundBill } from './tuition.graphql.ts';
import { tuitionTexts } from './tuition.texts.ts';

/** Takes an unpaid bill back, or gives the money of a paid one back; asked twice, as neither can be undone. */
export function CloseBill({ bill, onChange }: { bill: BillRow; onChange: () => void }) {
  const t = useTexts(tuitionTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const [cancel, cancelling] = useMutation(cancelBill);
  const [refund, refunding] = useMutation(refundBill);
  const isPaid = bill.state === 'PAID';
  const error = cancelling.error ?? refunding.error;
  if (bill.state !== 'ISSUED' && !isPaid) return <>–</>;
  const variables = { input: { billId: bill.id } };
  return (
    <AskTwice
      label={t(isPaid ? 'refund' : 'cancel')}
      about={bill.title}
      sure={isPaid ? t('sureRefund', { amount: format.money(bill.amount) }) : t('sureCancel')}
      isBusy={cancelling.loading || refunding.loading}
      problem={error && errorText(error).happened}
      act={() => (isPaid ? refund({ variables }) : cancel({ variables })).then(onChange, () => {})}
    />
  );
}
