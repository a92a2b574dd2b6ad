import { useTexts } from '@alif24/client-shared/i18n';
import {
  AnswerGrid,
  AnswerTile,
  BigButton,
  CoinPill,
  EmptyState,
  ErrorNotice,
  Steps,
  takeFocus,
} from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import styles from './read.module.css';
import type { StoryToRead } from './read.types.ts';
import { answerStoryQuestion } from './reading.graphql.ts';
import { readingTexts } from './reading.texts.ts';
import { langOf, useScript } from './use-script.ts';

/** The questions of a story, one on the screen at a time; after the last one what it came to. */
export function Questions({ story }: { story: StoryToRead }) {
  const t = useTexts(readingTexts);
  const answered = new Set(story.myProgress?.answers.map(({ questionId }) => questionId));
  const [at, setAt] = useState(() => {
    const open = story.questions.findIndex(({ id }) => !answered.has(id));
    return open < 0 ? story.questions.length : open;
  });
  if (story.questions.length === 0) {
    return (
      <EmptyState
        picture="book"
        advice={t('noQuestions')}
        action={<BigButton to="/stories">{t('anotherStory')}</BigButton>}
      />
    );
  }
  const question = story.questions[at];
  if (!question) return <StoryDone story={story} />;
  return (
    <>
      <Steps
        label={t('step', { number: at + 1, total: story.questions.length })}
        steps={story.questions.map(({ id }) => ({ key: id, isDone: answered.has(id) }))}
        at={at}
      />
      <OneQuestion key={question.id} story={story} question={question} next={() => setAt(at + 1)} />
    </>
  );
}

interface OneProps {
  story: StoryToRead;
  question: StoryToRead['questions'][number];
  next: () => void;
}

function OneQuestion({ story, question, next }: OneProps) {
  const t = useTexts(readingTexts);
  const script = useScript();
  const [chosen, setChosen] = useState<number | null>(null);
  const [tell, { loading, error }] = useMutation(answerStoryQuestion);
  const answer = story.myProgress?.answers.find(({ questionId }) => questionId === question.id);
  const further = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer) further.current?.querySelector('button')?.focus();
  }, [answer]);
  const choose = (choice: number) => {
    setChosen(choice);
    const input = { storyId: story.id, questionId: question.id, choice };
    void tell({ variables: { input, script } }).catch(() => setChosen(null));
  };
  const stateOf = (place: number) => {
    if (!answer) return chosen === place && loading ? 'chosen' : 'open';
    if (place === answer.rightChoice) return answer.isCorrect ? 'right' : 'hint';
    // The reader's own answer stays as readable as the right one.
    return place === answer.choice ? 'open' : 'dimmed';
  };
  const stateText = (place: number) => {
    if (!answer) return undefined;
    if (place === answer.rightChoice) return t(answer.isCorrect ? 'yes' : 'thisOne');
    return place === answer.choice ? t('yours') : undefined;
  };
  return (
    <section className={styles.question} lang={langOf(story, script)}>
      <h2 ref={takeFocus} tabIndex={-1}>
        {question.question}
      </h2>
      <AnswerGrid label={t('answers')}>
        {question.options.map((option, place) => (
          <AnswerTile
            key={option}
            place={place}
            state={stateOf(place)}
            stateText={stateText(place)}
            isDisabled={answer !== undefined || loading}
            onClick={() => choose(place)}
          >
            {option}
          </AnswerTile>
        ))}
      </AnswerGrid>
      <ErrorNotice error={error} />
      {answer && (
        <div className={styles.why} role="status" ref={further}>
          <p>
            <strong>{t(answer.isCorrect ? 'because' : 'notYet')}</strong> {answer.why}
          </p>
          <BigButton onClick={next}>{t(question.id === story.questions.at(-1)?.id ? 'finish' : 'next')}</BigButton>
        </div>
      )}
    </section>
  );
}

function StoryDone({ story: { myProgress } }: { story: StoryToRead }) {
  const t = useTexts(readingTexts);
  const { correct = 0, total = 0, coins = 0 } = myProgress ?? {};
  return (
    <section className={styles.praise}>
      <h2 ref={takeFocus} tabIndex={-1}>
        {t('storyDone')}
      </h2>
      <p>{t('understood', { correct, total })}</p>
      {coins > 0 && (
        <p className={styles.coins}>
          <CoinPill coins={coins} /> {t('earned')}
        </p>
      )}
      <div className={styles.two}>
        <BigButton kind="quiet" to="?">
          {t('readAgain')}
        </BigButton>
        <BigButton to="/stories">{t('anotherStory')}</BigButton>
      </div>
    </section>
  );
}
