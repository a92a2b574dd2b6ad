import { saveFile, toXlsx } from '@alif24/client-shared/files';
import {
  type Locale,
  languageNames,
  languageOf,
  localeOf,
  useFormat,
  useLanguage,
  useTexts,
} from '@alif24/client-shared/i18n';
import {
  BigButton,
  Card,
  EmptyState,
  ErrorNotice,
  ErrorState,
  Notice,
  Page,
  QueryBoundary,
  Skeleton,
} from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { type ListPupil, listOlympiad } from './list.graphql.ts';
import styles from './list.module.css';
import { listTexts } from './list.texts.ts';
import { formSheet, type ListHeads, MOST_ROWS } from './list-file.ts';
import { ListResult } from './list-result.tsx';
import { takesEntries } from './takes-entries.ts';
import { useList, usePupils } from './use-list.ts';

const HEADS: ReadonlyArray<keyof ListHeads> = ['id', 'name', 'classroom', 'grade', 'language'];

/** A school enters many pupils at once: a form to fill, a file to look at, and only then the places. */
export function ListPage() {
  const t = useTexts(listTexts);
  const { id = '' } = useParams();
  const { language } = useLanguage();
  const result = useQuery(listOlympiad, { variables: { id, locale: localeOf(language) } });
  const back = { to: `/olympiads/${id}`, text: t('back') };
  return (
    <Page title={t('title')} lead={result.data?.olympiad?.title} back={back} width="wide">
      <QueryBoundary
        result={result}
        skeleton={<Skeleton shape="table" count={4} />}
        empty={{
          when: ({ olympiad }) => !olympiad || !takesEntries(olympiad),
          show: <EmptyState title={t('closed')} action={<BigButton to={back.to}>{back.text}</BigButton>} />,
        }}
      >
        {({ olympiad }) => olympiad && <Steps olympiad={olympiad} />}
      </QueryBoundary>
    </Page>
  );
}

interface ListOlympiad {
  languages: readonly Locale[];
  id: string;
  title: string;
  state: string;
  grades: readonly number[];
  price: string;
  registrationOpensAt: string;
  registrationClosesAt: string;
}

function Steps({ olympiad }: { olympiad: ListOlympiad }) {
  const t = useTexts(listTexts);
  const format = useFormat();
  const { pupils, error, again } = usePupils(olympiad.id);
  if (error) return <ErrorState error={error} retry={again} />;
  if (!pupils) return <Skeleton shape="table" count={4} />;
  // The form has those of its grades; whoever is to compete with older ones is written in by hand.
  const fitting = pupils.filter(({ grade }) => olympiad.grades.includes(grade));
  if (fitting.length === 0) return <EmptyState picture="school" advice={t('noPupils')} />;
  return (
    <div className={styles.steps}>
      {String(olympiad.price) !== '0' && (
        <Notice kind="info">{t('priced', { price: format.money(olympiad.price) })}</Notice>
      )}
      <FormStep olympiad={olympiad} pupils={fitting} />
      <FileStep olympiadId={olympiad.id} pupils={pupils} />
    </div>
  );
}

function FormStep({ olympiad, pupils }: { olympiad: ListOlympiad; pupils: readonly ListPupil[] }) {
  const t = useTexts(listTexts);
  const { language } = useLanguage();
  const [own = localeOf(language)] = olympiad.languages;
  const written = olympiad.languages.includes(localeOf(language)) ? language : languageOf(own);
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const heads = Object.fromEntries(HEADS.map((key) => [key, t(key)])) as unknown as ListHeads;
  const rows = pupils.map(({ grade, student: { id, displayName, classrooms } }) => ({
    ...{ id, name: displayName, grade, classroom: (classrooms ?? []).map(({ name }) => name).join(', ') },
  }));
  rows.sort((a, b) => a.grade - b.grade || a.classroom.localeCompare(b.classroom) || a.name.localeCompare(b.name));

  async function download() {
    setBusy(true);
    setFailed(false);
    const sheet = formSheet(olympiad.title, heads, rows, languageNames[written]);
    await toXlsx([sheet]).then(
      (file) => saveFile(file, olympiad.title, 'xlsx'),
      () => setFailed(true),
    );
    setBusy(false);
  }

  return (
    <Card as="section" className={styles.step}>
      <h2>{t('form')}</h2>
      <p>{t('formLead', { count: pupils.length })}</p>
      <BigButton
        kind="quiet"
        isBusy={isBusy}
        icon={<IconDownload size={22} aria-hidden="true" />}
        onClick={() => void download()}
      >
        {t('download')}
      </BigButton>
      {hasFailed && <Notice kind="problem">{t('failed')}</Notice>}
    </Card>
  );
}

function FileStep({ olympiadId, pupils }: { olympiadId: string; pupils: readonly ListPupil[] }) {
  const t = useTexts(listTexts);
  const { uz, ru, en } = listTexts.source;
  const shown = Object.fromEntries(HEADS.map((key) => [key, t(key)])) as unknown as ListHeads;
  const list = useList(olympiadId, [shown, uz, ru as ListHeads, en as ListHeads]);
  const names = new Map(pupils.map(({ student }) => [student.id, student.displayName]));
  return (
    <>
      <Card as="section" className={styles.step}>
        <h2>{t('file')}</h2>
        <p>{t('fileLead', { most: MOST_ROWS })}</p>
        <label className={styles.file}>
          <IconUpload size={22} aria-hidden="true" />
          <span>{t(list.lines ? 'other' : 'choose')}</span>
          <input
            type="file"
            accept=".xlsx,.csv,text/csv"
            disabled={list.isBusy}
            onChange={({ target }) => {
              const file = target.files?.[0];
              // The same file again, after it was put right, is a change too.
              target.value = '';
              if (file) void list.read(file);
            }}
          />
        </label>
        {list.fault && (
          <Notice kind="problem">
            {list.fault === 'TOO_MANY_ROWS' ? t('TOO_MANY_ROWS', { most: MOST_ROWS }) : t(list.fault)}
          </Notice>
        )}
        <ErrorNotice error={list.error} />
      </Card>
      {list.lines && (
        <ListResult
          lines={list.lines}
          names={names}
          isEntered={list.isEntered}
          isBusy={list.isBusy}
          enter={() => void list.enter()}
        />
      )}
    </>
  );
}
