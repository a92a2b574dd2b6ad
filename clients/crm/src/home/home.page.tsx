import { useTexts } from '@alif24/client-shared/i18n';
import { Points, Welcome } from '@alif24/client-shared/site';
import { IconLock, IconPhoneCall, IconUsersGroup } from '@tabler/icons-react';
import { homeTexts } from './home.texts.ts';

export function HomePage() {
  const t = useTexts(homeTexts);
  return (
    <Welcome title={t('title')} lead={t('lead')} picture="school">
      <Points
        points={[
          { icon: <IconUsersGroup size={28} aria-hidden="true" />, title: t('first'), text: t('firstText') },
          { icon: <IconPhoneCall size={28} aria-hidden="true" />, title: t('second'), text: t('secondText') },
          { icon: <IconLock size={28} aria-hidden="true" />, title: t('third'), text: t('thirdText') },
        ]}
      />
    </Welcome>
  );
}
