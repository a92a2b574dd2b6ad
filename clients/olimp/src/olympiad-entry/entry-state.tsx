import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Notice } from '@alif24/client-shared/ui';
import { AddDistrict } from './add-district.tsx';
import type { Entry, EntryOlympiad } from './entry.graphql.ts';
import styles from './entry.module.css';
import { entryTexts } from './entry.texts.ts';
import { GiveUp } from './give-up.tsx';
import { Receipt } from './receipt.tsx';
import { Seat } from './seat.tsx';
import { isHeld, takesEntries } from './takes-entries.ts';

interface EntryStateProps {
  olympiad: EntryOlympiad;
  entry: Entry;
  isPupil: boolean;
}

/** One place: whose it is, what is to be paid or was, and how it stands in each stage. */
export function EntryState({ olympiad, entry, isPupil }: EntryStateProps) {
  const t = useTexts(entryTexts);
  const { state, payment } = entry;
  const isTaken = state !== 'CANCELLED';
  const isOpen = isHeld(olympiad);
  const hasNotBegun = entry.stages.every(({ attempt }) => !attempt);
  return (
    <div className={styles.entry}>
      {!isPupil && entry.student && <h3>{entry.student.displayName}</h3>}
      {state === 'RESERVED' && <Seat olympiad={olympiad} entry={entry} isPupil={isPupil} />}
      {payment && state !== 'RESERVED' && <Receipt olympiad={olympiad} payment={payment} />}
      {isTaken && !payment && state === 'CONFIRMED' && !isPupil && <Notice kind="done">{t('confirmed')}</Notice>}
      {isTaken && <Stages olympiad={olympiad} entry={entry} isPupil={isPupil} />}
      {state === 'CONFIRMED' && !entry.districtCode && takesEntries(olympiad) && hasNotBegun && (
        <AddDistrict olympiad={olympiad} entry={entry} isPupil={isPupil} />
      )}
      {isTaken && isOpen && hasNotBegun && <GiveUp olympiad={olympiad} entry={entry} isPupil={isPupil} />}
    </div>
  );
}

function Stages({ olympiad, entry, isPupil }: EntryStateProps) {
  const t = useTexts(entryTexts);
  const format = useFormat();
  const at = (moment: string) => `${format.day(moment)}, ${format.time(moment)}`;
  return entry.stages.map(({ stage, times, attempt, isAdmitted }) => {
    const { phase, changesAt } = times;
    const number = olympiad.stages.find(({ id }) => id === stage.id)?.number ?? 1;
    const isOn = phase === 'READY' || phase === 'RUNNING' || phase === 'SAVING';
    const words = !isAdmitted
      ? t('notAdmitted')
      : phase === 'ENDED' && !attempt && isPupil
        ? t('missed')
        : t(`phases_${phase}`, { at: changesAt ? at(changesAt) : '' });
    return (
      <div key={stage.id} className={styles.entry}>
        <p>
          {olympiad.stages.length > 1 && <strong>{number}. </strong>}
          {words} {isAdmitted && changesAt && t('zone')}
        </p>
        {isPupil && isAdmitted && entry.state === 'CONFIRMED' && isHeld(olympiad) && isOn && (
          <BigButton to={`/olympiads/${olympiad.id}/paper?stage=${stage.id}`}>
            {phase === 'READY' ? t('begin') : t('goOn')}
          </BigButton>
        )}
        {isPupil && attempt && phase === 'ENDED' && (
          <BigButton kind="quiet" to={`/olympiads/${olympiad.id}/paper?attempt=${attempt.id}`}>
            {t('answers')}
          </BigButton>
        )}
      </div>
    );
  });
}
