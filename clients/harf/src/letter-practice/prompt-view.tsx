import { useErrorText } from '@alif24/client-shared/apollo';
import type { HarfAnswerLetterPracticeMutation, HarfPracticeFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { AnswerGrid, AnswerTile, BigButton, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { answerLetterPractice } from './letter-practice.graphql.ts';
import { practiceTexts } from './letter-practice.texts.ts';
import { PromptHelp } from './prompt-help.tsx';
import { PromptQuestion } from './prompt-question.tsx';
import styles from './prompt-view.module.css';

type Prompt = HarfPracticeFragment['prompts'][number];
type Result = HarfAnswerLetterPracticeMutation['answerLetterPractice'];

interface PromptViewProps {
  practice: HarfPracticeFragment;
  prompt: Prompt;
  isLast: boolean;
  next: () => void;
}

/** A question, four letters, and what the server says to the choice. */
export function PromptView({ practice, prompt, isLast, next }: PromptViewProps) {
  const t = useTexts(practiceTexts);
  const errorText = useErrorText();
  const [answer, { loading, error }] = useMutation(answerLetterPractice);
  const [chosen, setChosen] = useState<string | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const isDone = prompt.triesLeft === 0;
  const end = useFocusWhen<HTMLDivElement>(isDone);

  async function choose(choice: string) {
    setChosen(choice);
    const input = { practiceId: practice.id, prompt: prompt.number, choice };
    const { data } = await answer({ variables: { input } }).catch(() => ({ data: null }));
    setResult(data?.answerLetterPractice ?? null);
    setChosen(null);
  }

  return (
    <div className={styles.prompt}>
      <PromptQuestion prompt={prompt} language={practice.language} />
      <AnswerGrid label={t('answers')}>
        {prompt.choices.map(({ id, upper, lower }, place) => {
          const isAnswer = prompt.answer?.id === id;
          return (
            <AnswerTile
              key={id}
              place={place}
              state={stateOf({ isAnswer, isDone, isChosen: chosen === id, wasWrong: prompt.wrongChoices.includes(id) })}
              stateText={isAnswer ? t(result?.isCorrect ? 'right' : 'thisOne') : undefined}
              isDisabled={isDone || loading || prompt.wrongChoices.includes(id)}
              onClick={() => void choose(id)}
            >
              <span className={styles.choice} lang={practice.language}>
                {prompt.kind === 'NAME' && upper !== lower ? `${upper} ${lower}` : lower}
              </span>
            </AnswerTile>
          );
        })}
      </AnswerGrid>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
      {result && !result.isCorrect && (
        <PromptHelp prompt={prompt} hint={result.hint ?? null} language={practice.language} />
      )}
      {isDone && (
        <div ref={end} className={styles.next}>
          <BigButton onClick={next}>{t(isLast ? 'finish' : 'next')}</BigButton>
        </div>
      )}
    </div>
  );
}

type TileFacts = { isAnswer: boolean; isDone: boolean; isChosen: boolean; wasWrong: boolean };

function stateOf({ isAnswer, isDone, isChosen, wasWrong }: TileFacts) {
  if (isAnswer) return 'right';
  if (isChosen) return 'chosen';
  return isDone || wasWrong ? 'dimmed' : 'open';
}

/** The keyboard goes on where the eyes do: to the button that leads further. */
function useFocusWhen<E extends HTMLElement>(condition: boolean) {
  const place = useRef<E>(null);
  useEffect(() => {
    if (condition) place.current?.querySelector('button')?.focus();
  }, [condition]);
  return place;
}
