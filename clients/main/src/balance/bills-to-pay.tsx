import { useErrorText } from '@alif24/client-shared/apollo';
import type { MainFamilyBillsQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice, Skeleton } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { familyBills, payBill } from './balance.graphql.ts';
import styles from './balance.module.css';
import { balanceTexts } from './balance.texts.ts';

type Bill = MainFamilyBillsQuery['familyBills']['edges'][number]['node'];

interface BillsProps {
  balance: bigint;
  /** Somebody wants to pay more than is there: by how much. Null where nothing can be put on a balance. */
  onShort: ((missing: bigint) => void) | null;
  onPaid: () => void;
}

/** What schools ask for; each is paid from the balance by one press. */
export function BillsToPay({ balance, onShort, onPaid }: BillsProps) {
  const t = useTexts(balanceTexts);
  const result = useQuery(familyBills, { fetchPolicy: 'cache-and-network' });
  const [paid, setPaid] = useState<Bill | null>(null);
  const bills = result.data?.familyBills.edges.map(({ node }) => node).filter(({ state }) => state === 'ISSUED');
  return (
    <Card as="section" className={styles.bills}>
      <h2>{t('bills')}</h2>
      {paid && <Notice kind="done">{t('billPaid', { title: paid.title })}</Notice>}
      {!bills && result.loading && <Skeleton shape="table" count={2} />}
      {!bills && result.error && <Notice kind="info">{t('billsUnknown')}</Notice>}
      {bills?.length === 0 && <p className={styles.none}>{t('noBills')}</p>}
      <ul className={styles.list}>
        {bills?.map((bill) => (
          <BillToPay
            key={bill.id}
            bill={bill}
            balance={balance}
            onShort={onShort}
            onPaid={() => {
              setPaid(bill);
              onPaid();
            }}
          />
        ))}
      </ul>
    </Card>
  );
}

function BillToPay({ bill, balance, onShort, onPaid }: BillsProps & { bill: Bill }) {
  const t = useTexts(balanceTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const [key] = useState(() => crypto.randomUUID());
  const [pay, { loading, error }] = useMutation(payBill);
  const missing = BigInt(bill.amount) - balance;
  const [isShort, setShort] = useState(false);

  async function send() {
    setShort(missing > 0n);
    if (missing > 0n) return;
    const input = { billId: bill.id, idempotencyKey: key };
    const { data } = await pay({ variables: { input } }).catch(() => ({ data: undefined }));
    if (data) onPaid();
  }

  return (
    <li className={styles.bill}>
      <div>
        <strong>{bill.title}</strong>
        <p>
          {bill.student.displayName} · {bill.organization.displayName}
        </p>
        <p data-overdue={bill.isOverdue}>
          {t(bill.isOverdue ? 'overdue' : 'due', { date: format.day(`${bill.dueOn}T12:00:00+05:00`) })}
        </p>
      </div>
      <BigButton kind="quiet" isBusy={loading} onClick={() => void send()}>
        {t('payBill', { amount: format.money(bill.amount) })}
      </BigButton>
      {isShort && missing > 0n && (
        <Notice
          kind="info"
          action={
            onShort && (
              <button type="button" className={styles.again} onClick={() => onShort(missing)}>
                {t('fill')}
              </button>
            )
          }
        >
          {t('short', { amount: format.money(missing) })}
        </Notice>
      )}
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
    </li>
  );
}
