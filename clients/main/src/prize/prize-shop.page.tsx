import { Drawing } from '@alif24/client-shared/drawings';
import type { MainPrizeShopQuery, MainRedemptionFragment } from '@alif24/client-shared/graphql';
import { localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, EmptyState, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { prizeShop } from './prize.graphql.ts';
import { prizeTexts } from './prize.texts.ts';
import cards from './prize-card.module.css';
import { PrizeCard } from './prize-card.tsx';
import styles from './prize-shop.module.css';
import wishStyles from './wish-card.module.css';
import { WishCard } from './wish-card.tsx';

const isOpen = ({ state }: MainRedemptionFragment) => state === 'REQUESTED' || state === 'APPROVED';

/** A pupil's shop. What can be had now stands first, then what is nearest. */
export function PrizeShopPage() {
  const t = useTexts(prizeTexts);
  const { language } = useLanguage();
  const result = useQuery(prizeShop, {
    variables: { locale: localeOf(language) },
    fetchPolicy: 'cache-and-network',
    pollInterval: 30_000, // a yes from home comes while the page is open
  });
  const after = result.data?.prizesOnOffer?.pageInfo.endCursor;
  return (
    <Page title={t('title')}>
      <QueryBoundary result={result}>
        {(data) => <Shop data={data} more={() => void result.fetchMore({ variables: { after } }).catch(() => {})} />}
      </QueryBoundary>
    </Page>
  );
}

function Shop({ data, more }: { data: MainPrizeShopQuery; more: () => void }) {
  const t = useTexts(prizeTexts);
  const coins = data.me?.coins?.available ?? 0;
  const wishes = data.prizeRedemptions.edges.map(({ node }) => node);
  const open = wishes.filter(isOpen);
  const past = wishes.filter((wish) => !isOpen(wish));
  const prizes = data.prizesOnOffer.edges.map(({ node }) => node);
  const sorted = prizes.toSorted((one, other) => rank(one, coins) - rank(other, coins));
  return (
    <div className={styles.shop}>
      {open.length > 0 && (
        <section>
          <h2>{t('wishes')}</h2>
          <ul className={wishStyles.wishes}>
            {open.map((wish) => (
              <WishCard key={wish.id} wish={wish} />
            ))}
          </ul>
        </section>
      )}
      {prizes.length === 0 ? (
        <EmptyState
          title={t('empty')}
          advice={t('emptyAdvice')}
          picture="kite"
          action={<BigButton to="/coins">{t('toCoins')}</BigButton>}
        />
      ) : (
        <section>
          <h2>{t('shop')}</h2>
          <ul className={cards.grid}>
            {sorted.map((prize) => (
              <PrizeCard key={prize.id} prize={prize} coins={coins} />
            ))}
          </ul>
          {data.prizesOnOffer.pageInfo.hasNextPage && (
            <BigButton kind="quiet" onClick={more}>
              {t('more')}
            </BigButton>
          )}
        </section>
      )}
      {past.length > 0 && <Past wishes={past} />}
    </div>
  );
}

/** What one can have comes first, dearest last; then what needs fewest coins more; what is gone ends the list. */
function rank({ price, stock }: { price: number; stock?: number | null }, coins: number): number {
  if (stock === 0) return 2_000_000 + price;
  return price <= coins ? price - 1_000_000 : price - coins;
}

function Past({ wishes }: { wishes: MainRedemptionFragment[] }) {
  const t = useTexts(prizeTexts);
  return (
    <section>
      <h2>{t('past')}</h2>
      <Card>
        <ul className={wishStyles.past}>
          {wishes.map(({ id, prize, state, declineReason }) => (
            <li key={id}>
              <Drawing
                picture={prize.picture}
                letter={prize.title.charAt(0).toUpperCase()}
                className={wishStyles.small}
              />
              <div>
                <strong>{prize.title}</strong>
                <small>{t(state)}</small>
                {declineReason && <q>{declineReason}</q>}
              </div>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}
