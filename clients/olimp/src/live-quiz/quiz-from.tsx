import { useSession } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Page, PageSkeleton, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { type ReactNode, useState } from 'react';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.ts';
import { isBegun, type QuizDraft, recallDraft, rememberDraft } from './quiz-draft.ts';
import { writtenQuiz } from './quizzes.graphql.ts';
import { draftOfQuiz } from './written-quiz.ts';

interface QuizFromProps {
  /** The quiz to copy. */
  quizId: string;
  children: (draft: QuizDraft) => ReactNode;
}

/** A quiz that was written before as the draft of a new one. What is in work on this device goes on, or goes when its author says so. */
export function QuizFrom({ quizId, children }: QuizFromProps) {
  const t = useTexts(editorTexts);
  const userId = useSession().user?.id ?? '';
  const [kept, setKept] = useState(() => recallDraft(userId));
  const result = useQuery(writtenQuiz, {
    variables: { id: quizId },
    fetchPolicy: 'network-only',
    skip: kept?.from === quizId,
  });
  if (kept?.from === quizId) return children(kept);
  if (kept && isBegun(kept)) {
    const { title, questions } = kept;
    return (
      <Page title={t('inWork')} width="narrow">
        <Card className={styles.form}>
          <p>
            <strong>{title.trim() || t('untitled')}</strong>, {t('questions', { count: questions.length })}
          </p>
          <p>{t('inWorkText')}</p>
          <BigButton to="/quizzes/new">{t('goOn')}</BigButton>
          <BigButton
            kind="quiet"
            onClick={() => {
              rememberDraft(userId, null);
              setKept(null);
            }}
          >
            {t('dropIt')}
          </BigButton>
        </Card>
      </Page>
    );
  }
  return (
    <QueryBoundary result={result} skeleton={<PageSkeleton />}>
      {(data) => children(draftOfQuiz(data))}
    </QueryBoundary>
  );
}
