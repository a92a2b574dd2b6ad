import '@mantine/core/styles/Input.layer.css';
import { useSession } from '@alif24/client-shared/auth';
import { localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, Page, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useParams, useSearchParams } from 'react-router';
import { type OlympiadOfBoard, olympiadOfBoard } from './board.graphql.ts';
import styles from './board.module.css';
import { boardTexts } from './board.texts.ts';
import { BoardView } from './board-view.tsx';
import { resultTexts } from './result.texts.ts';

/** The places of an olympiad as far as everybody may see them: a stage and a grade at a time, also on a wall. */
export function BoardPage() {
  const t = useTexts(boardTexts);
  const common = useTexts(resultTexts);
  const { id = '' } = useParams();
  const { language } = useLanguage();
  const asked = useQuery(olympiadOfBoard, { variables: { id, locale: localeOf(language) } });
  return (
    <Page
      title={t('title')}
      lead={asked.data?.olympiad?.title}
      back={{ to: `/olympiads/${id}`, text: common('toOlympiad') }}
      width="wide"
    >
      <QueryBoundary
        result={asked}
        skeleton={<Skeleton shape="lines" count={8} />}
        empty={{
          when: (data) => !data.olympiad,
          show: (
            <EmptyState title={t('notFound')} action={<BigButton to="/olympiads">{common('toOlympiads')}</BigButton>} />
          ),
        }}
      >
        {({ olympiad }) => olympiad && <Chosen olympiad={olympiad} />}
      </QueryBoundary>
    </Page>
  );
}

function Chosen({ olympiad }: { olympiad: OlympiadOfBoard }) {
  const t = useTexts(boardTexts);
  const common = useTexts(resultTexts);
  const [search, setSearch] = useSearchParams();
  const { user } = useSession();
  const { stages, grades, title, isHeldByMe, myEntries } = olympiad;
  const mine = new Set([user?.id, ...myEntries.map(({ student }) => student?.id)].filter((id) => id !== undefined));
  const stage = stages.find(({ id }) => id === search.get('stage')) ?? stageNow(stages);
  const grade = grades.find((one) => String(one) === search.get('grade')) ?? gradeOf(olympiad);
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    next.set(name, value);
    setSearch(next, { replace: true });
  };
  const stageName = ({ number, level }: typeof stage) => common('stage', { number, level: common(`levels_${level}`) });
  return (
    <>
      {(stages.length > 1 || grades.length > 1) && (
        <div className={styles.choices}>
          {stages.length > 1 && (
            <NativeSelect
              label={t('stage')}
              value={stage.id}
              data={stages.map((one) => ({ value: one.id, label: stageName(one) }))}
              onChange={(event) => choose('stage', event.target.value)}
            />
          )}
          {grades.length > 1 && (
            <NativeSelect
              label={t('grade')}
              value={String(grade)}
              data={grades.map((one) => ({ value: String(one), label: t('ofGrade', { grade: one }) }))}
              onChange={(event) => choose('grade', event.target.value)}
            />
          )}
        </div>
      )}
      <BoardView
        key={`${stage.id} ${grade}`}
        stage={stage}
        grade={grade}
        title={`${title} · ${stages.length > 1 ? `${stageName(stage)} · ` : ''}${t('ofGrade', { grade })}`}
        olympiadId={olympiad.id}
        mine={mine}
        hasFile={isHeldByMe}
      />
    </>
  );
}

type Stage = OlympiadOfBoard['stages'][number];

/** The last stage that has begun, else the first. An olympiad has one at least. */
const stageNow = (stages: readonly Stage[]): Stage =>
  (stages.findLast(({ startsAt }) => Date.parse(startsAt) <= Date.now()) ?? stages[0]) as Stage;

/** The grade of me or of a child of mine, else the lowest. */
const gradeOf = ({ grades, myEntries }: OlympiadOfBoard): number =>
  grades.find((one) => myEntries.some(({ grade }) => grade === one)) ?? grades[0] ?? 0;
