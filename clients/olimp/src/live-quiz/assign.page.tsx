import '@mantine/core/styles/Input.layer.css';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, ErrorNotice, Notice, Page, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { firstDeadline, instantOf, LONGEST_DAYS, type TashkentMoment } from './deadline.ts';
import { assignQuiz, quizToAssign } from './homework.graphql.ts';
import styles from './homework.module.css';
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
  const [moment, setMoment] = useState<TashkentMoment>(() => firstDeadline(new Date()));
  const [problem, setProblem] = useState<'inPast' | 'tooFar' | null>(null);
  const [assign, { loading, error }] = useMutation(assignQuiz);

  async function send(event: FormEvent) {
    event.preventDefault();
    const deadline = instantOf(moment);
    const days = deadline ? (deadline.getTime() - Date.now()) / 86_400_000 : 0;
    const found = !deadline || days <= 0 ? 'inPast' : days > LONGEST_DAYS ? 'tooFar' : null;
    setProblem(found);
    if (!deadline || found) return;
    const input = { quizId, deadline: deadline.toISOString() };
    const { data } = await assign({ variables: { input } }).catch(() => ({ data: undefined }));
    if (data) navigate(`/host/${data.assignLiveQuiz.id}`);
  }

  return (
    <form noValidate onSubmit={send} className={styles.assign}>
      <div className={styles.moment}>
        <TextInput
          type="date"
          label={t('day')}
          value={moment.day}
          onChange={(event) => setMoment({ ...moment, day: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t('time')}
          value={moment.time}
          onChange={(event) => setMoment({ ...moment, time: event.currentTarget.value })}
        />
      </div>
      <p>{t('tashkent')}</p>
      {problem && <Notice kind="problem">{t(problem)}</Notice>}
      <ErrorNotice error={error} />
      <BigButton type="submit" isBusy={loading}>
        {t('assign')}
      </BigButton>
    </form>
  );
}
