import { codeOf, useErrorText } from '@alif24/client-shared/apollo';
import type { OlimpLiveQuizStateFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { AnswerGrid, AnswerTile, BigButton, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { CountdownRing } from './countdown-ring.tsx';
import { submitAnswer } from './live-quiz.graphql.ts';
import { liveQuizTexts } from './live-quiz.texts.ts';
import styles from './player.module.css';
import { playerTexts } from './player.texts.ts';
import { QuestionText } from './question-text.tsx';
import { useCountdown } from './use-countdown.ts';
import type { Standing } from './use-standing.ts';

type Question = NonNullable<OlimpLiveQuizStateFragment['currentQuestion']>;

interface PlayerAnswersProps {
  quiz: OlimpLiveQuizStateFragment;
  question: Question;
  clockLead: number;
  mine: Standing;
  playerToken: string | null;
  /** Reads the player's standing again: another tab may have answered. */
  askAgain: () => Promise<unknown>;
}

/** The open question: time, text, and the answers as large as fingers need them. */
export function PlayerAnswers({ quiz, question, clockLead, mine, playerToken, askAgain }: PlayerAnswersProps) {
  const t = useTexts(playerTexts);
  const common = useTexts(liveQuizTexts);
  const errorText = useErrorText();
  const left = useCountdown(question.closesAt, clockLead);
  const [marked, setMarked] = useState<number[]>([]);
  const [submit, { loading, data, error }] = useMutation(submitAnswer);

  const answer = data?.submitLiveQuizAnswer ?? mine.answer;
  const taken = answer?.questionId === question.id ? answer.options : null;
  const isOver = left === 0;

  function send(options: number[]) {
    setMarked(options);
    submit({ variables: { input: { quizId: quiz.id, questionId: question.id, options, playerToken } } }).catch(
      (problem: unknown) => {
        setMarked([]);
        if (codeOf(problem) === 'ALREADY_ANSWERED') askAgain().catch(() => {});
      },
    );
  }
  const press = (place: number) => {
    if (!question.isMultipleChoice) send([place]);
    else setMarked((some) => (some.includes(place) ? some.filter((one) => one !== place) : [...some, place]));
  };
  const stateOf = (place: number) => {
    if (taken) return taken.includes(place) ? 'chosen' : 'dimmed';
    return marked.includes(place) ? 'chosen' : isOver ? 'dimmed' : 'open';
  };

  return (
    <>
      <div className={styles.asked}>
        <CountdownRing left={left} seconds={question.seconds} />
        <QuestionText language={quiz.language} text={question.text} />
        <p className={styles.hint} role="status">
          {taken ? t('taken') : isOver ? t('timeOver') : t(question.isMultipleChoice ? 'chooseSome' : 'chooseOne')}
        </p>
        {error && !taken && <Notice kind="info">{errorText(error).happened}</Notice>}
      </div>
      <AnswerGrid label={common('answers')}>
        {question.options.map((option, place) => (
          <AnswerTile
            key={option}
            place={place}
            state={stateOf(place)}
            isDisabled={taken !== null || isOver || loading}
            onClick={() => press(place)}
          >
            {option}
          </AnswerTile>
        ))}
      </AnswerGrid>
      {question.isMultipleChoice && !taken && (
        <div className={styles.send}>
          <BigButton isBusy={loading} isDisabled={marked.length === 0 || isOver} onClick={() => send(marked)}>
            {t('send')}
          </BigButton>
        </div>
      )}
    </>
  );
}
