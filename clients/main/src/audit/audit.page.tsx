import '@mantine/core/styles/Input.layer.css';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, MoreButton, Page, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { ACTIONS, actionText } from './action-names.ts';
import { auditLog } from './audit.graphql.ts';
import styles from './audit.module.css';
import { auditTexts } from './audit.texts.ts';
import { AuditTable } from './audit-table.tsx';
import { ChainEnd } from './chain-end.tsx';

/** What was approved, changed, handed out and erased; what is looked for stands in the address. */
export function AuditPage() {
  const t = useTexts(auditTexts);
  const [params, setParams] = useSearchParams();
  const [object, action] = [params.get('object'), params.get('action')];
  const result = useQuery(auditLog, { variables: { object, action }, fetchPolicy: 'cache-and-network' });

  function find(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const asked = new FormData(event.currentTarget);
    const named = ['object', 'action'].map((name) => [name, String(asked.get(name) ?? '').trim()]);
    setParams(named.filter(([, value]) => value) as Array<[string, string]>);
  }

  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <form key={params.toString()} noValidate onSubmit={find} className={styles.filters}>
        <TextInput
          name="object"
          type="search"
          autoComplete="off"
          label={t('objectLabel')}
          placeholder={t('objectHint')}
          defaultValue={object ?? ''}
          maxLength={200}
        />
        <NativeSelect
          name="action"
          label={t('what')}
          defaultValue={action ?? ''}
          data={[{ value: '', label: t('allActions') }, ...ACTIONS.map((value) => ({ value, label: wordsOf(value) }))]}
        />
        <BigButton type="submit" icon={<IconSearch size={20} aria-hidden="true" />}>
          {t('find')}
        </BigButton>
        {(object || action) && (
          <BigButton kind="quiet" onClick={() => setParams({})}>
            {t('clear')}
          </BigButton>
        )}
      </form>
      <QueryBoundary
        result={result}
        skeleton={<Skeleton shape="table" count={8} />}
        empty={{
          when: ({ auditEntries }) => auditEntries.edges.length === 0,
          show: <EmptyState picture="book" advice={t('none')} />,
        }}
      >
        {({ auditHead, auditEntries: { edges, pageInfo } }) => (
          <div className={styles.list}>
            <ChainEnd {...auditHead} />
            <AuditTable entries={edges.map(({ node }) => node)} />
            <MoreButton pageInfo={pageInfo} fetchMore={result.fetchMore}>
              {t('more')}
            </MoreButton>
          </div>
        )}
      </QueryBoundary>
    </Page>
  );

  function wordsOf(value: string): string {
    const key = actionText(value);
    return key ? t(key) : value;
  }
}
