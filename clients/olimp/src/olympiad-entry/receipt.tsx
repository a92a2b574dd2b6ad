import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { Notice } from '@alif24/client-shared/ui';
import type { Entry, EntryOlympiad } from './entry.graphql.ts';
import styles from './entry.module.css';
import { entryTexts } from './entry.texts.ts';
import { isHeld } from './takes-entries.ts';

/** What was paid for a place, by whom and when, until when it goes back, or that it did. */
export function Receipt({ olympiad, payment }: { olympiad: EntryOlympiad; payment: NonNullable<Entry['payment']> }) {
  const t = useTexts(entryTexts);
  const format = useFormat();
  const at = (moment: string) => `${format.day(moment)}, ${format.time(moment)}`;
  const { id, state, isMine, paidAt, refundedAt } = payment;
  const amount = format.money(payment.amount);
  if (state === 'REFUNDED') {
    const words = { amount, at: refundedAt ? at(refundedAt) : '' };
    return <Notice kind="info">{t(isMine ? 'refundedMine' : 'refundedOther', words)}</Notice>;
  }
  const until = olympiad.refundableUntil;
  const isRefundable = until && Date.parse(until) > Date.now();
  const isOpen = isHeld(olympiad);
  return (
    <>
      <Notice kind="done">
        <strong>{t('paid')}</strong>
        <br />
        {t(isMine ? 'paidMine' : 'paidOther', { amount, at: at(paidAt) })}
        <br />
        <small>{t('receipt', { number: id.slice(-12).toUpperCase() })}</small>
      </Notice>
      {isOpen && (
        <p className={styles.hint}>{isRefundable ? t('refundable', { until: at(until) }) : t('notRefundable')}</p>
      )}
    </>
  );
}
