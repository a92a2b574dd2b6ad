import { useSubscription } from '@apollo/client/react';
import { IconBell } from '@tabler/icons-react';
import { useSession } from '../auth/index.ts';
import { siteUrl } from '../hosts/index.ts';
import { useTexts } from '../i18n/index.ts';
import styles from './my-notices.module.css';
import { noticesReceived } from './notices.graphql.ts';
import { siteTexts } from './site.texts.ts';

/** The bell: how many notices are not read, live, and the way to them. Without an answer it is only the way. */
export function MyNotices() {
  const t = useTexts(siteTexts);
  const { status } = useSession();
  const { data } = useSubscription(noticesReceived, { skip: status !== 'member', fetchPolicy: 'no-cache' });
  if (status !== 'member') return null;
  const count = data?.notificationReceived.unreadCount ?? 0;
  return (
    <a href={`${siteUrl('main')}/notifications`} className={styles.bell} aria-label={t('notices', { unread: count })}>
      <IconBell size={24} aria-hidden="true" />
      {count > 0 && <span aria-hidden="true">{count > 99 ? '99+' : count}</span>}
    </a>
  );
}
