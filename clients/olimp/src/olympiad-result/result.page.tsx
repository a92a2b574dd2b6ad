import '@mantine/core/styles/Input.layer.css';
import { useSession } from '@alif24/client-shared/auth';
import { localeOf, useFormat, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, Notice, Page, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import type { ComponentType } from 'react';
import { useParams } from 'react-router';
import { AnnulmentBox } from './annulment-box.tsx';
import { ProblemResults } from './problem-results.tsx';
import { type ResultEntry, type ResultStage, result } from './result.graphql.ts';
import styles from './result.module.css';
import { resultTexts } from './result.texts.ts';
import { Standing, type Whence } from './standing.tsx';

interface ResultPageProps {
  /** Where the certificate of an attempt is got. */
  Certificate: ComponentType<{ attemptId: string; title: string }>;
}

/** What a pupil reached in an olympiad, stage by stage: for them and for those who look after them. */
export function ResultPage({ Certificate }: ResultPageProps) {
  const t = useTexts(resultTexts);
  const { id = '', entryId = '' } = useParams();
  const { language } = useLanguage();
  const variables = { entryId, locale: localeOf(language) };
  const asked = useQuery(result, { variables, fetchPolicy: 'no-cache' });
  const back = { to: `/olympiads/${id}`, text: t('toOlympiad') };
  const entry = asked.data?.olympiadEntry ?? asked.previousData?.olympiadEntry;
  return (
    <Page title={t('title')} lead={entry?.olympiad?.title} back={back}>
      <QueryBoundary
        result={asked}
        skeleton={<Skeleton shape="lines" count={6} />}
        empty={{
          when: (data) => !data.olympiadEntry,
          show: <EmptyState title={t('notFound')} action={<BigButton to="/olympiads">{t('toOlympiads')}</BigButton>} />,
        }}
      >
        {({ olympiadEntry }) =>
          olympiadEntry && <Stages entry={olympiadEntry} Certificate={Certificate} onAppealed={asked.refetch} />
        }
      </QueryBoundary>
    </Page>
  );
}

type StagesProps = ResultPageProps & { entry: ResultEntry; onAppealed: () => Promise<unknown> };

function Stages({ entry, Certificate, onAppealed }: StagesProps) {
  const t = useTexts(resultTexts);
  const { user } = useSession();
  const { olympiad, student, stages } = entry;
  const sat = stages.filter(({ attempt, result }) => attempt || result);
  return (
    <div className={styles.stages}>
      {student && user?.id !== student.id && <p className={styles.whose}>{student.displayName}</p>}
      {olympiad?.frozenAt && <Notice kind="info">{t('frozen')}</Notice>}
      {sat.length === 0 && <EmptyState picture="podium" advice={t('notSat')} />}
      {sat
        .slice()
        .reverse()
        .map((stage) => (
          <Stage
            key={stage.stage.id}
            stage={stage}
            next={stages[stages.indexOf(stage) + 1]}
            isOnly={stages.length === 1}
            olympiadId={olympiad?.id ?? ''}
            grade={entry.grade}
            whence={entry}
            isPupil={user?.role === 'STUDENT'}
            onAppealed={onAppealed}
          >
            {stage.attempt && stage.result?.isFinal && (
              <Certificate attemptId={stage.attempt.id} title={olympiad?.title ?? ''} />
            )}
          </Stage>
        ))}
    </div>
  );
}

interface StageProps {
  stage: ResultStage;
  next: ResultStage | undefined;
  isOnly: boolean;
  olympiadId: string;
  grade: number;
  whence: Whence;
  isPupil: boolean;
  onAppealed: () => Promise<unknown>;
  children: React.ReactNode;
}

function Stage({ stage, next, isOnly, olympiadId, grade, whence, isPupil, onAppealed, children }: StageProps) {
  const t = useTexts(resultTexts);
  const { number, level, id } = stage.stage;
  const { result: reached, attempt, annulment } = stage;
  const where = `stage=${id}&grade=${grade}`;
  return (
    <section className={styles.stage} aria-labelledby={`stage-${id}`}>
      <h2 id={`stage-${id}`}>{isOnly ? t('reached') : t('stage', { number, level: t(`levels_${level}`) })}</h2>
      {annulment && <AnnulmentBox annulment={annulment} onAppealed={onAppealed} />}
      {reached && <Standing result={reached} whence={whence} />}
      {!reached && (!annulment || annulment.liftedAt) && (
        <Notice kind="info">{t(stage.times.phase === 'ENDED' ? 'waits' : 'sitting')}</Notice>
      )}
      {reached?.isFinal && next && <Passed next={next} />}
      {reached && (
        <div className={styles.ways}>
          <BigButton kind="quiet" to={`/olympiads/${olympiadId}/board?${where}`}>
            {t('toBoard')}
          </BigButton>
          {isPupil && reached.isFinal && (
            <BigButton kind="quiet" to={`/olympiads/${olympiadId}/practice?${where}`}>
              {t('practise')}
            </BigButton>
          )}
        </div>
      )}
      {children}
      {attempt && reached?.isFinal && <ProblemResults attempt={attempt} result={reached} onAppealed={onAppealed} />}
    </section>
  );
}

/** Whether the pupil goes on, and when it does. */
function Passed({ next: { isAdmitted, stage, times } }: { next: ResultStage }) {
  const t = useTexts(resultTexts);
  const format = useFormat();
  const { number } = stage;
  if (!isAdmitted) return <Notice kind="info">{t('notPassed', { number })}</Notice>;
  const at = `${format.day(times.opensAt)}, ${format.time(times.opensAt)}`;
  return (
    <Notice kind="done">
      {t('passed', { number })} {times.phase === 'BEFORE' && `${t('begins', { at })} ${t('zone')}`}
    </Notice>
  );
}
