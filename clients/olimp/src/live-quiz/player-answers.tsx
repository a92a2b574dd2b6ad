import { codeOf, useErrorText } from '@alif24/client-shared/apollo';
import type { OlimpLiveQuizStateFragment, QuestionAnswerInput } from '@alif24/client-shared/graphql';
import { type Language, languageOf, useTexts } from '@alif24/client-shared/i18n';
import { Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { answerTexts } from './answer.texts.ts';
import { ChoiceAnswer } from './choice-answer.tsx';
import { CountdownRing } from './countdown-ring.tsx';
import { submitAnswer } from './live-quiz.graphql.ts';
import { OrderAnswer } from './order-answer.tsx';
import { PictureAnswer } from './picture-answer.tsx';
import styles from './player.module.css';
import { QuestionText } from './question-text.tsx';
import { TypedAnswer } from './typed-answer.tsx';
import { useCountdown } from './use-countdown.ts';
import type { Standing } from './use-standing.ts';

export type AskedQuestion = NonNullable<OlimpLiveQuizStateFragment['currentQuestion']>;

/** What an answer in the making is to know, whatever the kind of the question. */
export interface AnswerProps {
  question: AskedQuestion;
  /** That of its words. */
  language: Language;
  /** What was answered already, on this device or another; null before. */
  taken: QuestionAnswerInput | null;
  /** The time is over. */
  isOver: boolean;
  isBusy: boolean;
  onSend: (answer: QuestionAnswerInput) => void;
}

interface PlayerAnswersProps {
  quiz: Pick<OlimpLiveQuizStateFragment, 'id' | 'language'>;
  question: AskedQuestion;
  clockLead: number;
  mine: Standing;
  playerToken: string | null;
}

const inputs = {
  SINGLE: ChoiceAnswer,
  MULTIPLE: ChoiceAnswer,
  TRUE_FALSE: ChoiceAnswer,
  NUMBER: TypedAnswer,
  TEXT: TypedAnswer,
  ORDER: OrderAnswer,
  LISTEN: PictureAnswer,
} as const;

/** The open question: time, text, and the answer as its kind has it, as large as fingers need it. */
export function PlayerAnswers({ quiz, question, clockLead, mine, playerToken }: PlayerAnswersProps) {
  const t = useTexts(answerTexts);
  const errorText = useErrorText();
  const left = useCountdown(question.closesAt, clockLead);
  const [sent, setSent] = useState<QuestionAnswerInput | null>(null);
  const [submit, { loading, data, error }] = useMutation(submitAnswer);

  const known = data?.submitLiveQuizAnswer ?? mine.answer;
  const taken = known?.questionId === question.id ? known.answer : null;
  const isOver = left === 0;
  const isNoNumber = question.kind === 'NUMBER' && error && codeOf(error) === 'BAD_USER_INPUT';

  function send(answer: QuestionAnswerInput) {
    setSent(answer);
    submit({ variables: { input: { quizId: quiz.id, questionId: question.id, answer, playerToken } } }).catch(() =>
      setSent(null),
    );
  }

  const Input = inputs[question.kind];
  const language = languageOf(quiz.language);
  return (
    <>
      <div className={styles.asked}>
        <CountdownRing left={left} seconds={question.seconds} />
        <QuestionText language={quiz.language} text={question.text} />
        <p className={styles.hint} role="status">
          {taken ? t('taken') : isOver ? t('timeOver') : t(`do_${question.kind}`)}
        </p>
        {error && !taken && <Notice kind="info">{isNoNumber ? t('notNumber') : errorText(error).happened}</Notice>}
      </div>
      <div lang={language}>
        <Input
          question={question}
          language={language}
          taken={taken ?? sent}
          isOver={isOver}
          isBusy={loading}
          onSend={send}
        />
      </div>
    </>
  );
}
