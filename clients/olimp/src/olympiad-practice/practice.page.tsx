import '@mantine/core/styles/Input.layer.css';
import { codeOf } from '@alif24/client-shared/apollo';
import { localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import {
  BigButton,
  Card,
  EmptyState,
  ErrorNotice,
  Notice,
  Page,
  QueryBoundary,
  Skeleton,
} from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { type PracticeOlympiad, practiceOlympiad } from './practice.graphql.ts';
import styles from './practice.module.css';
import { practiceTexts } from './practice.texts.ts';
import { PracticeEnd } from './practice-end.tsx';
import { PracticeProblems } from './practice-problems.tsx';
import { usePractice } from './use-practice.ts';

/** A past paper to practise: without a clock and in no board, each answer told at once. */
export function PracticePage() {
  const t = useTexts(practiceTexts);
  const { id = '' } = useParams();
  const { language } = useLanguage();
  const result = useQuery(practiceOlympiad, { variables: { id, locale: localeOf(language) } });
  return (
    <Page
      title={t('title')}
      lead={result.data?.olympiad?.title}
      back={{ to: `/olympiads/${id}`, text: t('toOlympiad') }}
    >
      <QueryBoundary
        result={result}
        skeleton={<Skeleton shape="lines" count={4} />}
        empty={{
          when: (data) => !data.olympiad,
          show: <EmptyState title={t('notFound')} action={<BigButton to="/olympiads">{t('toOlympiads')}</BigButton>} />,
        }}
      >
        {({ olympiad }) => olympiad && <Practising olympiad={olympiad} />}
      </QueryBoundary>
    </Page>
  );
}

function Practising({ olympiad }: { olympiad: PracticeOlympiad }) {
  const [search] = useSearchParams();
  const { stages, grades, myEntries } = olympiad;
  const wanted = grades.find((one) => String(one) === search.get('grade'));
  const own = grades.find((one) => myEntries.some(({ grade }) => grade === one));
  const [stageId, setStageId] = useState(
    stages.find(({ id }) => id === search.get('stage'))?.id ?? stages[0]?.id ?? '',
  );
  const [grade, setGrade] = useState(wanted ?? own ?? grades[0] ?? 0);
  const practice = usePractice(stageId, grade);
  if (!practice.practice) {
    return <Choice olympiad={olympiad} {...{ stageId, setStageId, grade, setGrade }} practice={practice} />;
  }
  if (practice.isAtEnd)
    return (
      <PracticeEnd
        practice={practice.practice}
        again={practice.begin}
        isBusy={practice.isBusy}
        error={practice.error}
      />
    );
  return <PracticeProblems practice={practice.practice} answer={practice.answer} end={practice.end} />;
}

interface ChoiceProps {
  olympiad: PracticeOlympiad;
  stageId: string;
  setStageId: (id: string) => void;
  grade: number;
  setGrade: (grade: number) => void;
  practice: ReturnType<typeof usePractice>;
}

function Choice({ olympiad: { stages, grades }, stageId, setStageId, grade, setGrade, practice }: ChoiceProps) {
  const t = useTexts(practiceTexts);
  const { error, isBusy, begin } = practice;
  return (
    <Card as="section" className={styles.choice}>
      <p>{t('about')}</p>
      {stages.length > 1 && (
        <NativeSelect
          label={t('stage')}
          value={stageId}
          data={stages.map(({ id, number }) => ({ value: id, label: t('ofStage', { number }) }))}
          onChange={(event) => setStageId(event.target.value)}
        />
      )}
      {grades.length > 1 && (
        <NativeSelect
          label={t('grade')}
          value={String(grade)}
          data={grades.map((one) => ({ value: String(one), label: t('ofGrade', { grade: one }) }))}
          onChange={(event) => setGrade(Number(event.target.value))}
        />
      )}
      {codeOf(error) === 'OLYMPIAD_STATE' ? (
        <Notice kind="problem">{t('notYet')}</Notice>
      ) : (
        <ErrorNotice error={error} />
      )}
      <BigButton isBusy={isBusy} onClick={() => void begin()}>
        {t('begin')}
      </BigButton>
    </Card>
  );
}
