import { siteUrl } from '@alif24/client-shared/hosts';
import { useTexts } from '@alif24/client-shared/i18n';
import { SiteMark } from '@alif24/client-shared/ui';
import { pupilTexts } from './pupil.texts.ts';
import styles from './site-places.module.css';

const sites = ['harf', 'lessons', 'games', 'olimp', 'testai'] as const;

/** The sites that are a child's, by their signs. */
export function SitePlaces() {
  const t = useTexts(pupilTexts);
  return (
    <nav aria-label={t('more')} className={styles.places}>
      <h2>{t('more')}</h2>
      <ul>
        {sites.map((site) => (
          <li key={site}>
            <a href={siteUrl(site)}>
              <SiteMark site={site} size={64} />
              <span>{t(site)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
