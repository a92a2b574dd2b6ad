import '@mantine/core/styles/Input.layer.css';
import { localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, EmptyState, Notice, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { EntriesList } from './entries-list.tsx';
import { type Desk, type DeskOlympiad, desk as deskQuery } from './olympiad-editor.graphql.ts';
import styles from './olympiad-editor.module.css';
import { useSpan } from './use-span.ts';
import { WindowForm } from './window-form.tsx';
import { windowsTexts } from './windows.texts.ts';

/** Who takes part, and what a grade or a child has of their own: a later start, more time. */
export function WindowsPage() {
  const t = useTexts(windowsTexts);
  const { id = '' } = useParams();
  const { language } = useLanguage();
  const variables = { id, locale: localeOf(language) };
  const result = useQuery(deskQuery, { variables, fetchPolicy: 'cache-and-network' });
  const back = { to: `/olympiads/${id}/held`, text: t('toDesk') };
  return (
    <Page title={t('title')} lead={t('lead')} back={back} width="wide">
      <QueryBoundary
        result={result}
        empty={{
          when: ({ olympiad }) => !olympiad?.desk,
          show: <EmptyState title={t('notFound')} action={<BigButton to={back.to}>{back.text}</BigButton>} />,
        }}
      >
        {({ olympiad }) => olympiad?.desk && <Windows olympiad={olympiad} desk={olympiad.desk} />}
      </QueryBoundary>
    </Page>
  );
}

function Windows({ olympiad, desk }: { olympiad: DeskOlympiad; desk: Desk }) {
  const t = useTexts(windowsTexts);
  const span = useSpan();
  const { id, state, stages, grades } = olympiad;
  // The stage that is on or comes next is the one that somebody wants to change.
  const current = stages.find(({ endsAt }) => Date.now() < Date.parse(endsAt)) ?? stages.at(-1);
  const [stageId, setStageId] = useState(current?.id ?? '');
  const shown = desk.stages.find(({ stage }) => stage.id === stageId);
  const nameOf = ({ number, startsAt, endsAt }: DeskOlympiad['stages'][number]) =>
    t('stageName', { number, span: span(startsAt, endsAt) });
  const isOver = state === 'FINAL' || state === 'CALLED_OFF';
  return (
    <div className={styles.form}>
      {isOver && <Notice kind="info">{t('over')}</Notice>}
      {stages.length > 1 ? (
        <NativeSelect
          label={t('stage')}
          value={stageId}
          data={stages.map((stage) => ({ value: stage.id, label: nameOf(stage) }))}
          onChange={(event) => setStageId(event.currentTarget.value)}
        />
      ) : (
        current && <p className={styles.hint}>{nameOf(current)}</p>
      )}
      {!isOver && (
        <Card as="section" className={styles.box}>
          <h2>{t('grades')}</h2>
          <p className={styles.hint}>{t('sum')}</p>
          <ul className={styles.windows}>
            {grades.map((grade) => (
              <li key={`${stageId}-${grade}`}>
                <strong>{t('grade', { grade })}</strong>
                <WindowForm
                  stageId={stageId}
                  target={{ grade }}
                  who={t('grade', { grade })}
                  window={shown?.gradeWindows.find((window) => window.grade === grade)}
                />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <EntriesList olympiadId={id} grades={grades} stageId={stageId} isOver={isOver} />
    </div>
  );
}
