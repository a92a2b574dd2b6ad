import type { MainBalanceQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card } from '@alif24/client-shared/ui';
import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react';
import styles from './balance.module.css';
import { balanceTexts } from './balance.texts.ts';

type Movements = NonNullable<NonNullable<MainBalanceQuery['me']>['balance']>['movements'];

/** Every line says why; what came and what went differ by sign and arrow, not by colour alone. */
export function Statement({ movements, loadMore }: { movements: Movements; loadMore: (after: string) => void }) {
  const t = useTexts(balanceTexts);
  const format = useFormat();
  const { edges, pageInfo } = movements;
  return (
    <Card as="section" className={styles.statement}>
      <h2>{t('statement')}</h2>
      {edges.length === 0 && <p className={styles.none}>{t('noStatement')}</p>}
      <ul className={styles.list}>
        {edges.map(({ node: { id, amount, purpose, reason, balance, createdAt } }) => {
          const hasCome = BigInt(amount) > 0n;
          const Icon = hasCome ? IconArrowDownLeft : IconArrowUpRight;
          return (
            <li key={id} className={styles.movement} data-come={hasCome}>
              <Icon size={22} aria-hidden="true" />
              <div>
                <strong>{t(purpose)}</strong>
                {reason && <p>{reason}</p>}
                <p>
                  <time dateTime={createdAt}>{`${format.day(createdAt)}, ${format.time(createdAt)}`}</time>
                </p>
              </div>
              <div className={styles.sum}>
                <strong>{`${hasCome ? '+' : ''}${format.money(amount).replace('-', '−')}`}</strong>
                <p>{t('left', { amount: format.money(balance) })}</p>
              </div>
            </li>
          );
        })}
      </ul>
      {pageInfo.hasNextPage && pageInfo.endCursor && (
        <BigButton kind="quiet" onClick={() => loadMore(pageInfo.endCursor ?? '')}>
          {t('more')}
        </BigButton>
      )}
    </Card>
  );
}
