import { IconLanguage, IconLayoutGrid, IconMenu2, IconUserCircle } from '@tabler/icons-react';
import { Suspense } from 'react';
import { Link, NavLink } from 'react-router';
import { useSession } from '../auth/index.ts';
import { languageNames, useLanguage, useTextKeys, useTexts } from '../i18n/index.ts';
import { lazyPart, SiteMark } from '../ui/index.ts';
import { Account, SignInLink } from './account.tsx';
import { LanguageChoice, SchemeChoice } from './choices.tsx';
import type { NavItem, Site } from './define-site.ts';
import styles from './header.module.css';
import { Panel } from './panel.tsx';
import { RestOfNav } from './rest-of-nav.tsx';
import { siteTexts } from './site.texts.ts';
import { SiteList } from './site-list.tsx';

const MemberTools = lazyPart<object>(async () => (await import('./member-tools.tsx')).MemberTools);

export function Header({ site, nav }: { site: Site; nav: readonly NavItem[] }) {
  const t = useTexts(siteTexts);
  const text = useTextKeys();
  const { status, user } = useSession();
  const { language } = useLanguage();
  return (
    <header className={styles.header}>
      <div className={styles.inside}>
        <Link to="/" className={styles.brand}>
          <SiteMark site={site.name} />
          <span>{t(site.name)}</span>
        </Link>
        {nav.length > 1 && (
          <nav aria-label={t('mainNav')} className={styles.nav}>
            {nav.map(({ to, label }) => (
              <NavLink key={to} to={to} end={to === '/'}>
                {text(label)}
              </NavLink>
            ))}
          </nav>
        )}
        <div className={styles.tools}>
          {status === 'member' && (
            <Suspense fallback={null}>
              <MemberTools />
            </Suspense>
          )}
          <Panel
            title={t('allSites')}
            className={styles.onDesk}
            button={
              <>
                <IconLayoutGrid size={22} aria-hidden="true" /> {t('sites')}
              </>
            }
          >
            <SiteList current={site.name} />
          </Panel>
          <Panel
            title={`${t('language')} · ${t('scheme')}`}
            className={styles.onDesk}
            button={
              <>
                <IconLanguage size={22} aria-hidden="true" /> {languageNames[language]}
              </>
            }
          >
            <LanguageChoice />
            <SchemeChoice />
          </Panel>
          {status === 'member' && (
            <Panel
              title={user.displayName}
              className={`${styles.onDesk} ${styles.person}`}
              button={
                <>
                  <IconUserCircle size={24} aria-hidden="true" />{' '}
                  <span className={styles.name}>{user.displayName}</span>
                </>
              }
            >
              <Account />
            </Panel>
          )}
          {status === 'guest' && <SignInLink />}
          <Panel
            title={t('menu')}
            className={styles.onPhone}
            buttonLabel={t('menu')}
            button={<IconMenu2 size={26} aria-hidden="true" />}
          >
            <RestOfNav nav={nav} />
            {status === 'member' && <Account />}
            <LanguageChoice />
            <SiteList current={site.name} />
            <SchemeChoice />
          </Panel>
        </div>
      </div>
    </header>
  );
}
