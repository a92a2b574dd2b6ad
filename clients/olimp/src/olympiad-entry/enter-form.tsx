import '@mantine/core/styles/Input.layer.css';
import { codeOf } from '@alif24/client-shared/apollo';
import { siteUrl } from '@alif24/client-shared/hosts';
import {
  type Locale,
  languageNames,
  languages,
  localeOf,
  useFormat,
  useLanguage,
  useTexts,
} from '@alif24/client-shared/i18n';
import { type ChosenPlace, PlaceFields } from '@alif24/client-shared/places';
import { BigButton, ErrorNotice, Notice } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { isPlaceRefused, placeInput, placeOf } from './entrant-place.ts';
import { type EntryOlympiad, enterOlympiad, entryBox, familyOfEntrant } from './entry.graphql.ts';
import styles from './entry.module.css';
import { entryTexts } from './entry.texts.ts';
import { LittleTime } from './little-time.tsx';

/** How long the server keeps a place that a guardian took; it says until when exactly once it is taken. */
const MINUTES_TO_PAY = 30;

/** Who takes part, in which grade and language, and for which district where no school says it. A link of the bot names the child (`?child=`). */
export function EnterForm({ olympiad, isPupil }: { olympiad: EntryOlympiad; isPupil: boolean }) {
  const t = useTexts(entryTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const [search] = useSearchParams();
  const family = useQuery(familyOfEntrant);
  const entered = new Set(
    olympiad.myEntries.filter(({ state }) => state !== 'CANCELLED').map(({ student }) => student?.id),
  );
  const children = (family.data?.me?.children ?? []).filter(({ id }) => !entered.has(id));
  const offered = languages.filter((each) => olympiad.languages.includes(localeOf(each)));
  const isWritten = offered.includes(language);
  const [locale, setLocale] = useState<Locale>(localeOf(isWritten ? language : (offered[0] ?? language)));
  const [grade, setGrade] = useState('');
  const [chosen, setChosen] = useState(search.get('child') ?? '');
  const studentId = children.find(({ id }) => id === chosen)?.id ?? children[0]?.id;
  const [said, setSaid] = useState<{ of: string; place: ChosenPlace } | null>(null);
  const known = isPupil ? family.data?.me?.olympiadPlace : children.find(({ id }) => id === studentId)?.olympiadPlace;
  const place = said?.of === (studentId ?? '') ? said.place : placeOf(known);
  const [enter, { loading, error }] = useMutation(enterOlympiad, {
    ...{ refetchQueries: [entryBox], awaitRefetchQueries: true },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = {
      olympiadId: olympiad.id,
      language: locale,
      ...(grade && { grade: Number(grade) }),
      ...placeInput(place, known),
    };
    void enter({ variables: { input: isPupil || !studentId ? input : { ...input, studentId } } }).catch(
      (refusal: unknown) => {
        if (!isPlaceRefused(refusal)) return;
        setSaid(null);
        void family.refetch().catch(() => {});
      },
    );
  };
  const [first] = olympiad.stages;
  const isPriced = String(olympiad.price) !== '0';
  if (!isPupil && children.length === 0) {
    if (family.error) return <ErrorNotice error={family.error} />;
    return family.loading || entered.size > 0 ? null : (
      <>
        <p>{t('noChildren')}</p>
        <BigButton href={`${siteUrl('main')}/children/new`}>{t('addChild')}</BigButton>
      </>
    );
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {!isPupil && (
        <NativeSelect
          label={t('who')}
          value={studentId ?? ''}
          data={children.map(({ id, displayName }) => ({ value: id, label: displayName }))}
          onChange={(event) => setChosen(event.target.value)}
        />
      )}
      {olympiad.grades.length > 1 && (
        <NativeSelect
          label={t('grade')}
          value={grade}
          data={[
            { value: '', label: t('gradeOwn') },
            ...olympiad.grades.map((each) => ({ value: String(each), label: t('grades', { grades: each }) })),
          ]}
          onChange={(event) => setGrade(event.target.value)}
        />
      )}
      <NativeSelect
        label={t('language')}
        {...(!isWritten && { description: t('notWritten', { language: languageNames[language] }) })}
        value={locale}
        data={offered.map((each) => ({ value: localeOf(each), label: languageNames[each] }))}
        onChange={(event) => setLocale(event.target.value as Locale)}
      />
      {known && !known.isDistrictOfSchool && (
        <PlaceFields
          value={place}
          onChange={(chosenPlace) => setSaid({ of: studentId ?? '', place: chosenPlace })}
          isRegionFixed={known.isRegionOfSchool}
          hint={t('districtHint')}
        />
      )}
      {first && <LittleTime closesAt={first.endsAt} durationMinutes={first.durationMinutes} />}
      {isPriced && (
        <p className={styles.cost}>
          <span>
            {t('cost')}: <strong>{format.money(olympiad.price)}</strong>
          </span>
          {!isPupil && <small>{t('payBefore', { minutes: MINUTES_TO_PAY })}</small>}
        </p>
      )}
      {/* But for the grade and the district nothing of the form can be wrong. */}
      {codeOf(error) === 'BAD_USER_INPUT' ? (
        <Notice kind="problem">{t(isPlaceRefused(error) ? 'districtOfSchool' : 'tooOld')}</Notice>
      ) : (
        <ErrorNotice error={error} />
      )}
      <BigButton type="submit" isBusy={loading}>
        {t('enter')}
      </BigButton>
    </form>
  );
}
