import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { EmptyState, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { type Notice, useNoticeText } from './notice.ts';
import { notifications, readNotifications } from './notification.graphql.ts';
import styles from './notification.module.css';
import { notificationTexts } from './notification.texts.ts';

export function NotificationPage() {
  const t = useTexts(notificationTexts);
  const result = useQuery(notifications, { fetchPolicy: 'cache-and-network' });
  return (
    <Page title={t('title')} width="narrow">
      <QueryBoundary
        result={result}
        empty={{
          when: ({ notifications: all }) => all.length === 0,
          show: <EmptyState title={t('empty')} advice={t('emptyAdvice')} />,
        }}
      >
        {({ notifications: all }) => <NoticeList notices={all} />}
      </QueryBoundary>
    </Page>
  );
}

/** Who looks at the list has read it; what was new stays marked until they come again. */
function NoticeList({ notices }: { notices: readonly Notice[] }) {
  const t = useTexts(notificationTexts);
  const format = useFormat();
  const text = useNoticeText();
  const [read] = useMutation(readNotifications, { errorPolicy: 'ignore' });
  const fresh = useRef(new Set<string>());
  for (const { id, readAt } of notices) if (!readAt) fresh.current.add(id);
  const hasUnread = notices.some(({ readAt }) => !readAt);
  useEffect(() => {
    if (hasUnread) void read().catch(() => {});
  }, [hasUnread, read]);
  return (
    <ul className={styles.list}>
      {notices.map((notice) => {
        const isNew = fresh.current.has(notice.id);
        return (
          <li key={notice.id} data-new={isNew}>
            <p>{text(notice)}</p>
            <small>
              {isNew && <strong>{t('isNew')}</strong>}{' '}
              <time dateTime={notice.createdAt}>{format.day(notice.createdAt)}</time>
            </small>
          </li>
        );
      })}
    </ul>
  );
}
