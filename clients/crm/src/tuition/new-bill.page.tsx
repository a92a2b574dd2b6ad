import '@mantine/core/styles/Input.layer.css';
import type { CrmBillTargetsQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { BillForm } from './bill-form.tsx';
import { billTargets } from './tuition.graphql.ts';
import { tuitionTexts } from './tuition.texts.ts';

/** One pupil, or a whole class for a month. */
export function NewBillPage() {
  const t = useTexts(tuitionTexts);
  const result = useQuery(billTargets, { fetchPolicy: 'cache-and-network' });
  const withPupils = (all: CrmBillTargetsQuery) =>
    all.classrooms.edges.map(({ node }) => node).filter(({ studentCount }) => studentCount > 0);
  return (
    <Page title={t('add')} width="narrow">
      <QueryBoundary
        result={result}
        empty={{
          when: (all) => withPupils(all).length === 0,
          show: (
            <EmptyState
              picture="school"
              advice={t('noClasses')}
              action={<BigButton to="/classrooms">{t('toClasses')}</BigButton>}
            />
          ),
        }}
      >
        {(all) => <BillForm classrooms={withPupils(all)} />}
      </QueryBoundary>
    </Page>
  );
}
