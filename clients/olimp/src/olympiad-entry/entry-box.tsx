import { useRights, useSession } from '@alif24/client-shared/auth';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, ErrorState, Notice, Skeleton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { useLocation } from 'react-router';
import { CallOff } from './call-off.tsx';
import { EnterForm } from './enter-form.tsx';
import { entryBox } from './entry.graphql.ts';
import styles from './entry.module.css';
import { entryTexts } from './entry.texts.ts';
import { EntryState } from './entry-state.tsx';
import { Invitation } from './invitation.tsx';
import { takesEntries } from './takes-entries.ts';

/** On the page of an olympiad: how it stands with me or my children, what is to be paid, and how to enter, one or a whole class. */
export function EntryBox({ olympiadId }: { olympiadId: string }) {
  const t = useTexts(entryTexts);
  const format = useFormat();
  const { user } = useSession();
  const { may } = useRights();
  const { pathname, search } = useLocation();
  // Whoever comes back from topping their balance up sees what is there now.
  const { data, error, refetch } = useQuery(entryBox, {
    ...{ variables: { id: olympiadId }, fetchPolicy: 'cache-and-network' },
  });
  const olympiad = data?.olympiad;
  if (!olympiad) {
    return (
      <Card as="section" className={styles.mine}>
        {error ? <ErrorState error={error} retry={() => void refetch().catch(() => {})} /> : <Skeleton shape="lines" />}
      </Card>
    );
  }
  const isPupil = user?.role === 'STUDENT';
  const entries = olympiad.myEntries.filter(({ state, payment }) => state !== 'CANCELLED' || payment);
  const taken = entries.filter(({ state }) => state !== 'CANCELLED');
  const isOpen = takesEntries(olympiad);
  const opensAt = olympiad.registrationOpensAt;
  const isToOpen = olympiad.state === 'OPEN' && Date.parse(opensAt) > Date.now();
  const isSchool = user?.role === 'TEACHER' || may('CLASSES');
  const mayEnter = isOpen && (isPupil ? taken.length === 0 : user?.role === 'PARENT');
  return (
    <div className={styles.mine}>
      <Card as="section" className={styles.box}>
        <h2>{t('mine')}</h2>
        {olympiad.state === 'CALLED_OFF' && (
          <Notice kind="info">
            {t('calledOff')} {String(olympiad.price) !== '0' && t('moneyBack')}
          </Notice>
        )}
        {entries.map((entry) => (
          <EntryState key={entry.id} olympiad={olympiad} entry={entry} isPupil={isPupil} />
        ))}
        {!isOpen && olympiad.state !== 'CALLED_OFF' && taken.length === 0 && (
          <p>{isToOpen ? t('opens', { at: `${format.day(opensAt)}, ${format.time(opensAt)}` }) : t('closed')}</p>
        )}
        {isOpen && !user && (
          <BigButton to={`/sign-in?next=${encodeURIComponent(pathname + search)}`}>{t('signIn')}</BigButton>
        )}
        {isOpen && user && !isPupil && user.role !== 'PARENT' && !isSchool && <p>{t('forStudents')}</p>}
        {mayEnter && <EnterForm olympiad={olympiad} isPupil={isPupil} />}
        {isOpen && isSchool && (
          <div className={styles.entry}>
            <p>{t('listLead')}</p>
            <BigButton kind="quiet" to={`/olympiads/${olympiad.id}/list`}>
              {t('toList')}
            </BigButton>
          </div>
        )}
      </Card>
      {(isOpen || isToOpen) && olympiad.isHeldByMe && <Invitation olympiadId={olympiad.id} />}
      {olympiad.mayCallOff && <CallOff olympiad={olympiad} />}
    </div>
  );
}
