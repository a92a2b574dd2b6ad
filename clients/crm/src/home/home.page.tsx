import { useRights, useSession } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { Points, Welcome } from '@alif24/client-shared/site';
import { BigButton, PageSkeleton } from '@alif24/client-shared/ui';
import { IconLock, IconPhoneCall, IconUsersGroup } from '@tabler/icons-react';
import { Navigate } from 'react-router';
import { homeTexts } from './home.texts.ts';

/** Whoever works at an organisation goes straight to their work, the invited to their invitation; everybody else reads what this is. */
export function HomePage() {
  const t = useTexts(homeTexts);
  const { status, user } = useSession();
  const { isKnown, may, isInvited, job } = useRights();
  if (!isKnown) return <PageSkeleton />;
  if (isInvited && !job) return <Navigate replace to="/join" />;
  if (may('DASHBOARD')) return <Navigate replace to="/dashboard" />;
  if (may('BILLS')) return <Navigate replace to="/tuition" />;
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
