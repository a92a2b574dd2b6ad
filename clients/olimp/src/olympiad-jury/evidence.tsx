import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { type Column, DataTable, Notice, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { type Evidence, juryEvidence } from './jury.graphql.ts';
import styles from './jury.module.css';
import type { PartProps } from './jury.page.tsx';
import { juryTexts } from './jury.texts.ts';

type Pair = Evidence['similarPairs'][number];
type Note = Evidence['notes'][number];

/** What was noticed: evidence for people to weigh, from which nothing follows by itself. */
export function EvidencePart({ olympiad, stage, grade }: PartProps) {
  const t = useTexts(juryTexts);
  const variables = { id: olympiad.id, stageId: stage.stage.id, grade };
  const result = useQuery(juryEvidence, { variables, fetchPolicy: 'no-cache' });
  return (
    <div className={styles.part}>
      <h2>{t('evidence')}</h2>
      <Notice kind="info">{t('evidenceOnly')}</Notice>
      <QueryBoundary result={result} skeleton={<Skeleton shape="table" count={6} />}>
        {(data) => {
          const found = data.olympiad?.jury?.stages[0];
          return (
            found && (
              <>
                <Pairs pairs={found.similarPairs} grade={grade} isOver={stage.isOver} />
                <Notes notes={found.notes} />
              </>
            )
          );
        }}
      </QueryBoundary>
    </div>
  );
}

function Pairs({ pairs, grade, isOver }: { pairs: readonly Pair[]; grade: number; isOver: boolean }) {
  const t = useTexts(juryTexts);
  const namesOf = ({ students }: Pair) => students.map(({ displayName }) => displayName).join(', ');
  const columns: Column<Pair>[] = [
    { key: 'students', label: t('pair'), value: namesOf },
    {
      key: 'shared',
      label: t('sharedWrong'),
      value: ({ sharedWrong }) => sharedWrong,
      cell: ({ sharedWrong, wrong }) => t('shared', { shared: sharedWrong, wrong }),
      align: 'end',
    },
    {
      key: 'chance',
      label: t('byChance'),
      value: ({ oneInTenTo }) => oneInTenTo,
      cell: ({ oneInTenTo }) => (
        <span>
          {t('oneIn')} 10<sup>{oneInTenTo}</sup>
        </span>
      ),
      align: 'end',
    },
  ];
  return (
    <section className={styles.section} aria-labelledby="pairs">
      <h3 id="pairs">{t('pairs', { grade })}</h3>
      <p className={styles.note}>{t('pairsHint')}</p>
      {pairs.length === 0 ? (
        <p>{t(isOver ? 'noPairs' : 'pairsLater')}</p>
      ) : (
        <DataTable
          label={t('pairs', { grade })}
          columns={columns}
          rows={pairs}
          rowKey={({ students }) => students.map(({ id }) => id).join()}
        />
      )}
    </section>
  );
}

function Notes({ notes }: { notes: readonly Note[] }) {
  const t = useTexts(juryTexts);
  const format = useFormat();
  const minutes = (seconds: number) => t('minutes', { minutes: format.number(seconds / 60, 1) });
  const columns: Column<Note>[] = [
    { key: 'name', label: t('name'), value: ({ student }) => student?.displayName ?? t('erased') },
    { key: 'grade', label: t('gradeChoice'), value: ({ grade }) => grade, align: 'end' },
    { key: 'away', label: t('timesAway'), value: ({ timesAway }) => timesAway, align: 'end' },
    {
      key: 'seconds',
      label: t('secondsAway'),
      value: ({ secondsAway }) => secondsAway,
      cell: ({ secondsAway }) => minutes(secondsAway),
      align: 'end',
    },
    { key: 'devices', label: t('otherDevices'), value: ({ otherDevices }) => otherDevices, align: 'end' },
  ];
  return (
    <section className={styles.section} aria-labelledby="notes">
      <h3 id="notes">{t('notes')}</h3>
      <p className={styles.note}>{t('notesHint')}</p>
      {notes.length === 0 ? (
        <p>{t('noNotes')}</p>
      ) : (
        <DataTable
          label={t('notes')}
          columns={columns}
          rows={notes}
          rowKey={({ student, grade, secondsAway, timesAway }) => student?.id ?? `${grade} ${secondsAway} ${timesAway}`}
        />
      )}
    </section>
  );
}
