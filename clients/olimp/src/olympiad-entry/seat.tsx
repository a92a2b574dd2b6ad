import { codeOf } from '@alif24/client-shared/apollo';
import { siteUrl } from '@alif24/client-shared/hosts';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, clockFace, ErrorNotice, Notice, useTimeLeft } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { type Entry, type EntryOlympiad, enterOlympiad, entryBox, payEntry, payer } from './entry.graphql.ts';
import styles from './entry.module.css';
import { entryTexts } from './entry.texts.ts';
import { LittleTime } from './little-time.tsx';
import { takesEntries } from './takes-entries.ts';

const HOUR = 3_600_000;

interface SeatProps {
  olympiad: EntryOlympiad;
  entry: Entry;
  isPupil: boolean;
}

/** A place that waits to be paid: how long it does, and how it is paid. */
export function Seat({ olympiad, entry, isPupil }: SeatProps) {
  const t = useTexts(entryTexts);
  const format = useFormat();
  const { expiresAt, student, stages } = entry;
  const closesAt = stages[0]?.times.closesAt;
  const durationMinutes = olympiad.stages[0]?.durationMinutes;
  const left = useTimeLeft(expiresAt ?? '', stages[0]?.times.serverTime ?? '');
  if (!expiresAt) return null;
  if (left === 0) return <SeatOver olympiad={olympiad} entry={entry} isPupil={isPupil} />;
  const until = `${format.day(expiresAt)}, ${format.time(expiresAt)}`;
  return (
    <div className={styles.seat}>
      <p>
        <strong>{t('seat')}</strong>
      </p>
      {left > HOUR ? (
        <p>
          {t('seatUntil', { until })} {t('zone')}
        </p>
      ) : (
        <p className={styles.clock} role="timer">
          {isPupil ? clockFace(left) : t('seatClock', { name: student?.displayName ?? '', left: clockFace(left) })}
        </p>
      )}
      {closesAt && durationMinutes && <LittleTime closesAt={closesAt} durationMinutes={durationMinutes} />}
      {isPupil ? <p>{t('guardianPays')}</p> : <Payment olympiad={olympiad} entry={entry} />}
    </div>
  );
}

/** From the balance, by one press; where there is not enough, the way to top it up and back. */
function Payment({ olympiad, entry }: Omit<SeatProps, 'isPupil'>) {
  const t = useTexts(entryTexts);
  const format = useFormat();
  const { data } = useQuery(payer, { fetchPolicy: 'network-only' });
  // A place that was given up and taken again is another payment.
  // biome-ignore lint/correctness/useExhaustiveDependencies: one key for each time that the place waits
  const key = useMemo(() => crypto.randomUUID(), [entry.id, entry.expiresAt]);
  const [pay, { loading, error }] = useMutation(payEntry, { refetchQueries: [payer] });
  const balance = data?.me?.balance;
  const missing = balance ? BigInt(olympiad.price) - BigInt(balance.amount) : 0n;
  const fill = `${siteUrl('main')}/balance?${new URLSearchParams({ missing: String(missing), olympiad: olympiad.id })}`;
  return (
    <>
      <dl className={styles.sums}>
        <dt>{t('cost')}</dt>
        <dd>{format.money(olympiad.price)}</dd>
        {balance && (
          <>
            <dt>{t('balance')}</dt>
            <dd>{format.money(balance.amount)}</dd>
          </>
        )}
      </dl>
      {balance?.isFrozen ? (
        <Notice kind="problem">{t('frozen')}</Notice>
      ) : missing > 0n ? (
        <>
          <p>{t('short', { amount: format.money(missing) })}</p>
          <BigButton href={fill}>{t('fill')}</BigButton>
        </>
      ) : (
        <BigButton
          isBusy={loading}
          isDisabled={!balance}
          onClick={() => void pay({ variables: { input: { entryId: entry.id, idempotencyKey: key } } }).catch(() => {})}
        >
          {t('pay', { amount: format.money(olympiad.price) })}
        </BigButton>
      )}
      {codeOf(error) === 'OLYMPIAD_STATE' ? (
        <Notice kind="problem">{t('payOver')}</Notice>
      ) : (
        <ErrorNotice error={error} />
      )}
    </>
  );
}

function SeatOver({ olympiad, entry, isPupil }: SeatProps) {
  const t = useTexts(entryTexts);
  const [enter, { loading, error }] = useMutation(enterOlympiad, {
    ...{ refetchQueries: [entryBox], awaitRefetchQueries: true },
  });
  const { grade, language, student } = entry;
  const input = { olympiadId: olympiad.id, grade, language, ...(!isPupil && { studentId: student?.id ?? '' }) };
  return (
    <>
      <Notice kind="info">{t('seatOver')}</Notice>
      {takesEntries(olympiad) && (
        <BigButton isBusy={loading} onClick={() => void enter({ variables: { input } }).catch(() => {})}>
          {t('again')}
        </BigButton>
      )}
      <ErrorNotice error={error} />
    </>
  );
}
