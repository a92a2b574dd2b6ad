import { useTexts } from '@alif24/client-shared/i18n';
import { Points, Welcome } from '@alif24/client-shared/site';
import { IconChartBar, IconListCheck, IconScale } from '@tabler/icons-react';
import { homeTexts } from './home.texts.ts';

export function HomePage() {
  const t = useTexts(homeTexts);
  return (
    <Welcome title={t('title')} lead={t('lead')} picture="test">
      <Points
        points={[
          { icon: <IconListCheck size={28} aria-hidden="true" />, title: t('first'), text: t('firstText') },
          { icon: <IconScale size={28} aria-hidden="true" />, title: t('second'), text: t('secondText') },
          { icon: <IconChartBar size={28} aria-hidden="true" />, title: t('third'), text: t('thirdText') },
        ]}
      />
    </Welcome>
  );
}
