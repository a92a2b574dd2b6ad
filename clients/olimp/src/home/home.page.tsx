import { useSession } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { Points, Welcome } from '@alif24/client-shared/site';
import { BigButton } from '@alif24/client-shared/ui';
import { IconPlugConnected, IconTrophy, IconUsersGroup } from '@tabler/icons-react';
import { homeTexts } from './home.texts.ts';
import { PinForm } from './pin-form.tsx';

const hosts = ['TEACHER', 'ORGANIZATION', 'MODERATOR'];

/** Players type the number they see on the wall; who may host finds their quizzes. */
export function HomePage() {
  const t = useTexts(homeTexts);
  const { user } = useSession();
  const isHost = user !== null && hosts.includes(user.role);
  return (
    <Welcome
      title={t('title')}
      lead={t('lead')}
      picture="podium"
      actions={
        <>
          <PinForm />
          {isHost && (
            <>
              <BigButton kind="quiet" to="/quizzes">
                {t('mine')}
              </BigButton>
              <BigButton kind="quiet" to="/quizzes/new">
                {t('create')}
              </BigButton>
            </>
          )}
        </>
      }
    >
      <Points
        points={[
          { icon: <IconUsersGroup size={28} aria-hidden="true" />, title: t('first'), text: t('firstText') },
          { icon: <IconPlugConnected size={28} aria-hidden="true" />, title: t('second'), text: t('secondText') },
          { icon: <IconTrophy size={28} aria-hidden="true" />, title: t('third'), text: t('thirdText') },
        ]}
      />
    </Welcome>
  );
}
