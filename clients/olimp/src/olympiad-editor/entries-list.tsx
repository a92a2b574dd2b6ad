import type { OlimpDeskEntriesQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { Card, EmptyState, MoreButton, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { deskEntries } from './olympiad-editor.graphql.ts';
import styles from './olympiad-editor.module.css';
import { useSpan } from './use-span.ts';
import { WindowForm } from './window-form.tsx';
import { windowsTexts } from './windows.texts.ts';

type EntriesDesk = NonNullable<NonNullable<OlimpDeskEntriesQuery['olympiad']>['desk']>;
type Entry = EntriesDesk['entries']['edges'][number]['node'];

const LONGEST_SEARCH = 100;

interface EntriesListProps {
  olympiadId: string;
  grades: readonly number[];
  stageId: string;
  isOver: boolean;
}

/** Who takes part, found by name or grade, each with the times of their own in one stage. */
export function EntriesList({ olympiadId, grades, stageId, isOver }: EntriesListProps) {
  const t = useTexts(windowsTexts);
  const [typed, setTyped] = useState('');
  const [grade, setGrade] = useState<number | null>(null);
  const search = useDeferredValue(typed.trim());
  const variables = { id: olympiadId, search: search || null, grade };
  const result = useQuery(deskEntries, { variables, fetchPolicy: 'cache-and-network' });
  const entries = (result.data ?? result.previousData)?.olympiad?.desk?.entries;
  return (
    <Card as="section" className={styles.box}>
      <h2>{t('entries')}</h2>
      <div className={styles.two}>
        <TextInput
          label={t('search')}
          type="search"
          maxLength={LONGEST_SEARCH}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {grades.length > 1 && (
          <NativeSelect
            label={t('gradeFilter')}
            value={grade ?? ''}
            data={[
              { value: '', label: t('allGrades') },
              ...grades.map((each) => ({ value: String(each), label: t('grade', { grade: each }) })),
            ]}
            onChange={({ currentTarget: { value } }) => setGrade(value === '' ? null : Number(value))}
          />
        )}
      </div>
      {entries && (
        <p role="status" className={styles.hint}>
          {t('found', { count: entries.totalCount })}
        </p>
      )}
      <QueryBoundary
        result={result}
        skeleton={<Skeleton shape="table" count={6} />}
        empty={{
          when: ({ olympiad }) => olympiad?.desk?.entries.edges.length === 0,
          show: <EmptyState advice={t(search || grade !== null ? 'noneFound' : 'none')} />,
        }}
      >
        {({ olympiad }) =>
          olympiad?.desk && (
            <>
              <ul className={styles.windows}>
                {olympiad.desk.entries.edges.map(({ node }) => (
                  <EntryRow
                    key={`${node.id}-${stageId}`}
                    olympiadId={olympiadId}
                    entry={node}
                    stageId={stageId}
                    isOver={isOver}
                  />
                ))}
              </ul>
              <MoreButton pageInfo={olympiad.desk.entries.pageInfo} fetchMore={result.fetchMore}>
                {t('more')}
              </MoreButton>
            </>
          )
        }
      </QueryBoundary>
    </Card>
  );
}

interface EntryRowProps extends Pick<EntriesListProps, 'olympiadId' | 'stageId' | 'isOver'> {
  entry: Entry;
}

function EntryRow({ olympiadId, entry, stageId, isOver }: EntryRowProps) {
  const t = useTexts(windowsTexts);
  const span = useSpan();
  const { id, grade, state, student, stages } = entry;
  const own = stages.find(({ stage }) => stage.id === stageId);
  const name = student?.fullName ?? student?.displayName ?? '';
  const client = useApolloClient();
  // Found by name, so that the list stays as long as it is and the row where it stands.
  const readAgain = () =>
    client.query({
      ...{ query: deskEntries, fetchPolicy: 'network-only' },
      variables: { id: olympiadId, search: name.slice(0, LONGEST_SEARCH), grade },
    });
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <span className={styles.hint}>
          {t('grade', { grade })}
          {state === 'RESERVED' && ` · ${t('reserved')}`}
        </span>
        {own && <span className={styles.hint}>{span(own.times.opensAt, own.times.closesAt)}</span>}
      </div>
      {!isOver && (
        <WindowForm stageId={stageId} target={{ entryId: id }} who={name} window={own?.window} readAgain={readAgain} />
      )}
    </li>
  );
}
