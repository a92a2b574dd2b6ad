import { useSession } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { Points, Welcome } from '@alif24/client-shared/site';
import { BigButton } from '@alif24/client-shared/ui';
import { IconChartBar, IconListCheck, IconScale } from '@tabler/icons-react';
import { Navigate } from 'react-router';
import { homeTexts } from './home.texts.ts';

export function HomePage() {
  const t = useTexts(homeTexts);
  const { user } = useSession();
  if (user) return <Navigate replace to={user.role === 'TEACHER' ? '/my-tests' : '/tests'} />;
  return (
    <Welcome
      title={t('title')}
      lead={t('lead')}
      picture="test"
      actions={<BigButton to="/sign-in?next=%2F">{t('begin')}</BigButton>}
    >
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
