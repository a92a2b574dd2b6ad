import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, EmptyState, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconArrowRight } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import styles from './data.module.css';
import { dataTexts } from './data.texts.ts';
import { DataCopy } from './data-copy.tsx';
import { DataErasure } from './data-erasure.tsx';
import { childData, type DataRequest, myData } from './privacy.graphql.ts';

/** While the platforms are at it, how often the page looks again, in milliseconds. */
const LOOK_AGAIN = 3_000;

/** What a guardian may do with the data of a child. */
export function ChildDataPage() {
  const t = useTexts(dataTexts);
  const { id = '' } = useParams();
  const result = useQuery(childData, { variables: { id }, fetchPolicy: 'cache-and-network' });
  useLooking(result, result.data?.dataRequests);
  const lost = <EmptyState isPage title={t('notFound')} advice="" action={<BigButton to="/">{t('home')}</BigButton>} />;
  return (
    <QueryBoundary result={result} empty={{ when: ({ user }) => !user, show: lost }}>
      {({ user, dataRequests }) => (
        <Page
          title={t('childTitle', { name: user?.firstName ?? '' })}
          lead={t('childLead')}
          back={{ to: `/children/${id}`, text: user?.firstName ?? '' }}
        >
          <Parts childId={id} requests={dataRequests} onChange={() => void result.refetch().catch(() => {})} />
        </Page>
      )}
    </QueryBoundary>
  );
}

/** What an adult may do with their own. */
export function MyDataPage() {
  const t = useTexts(dataTexts);
  const result = useQuery(myData, { fetchPolicy: 'cache-and-network' });
  useLooking(result, result.data?.dataRequests);
  return (
    <Page title={t('myTitle')} lead={t('myLead')} back={{ to: '/profile', text: t('profile') }}>
      <QueryBoundary result={result}>
        {({ me, dataRequests }) => (
          <Parts
            childId={null}
            money={me?.balance?.amount}
            requests={dataRequests}
            onChange={() => void result.refetch().catch(() => {})}
          />
        )}
      </QueryBoundary>
    </Page>
  );
}

function useLooking(
  { startPolling, stopPolling }: { startPolling: (every: number) => void; stopPolling: () => void },
  requests: readonly DataRequest[] | undefined,
) {
  const isWorking = requests?.some(({ state }) => state === 'WORKING') ?? false;
  useEffect(() => {
    if (isWorking) startPolling(LOOK_AGAIN);
    return stopPolling;
  }, [isWorking, startPolling, stopPolling]);
}

interface PartsProps {
  childId: string | null;
  /** Tiyin on the balance of the person. */
  money?: string;
  requests: readonly DataRequest[];
  onChange: () => void;
}

function Parts({ childId, money, requests, onChange }: PartsProps) {
  const t = useTexts(dataTexts);
  const format = useFormat();
  return (
    <div className={styles.parts}>
      <DataCopy childId={childId} requests={requests} onChange={onChange} />
      <DataErasure childId={childId} money={money} requests={requests} onChange={onChange} />
      {requests.length > 0 && (
        <Card as="section">
          <h2>{t('history')}</h2>
          <ul className={styles.history}>
            {requests.map(({ id, kind, state, requestedAt }) => (
              <li key={id}>
                {t(kind)} · {format.date(requestedAt)} <span>{t(state)}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Link to="/privacy" className={styles.more}>
        {t('more')} <IconArrowRight size={20} aria-hidden="true" />
      </Link>
    </div>
  );
}
