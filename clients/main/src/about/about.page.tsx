import { type SiteName, siteUrl } from '@alif24/client-shared/hosts';
import { useTexts } from '@alif24/client-shared/i18n';
import { previews } from '@alif24/client-shared/previews';
import { Points } from '@alif24/client-shared/site';
import { BigButton, Card, Page, SiteMark } from '@alif24/client-shared/ui';
import {
  IconAdOff,
  IconArrowRight,
  IconChecklist,
  IconClock,
  IconEyeOff,
  IconFileDownload,
  IconHeart,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import styles from './about.module.css';
import { aboutTexts } from './about.texts.ts';

/** From where it begins to the whole school. */
const sites: readonly SiteName[] = ['main', 'harf', 'lessons', 'games', 'testai', 'olimp', 'crm'];

export function AboutPage() {
  const t = useTexts(aboutTexts);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ul className={styles.sites}>
        {sites.map((site) => (
          <Card key={site} as="li" className={styles.site}>
            <img src={previews[site]} alt="" width="320" height="240" loading="lazy" className={styles.picture} />
            <div>
              <h2>
                <SiteMark site={site} size={36} /> {t(site)}
              </h2>
              <p className={styles.who}>{t(`${site}Who`)}</p>
              <p>{t(`${site}Text`)}</p>
              {site !== 'main' && (
                <a href={siteUrl(site)} aria-label={`${t(site)}: ${t('open')}`} className={styles.open}>
                  {t('open')} <IconArrowRight size={20} aria-hidden="true" />
                </a>
              )}
            </div>
          </Card>
        ))}
      </ul>
      <section className={styles.promises}>
        <h2>{t('promises')}</h2>
        <Points
          isUnderHeading
          points={[
            { icon: <IconHeart size={28} aria-hidden="true" />, title: t('promise1'), text: t('promise1Text') },
            { icon: <IconAdOff size={28} aria-hidden="true" />, title: t('promise2'), text: t('promise2Text') },
            { icon: <IconEyeOff size={28} aria-hidden="true" />, title: t('promise3'), text: t('promise3Text') },
          ]}
        />
      </section>
      <section className={styles.promises}>
        <h2>{t('parents')}</h2>
        <Points
          isUnderHeading
          points={[
            { icon: <IconClock size={28} aria-hidden="true" />, title: t('limits'), text: t('limitsText') },
            { icon: <IconChecklist size={28} aria-hidden="true" />, title: t('consents'), text: t('consentsText') },
            { icon: <IconFileDownload size={28} aria-hidden="true" />, title: t('data'), text: t('dataText') },
          ]}
        />
        <Link to="/privacy" className={styles.open}>
          {t('privacy')}
        </Link>
      </section>
      <section className={styles.promises}>
        <h2>{t('price')}</h2>
        <p className={styles.text}>{t('priceText')}</p>
        <h2>{t('schools')}</h2>
        <p className={styles.text}>{t('schoolsText')}</p>
        <div className={styles.actions}>
          <BigButton to="/register">{t('start')}</BigButton>
          <BigButton kind="quiet" href={siteUrl('crm')}>
            {t('openCrm')}
          </BigButton>
        </div>
      </section>
    </Page>
  );
}
