import { languageOf, useFormat, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { Prose } from '@alif24/client-shared/prose';
import { Card } from '@alif24/client-shared/ui';
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import { useAnswerWords } from '../question/use-answer-words.ts';
import { Appealing } from './appeal-box.tsx';
import type { ResultAttempt, StageResult } from './result.graphql.ts';
import styles from './result.module.css';
import { resultTexts } from './result.texts.ts';

interface ProblemResultsProps {
  attempt: ResultAttempt;
  result: StageResult;
  onAppealed: () => Promise<unknown>;
}

/** Problem by problem in the order the pupil had them: what was put down, what is right, why, and the appeal against it. */
export function ProblemResults({ attempt, result, onAppealed }: ProblemResultsProps) {
  const t = useTexts(resultTexts);
  const format = useFormat();
  const { appealsUntil, changedAt, appeals, appealableProblemIds } = result;
  const mayAppeal = !!appealsUntil && Date.parse(appealsUntil) > Date.now();
  const outcomes = new Map(result.problems.map((one) => [one.problemId, one]));
  const answers = new Map(attempt.answers.map(({ problemId, answer }) => [problemId, answer]));
  const appealsOf = Map.groupBy(appeals, ({ problemId }) => problemId);
  return (
    <section className={styles.problems}>
      <h3>{t('problems')}</h3>
      {changedAt && (
        <p className={styles.note}>{t('changed', { at: `${format.day(changedAt)}, ${format.time(changedAt)}` })}</p>
      )}
      {appealsUntil && (
        <p className={styles.note}>
          {t(mayAppeal ? 'appealsUntil' : 'appealsOver', {
            until: `${format.day(appealsUntil)}, ${format.time(appealsUntil)}`,
          })}{' '}
          {mayAppeal && t('zone')}
        </p>
      )}
      <ol>
        {attempt.problems.map((problem) => {
          const outcome = outcomes.get(problem.id);
          if (!outcome) return null;
          return (
            <Card as="li" key={problem.id} className={styles.problem}>
              <Told problem={problem} outcome={outcome} given={answers.get(problem.id) ?? null} />
              <Appealing
                attemptId={attempt.id}
                problem={problem}
                appeals={appealsOf.get(problem.id) ?? []}
                mayAppeal={appealableProblemIds.includes(problem.id)}
                onAppealed={onAppealed}
              />
            </Card>
          );
        })}
      </ol>
    </section>
  );
}

const MARKS = { RIGHT: IconCircleCheck, WRONG: IconCircleX, BLANK: IconCircleDashed };

interface ToldProps {
  problem: ResultAttempt['problems'][number];
  outcome: StageResult['problems'][number];
  given: ResultAttempt['answers'][number]['answer'] | null;
}

function Told({ problem, outcome: { outcome, isVoid, key, explanation }, given }: ToldProps) {
  const t = useTexts(resultTexts);
  const words = useAnswerWords();
  const { language } = useLanguage();
  const Mark = MARKS[outcome];
  const spoken = languageOf(problem.language);
  return (
    <>
      <p className={styles.outcome} data-outcome={outcome}>
        <Mark size={22} aria-hidden="true" /> {t('problem', { number: problem.number })}:{' '}
        {t(isVoid ? 'isVoid' : `outcomes_${outcome}`)}
      </p>
      {isVoid && <p className={styles.note}>{t('voidWhy')}</p>}
      <p className={styles.asked} lang={spoken === language ? undefined : spoken}>
        <Prose text={problem.text} />
      </p>
      <dl className={styles.answers}>
        {(isVoid || outcome !== 'RIGHT') && (
          <div>
            <dt>{t('yours')}</dt>
            <dd>
              <Prose text={words.answer(problem, given) || t('none')} />
            </dd>
          </div>
        )}
        {key && (
          <div>
            <dt>{t('right')}</dt>
            <dd>
              <strong>
                <Prose text={words.key(problem, key)} />
              </strong>
            </dd>
          </div>
        )}
        {explanation && (
          <div>
            <dt>{t('why')}</dt>
            <dd>
              <Prose text={explanation} />
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
