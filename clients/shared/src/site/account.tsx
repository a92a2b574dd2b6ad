import { IconClock, IconLogout, IconSettings, IconUser } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { useSession } from '../auth/index.ts';
import { siteUrl } from '../hosts/index.ts';
import { useTexts } from '../i18n/index.ts';
import { BigButton } from '../ui/index.ts';
import styles from './account.module.css';
import { siteTexts } from './site.texts.ts';

/** Who is signed in and the way out, or the way in. */
export function Account() {
  const t = useTexts(siteTexts);
  const { status, user, signOut } = useSession();
  const search = useWayBack();
  if (status === 'member') {
    return (
      <div className={styles.account}>
        <p className={styles.name}>
          <IconUser size={24} aria-hidden="true" /> {user.fullName ?? user.displayName}
        </p>
        <a href={`${siteUrl('main')}/profile`} className={styles.profile}>
          <IconSettings size={24} aria-hidden="true" /> {t('profile')}
        </a>
        {user.role === 'STUDENT' && (
          <a href={`${siteUrl('main')}/my-time`} className={styles.profile}>
            <IconClock size={24} aria-hidden="true" /> {t('myTime')}
          </a>
        )}
        <BigButton kind="quiet" icon={<IconLogout size={20} aria-hidden="true" />} onClick={() => void signOut()}>
          {t('signOut')}
        </BigButton>
      </div>
    );
  }
  return (
    <div className={styles.account}>
      <BigButton to={`/sign-in${search}`}>{t('signIn')}</BigButton>
      <BigButton kind="quiet" to={`/register${search}`}>
        {t('register')}
      </BigButton>
    </div>
  );
}

/** In the header: the way in for a guest. */
export function SignInLink() {
  const t = useTexts(siteTexts);
  const search = useWayBack();
  const { pathname } = useLocation();
  if (isAuthPage(pathname)) return null;
  return (
    <Link to={`/sign-in${search}`} className={styles.signIn}>
      {t('signIn')}
    </Link>
  );
}

function useWayBack(): string {
  const { pathname, search } = useLocation();
  return isAuthPage(pathname) ? search : `?next=${encodeURIComponent(pathname + search)}`;
}

const isAuthPage = (pathname: string) => ['/sign-in', '/register', '/reset-password'].includes(pathname);
