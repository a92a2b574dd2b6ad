import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { Notice } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { topUp } from './balance.graphql.ts';
import styles from './balance.module.css';
import { balanceTexts } from './balance.texts.ts';
import { type Order, PROVIDER_NAMES } from './providers.ts';

const POLL_MILLISECONDS = 4_000;

/** How far the newest order is; while it waits it is asked for again and again, so that whoever comes back from the provider sees the money come. */
export function LastTopUp({ order, onChange }: { order: Order; onChange: () => void }) {
  const t = useTexts(balanceTexts);
  const format = useFormat();
  const isWaiting = order.state === 'PENDING';
  const { data } = useQuery(topUp, {
    variables: { id: order.id },
    skip: !isWaiting,
    fetchPolicy: 'network-only',
    pollInterval: isWaiting ? POLL_MILLISECONDS : 0,
  });
  const { state, checkoutUrl, amount, provider } = data?.topUp ?? order;
  const hasChanged = data !== undefined && data.topUp.state !== 'PENDING';
  useEffect(() => {
    if (hasChanged) onChange();
  }, [hasChanged, onChange]);
  const kind = ({ PENDING: 'info', PAID: 'done', RETURNED: 'info', EXPIRED: 'info' } as const)[state];
  return (
    <Notice
      kind={kind}
      action={
        checkoutUrl && (
          <a className={styles.again} href={checkoutUrl}>
            {t('again')}
          </a>
        )
      }
    >
      {t(state, { amount: format.money(amount), provider: PROVIDER_NAMES[provider] })}
    </Notice>
  );
}
