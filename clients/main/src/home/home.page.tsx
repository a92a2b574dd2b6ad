import { useTexts } from '@alif24/client-shared/i18n';
import { Points, SiteList, Welcome } from '@alif24/client-shared/site';
import { BigButton } from '@alif24/client-shared/ui';
import { IconMoodKid, IconSchool, IconUsers } from '@tabler/icons-react';
import { homeTexts } from './home.texts.ts';

export function HomePage() {
  const t = useTexts(homeTexts);
  return (
    <Welcome
      title={t('title')}
      lead={t('lead')}
      picture="square"
      actions={<BigButton to="/register">{t('start')}</BigButton>}
    >
      <Points
        points={[
          { icon: <IconMoodKid size={28} aria-hidden="true" />, title: t('first'), text: t('firstText') },
          { icon: <IconUsers size={28} aria-hidden="true" />, title: t('second'), text: t('secondText') },
          { icon: <IconSchool size={28} aria-hidden="true" />, title: t('third'), text: t('thirdText') },
        ]}
      />
      <section>
        <h2 style={{ marginBottom: 16 }}>{t('sites')}</h2>
        <SiteList isLarge />
      </section>
    </Welcome>
  );
}
