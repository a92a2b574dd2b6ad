import { type SiteName, siteNames, siteUrl } from '../hosts/index.ts';
import { useTexts } from '../i18n/index.ts';
import { SiteMark } from '../ui/index.ts';
import { siteTexts } from './site.texts.ts';
import styles from './site-list.module.css';

/** The seven sites, each with what it is for. On the landing page `current` is left out. */
export function SiteList({ current, isLarge = false }: { current?: SiteName; isLarge?: boolean }) {
  const t = useTexts(siteTexts);
  const shown = isLarge ? siteNames.filter((name) => name !== 'main') : siteNames;
  return (
    <ul className={styles.list} data-large={isLarge}>
      {shown.map((name) => (
        <li key={name}>
          <a href={siteUrl(name)} aria-current={name === current ? 'true' : undefined} className={styles.link}>
            <SiteMark site={name} size={isLarge ? 56 : 44} />
            <span>
              <strong>{t(name)}</strong>
              <small>{name === current ? t('here') : t(`${name}About`)}</small>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
