import '@mantine/core/styles/Input.layer.css';
import { localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, Page, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'react-router';
import { Appeals } from './appeals.tsx';
import { BoardState } from './board-state.tsx';
import { Counts } from './counts.tsx';
import { EvidencePart } from './evidence.tsx';
import { type HeldOlympiad, type JuryStage, juryDesk } from './jury.graphql.ts';
import styles from './jury.module.css';
import { juryTexts } from './jury.texts.ts';
import { Problems } from './problems.tsx';

/** What a part of the desk is told. */
export interface PartProps {
  olympiad: HeldOlympiad;
  stage: JuryStage;
  grade: number;
  /** Reads the desk again, after something of it was changed. */
  readAgain: () => Promise<unknown>;
}

const PARTS = { counts: Counts, problems: Problems, appeals: Appeals, evidence: EvidencePart };
const NAMES = ['counts', 'problems', 'appeals', 'evidence'] as const;

/** Whether the jury may still change something: what is final or called off stays as it is. */
export const isHeld = ({ state }: Pick<HeldOlympiad, 'state'>): boolean => state !== 'FINAL' && state !== 'CALLED_OFF';

/** The desk of the jury: counts and their publication, keys, appeals, and what was noticed. For whoever holds the olympiad. */
export function JuryPage() {
  const t = useTexts(juryTexts);
  const { id = '' } = useParams();
  const { language } = useLanguage();
  const variables = { id, locale: localeOf(language) };
  const result = useQuery(juryDesk, { variables, fetchPolicy: 'cache-and-network' });
  const olympiad = result.data?.olympiad;
  return (
    <Page
      title={t('title')}
      lead={olympiad?.title}
      back={{ to: `/olympiads/${id}`, text: t('toOlympiad') }}
      width="wide"
    >
      <QueryBoundary
        result={result}
        skeleton={<Skeleton shape="table" count={6} />}
        empty={{
          when: (data) => !data.olympiad?.jury,
          show: <EmptyState title={t('notYours')} action={<BigButton to="/olympiads">{t('toOlympiads')}</BigButton>} />,
        }}
      >
        {(data) => data.olympiad && <Desk olympiad={data.olympiad} readAgain={result.refetch} />}
      </QueryBoundary>
    </Page>
  );
}

function Desk({ olympiad, readAgain }: Pick<PartProps, 'olympiad' | 'readAgain'>) {
  const t = useTexts(juryTexts);
  const [search, setSearch] = useSearchParams();
  const stages = olympiad.jury?.stages ?? [];
  const stage = stages.find(({ stage: { id } }) => id === search.get('stage')) ?? stageNow(stages);
  const grade = olympiad.grades.find((one) => String(one) === search.get('grade')) ?? olympiad.grades[0] ?? 0;
  const part = NAMES.find((name) => name === search.get('part')) ?? 'counts';
  if (!stage) return null;
  const Part = PARTS[part];
  const changed = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    next.set(name, value);
    return next;
  };
  const nameOf = ({ stage: { number, level } }: JuryStage) => t('stage', { number, level: t(`levels_${level}`) });
  return (
    <div className={styles.desk}>
      <BoardState olympiad={olympiad} readAgain={readAgain} />
      {(stages.length > 1 || olympiad.grades.length > 1) && (
        <div className={styles.choices}>
          {stages.length > 1 && (
            <NativeSelect
              label={t('stageChoice')}
              value={stage.stage.id}
              data={stages.map((one) => ({ value: one.stage.id, label: nameOf(one) }))}
              onChange={(event) => setSearch(changed('stage', event.target.value), { replace: true })}
            />
          )}
          {olympiad.grades.length > 1 && (
            <NativeSelect
              label={t('gradeChoice')}
              value={String(grade)}
              data={olympiad.grades.map((one) => ({ value: String(one), label: t('ofGrade', { grade: one }) }))}
              onChange={(event) => setSearch(changed('grade', event.target.value), { replace: true })}
            />
          )}
        </div>
      )}
      <nav aria-label={t('parts')} className={styles.parts}>
        {NAMES.map((name) => (
          <Link key={name} to={`?${changed('part', name)}`} aria-current={name === part ? 'page' : undefined}>
            {t(name)}
          </Link>
        ))}
      </nav>
      <Part key={`${stage.stage.id} ${grade}`} olympiad={olympiad} stage={stage} grade={grade} readAgain={readAgain} />
    </div>
  );
}

/** The last stage that has begun, else the first. */
const stageNow = (stages: readonly JuryStage[]): JuryStage | undefined =>
  stages.findLast(({ stage }) => Date.parse(stage.startsAt) <= Date.now()) ?? stages[0];
