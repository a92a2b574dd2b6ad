import '@mantine/core/styles/Input.layer.css';
import { useErrorText } from '@alif24/client-shared/apollo';
import { Drawing } from '@alif24/client-shared/drawings';
import type { MainRedemptionFragment } from '@alif24/client-shared/graphql';
import { localeOf, useFormat, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import styles from './desk.module.css';
import { deskTexts } from './desk.texts.ts';
import { Price } from './price.tsx';
import { approveRedemption, declineRedemption, prizeDesk } from './prize.graphql.ts';

/** Wishes that wait for an answer, the longest waiting first. */
export function Requests({ wishes, isFamily }: { wishes: readonly MainRedemptionFragment[]; isFamily: boolean }) {
  const t = useTexts(deskTexts);
  return (
    <section>
      <h2>{t('waiting')}</h2>
      {wishes.length === 0 && <p className={styles.none}>{t('nothingWaiting')}</p>}
      <ul className={styles.requests}>
        {wishes.toReversed().map((wish) => (
          <Request key={wish.id} wish={wish} isFamily={isFamily} />
        ))}
      </ul>
    </section>
  );
}

function Request({ wish, isFamily }: { wish: MainRedemptionFragment; isFamily: boolean }) {
  const t = useTexts(deskTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const locale = localeOf(useLanguage().language);
  const [isDeclining, setDeclining] = useState(false);
  const options = { refetchQueries: [prizeDesk] };
  const [approve, approved] = useMutation(approveRedemption, options);
  const [decline, declined] = useMutation(declineRedemption, options);
  const { id, prize, price, student, requestedAt, expiresAt } = wish;
  const child = student?.fullName ?? student?.displayName ?? '';
  const error = approved.error ?? declined.error;

  function refuse(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason')).trim() || t('whyDefault');
    void decline({ variables: { input: { redemptionId: id, reason }, locale } }).catch(() => {});
  }

  return (
    <Card as="li" className={styles.request}>
      <Drawing picture={prize.picture} letter={prize.title.charAt(0).toUpperCase()} className={styles.drawing} />
      <div className={styles.words}>
        <h3>{prize.title}</h3>
        <p className={styles.line}>
          <Price coins={price} /> {isFamily && prize.offeredBy && <span>{prize.offeredBy.displayName}</span>}
        </p>
        <p>{t('wants', { child, date: format.day(requestedAt) })}</p>
        <p className={styles.none}>{t('releases', { date: format.day(expiresAt) })}</p>
      </div>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
      {isDeclining ? (
        <form noValidate onSubmit={refuse} className={styles.actions}>
          <TextInput name="reason" label={t('why')} defaultValue={t('whyDefault')} maxLength={200} autoComplete="off" />
          <BigButton type="submit" isBusy={declined.loading}>
            {t('send')}
          </BigButton>
          <BigButton kind="quiet" onClick={() => setDeclining(false)}>
            {t('cancel')}
          </BigButton>
        </form>
      ) : (
        <div className={styles.actions}>
          <BigButton
            icon={<IconCheck aria-hidden="true" />}
            isBusy={approved.loading}
            onClick={() => void approve({ variables: { input: { redemptionId: id }, locale } }).catch(() => {})}
          >
            {t('approve')}
          </BigButton>
          <BigButton kind="quiet" onClick={() => setDeclining(true)}>
            {t('decline')}
          </BigButton>
        </div>
      )}
    </Card>
  );
}
