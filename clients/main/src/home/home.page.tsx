import { siteUrl } from '@alif24/client-shared/hosts';
import { useTexts } from '@alif24/client-shared/i18n';
import { day } from '@alif24/client-shared/previews';
import { Points } from '@alif24/client-shared/site';
import { BigButton, Card } from '@alif24/client-shared/ui';
import {
  IconAdOff,
  IconClock,
  IconEyeOff,
  IconFileDownload,
  IconMoodKid,
  IconSchool,
  IconUsers,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import { Figures } from './figures.tsx';
import styles from './home.module.css';
import { homeTexts } from './home.texts.ts';
import { Languages } from './languages.tsx';
import { Platforms } from './platforms.tsx';

const icon = { size: 28, 'aria-hidden': true } as const;

/** What a guest sees at `/`. */
export function HomePage() {
  const t = useTexts(homeTexts);
  return (
    <div className={styles.home}>
      <title>{`${t('title')} · Alif24`}</title>
      <section className={styles.hero}>
        <div>
          <h1>{t('title')}</h1>
          <p className={styles.lead}>{t('lead')}</p>
          <div className={styles.actions}>
            <BigButton to="/register">{t('start')}</BigButton>
            <BigButton kind="quiet" to="/about">
              {t('about')}
            </BigButton>
          </div>
        </div>
        <img src={day} alt="" width="320" height="240" fetchPriority="high" className={styles.picture} />
      </section>
      <Points
        points={[
          { icon: <IconMoodKid {...icon} />, title: t('first'), text: t('firstText') },
          { icon: <IconUsers {...icon} />, title: t('second'), text: t('secondText') },
          { icon: <IconSchool {...icon} />, title: t('third'), text: t('thirdText') },
        ]}
      />
      <Figures />
      <Platforms />
      <section className={styles.safe}>
        <h2 className={styles.heading}>{t('safe')}</h2>
        <Points
          isUnderHeading
          points={[
            { icon: <IconClock {...icon} />, title: t('limits'), text: t('limitsText') },
            { icon: <IconEyeOff {...icon} />, title: t('names'), text: t('namesText') },
            { icon: <IconAdOff {...icon} />, title: t('noAds'), text: t('noAdsText') },
            { icon: <IconFileDownload {...icon} />, title: t('data'), text: t('dataText') },
          ]}
        />
        <Link to="/privacy" className={styles.more}>
          {t('privacy')}
        </Link>
      </section>
      <div className={styles.pair}>
        <Card as="section" className={styles.offer}>
          <h2>{t('price')}</h2>
          <p>{t('priceText')}</p>
          <BigButton to="/register">{t('start')}</BigButton>
        </Card>
        <Card as="section" className={styles.offer}>
          <h2>{t('forSchools')}</h2>
          <p>{t('forSchoolsText')}</p>
          <BigButton kind="quiet" href={siteUrl('crm')}>
            {t('openCrm')}
          </BigButton>
        </Card>
      </div>
      <Languages />
    </div>
  );
}
