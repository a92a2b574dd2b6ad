import { useTexts } from '@alif24/client-shared/i18n';
import { type ChosenPlace, PlaceFields } from '@alif24/client-shared/places';
import { BigButton, ErrorNotice, Notice } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { isPlaceRefused, placeInput, placeOf } from './entrant-place.ts';
import { type Entry, type EntryOlympiad, enterOlympiad, familyOfEntrant } from './entry.graphql.ts';
import styles from './entry.module.css';
import { entryTexts } from './entry.texts.ts';

interface AddDistrictProps {
  olympiad: EntryOlympiad;
  entry: Entry;
  isPupil: boolean;
}

/** Of a place whose district nobody has said: it is added by entering once more, with all else as it is. */
export function AddDistrict({ olympiad, entry, isPupil }: AddDistrictProps) {
  const t = useTexts(entryTexts);
  const [isAsked, setAsked] = useState(false);
  const [chosen, setChosen] = useState<ChosenPlace | null>(null);
  const [isWrong, setWrong] = useState(false);
  const family = useQuery(familyOfEntrant, { skip: !isAsked, fetchPolicy: 'cache-and-network' });
  const [enter, { loading, error }] = useMutation(enterOlympiad);
  const { me } = family.data ?? {};
  const { grade, language, student } = entry;
  const known = isPupil ? me?.olympiadPlace : me?.children?.find(({ id }) => id === student?.id)?.olympiadPlace;
  if (!isAsked) {
    return (
      <>
        <p className={styles.hint}>{t('districtMissing')}</p>
        <BigButton kind="quiet" onClick={() => setAsked(true)}>
          {t('districtAdd')}
        </BigButton>
      </>
    );
  }
  if (!known) return <ErrorNotice error={family.error} />;
  const place = chosen ?? placeOf(known);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setWrong(!place.district);
    if (!place.district) return;
    const input = { olympiadId: olympiad.id, grade, language, ...placeInput(place, known) };
    void enter({ variables: { input: isPupil ? input : { ...input, studentId: student?.id ?? '' } } }).catch(() => {
      setChosen(null);
      void family.refetch().catch(() => {});
    });
  };
  return (
    <form noValidate className={styles.form} onSubmit={send}>
      <PlaceFields
        value={place}
        onChange={setChosen}
        isRegionFixed={known.isRegionOfSchool}
        error={isWrong && t('districtNeeded')}
      />
      {isPlaceRefused(error) ? <Notice kind="problem">{t('districtOfSchool')}</Notice> : <ErrorNotice error={error} />}
      <BigButton type="submit" isBusy={loading}>
        {t('districtSave')}
      </BigButton>
    </form>
  );
}
