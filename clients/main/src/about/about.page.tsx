import { type SiteName, siteUrl } from '@alif24/client-shared/hosts';
import { useTexts } from '@alif24/client-shared/i18n';
import { Points } from '@alif24/client-shared/site';
import { BigButton, Card, Page, Picture, type PictureName, SiteMark } from '@alif24/client-shared/ui';
import { IconAdOff, IconArrowRight, IconEyeOff, IconHeart } from '@tabler/icons-react';
import styles from './about.module.css';
import { aboutTexts } from './about.texts.ts';

const sites: readonly { site: SiteName; picture: PictureName }[] = [
  { site: 'harf', picture: 'letters' },
  { site: 'lessons', picture: 'book' },
  { site: 'games', picture: 'monster' },
  { site: 'testai', picture: 'test' },
  { site: 'olimp', picture: 'podium' },
  { site: 'crm', picture: 'school' },
  { site: 'main', picture: 'square' },
];

export function AboutPage() {
  const t = useTexts(aboutTexts);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ul className={styles.sites}>
        {sites.map(({ site, picture }) => (
          <Card key={site} as="li" className={styles.site}>
            <Picture name={picture} className={styles.picture} />
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
          points={[
            { icon: <IconHeart size={28} aria-hidden="true" />, title: t('promise1'), text: t('promise1Text') },
            { icon: <IconAdOff size={28} aria-hidden="true" />, title: t('promise2'), text: t('promise2Text') },
            { icon: <IconEyeOff size={28} aria-hidden="true" />, title: t('promise3'), text: t('promise3Text') },
          ]}
        />
        <BigButton kind="quiet" to="/privacy">
          {t('privacy')}
        </BigButton>
      </section>
    </Page>
  );
}
