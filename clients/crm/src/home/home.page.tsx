import { useSession } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { Points, Welcome } from '@alif24/client-shared/site';
import { BigButton, PageSkeleton } from '@alif24/client-shared/ui';
import { IconLock, IconPhoneCall, IconUsersGroup } from '@tabler/icons-react';
import { Navigate } from 'react-router';
import { homeTexts } from './home.texts.ts';

/** Organisations and teachers go straight to their work; everybody else reads what this is. */
export function HomePage() {
  const t = useTexts(homeTexts);
  const { status, user } = useSession();
  if (status === 'starting') return <PageSkeleton />;
  if (user?.role === 'ORGANIZATION') return <Navigate replace to="/dashboard" />;
  if (user?.role === 'TEACHER') return <Navigate replace to="/my-classrooms" />;
  return (
    <Welcome
      title={t('title')}
      lead={t('lead')}
      picture="school"
      actions={status === 'guest' && <BigButton to="/sign-in">{t('signIn')}</BigButton>}
    >
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
