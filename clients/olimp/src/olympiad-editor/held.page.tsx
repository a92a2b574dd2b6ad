import { localeOf, useFormat, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import {
  BigButton,
  type Column,
  DataTable,
  EmptyState,
  MoreButton,
  Page,
  QueryBoundary,
  Skeleton,
} from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { heldTexts } from './held.texts.ts';
import { nextStepOf, totalsOf } from './next-step.ts';
import { type HeldRow, heldOlympiads } from './olympiad-editor.graphql.ts';

/** What an organizer holds: how far each is, what is next, and how many take part. */
export function HeldPage() {
  const t = useTexts(heldTexts);
  const { language } = useLanguage();
  const variables = { locale: localeOf(language) };
  const result = useQuery(heldOlympiads, { variables, fetchPolicy: 'cache-and-network' });
  const create = (
    <BigButton to="/olympiads/new" icon={<IconPlus aria-hidden="true" />}>
      {t('create')}
    </BigButton>
  );
  return (
    <Page title={t('title')} lead={t('lead')} aside={create} width="wide">
      <QueryBoundary
        result={result}
        skeleton={<Skeleton shape="table" count={5} />}
        empty={{
          when: (data) => data.heldOlympiads.edges.length === 0,
          show: <EmptyState advice={t('none')} picture="podium" action={create} />,
        }}
      >
        {({ heldOlympiads: { edges, pageInfo } }) => (
          <>
            <HeldTable rows={edges.map(({ node }) => node)} />
            <MoreButton pageInfo={pageInfo} fetchMore={result.fetchMore}>
              {t('more')}
            </MoreButton>
          </>
        )}
      </QueryBoundary>
    </Page>
  );
}

function HeldTable({ rows }: { rows: readonly HeldRow[] }) {
  const t = useTexts(heldTexts);
  const format = useFormat();
  const startOf = ({ stages }: HeldRow) => stages[0]?.startsAt ?? '';
  const columns: Column<HeldRow>[] = [
    {
      key: 'title',
      label: t('colTitle'),
      value: ({ title }) => title,
      cell: ({ id, title }) => <Link to={`/olympiads/${id}/held`}>{title}</Link>,
    },
    { key: 'state', label: t('colState'), value: ({ state }) => t(`states_${state}`) },
    { key: 'next', label: t('colNext'), value: (row) => t(`next_${nextStepOf(row, Date.now())}`) },
    {
      key: 'start',
      label: t('colStart'),
      value: (row) => Date.parse(startOf(row)),
      cell: (row) => format.date(startOf(row)),
    },
    {
      key: 'entries',
      label: t('colEntries'),
      value: ({ desk }) => totalsOf(desk).confirmed,
      cell: ({ desk }) => {
        const { confirmed: count, reserved } = totalsOf(desk);
        return reserved > 0 ? t('entriesReserved', { count, reserved }) : t('entriesValue', { count });
      },
      align: 'end',
    },
  ];
  return <DataTable label={t('title')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
