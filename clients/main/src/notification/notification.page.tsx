import type { MainNotificationInboxQuery } from '@alif24/client-shared/graphql';
import { localeOf, useFormat, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, MoreButton, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useMutation, useQuery, useSubscription } from '@apollo/client/react';
import { IconSettings } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { markNotificationsRead, notificationInbox, notificationReceived } from './notification.graphql.ts';
import styles from './notification.module.css';
import { notificationTexts } from './notification.texts.ts';

type Notice = MainNotificationInboxQuery['notificationInbox']['edges'][number]['node'];

/** What the platform told this person; what comes while they look stands on top at once. */
export function NotificationPage() {
  const t = useTexts(notificationTexts);
  const { language } = useLanguage();
  const result = useQuery(notificationInbox, {
    variables: { locale: localeOf(language) },
    fetchPolicy: 'cache-and-network',
  });
  const newest = useRef<string | null>(null);
  useSubscription(notificationReceived, {
    fetchPolicy: 'no-cache',
    onData: ({ data }) => {
      const id = data.data?.notificationReceived.newest?.id ?? null;
      const isNews = newest.current !== null && id !== newest.current;
      newest.current = id;
      if (isNews) void result.refetch().catch(() => {});
    },
  });
  return (
    <Page title={t('title')} width="narrow">
      <QueryBoundary
        result={result}
        empty={{
          when: ({ notificationInbox: { edges } }) => edges.length === 0,
          show: <EmptyState title={t('empty')} advice={t('emptyAdvice')} />,
        }}
      >
        {({ notificationInbox: { edges, pageInfo } }) => (
          <>
            <NoticeList notices={edges.map(({ node }) => node)} />
            <MoreButton pageInfo={pageInfo} fetchMore={result.fetchMore}>
              {t('more')}
            </MoreButton>
          </>
        )}
      </QueryBoundary>
      <div className={styles.settings}>
        <BigButton kind="quiet" to="/notifications/settings" icon={<IconSettings size={22} aria-hidden="true" />}>
          {t('toSettings')}
        </BigButton>
      </div>
    </Page>
  );
}

/** Who looks at the list has read it; what was new stays marked until they come again. */
function NoticeList({ notices }: { notices: readonly Notice[] }) {
  const t = useTexts(notificationTexts);
  const format = useFormat();
  const [read] = useMutation(markNotificationsRead, { errorPolicy: 'ignore' });
  const fresh = useRef(new Set<string>());
  for (const { id, readAt } of notices) if (!readAt) fresh.current.add(id);
  const hasUnread = notices.some(({ readAt }) => !readAt);
  useEffect(() => {
    if (hasUnread) void read().catch(() => {});
  }, [hasUnread, read]);
  return (
    <ul className={styles.list}>
      {notices.map(({ id, text, createdAt }) => {
        const isNew = fresh.current.has(id);
        return (
          <li key={id} data-new={isNew}>
            <p>{text}</p>
            <small>
              {isNew && <strong>{t('isNew')}</strong>} <time dateTime={createdAt}>{format.day(createdAt)}</time>
            </small>
          </li>
        );
      })}
    </ul>
  );
}
