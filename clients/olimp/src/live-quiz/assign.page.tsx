import { useTexts } from '@alif24/client-shared/i18n';
import { Card, Page, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { useNavigate, useParams } from 'react-router';
import { firstDeadline } from './deadline.ts';
import { DeadlineForm } from './deadline-form.tsx';
import { assignQuiz, quizToAssign } from './homework.graphql.ts';
import { homeworkTexts } from './homework.texts.ts';

/** Gives the questions of a quiz as homework. */
export function AssignPage() {
  const t = useTexts(homeworkTexts);
  const { id = '' } = useParams();
  const result = useQuery(quizToAssign, { variables: { id } });
  const quiz = result.data?.liveQuiz;
  return (
    <Page
      title={t('assignTitle')}
      lead={quiz && t('assignLead', { title: quiz.title, count: quiz.questionCount })}
      back={{ to: '/quizzes', text: t('back') }}
      width="narrow"
    >
      <QueryBoundary result={result} skeleton={<Skeleton shape="cards" count={1} />}>
        {() => (
          <Card>
            <AssignForm quizId={id} />
          </Card>
        )}
      </QueryBoundary>
    </Page>
  );
}

function AssignForm({ quizId }: { quizId: string }) {
  const t = useTexts(homeworkTexts);
  const navigate = useNavigate();
  const [assign, { loading, error }] = useMutation(assignQuiz);

  async function send(deadline: string) {
    const { data } = await assign({ variables: { input: { quizId, deadline } } }).catch(() => ({ data: undefined }));
    if (data) navigate(`/host/${data.assignLiveQuiz.id}`);
  }

  return (
    <DeadlineForm
      first={() => firstDeadline(new Date())}
      label={t('assign')}
      isBusy={loading}
      error={error}
      onSend={(deadline) => void send(deadline)}
    />
  );
}
