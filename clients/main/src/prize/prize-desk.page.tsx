import type { MainPrizeDeskQuery } from '@alif24/client-shared/graphql';
import { localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { deskTexts } from './desk.texts.ts';
import { HandOver } from './hand-over.tsx';
import { OwnPrizes } from './own-prizes.tsx';
import { prizeDesk } from './prize.graphql.ts';
import styles from './prize-shop.module.css';
import { Requests } from './requests.tsx';

/** For families, schools and moderators: who waits for an answer, what is to be handed over, what is offered. */
export function PrizeDeskPage() {
  const t = useTexts(deskTexts);
  const { language } = useLanguage();
  const result = useQuery(prizeDesk, {
    variables: { locale: localeOf(language) },
    fetchPolicy: 'cache-and-network',
    pollInterval: 30_000, // wishes come while the page is open
  });
  const role = result.data?.me?.role;
  const lead = role === 'PARENT' ? 'familyLead' : role === 'MODERATOR' ? 'platformLead' : 'schoolLead';
  const after = result.data?.myPrizes.pageInfo.endCursor;
  return (
    <Page title={t('title')} lead={role && t(lead)}>
      <QueryBoundary result={result}>
        {(data) => <Desk data={data} more={() => void result.fetchMore({ variables: { after } }).catch(() => {})} />}
      </QueryBoundary>
    </Page>
  );
}

function Desk({ data, more }: { data: MainPrizeDeskQuery; more: () => void }) {
  const wishes = data.prizeRedemptions.edges.map(({ node }) => node);
  const isFamily = data.me?.role === 'PARENT';
  return (
    <div className={styles.shop}>
      <Requests wishes={wishes.filter(({ state }) => state === 'REQUESTED')} isFamily={isFamily} />
      <HandOver wishes={wishes.filter(({ state }) => state === 'APPROVED')} isFamily={isFamily} />
      <OwnPrizes
        prizes={data.myPrizes.edges.map(({ node }) => node)}
        isFamily={isFamily}
        hasMore={data.myPrizes.pageInfo.hasNextPage}
        more={more}
      />
    </div>
  );
}
