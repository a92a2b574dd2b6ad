import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { type Column, DataTable, Notice, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { AnnulForm, type Suspect, useAnnulColumn } from './annul-form.tsx';
import { annulmentTexts } from './annulment.texts.ts';
import { Annulments, NewCount } from './annulments.tsx';
import { type Evidence, juryEvidence } from './jury.graphql.ts';
import styles from './jury.module.css';
import { isHeld, type PartProps } from './jury.page.tsx';
import { juryTexts } from './jury.texts.ts';

type Pair = Evidence['similarPairs'][number];
type Note = Evidence['notes'][number];

/** What was noticed: evidence for people to weigh, from which nothing follows by itself. */
export function EvidencePart(props: PartProps) {
  const { olympiad, stage, grade, readAgain } = props;
  const t = useTexts(juryTexts);
  const decided = useTexts(annulmentTexts);
  const [suspect, setSuspect] = useState<Suspect | null>(null);
  const [annulled, setAnnulled] = useState(0);
  const deciding = { mayAnnul: stage.isOver && isHeld(olympiad), choose: setSuspect };
  const variables = { id: olympiad.id, stageId: stage.stage.id, grade };
  const result = useQuery(juryEvidence, { variables, fetchPolicy: 'no-cache' });
  return (
    <div className={styles.part}>
      <h2>{t('evidence')}</h2>
      <Notice kind="info">{t('evidenceOnly')}</Notice>
      {annulled > 0 && !suspect && (
        <NewCount key={annulled} stageId={stage.stage.id} grade={grade} text={decided('annulled')} />
      )}
      {suspect && (
        <AnnulForm
          key={suspect.attemptId}
          olympiad={olympiad}
          stage={stage}
          suspect={suspect}
          readAgain={readAgain}
          onDone={() => {
            setSuspect(null);
            setAnnulled(annulled + 1);
          }}
          onClose={() => setSuspect(null)}
        />
      )}
      <QueryBoundary result={result} skeleton={<Skeleton shape="table" count={6} />}>
        {(data) => {
          const found = data.olympiad?.jury?.stages[0];
          return (
            found && (
              <>
                <Pairs
                  {...deciding}
                  pairs={found.similarPairs}
                  compared={found.compared}
                  grade={grade}
                  isOver={stage.isOver}
                />
                <Notes {...deciding} notes={found.notes} />
              </>
            )
          );
        }}
      </QueryBoundary>
      <Annulments key={`annulled-${annulled}`} {...props} />
    </div>
  );
}

interface DecidingProps {
  mayAnnul: boolean;
  choose: (one: Suspect) => void;
}

interface PairsProps extends DecidingProps {
  pairs: readonly Pair[];
  compared: Evidence['compared'];
  grade: number;
  isOver: boolean;
}

function Pairs({ pairs, compared, grade, isOver, mayAnnul, choose }: PairsProps) {
  const t = useTexts(juryTexts);
  const format = useFormat();
  const annulColumn = useAnnulColumn(mayAnnul);
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
    ...annulColumn<Pair>(
      ({ students, attemptIds }) =>
        students.map(({ displayName }, n) => ({ attemptId: attemptIds[n] ?? '', name: displayName })),
      choose,
    ),
  ];
  const counted = { pupils: format.number(compared.pupils), pairs: format.number(compared.pairs) };
  return (
    <section className={styles.section} aria-labelledby="pairs">
      <h3 id="pairs">{t('pairs', { grade })}</h3>
      <p className={styles.note}>{t('pairsHint')}</p>
      {isOver && <p>{t(compared.pupils > 0 ? 'compared' : 'comparedNobody', counted)}</p>}
      {pairs.length === 0 && isOver && compared.pupils === 0 ? null : pairs.length === 0 ? (
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

function Notes({ notes, mayAnnul, choose }: DecidingProps & { notes: readonly Note[] }) {
  const t = useTexts(juryTexts);
  const format = useFormat();
  const annulColumn = useAnnulColumn(mayAnnul);
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
    ...annulColumn<Note>(
      ({ attemptId, student }) => (student ? [{ attemptId, name: student.displayName }] : []),
      choose,
    ),
  ];
  return (
    <section className={styles.section} aria-labelledby="notes">
      <h3 id="notes">{t('notes')}</h3>
      <p className={styles.note}>{t('notesHint')}</p>
      {notes.length === 0 ? (
        <p>{t('noNotes')}</p>
      ) : (
        <DataTable label={t('notes')} columns={columns} rows={notes} rowKey={({ attemptId }) => attemptId} />
      )}
    </section>
  );
}
