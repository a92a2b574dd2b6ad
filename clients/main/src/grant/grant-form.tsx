import '@mantine/core/styles/Input.layer.css';
import { useErrorText } from '@alif24/client-shared/apollo';
import type { MainGrantDeskQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import {
  IconBulb,
  IconDots,
  IconHeart,
  IconHeartHandshake,
  IconStairsUp,
  IconTargetArrow,
  IconUsersGroup,
} from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { grantCoins, grantDesk } from './grant.graphql.ts';
import styles from './grant.module.css';
import { grantTexts } from './grant.texts.ts';

type Classrooms = NonNullable<NonNullable<MainGrantDeskQuery['me']>['classrooms']>;

const reasons = [
  ['EFFORT', IconTargetArrow],
  ['PROGRESS', IconStairsUp],
  ['HELPING', IconHeartHandshake],
  ['KINDNESS', IconHeart],
  ['CURIOSITY', IconBulb],
  ['TEAMWORK', IconUsersGroup],
  ['OTHER', IconDots],
] as const;

const amounts = [1, 3, 5, 10, 20];

const newKey = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join('-');

/** To whom, how many, what for. The same key goes with every try of one grant, so that a slow network gives once. */
export function GrantForm({ classrooms, left }: { classrooms: Classrooms; left: number }) {
  const t = useTexts(grantTexts);
  const errorText = useErrorText();
  const [reason, setReason] = useState<(typeof reasons)[number][0]>('EFFORT');
  const [isNoteMissing, setNoteMissing] = useState(false);
  const [isStudentMissing, setStudentMissing] = useState(false);
  const key = useRef(newKey());
  const [give, { loading, error, data }] = useMutation(grantCoins, { refetchQueries: [grantDesk] });
  const done = data?.grantCoins;

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const read = (name: string) => String(form.get(name) ?? '').trim();
    const [studentId, note] = [read('student'), read('note')];
    setStudentMissing(!studentId);
    setNoteMissing(reason === 'OTHER' && note.length < 3);
    if (!studentId || (reason === 'OTHER' && note.length < 3)) return;
    const input = { studentId, note, reason, coins: Number(read('coins')), idempotencyKey: key.current };
    await give({ variables: { input } });
    key.current = newKey();
    element.reset();
    setReason('EFFORT');
  }

  if (left === 0) return <Notice kind="info">{t('nothingLeft')}</Notice>;
  return (
    <form noValidate onSubmit={(event) => void send(event).catch(() => {})} className={styles.form}>
      <NativeSelect
        name="student"
        label={t('student')}
        error={isStudentMissing && t('choose')}
        data={[
          { value: '', label: t('choose') },
          ...classrooms.map(({ name, students }) => ({
            group: name,
            items: (students?.edges ?? []).map(({ node }) => ({ value: node.id, label: node.fullName ?? '' })),
          })),
        ]}
      />
      <fieldset className={styles.choice}>
        <legend>{t('coins')}</legend>
        <div>
          {amounts.map((coins) => (
            <label key={coins}>
              <input type="radio" name="coins" value={coins} defaultChecked={coins === 5} disabled={coins > left} />
              <span>{coins}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className={styles.choice}>
        <legend>{t('reason')}</legend>
        <div>
          {reasons.map(([name, Icon]) => (
            <label key={name}>
              <input
                type="radio"
                name="reason"
                value={name}
                checked={reason === name}
                onChange={() => setReason(name)}
              />
              <span>
                <Icon size={20} aria-hidden="true" /> {t(name)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <TextInput
        name="note"
        label={t(reason === 'OTHER' ? 'noteNeeded' : 'note')}
        error={isNoteMissing && t('noteWrong')}
        maxLength={180}
        autoComplete="off"
      />
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
      {done && !loading && !error && (
        <Notice kind="done">{t('given', { name: done.student?.fullName ?? '', count: done.coins })}</Notice>
      )}
      <BigButton type="submit" isBusy={loading}>
        {t('give')}
      </BigButton>
    </form>
  );
}
