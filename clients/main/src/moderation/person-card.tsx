import { useErrorText } from '@alif24/client-shared/apollo';
import { useSession } from '@alif24/client-shared/auth';
import type { MainPeopleQuery, Role } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Budget, Wallet } from './coin-acts.tsx';
import { banUser, changeRole, unbanUser } from './moderation.graphql.ts';
import styles from './moderation.module.css';
import { moderationTexts } from './moderation.texts.ts';
import { SchoolDistrict, SchoolPlace } from './school-district.tsx';

export type Person = MainPeopleQuery['people']['edges'][number]['node'];

const adults: readonly Role[] = ['PARENT', 'TEACHER', 'ORGANIZATION', 'MODERATOR'];

/** A person, and what a moderator may do with their account. */
export function PersonCard({ person }: { person: Person }) {
  const t = useTexts(moderationTexts);
  const format = useFormat();
  const { user } = useSession();
  const { id, role, phone, bannedAt, banReason, createdAt } = person;
  const school = role === 'ORGANIZATION' ? person.organizationProfile : null;
  const facts = [
    role && t(role),
    phone ? format.phone(phone) : t('noPhone'),
    createdAt && t('since', { date: format.date(createdAt) }),
  ];
  return (
    <Card as="li" className={styles.person}>
      <h2>{person.fullName ?? person.displayName}</h2>
      <p className={styles.facts}>
        {facts.filter(Boolean).join(' · ')}
        {school && ' · '}
        {school && <SchoolPlace school={school} />}
      </p>
      {bannedAt && (
        <Notice kind="problem">{t('banned', { date: format.date(bannedAt), reason: banReason ?? '' })}</Notice>
      )}
      <details>
        <summary>{t('open')}</summary>
        {user?.id === id ? <Notice kind="info">{t('you')}</Notice> : <Acts person={person} />}
      </details>
    </Card>
  );
}

function Acts({ person: { id, role, bannedAt, coins, grantBudget, organizationProfile } }: { person: Person }) {
  const t = useTexts(moderationTexts);
  const errorText = useErrorText();
  const [ban, banning] = useMutation(banUser);
  const [unban, unbanning] = useMutation(unbanUser);
  const [change, changing] = useMutation(changeRole);
  const [isShort, setShort] = useState(false);
  const [said, setSaid] = useState<'done' | 'opened' | null>(null);
  const error = banning.error ?? unbanning.error ?? changing.error;

  async function close(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason')).trim();
    setShort(reason.length < 3);
    if (reason.length < 3) return;
    await ban({ variables: { input: { userId: id, reason } } }).then(
      () => setSaid('done'),
      () => setSaid(null),
    );
  }
  async function open() {
    await unban({ variables: { userId: id } }).then(
      () => setSaid('opened'),
      () => setSaid(null),
    );
  }
  async function become(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const next = String(new FormData(event.currentTarget).get('role')) as Role;
    await change({ variables: { input: { userId: id, role: next } } }).then(
      () => setSaid('done'),
      () => setSaid(null),
    );
  }

  return (
    <div className={styles.acts}>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
      {said && !error && <Notice kind="done">{t(said)}</Notice>}
      {bannedAt ? (
        <BigButton kind="quiet" isBusy={unbanning.loading} onClick={() => void open()}>
          {t('unban')}
        </BigButton>
      ) : (
        <form noValidate onSubmit={close} className={styles.act}>
          <TextInput
            name="reason"
            autoComplete="off"
            maxLength={500}
            label={t('reason')}
            error={isShort && t('reasonShort')}
          />
          <BigButton type="submit" kind="quiet" isBusy={banning.loading}>
            {t('ban')}
          </BigButton>
        </form>
      )}
      {coins && <Wallet studentId={id} coins={coins} />}
      {role === 'ORGANIZATION' && organizationProfile && (
        <SchoolDistrict organizationId={id} school={organizationProfile} />
      )}
      {grantBudget && <Budget teacherId={id} budget={grantBudget} />}
      {role === 'STUDENT' ? (
        <Notice kind="info">{t('pupilStays')}</Notice>
      ) : (
        <form noValidate onSubmit={become} className={styles.act}>
          <NativeSelect
            name="role"
            label={t('role')}
            defaultValue={role ?? 'PARENT'}
            data={adults.map((value) => ({ value, label: t(value as 'PARENT') }))}
          />
          <BigButton type="submit" kind="quiet" isBusy={changing.loading}>
            {t('change')}
          </BigButton>
        </form>
      )}
    </div>
  );
}
