import { useSession } from '@alif24/client-shared/auth';
import type { MainProfileQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { PlaceName } from '@alif24/client-shared/places';
import { LanguageChoice, SchemeChoice } from '@alif24/client-shared/site';
import { BigButton, Card, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconFileText, IconLogout, IconSettings, IconUserPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DistrictForm } from './district-form.tsx';
import { profile } from './profile.graphql.ts';
import styles from './profile.module.css';
import { profileTexts } from './profile.texts.ts';

type Me = NonNullable<MainProfileQuery['me']>;

export function ProfilePage() {
  const t = useTexts(profileTexts);
  const { user, signOut } = useSession();
  const result = useQuery(profile);
  const organization = result.data?.me?.organizationProfile;
  return (
    <Page title={t('title')} width="narrow">
      <div className={styles.parts}>
        <Card as="section">
          <h2>{t('own')}</h2>
          <QueryBoundary result={result}>{({ me }) => me && <Facts me={me} />}</QueryBoundary>
        </Card>
        {organization && !organization.districtCode && <DistrictForm regionCode={organization.regionCode} />}
        <Card as="section">
          <h2>{t('settings')}</h2>
          <p className={styles.lead}>{t('settingsLead')}</p>
          <LanguageChoice />
          <SchemeChoice />
        </Card>
        <BigButton kind="quiet" to="/account" icon={<IconSettings size={22} aria-hidden="true" />}>
          {t('account')}
        </BigButton>
        {user?.role === 'STUDENT' ? (
          <BigButton kind="quiet" to="/invite-parent" icon={<IconUserPlus size={22} aria-hidden="true" />}>
            {t('inviteParent')}
          </BigButton>
        ) : (
          <BigButton kind="quiet" to="/my-data" icon={<IconFileText size={22} aria-hidden="true" />}>
            {t('data')}
          </BigButton>
        )}
        <BigButton kind="quiet" icon={<IconLogout size={22} aria-hidden="true" />} onClick={() => void signOut()}>
          {t('signOut')}
        </BigButton>
      </div>
    </Page>
  );
}

function Facts({ me }: { me: Me }) {
  return (
    <dl className={styles.facts}>
      {useFacts(me).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Names and values; what the person does not have is left out. */
function useFacts(me: Me): [name: string, value: ReactNode][] {
  const t = useTexts(profileTexts);
  const format = useFormat();
  const { role, studentProfile: student, teacherProfile: teacher, organizationProfile: organization } = me;
  const facts: [string, ReactNode][] = [
    [t('name'), me.fullName ?? me.displayName],
    [t('role'), role && t(role)],
    [t('phone'), me.phone && spaced(me.phone)],
    [t('grade'), student && (student.grade === 0 ? t('preschool') : String(student.grade))],
    [t('birthDate'), student?.birthDate && format.date(student.birthDate)],
    [t('subject'), teacher?.subject],
    [t('approved'), teacher && (teacher.approvedAt ? format.date(teacher.approvedAt) : t('notApproved'))],
    [
      t('region'),
      (organization?.regionCode || organization?.region) && (
        <PlaceName
          regionCode={organization.regionCode}
          districtCode={organization.districtCode}
          otherwise={organization.region}
        />
      ),
    ],
    [t('joined'), me.createdAt && format.date(me.createdAt)],
  ];
  return facts.filter(([, value]) => value);
}

/** `+998 90 000-04-01` */
const spaced = (phone: string) => phone.replace(/^(\+998)(\d{2})(\d{3})(\d{2})(\d{2})$/, '$1\u00a0$2\u00a0$3-$4-$5');
