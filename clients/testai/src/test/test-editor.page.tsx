import { useSession } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { EmptyState, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { authoredTest } from './test.graphql.ts';
import { draftOf } from './test-draft.ts';
import { editorTexts } from './test-editor.texts.ts';
import { TestEditor } from './test-editor.tsx';

export function NewTestPage() {
  const t = useTexts(editorTexts);
  const { user } = useSession();
  return (
    <Page title={t('newTest')} lead={t('lead')}>
      <TestEditor testId={null} initial={{ title: '', grade: 1, language: user?.locale ?? 'UZ_LATN', questions: [] }} />
    </Page>
  );
}

export function EditTestPage() {
  const t = useTexts(editorTexts);
  const { testId = '' } = useParams();
  // From the network: what was saved a moment ago, here or on another device.
  const result = useQuery(authoredTest, { variables: { id: testId }, fetchPolicy: 'network-only' });
  return (
    <Page title={t('editTest')} lead={t('lead')}>
      <QueryBoundary
        result={result}
        empty={{
          when: ({ test }) => test?.status !== 'DRAFT' || !test.questions,
          show: <EmptyState picture="test" advice={t('notFound')} />,
        }}
      >
        {({ test }) => test && <TestEditor key={test.id} testId={test.id} initial={draftOf(test)} />}
      </QueryBoundary>
    </Page>
  );
}
