import type { MainGrantDeskQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { Card, EmptyState, Meter, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { GivenList } from './given-list.tsx';
import { grantDesk } from './grant.graphql.ts';
import styles from './grant.module.css';
import { grantTexts } from './grant.texts.ts';
import { GrantForm } from './grant-form.tsx';

/** A teacher's coins: what is left this week, to whom and for what, what was given. */
export function GrantPage() {
  const t = useTexts(grantTexts);
  const result = useQuery(grantDesk, { fetchPolicy: 'cache-and-network' });
  const after = result.data?.myCoinGrants.pageInfo.endCursor;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryBoundary
        result={result}
        empty={{
          when: ({ me }) => me?.classrooms?.length === 0,
          show: <EmptyState picture="school" title={t('noClass')} advice={t('noClassAdvice')} />,
        }}
      >
        {(data) => <Desk data={data} more={() => void result.fetchMore({ variables: { after } }).catch(() => {})} />}
      </QueryBoundary>
    </Page>
  );
}

function Desk({ data, more }: { data: MainGrantDeskQuery; more: () => void }) {
  const t = useTexts(grantTexts);
  const format = useFormat();
  const { left, given, weeklyCoins } = data.myGrantBudget;
  return (
    <div className={styles.desk}>
      <Card as="section">
        <p className={styles.budget}>
          {t('budget')} <strong>{format.number(left)}</strong>
        </p>
        <Meter value={left} most={weeklyCoins} isFull={false} />
        <p className={styles.small}>{t('budgetOf', { given, weekly: weeklyCoins })}</p>
        <GrantForm classrooms={data.me?.classrooms ?? []} left={left} />
      </Card>
      <GivenList
        grants={data.myCoinGrants.edges.map(({ node }) => node)}
        hasMore={data.myCoinGrants.pageInfo.hasNextPage}
        more={more}
      />
    </div>
  );
}
