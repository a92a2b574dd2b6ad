import { useSession } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { Points, Welcome } from '@alif24/client-shared/site';
import { BigButton } from '@alif24/client-shared/ui';
import { IconCalculator, IconCards, IconCoins } from '@tabler/icons-react';
import { Navigate } from 'react-router';
import { homeTexts } from './home.texts.ts';

export function HomePage() {
  const t = useTexts(homeTexts);
  const { user } = useSession();
  if (user) return <Navigate replace to="/games" />;
  return (
    <Welcome
      title={t('title')}
      lead={t('lead')}
      picture="monster"
      actions={<BigButton to="/sign-in?next=%2F">{t('begin')}</BigButton>}
    >
      <Points
        points={[
          { icon: <IconCards size={28} aria-hidden="true" />, title: t('first'), text: t('firstText') },
          { icon: <IconCalculator size={28} aria-hidden="true" />, title: t('second'), text: t('secondText') },
          { icon: <IconCoins size={28} aria-hidden="true" />, title: t('third'), text: t('thirdText') },
        ]}
      />
    </Welcome>
  );
}
