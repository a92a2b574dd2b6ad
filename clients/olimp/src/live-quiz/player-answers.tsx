import { codeOf, overSocket, untilTaken, useErrorText } from '@alif24/client-shared/apollo';
import type { Locale, OlimpLiveQuizQuestionFragment, QuestionAnswerInput } from '@alif24/client-shared/graphql';
import { type Language, languageNames, languageOf, useTexts } from '@alif24/client-shared/i18n';
import { Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { type ReactNode, useState } from 'react';
import { answerTexts } from './answer.texts.ts';
import { ChoiceAnswer } from './choice-answer.tsx';
import { submitAnswer } from './live-quiz.graphql.ts';
import { OrderAnswer } from './order-answer.tsx';
import { PictureAnswer } from './picture-answer.tsx';
import styles from './player.module.css';
import { QuestionText } from './question-text.tsx';
import { TypedAnswer } from './typed-answer.tsx';
import { useLong } from './use-long.ts';
import type { Standing } from './use-standing.ts';

export type AskedQuestion = OlimpLiveQuizQuestionFragment;

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
  quizId: string;
  question: AskedQuestion;
  /** The language that the player reads questions in. */
  wanted: Locale;
  /** What the player has answered last, as far as the server has told. */
  answer: Pick<NonNullable<Standing['answer']>, 'questionId' | 'answer'> | null | undefined;
  playerToken: string | null;
  /** Stands before the question. */
  timer?: ReactNode;
  isOver?: boolean;
  /** The answer is in. */
  onTaken?: () => void;
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

/** A question and the answer as its kind has it, as large as fingers need it. */
export function PlayerAnswers(props: PlayerAnswersProps) {
  const { quizId, question, wanted, playerToken, timer, isOver = false, onTaken } = props;
  const t = useTexts(answerTexts);
  const errorText = useErrorText();
  const [sent, setSent] = useState<QuestionAnswerInput | null>(null);
  const [submit, { loading, data, error }] = useMutation(submitAnswer, {
    context: { ...overSocket, ...untilTaken },
  });
  const isSlow = useLong(loading);

  const known = data?.submitLiveQuizAnswer ?? props.answer;
  const taken = known?.questionId === question.id ? known.answer : null;
  const isNoNumber = question.kind === 'NUMBER' && error && codeOf(error) === 'BAD_USER_INPUT';

  function send(answer: QuestionAnswerInput) {
    setSent(answer);
    submit({ variables: { input: { quizId, questionId: question.id, answer, playerToken, language: wanted } } }).then(
      () => onTaken?.(),
      () => setSent(null),
    );
  }

  const Input = inputs[question.kind];
  const language = languageOf(question.language);
  return (
    <>
      <div className={styles.asked}>
        {timer}
        <QuestionText language={question.language} text={question.text} />
        {question.language !== wanted && (
          <p className={styles.onlyIn}>{t('onlyIn', { language: languageNames[language] })}</p>
        )}
        <p className={styles.hint} role="status">
          {taken ? t('taken') : isOver ? t('timeOver') : isSlow ? t('underWay') : t(`do_${question.kind}`)}
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
