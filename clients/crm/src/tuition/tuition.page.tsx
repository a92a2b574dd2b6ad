import '@mantine/core/styles/Input.layer.css';
import type { CrmBillsQueryVariables } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, MoreButton, Page, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { BillTable } from './bill-table.tsx';
import { bills } from './tuition.graphql.ts';
import styles from './tuition.module.css';
import { tuitionTexts } from './tuition.texts.ts';

const STATES = ['ISSUED', 'PAID', 'CANCELLED', 'REFUNDED'] as const;

/** What families were asked for, what of it came, and what is late. */
export function TuitionPage() {
  const t = useTexts(tuitionTexts);
  const format = useFormat();
  const [state, setState] = useState<CrmBillsQueryVariables['state']>(null);
  const result = useQuery(bills, { variables: { state }, fetchPolicy: 'cache-and-network' });
  const add = (
    <BigButton to="/tuition/new" icon={<IconPlus aria-hidden="true" />}>
      {t('add')}
    </BigButton>
  );
  return (
    <Page title={t('title')} lead={t('lead')} width="wide" aside={add}>
      <QueryBoundary
        result={result}
        skeleton={<Skeleton shape="table" count={8} />}
        empty={{
          when: ({ bills: { edges } }) => edges.length === 0 && !state,
          show: <EmptyState picture="school" advice={t('none')} action={add} />,
        }}
      >
        {({ bills: { edges, pageInfo }, billTotals }) => (
          <div className={styles.list}>
            <dl className={styles.totals}>
              {(['open', 'overdue', 'paidThisMonth'] as const).map((name) => (
                <div key={name} data-late={name === 'overdue' && billTotals.overdue !== '0'}>
                  <dt>{t(name)}</dt>
                  <dd>{format.money(billTotals[name])}</dd>
                </div>
              ))}
            </dl>
            <NativeSelect
              className={styles.filter}
              label={t('filter')}
              value={state ?? ''}
              data={[{ value: '', label: t('all') }, ...STATES.map((value) => ({ value, label: t(value) }))]}
              onChange={({ currentTarget: { value } }) => setState(STATES.find((one) => one === value) ?? null)}
            />
            {edges.length === 0 ? (
              <p>{t('noneOfState')}</p>
            ) : (
              <BillTable rows={edges.map(({ node }) => node)} onChange={() => void result.refetch()} />
            )}
            <MoreButton pageInfo={pageInfo} fetchMore={result.fetchMore}>
              {t('more')}
            </MoreButton>
          </div>
        )}
      </QueryBoundary>
    </Page>
  );
}
