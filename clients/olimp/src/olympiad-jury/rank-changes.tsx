import type { OlimpRankChangesQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { type Column, DataTable, MoreButton, Notice, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { type RankChanges as Changes, type RankChange, rankChanges } from './jury.graphql.ts';
import styles from './jury.module.css';
import { juryTexts } from './jury.texts.ts';
import { withPage } from './with-page.ts';

const HUNDREDTHS = 100;

/** Whose place or points the newest count changes against the one published before, the greatest change first. */
export function RankChanges({ olympiadId, stageId }: { olympiadId: string; stageId: string }) {
  const t = useTexts(juryTexts);
  const result = useQuery(rankChanges, { variables: { id: olympiadId, stageId }, fetchPolicy: 'no-cache' });
  const changesOf = (data: OlimpRankChangesQuery) => data.olympiad?.jury?.stages[0]?.versions[0]?.changes;
  const changes = result.data && changesOf(result.data as OlimpRankChangesQuery);
  return (
    <section className={styles.section} aria-labelledby="changes">
      <h2 id="changes">{t('changes')}</h2>
      <QueryBoundary
        result={result}
        skeleton={<Skeleton shape="table" count={4} />}
        empty={{ when: () => changes?.totalCount === 0, show: <Notice kind="done">{t('noChanges')}</Notice> }}
      >
        {() =>
          changes && (
            <>
              <Table changes={changes} />
              <MoreButton
                pageInfo={changes.pageInfo}
                fetchMore={(page) =>
                  result.fetchMore({
                    ...page,
                    updateQuery: (before, { fetchMoreResult: next }) =>
                      withPage(before as OlimpRankChangesQuery, next, changesOf),
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

function Table({ changes: { totalCount, edges } }: { changes: Changes }) {
  const t = useTexts(juryTexts);
  const format = useFormat();
  const points = (hundredths: number | null | undefined) =>
    hundredths == null ? '–' : format.number(hundredths / HUNDREDTHS);
  const medal = (one: RankChange['medal']) => (one ? t(`medals_${one}`) : '–');
  const columns: Column<RankChange>[] = [
    { key: 'name', label: t('name'), value: ({ student }) => student?.displayName ?? t('erased') },
    { key: 'grade', label: t('gradeChoice'), value: ({ grade }) => grade, align: 'end' },
    {
      key: 'rank',
      label: t('place'),
      value: ({ rank }) => rank,
      cell: ({ rank, rankBefore }) => (
        <span className={styles.change}>
          {rankBefore ?? '–'} → <strong>{rank}</strong>
        </span>
      ),
      align: 'end',
    },
    {
      key: 'points',
      label: t('points'),
      value: (row) => row.points,
      cell: (row) => (
        <span className={styles.change}>
          {points(row.pointsBefore)} → <strong>{points(row.points)}</strong>
        </span>
      ),
      align: 'end',
    },
    {
      key: 'medal',
      label: t('medal'),
      value: (row) => row.medal ?? '',
      cell: (row) =>
        row.medal === row.medalBefore ? medal(row.medal) : `${medal(row.medalBefore)} → ${medal(row.medal)}`,
    },
  ];
  return (
    <>
      <p className={styles.note}>{t('changesCount', { count: totalCount, shown: edges.length })}</p>
      <DataTable
        label={t('changes')}
        columns={columns}
        rows={edges.map(({ node }) => node)}
        rowKey={({ student, grade, rank, points }) => student?.id ?? `${grade} ${rank} ${points}`}
      />
    </>
  );
}
