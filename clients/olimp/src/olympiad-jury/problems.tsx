import { localeOf, useFormat, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { Prose } from '@alif24/client-shared/prose';
import { Card, EmptyState, Meter, Notice, QueryBoundary, Skeleton, takeFocus } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { optionsCount } from '../question/answer-words.ts';
import { useAnswerWords } from '../question/use-answer-words.ts';
import { type JuryProblem, juryProblems } from './jury.graphql.ts';
import styles from './jury.module.css';
import { isHeld, type PartProps } from './jury.page.tsx';
import { juryTexts } from './jury.texts.ts';
import { KeyForm } from './key-form.tsx';

/** The problems of a grade with what is right and the commonest answers, once nobody sits the stage any more; and the change of a key. */
export function Problems({ olympiad, stage, grade, readAgain }: PartProps) {
  const t = useTexts(juryTexts);
  const { language } = useLanguage();
  const variables = { id: olympiad.id, stageId: stage.stage.id, grade, locale: localeOf(language) };
  const result = useQuery(juryProblems, { variables, fetchPolicy: 'no-cache' });
  const found = (data: typeof result.data) => data?.olympiad?.jury?.stages[0]?.problems ?? [];
  const [isChanged, setChanged] = useState(false);
  return (
    <div className={styles.part}>
      <h2>{t('problemsOf', { grade })}</h2>
      {isChanged && (
        <div tabIndex={-1} ref={takeFocus}>
          <Notice kind="done" action={<Link to={`?stage=${stage.stage.id}&grade=${grade}`}>{t('seeChanges')}</Link>}>
            {t('keyChanged')}
          </Notice>
        </div>
      )}
      <QueryBoundary
        result={result}
        skeleton={<Skeleton shape="lines" count={6} />}
        empty={{
          when: (data) => found(data).length === 0,
          show: <EmptyState advice={t(stage.isOver ? 'noProblems' : 'problemsLater')} />,
        }}
      >
        {(data) => (
          <ol className={styles.problems}>
            {found(data).map((problem) => (
              <ProblemCard
                key={`${problem.id} ${problem.keyVersion}`}
                problem={problem}
                mayChange={isHeld(olympiad)}
                readAgain={async () => {
                  await Promise.all([readAgain(), result.refetch()]);
                }}
                onChanged={() => setChanged(true)}
              />
            ))}
          </ol>
        )}
      </QueryBoundary>
    </div>
  );
}

interface ProblemCardProps {
  problem: JuryProblem;
  mayChange: boolean;
  readAgain: () => Promise<unknown>;
  onChanged: () => void;
}

function ProblemCard({ problem, mayChange, readAgain, onChanged }: ProblemCardProps) {
  const t = useTexts(juryTexts);
  const words = useAnswerWords();
  const [isOpen, setOpen] = useState(false);
  const { id, number, points, kind, text, options, keys, variants, keyVersion, isVoid } = problem;
  // An appeal leads here, before the problems have come.
  const isSought = useLocation().hash === `#problem-${id}`;
  return (
    <Card as="li" className={styles.problem}>
      <h3 id={`problem-${id}`} tabIndex={-1} ref={isSought ? takeFocus : null}>
        {t('problem', { number })} <small>{t('kinds', { kind: t(`kind_${kind}`), points })}</small>
      </h3>
      <p className={styles.text}>
        <Prose text={text} />
      </p>
      {kind !== 'TRUE_FALSE' && options.length > 0 && (
        <p className={styles.note}>
          <Prose text={options.join('; ')} />
        </p>
      )}
      {isVoid && <Notice kind="info">{t('isVoid')}</Notice>}
      <dl className={styles.keys}>
        {keys.map((key, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: variants stay where they are
          <div key={n}>
            <dt>{variants.length > 1 ? t('rightIn', { variant: variants[n] ?? String(n + 1) }) : t('rightNow')}</dt>
            <dd>
              <Prose text={words.key(problem, key)} />
            </dd>
          </div>
        ))}
      </dl>
      {keyVersion > 1 && <p className={styles.note}>{t('keyVersion', { version: keyVersion })}</p>}
      <Given problem={problem} />
      {mayChange && !isOpen && (
        <button type="button" className={styles.quiet} aria-describedby={`problem-${id}`} onClick={() => setOpen(true)}>
          {t('keyChange')}
        </button>
      )}
      {isOpen && <KeyForm problem={problem} readAgain={readAgain} onDone={onChanged} onClose={() => setOpen(false)} />}
    </Card>
  );
}

/** The commonest answers, how often each was given, and which of them count as right. */
function Given({ problem }: { problem: JuryProblem }) {
  const t = useTexts(juryTexts);
  const format = useFormat();
  const words = useAnswerWords();
  const { kind, answers, keys, variants, isVoid } = problem;
  const total = answers.reduce((sum, { count }) => sum + count, 0);
  const [key] = keys;
  if (answers.length === 0) return <p className={styles.note}>{t('noAnswers')}</p>;
  return (
    <table className={styles.given}>
      <caption>{t('given')}</caption>
      <tbody>
        {answers.map(({ answer, count }) => {
          const said = words.answer(problem, answer);
          const counts = (one: NonNullable<typeof key>) =>
            answer.options ? optionsCount(kind, one, answer.options) : said === words.key(problem, one);
          const isRight = !isVoid && variants.length <= 1 && key && counts(key);
          return (
            <tr key={said} data-right={isRight || undefined}>
              <th scope="row">
                <Prose text={said} /> {isRight && <small>({t('countsRight')})</small>}
              </th>
              <td>{format.number(count)}</td>
              <td>
                <Meter value={count} most={total} isFull={Boolean(isRight)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
