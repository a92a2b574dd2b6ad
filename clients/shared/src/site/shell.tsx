import { NavLink, Outlet } from 'react-router';
import { useSession } from '../auth/index.ts';
import { useTextKeys, useTexts } from '../i18n/index.ts';
import { OfflineBanner } from '../ui/index.ts';
import { inBar, type NavItem, type Site } from './define-site.ts';
import { Header } from './header.tsx';
import styles from './shell.module.css';
import { siteTexts } from './site.texts.ts';

const useWhole = (nav: readonly NavItem[]) => nav;

/** What is around every page: band, header, content, and on a phone the bar at the bottom. */
export function Shell({ site }: { site: Site }) {
  const t = useTexts(siteTexts);
  const text = useTextKeys();
  const { user } = useSession();
  const { useNav = useWhole } = site;
  const nav = useNav(site.nav).filter(({ roles }) => !roles || (user && roles.includes(user.role)));
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        {t('skip')}
      </a>
      <Header site={site} nav={nav} />
      <OfflineBanner />
      <main id="content" tabIndex={-1} className={styles.content}>
        <Outlet />
      </main>
      {nav.length > 1 && (
        <nav aria-label={t('mainNav')} className={styles.bar}>
          {nav.slice(0, inBar).map(({ to, label, icon: Icon }) => (
            <NavLink key={to} to={to} end={to === '/'}>
              <Icon size={24} aria-hidden="true" />
              <span>{text(label)}</span>
            </NavLink>
          ))}
        </nav>
      )}
    </div>
  );
}
