import { useErrorText } from '@alif24/client-shared/apollo';
import { Drawing } from '@alif24/client-shared/drawings';
import type { MainRedemptionFragment } from '@alif24/client-shared/graphql';
import { localeOf, useFormat, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { IconCircleCheck, IconHourglass, IconKey } from '@tabler/icons-react';
import { Price } from './price.tsx';
import { cancelRedemption, prizeShop, showPickupCode } from './prize.graphql.ts';
import { prizeTexts } from './prize.texts.ts';
import styles from './wish-card.module.css';

/** A wish under way: what for, where it stands, and the code once it may be fetched. */
export function WishCard({ wish }: { wish: MainRedemptionFragment }) {
  const t = useTexts(prizeTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const { language } = useLanguage();
  const { id, prize, price, state, expiresAt } = wish;
  const input = { redemptionId: id };
  const [cancel, cancelled] = useMutation(cancelRedemption, { refetchQueries: [prizeShop] });
  const [show, shown] = useMutation(showPickupCode);
  const isApproved = state === 'APPROVED';
  const isFamily = prize.audience === 'CHILDREN';
  const code = shown.data?.showPickupCode.code;
  const Icon = isApproved ? IconCircleCheck : IconHourglass;
  const error = cancelled.error ?? shown.error;
  return (
    <Card as="li" className={styles.wish}>
      <Drawing picture={prize.picture} letter={prize.title.charAt(0).toUpperCase()} className={styles.drawing} />
      <div className={styles.words}>
        <h3>{prize.title}</h3>
        <p className={styles.state} data-state={state}>
          <Icon size={22} aria-hidden="true" /> <strong>{t(isApproved ? 'APPROVED' : 'REQUESTED')}</strong>
        </p>
        <p>{t(isApproved ? (isFamily ? 'APPROVEDfamily' : 'APPROVEDlead') : 'REQUESTEDlead')}</p>
        <p className={styles.foot}>
          <Price coins={price} /> <span>{t('until', { date: format.day(expiresAt) })}</span>
        </p>
        {code && (
          <div className={styles.code} role="status">
            <span>{t('code')}</span>
            <strong>{`${code.slice(0, 3)} ${code.slice(3)}`}</strong>
            <small>{t('codeLead')}</small>
          </div>
        )}
        {error && <Notice kind="info">{errorText(error).happened}</Notice>}
        <div className={styles.actions}>
          {isApproved && !isFamily && !code && (
            <BigButton
              icon={<IconKey aria-hidden="true" />}
              isBusy={shown.loading}
              onClick={() => void show({ variables: { input } }).catch(() => {})}
            >
              {t('showCode')}
            </BigButton>
          )}
          <BigButton
            kind="quiet"
            isBusy={cancelled.loading}
            onClick={() => void cancel({ variables: { input, locale: localeOf(language) } }).catch(() => {})}
          >
            {t('giveUp')}
          </BigButton>
        </div>
      </div>
    </Card>
  );
}
