import type { MainMyCoinsQuery } from '@alif24/client-shared/graphql';
import { localeOf, useFormat, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, EmptyState, Notice, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconGift } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { myCoins } from './coins.graphql.ts';
import styles from './coins.module.css';
import { coinsTexts } from './coins.texts.ts';
import { EarnList } from './earn-list.tsx';
import { Statement } from './statement.tsx';
import { Streak } from './streak.tsx';

type Coins = NonNullable<NonNullable<MainMyCoinsQuery['me']>['coins']>;

/** A pupil's coins: how many, how they come, what they are for, what happened. */
export function MyCoinsPage() {
  const t = useTexts(coinsTexts);
  const { language } = useLanguage();
  const result = useQuery(myCoins, { variables: { locale: localeOf(language) }, fetchPolicy: 'cache-and-network' });
  const { data, refetch, fetchMore, loading } = result;
  const coins = data?.me?.coins;
  // The pill in the header hears of every movement; the list below is then one short.
  const sequence = coins?.sequence;
  const listed = useRef(sequence);
  useEffect(() => {
    if (listed.current !== undefined && listed.current !== sequence) void refetch().catch(() => {});
    listed.current = sequence;
  }, [sequence, refetch]);
  const after = coins?.statement.pageInfo.endCursor;
  return (
    <Page title={t('title')}>
      <QueryBoundary result={result}>
        {({ me, earningRules }) =>
          me?.coins && (
            <MyCoins
              coins={me.coins}
              rules={earningRules}
              isLoading={loading}
              more={() => void fetchMore({ variables: { after } }).catch(() => {})}
            />
          )
        }
      </QueryBoundary>
    </Page>
  );
}

interface MyCoinsProps {
  coins: Coins;
  rules: MainMyCoinsQuery['earningRules'];
  isLoading: boolean;
  more: () => void;
}

function MyCoins({ coins, rules, isLoading, more }: MyCoinsProps) {
  const t = useTexts(coinsTexts);
  const format = useFormat();
  const { balance, held, isFrozen, streak, earnedToday, statement } = coins;
  return (
    <div className={styles.sections}>
      <div className={styles.wide}>
        <Card as="section">
          <div className={styles.wallet}>
            <p className={styles.balance}>
              <span className={styles.bigCoin} aria-hidden="true" />
              <span>
                <small>{t('spendable')}</small>
                {format.number(balance)}
              </span>
            </p>
            <Streak streak={streak} reader="pupil" />
            {held > 0 && <p className={styles.held}>{t('held', { count: held })}</p>}
            <div className={styles.go}>
              <BigButton to="/prizes" icon={<IconGift aria-hidden="true" />}>
                {t('toPrizes')}
              </BigButton>
            </div>
          </div>
        </Card>
        {isFrozen && <Notice kind="info">{t('frozen')}</Notice>}
      </div>
      <section>
        <h2>{t('earn')}</h2>
        <EarnList earned={earnedToday} rules={rules} />
      </section>
      <section>
        <h2>{t('history')}</h2>
        {statement.edges.length === 0 ? (
          <EmptyState picture="kite" title={t('empty')} advice={t('emptyAdvice')} />
        ) : (
          <Card>
            <Statement
              lines={statement.edges.map(({ node }) => node)}
              reader="pupil"
              hasMore={statement.pageInfo.hasNextPage}
              isLoading={isLoading}
              more={more}
            />
          </Card>
        )}
      </section>
    </div>
  );
}
