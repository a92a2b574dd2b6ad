import { useErrorText } from '@alif24/client-shared/apollo';
import { useSession } from '@alif24/client-shared/auth';
import {
  type Locale,
  languageNames,
  languages,
  localeOf,
  useFormat,
  useLanguage,
  useTexts,
} from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { enterOlympiad, familyOfEntrant, type OpenedOlympiad, olympiad as olympiadQuery } from './olympiad.graphql.ts';
import styles from './olympiad.module.css';
import { olympiadTexts } from './olympiad.texts.ts';

type Entry = OpenedOlympiad['myEntries'][number];

/** How it stands with me or my children, and what can be done about it now. */
export function EntryBox({ olympiad }: { olympiad: OpenedOlympiad }) {
  const t = useTexts(olympiadTexts);
  const { user } = useSession();
  const entries = olympiad.myEntries.filter(({ state }) => state !== 'CANCELLED');
  const isPupil = user?.role === 'STUDENT';
  const isOpen = olympiad.state === 'OPEN' || olympiad.state === 'RUNNING';
  const mayEnter = isOpen && (isPupil ? entries.length === 0 : user?.role === 'PARENT');
  return (
    <Card as="section" className={styles.mine}>
      <h2>{t('mine')}</h2>
      {entries.map((entry) => (
        <EntryState key={entry.id} olympiad={olympiad} entry={entry} isPupil={isPupil} />
      ))}
      {!isOpen && entries.length === 0 && <p>{t('closed')}</p>}
      {isOpen && !user && (
        <BigButton to={`/sign-in?next=${encodeURIComponent(`/olympiads/${olympiad.id}`)}`}>{t('signIn')}</BigButton>
      )}
      {isOpen && user && !isPupil && user.role !== 'PARENT' && <p>{t('forStudents')}</p>}
      {mayEnter && <EnterForm olympiad={olympiad} isPupil={isPupil} />}
    </Card>
  );
}

function EntryState({ olympiad, entry, isPupil }: { olympiad: OpenedOlympiad; entry: Entry; isPupil: boolean }) {
  const t = useTexts(olympiadTexts);
  const format = useFormat();
  const at = (moment: string) => `${format.day(moment)}, ${format.time(moment)}`;
  const isHeld = olympiad.state !== 'FINAL';
  return (
    <div className={styles.entry}>
      {!isPupil && entry.student && <h3>{entry.student.displayName}</h3>}
      {entry.state === 'RESERVED' && entry.expiresAt && (
        <Notice kind="info">
          {t('reserved', { until: at(entry.expiresAt) })} {t('zone')}
        </Notice>
      )}
      {entry.stages.map(({ stage, times, attempt, isAdmitted }) => {
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
            {isPupil && isAdmitted && entry.state === 'CONFIRMED' && isHeld && isOn && (
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
      })}
    </div>
  );
}

function EnterForm({ olympiad, isPupil }: { olympiad: OpenedOlympiad; isPupil: boolean }) {
  const t = useTexts(olympiadTexts);
  const errorText = useErrorText();
  const { language } = useLanguage();
  const family = useQuery(familyOfEntrant, { skip: isPupil });
  const entered = new Set(
    olympiad.myEntries.filter(({ state }) => state !== 'CANCELLED').map(({ student }) => student?.id),
  );
  const children = (family.data?.me?.children ?? []).filter(({ id }) => !entered.has(id));
  const [locale, setLocale] = useState<Locale>(localeOf(language));
  const [grade, setGrade] = useState('');
  const [chosen, setChosen] = useState('');
  const studentId = chosen || children[0]?.id;
  const [enter, { loading, error }] = useMutation(enterOlympiad, {
    refetchQueries: [olympiadQuery],
    awaitRefetchQueries: true,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = { olympiadId: olympiad.id, language: locale, ...(grade && { grade: Number(grade) }) };
    void enter({ variables: { input: isPupil || !studentId ? input : { ...input, studentId } } }).catch(() => {});
  };
  if (!isPupil && children.length === 0) return family.loading || entered.size > 0 ? null : <p>{t('noChildren')}</p>;
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
        value={locale}
        data={languages.map((each) => ({ value: localeOf(each), label: languageNames[each] }))}
        onChange={(event) => setLocale(event.target.value as Locale)}
      />
      {error && (
        <Notice kind="problem">
          {errorText(error).happened} {errorText(error).tryThis}
        </Notice>
      )}
      <BigButton type="submit" isBusy={loading}>
        {t('enter')}
      </BigButton>
    </form>
  );
}
