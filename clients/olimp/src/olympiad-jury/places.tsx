import type { OlimpJuryPlacesQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { useRegionName } from '@alif24/client-shared/places';
import { type Column, DataTable, EmptyState, MoreButton, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { AnnulForm, type Suspect, useAnnulColumn } from './annul-form.tsx';
import { type JuryBoard, juryPlaces } from './jury.graphql.ts';
import styles from './jury.module.css';
import { isHeld, type PartProps } from './jury.page.tsx';
import { juryTexts } from './jury.texts.ts';
import { withPage } from './with-page.ts';

type Row = JuryBoard['rows']['edges'][number]['node'];
const HUNDREDTHS = 100;

/** The places of a grade as the jury has them now, whether or not everybody sees them. */
export function Places({ olympiad, stage, grade, readAgain }: PartProps) {
  const t = useTexts(juryTexts);
  const format = useFormat();
  const [suspect, setSuspect] = useState<Suspect | null>(null);
  const annulColumn = useAnnulColumn(isHeld(olympiad));
  const regionName = useRegionName();
  const variables = { id: olympiad.id, stageId: stage.stage.id, grade };
  const result = useQuery(juryPlaces, { variables, fetchPolicy: 'no-cache' });
  const boardOf = (data: OlimpJuryPlacesQuery) => data.olympiad?.jury?.stages[0]?.board;
  const board = result.data && boardOf(result.data as OlimpJuryPlacesQuery);
  const columns: Column<Row>[] = [
    { key: 'rank', label: t('place'), value: ({ rank }) => rank, align: 'end' },
    { key: 'name', label: t('name'), value: ({ student }) => student?.displayName ?? t('erased') },
    {
      key: 'points',
      label: t('points'),
      value: ({ points }) => points,
      cell: ({ points }) => format.number(points / HUNDREDTHS),
      align: 'end',
    },
    { key: 'medal', label: t('medal'), value: ({ medal }) => (medal ? t(`medals_${medal}`) : '') },
    { key: 'region', label: t('region'), value: ({ regionCode }) => regionName(regionCode) },
    ...annulColumn<Row>(
      ({ attemptId, student }) => (attemptId && student ? [{ attemptId, name: student.displayName }] : []),
      setSuspect,
    ),
  ];
  return (
    <section className={styles.section} aria-labelledby="places">
      <h2 id="places">{t('places', { grade })}</h2>
      {suspect && (
        <AnnulForm
          key={suspect.attemptId}
          olympiad={olympiad}
          stage={stage}
          suspect={suspect}
          readAgain={readAgain}
          onDone={() => setSuspect(null)}
          onClose={() => setSuspect(null)}
        />
      )}
      <QueryBoundary
        result={result}
        skeleton={<Skeleton shape="table" count={6} />}
        empty={{
          when: () => (board?.rows.totalCount ?? 0) === 0,
          show: <EmptyState picture="podium" advice={t('noPlaces')} />,
        }}
      >
        {() =>
          board && (
            <>
              <p className={styles.note}>
                {t('placesCount', { count: board.rows.totalCount, shown: board.rows.edges.length })}
              </p>
              <DataTable
                label={t('places', { grade })}
                columns={columns}
                rows={board.rows.edges.map(({ node }) => node)}
                rowKey={({ student, rank, points }) => student?.id ?? `${rank} ${points}`}
              />
              <MoreButton
                pageInfo={board.rows.pageInfo}
                fetchMore={(page) =>
                  result.fetchMore({
                    ...page,
                    updateQuery: (before, { fetchMoreResult: next }) =>
                      withPage(before as OlimpJuryPlacesQuery, next, (data) => boardOf(data)?.rows),
                  })
                }
              >
                {t('more')}
              </MoreButton>
            </>
          )
        }
      </QueryBoundary>
    </section>
  );
}
