import { useTexts } from '@alif24/client-shared/i18n';
import { Points, Welcome } from '@alif24/client-shared/site';
import { IconCalculator, IconCards, IconCoin } from '@tabler/icons-react';
import { homeTexts } from './home.texts.ts';

export function HomePage() {
  const t = useTexts(homeTexts);
  return (
    <Welcome title={t('title')} lead={t('lead')} picture="monster">
      <Points
        points={[
          { icon: <IconCards size={28} aria-hidden="true" />, title: t('first'), text: t('firstText') },
          { icon: <IconCalculator size={28} aria-hidden="true" />, title: t('second'), text: t('secondText') },
          { icon: <IconCoin size={28} aria-hidden="true" />, title: t('third'), text: t('thirdText') },
        ]}
      />
    </Welcome>
  );
}
