import { type SiteName, siteUrl } from '@alif24/client-shared/hosts';
import { useTexts } from '@alif24/client-shared/i18n';
import { previews } from '@alif24/client-shared/previews';
import { siteTexts } from '@alif24/client-shared/site';
import { homeTexts } from './home.texts.ts';
import styles from './platforms.module.css';

/** From the first letter to the whole school. */
const order: readonly SiteName[] = ['main', 'harf', 'lessons', 'games', 'testai', 'olimp', 'crm'];

/** The seven platforms: how each looks, and what it does in one sentence. */
export function Platforms() {
  const t = useTexts(homeTexts);
  const names = useTexts(siteTexts);
  return (
    <section>
      <h2 className={styles.heading}>{t('sites')}</h2>
      <ul className={styles.platforms}>
        {order.map((site) => {
          const inside = (
            <>
              <img src={previews[site]} alt="" width="320" height="240" loading="lazy" />
              <h3>{names(site)}</h3>
              <p>{t(site)}</p>
            </>
          );
          return (
            <li key={site}>
              {site === 'main' ? (
                <div className={styles.platform}>{inside}</div>
              ) : (
                <a href={siteUrl(site)} className={styles.platform}>
                  {inside}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
