import { codeOf, useErrorText } from '@alif24/client-shared/apollo';
import { Drawing } from '@alif24/client-shared/drawings';
import type { MainPrizeFragment } from '@alif24/client-shared/graphql';
import { localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Meter, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { IconGift } from '@tabler/icons-react';
import { useState } from 'react';
import { newKey } from './new-key.ts';
import { Price } from './price.tsx';
import { prizeShop, redeemPrize } from './prize.graphql.ts';
import { prizeTexts } from './prize.texts.ts';
import styles from './prize-card.module.css';

/** One prize: what it looks like, what it costs, how far it is. Asking for it takes two touches. */
export function PrizeCard({ prize, coins }: { prize: MainPrizeFragment; coins: number }) {
  const t = useTexts(prizeTexts);
  const [wish, setWish] = useState<{ key: string; price: number } | null>(null);
  const { id, title, picture, price, stock, description, offeredBy } = prize;
  const missing = Math.max(0, price - coins);
  const isGone = stock === 0;
  return (
    <Card as="li" className={`${styles.card} ${wish ? styles.asked : ''}`}>
      <div className={styles.picture} data-gone={isGone}>
        <Drawing picture={picture} letter={title.charAt(0).toUpperCase()} className={styles.drawing} />
        <Price coins={price} />
      </div>
      <h3>{title}</h3>
      <p className={styles.by}>{offeredBy ? t('by', { name: offeredBy.displayName }) : t('fromPlatform')}</p>
      {description && <p className={styles.about}>{description}</p>}
      <div className={styles.bottom}>
        {!isGone && <Meter value={Math.min(coins, price)} most={price} />}
        <p className={styles.far}>
          {!isGone && (
            <span data-enough={missing === 0}>{missing > 0 ? t('missing', { count: missing }) : t('enough')}</span>
          )}
          {typeof stock === 'number' && <span>{isGone ? t('none') : t('left', { count: stock })}</span>}
        </p>
        {wish ? (
          <Confirm id={id} wish={wish} close={() => setWish(null)} />
        ) : (
          <BigButton
            icon={<IconGift aria-hidden="true" />}
            isDisabled={missing > 0 || isGone}
            onClick={() => setWish({ key: newKey(), price })}
          >
            {t('take')}
          </BigButton>
        )}
      </div>
    </Card>
  );
}

interface ConfirmProps {
  id: string;
  wish: { key: string; price: number };
  close: () => void;
}

/** The same key goes with every try, so that a slow network takes the coins once. */
function Confirm({ id, wish: { key, price }, close }: ConfirmProps) {
  const t = useTexts(prizeTexts);
  const errorText = useErrorText();
  const { language } = useLanguage();
  const [send, { loading, error }] = useMutation(redeemPrize, {
    refetchQueries: [prizeShop],
    awaitRefetchQueries: true,
  });

  async function take() {
    const input = { prizeId: id, price, idempotencyKey: key };
    const { data } = await send({ variables: { input, locale: localeOf(language) } });
    if (data) close();
  }

  if (error && codeOf(error) !== 'OFFLINE') {
    return (
      <Notice kind="info">
        <p className={styles.say}>{errorText(error).happened}</p>
        <BigButton kind="quiet" onClick={close}>
          {t('no')}
        </BigButton>
      </Notice>
    );
  }
  return (
    <div className={styles.confirm} role="status">
      <p className={styles.say}>{t('confirm', { count: price })}</p>
      <BigButton isBusy={loading} onClick={() => void take().catch(() => {})}>
        {t('yes')}
      </BigButton>
      <BigButton kind="quiet" onClick={close} isDisabled={loading}>
        {t('no')}
      </BigButton>
    </div>
  );
}
