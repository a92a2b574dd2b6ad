import '@mantine/core/styles/Input.layer.css';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, MoreButton, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { people } from './moderation.graphql.ts';
import styles from './moderation.module.css';
import { moderationTexts } from './moderation.texts.ts';
import { PersonCard } from './person-card.tsx';

/** Everybody, newest first, or the one that is looked for: who that is stands in the address. */
export function PeoplePage() {
  const t = useTexts(moderationTexts);
  const [params, setParams] = useSearchParams();
  const search = params.get('search');
  const result = useQuery(people, { variables: { search }, fetchPolicy: 'cache-and-network' });

  function find(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('search')).trim();
    setParams(typed ? { search: typed } : {});
  }

  return (
    <Page title={t('title')} lead={t('lead')}>
      <form key={search} noValidate onSubmit={find} className={styles.search}>
        <TextInput
          name="search"
          type="search"
          autoComplete="off"
          label={t('search')}
          placeholder="+998 90 123-45-67"
          defaultValue={search ?? ''}
          maxLength={60}
        />
        <BigButton type="submit" icon={<IconSearch size={20} aria-hidden="true" />}>
          {t('find')}
        </BigButton>
        {search && (
          <BigButton kind="quiet" onClick={() => setParams({})}>
            {t('all')}
          </BigButton>
        )}
      </form>
      <QueryBoundary
        result={result}
        empty={{
          when: ({ people: { totalCount } }) => totalCount === 0,
          show: <EmptyState title={t('nobody')} advice={t('nobodyAdvice')} />,
        }}
      >
        {({ people: { edges, pageInfo, totalCount } }) => (
          <>
            <p className={styles.facts}>{t('count', { count: totalCount })}</p>
            <ul className={styles.people}>
              {edges.map(({ node }) => (
                <PersonCard key={node.id} person={node} />
              ))}
            </ul>
            <MoreButton pageInfo={pageInfo} fetchMore={result.fetchMore}>
              {t('more')}
            </MoreButton>
          </>
        )}
      </QueryBoundary>
    </Page>
  );
}
