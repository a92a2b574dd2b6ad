import type { OlimpHomeworkTurnQuery } from '@alif24/client-shared/graphql';
import { languageOf, useTexts } from '@alif24/client-shared/i18n';
import { Prose } from '@alif24/client-shared/prose';
import { BigButton } from '@alif24/client-shared/ui';
import { IconCheck, IconMinus, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useAnswerWords } from '../question/use-answer-words.ts';
import { Explanation } from './explanation.tsx';
import styles from './homework.module.css';
import { homeworkTexts } from './homework.texts.ts';
import player from './player.module.css';
import { playerTexts } from './player.texts.ts';
import { Neighbours, TeamPlace } from './player-moments.tsx';
import type { HomeworkQuiz } from './use-homework.ts';
import { useStanding } from './use-standing.ts';

type Reviewed = OlimpHomeworkTurnQuery['liveQuizTurn']['review'][number];

interface HomeworkReviewProps {
  quiz: HomeworkQuiz;
  review: readonly Reviewed[];
  playerToken: string | null;
  choice: ReactNode;
}

/** After the deadline: how it went, and every question with what is right, why, and what was answered. */
export function HomeworkReview({ quiz, review, playerToken, choice }: HomeworkReviewProps) {
  const t = useTexts(homeworkTexts);
  const own = useTexts(playerTexts);
  const { mine } = useStanding(quiz.id, playerToken, '');
  const isSurvey = quiz.mode === 'SURVEY';
  const right = review.filter(({ answer }) => answer?.isCorrect).length;
  return (
    <div className={styles.review}>
      <p className={player.hint}>{t('overText')}</p>
      <h1>{isSurvey ? own('thanks') : t('result', { count: review.length, right })}</h1>
      {playerToken === null && right > 0 && <p className={player.hint}>{own('coins')}</p>}
      {mine && <TeamPlace mine={mine} />}
      {mine && <Neighbours mine={mine} />}
      <h2>{t('review')}</h2>
      {choice}
      <ol className={styles.list}>
        {review.map((reviewed) => (
          <ReviewedQuestion key={reviewed.question.id} reviewed={reviewed} isSurvey={isSurvey} />
        ))}
      </ol>
      <BigButton to="/">{own('again')}</BigButton>
    </div>
  );
}

/** Nothing here says "wrong". */
function ReviewedQuestion({ reviewed: { question, answer }, isSurvey }: { reviewed: Reviewed; isSurvey: boolean }) {
  const t = useTexts(homeworkTexts);
  const own = useTexts(playerTexts);
  const words = useAnswerWords();
  const isRight = answer?.isCorrect === true;
  const [Icon, mark] = !answer
    ? [IconMinus, t('mark_none')]
    : isSurvey
      ? [IconPencil, t('mark_given')]
      : isRight
        ? [IconCheck, t('mark_right')]
        : [IconPencil, t('mark_other')];
  const language = languageOf(question.language);
  const right = question.key && words.key(question, { ...question.key, correctOptions: question.correctOptions ?? [] });
  return (
    <li>
      <p className={styles.mark} data-right={isRight}>
        <Icon size={22} aria-hidden="true" /> {mark}
      </p>
      <p className={styles.question} lang={language}>
        <Prose text={question.text} />
      </p>
      {answer && (isSurvey || !isRight) && (
        <p>
          <Prose text={own('yours', { answer: words.answer(question, answer.answer) })} />
        </p>
      )}
      {!isSurvey && right && (
        <p className={styles.right}>
          <Prose text={own('rightIs', { answer: right })} />
        </p>
      )}
      <Explanation question={question} />
    </li>
  );
}
