import { codeOf } from '@alif24/client-shared/apollo';
import { languageOf, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, ErrorNotice, Notice } from '@alif24/client-shared/ui';
import { IconArrowLeft, IconArrowRight, IconCheck, IconCloudOff, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { AnswerField } from './answer-field.tsx';
import { attemptTexts } from './test-attempt.texts.ts';
import styles from './test-player.module.css';
import { isAnswered, type OpenAttempt, useTestPlayer } from './use-test-player.ts';

/** One question at a time; which one stands in the address, so that a reload finds it again. */
export function TestPlayer({ attempt }: { attempt: OpenAttempt }) {
  const t = useTexts(attemptTexts);
  const player = useTestPlayer(attempt);
  const dialog = useRef<HTMLDialogElement>(null);
  const [search, setSearch] = useSearchParams();
  const { questions } = attempt;
  const at = Math.min(Math.max(Number(search.get('q') ?? 1) || 1, 1), questions.length) - 1;
  const question = questions[at];
  const left = questions.filter(({ id }) => !isAnswered(player.answers[id])).length;
  const go = (to: number) => setSearch({ q: String(to + 1) }, { replace: true });
  if (!question) return null;

  return (
    <main className={styles.player}>
      <title>{`${attempt.test.title} · Alif24`}</title>
      <header className={styles.top}>
        <Link to="/tests" className={styles.leave} aria-label={t('leave')}>
          <IconX size={26} aria-hidden="true" />
        </Link>
        <progress className={styles.progress} max={questions.length} value={at + 1} aria-label={t('allQuestions')} />
        <span className={styles.place}>{t('place', { n: at + 1, of: questions.length })}</span>
      </header>

      <section className={styles.question} aria-live="polite">
        <p className={styles.hint}>{t(question.type)}</p>
        <h1 lang={languageOf(attempt.test.language)}>{question.text}</h1>
      </section>
      <AnswerField
        question={question}
        answer={player.answers[question.id]}
        change={(answer) => player.answer(question.id, answer)}
      />
      <p className={styles.saved} data-state={player.saving} role="status">
        {player.saving === 'waiting' && <IconCloudOff size={20} aria-hidden="true" />}
        {player.saving === 'saved' && <IconCheck size={20} aria-hidden="true" />}
        {player.saving && t(player.saving)}
      </p>
      <Problem attemptId={attempt.id} problem={player.problem} />

      <footer className={styles.bottom}>
        <nav aria-label={t('allQuestions')} className={styles.numbers}>
          {questions.map(({ id }, n) => {
            const hasAnswer = isAnswered(player.answers[id]);
            return (
              <button
                key={id}
                type="button"
                data-answered={hasAnswer}
                aria-current={n === at ? 'step' : undefined}
                aria-label={t(hasAnswer ? 'answered' : 'left', { n: n + 1 })}
                onClick={() => go(n)}
              >
                {n + 1}
                {hasAnswer && <IconCheck size={14} stroke={3} aria-hidden="true" />}
              </button>
            );
          })}
        </nav>
        <div className={styles.steps}>
          <BigButton
            kind="quiet"
            isDisabled={at === 0}
            icon={<IconArrowLeft size={22} aria-hidden="true" />}
            onClick={() => go(at - 1)}
          >
            {t('back')}
          </BigButton>
          {at < questions.length - 1 ? (
            <BigButton icon={<IconArrowRight size={22} aria-hidden="true" />} onClick={() => go(at + 1)}>
              {t('next')}
            </BigButton>
          ) : (
            <BigButton isBusy={player.isSubmitting} onClick={() => dialog.current?.showModal()}>
              {t('submit')}
            </BigButton>
          )}
        </div>
      </footer>

      <dialog ref={dialog} className={styles.dialog} aria-labelledby="submit-title">
        <h2 id="submit-title">{t('submitTitle')}</h2>
        <p>{left === 0 ? t('submitAll') : t('submitLeft', { count: left })}</p>
        <div className={styles.steps}>
          <BigButton kind="quiet" onClick={() => dialog.current?.close()}>
            {t('stay')}
          </BigButton>
          <BigButton
            onClick={() => {
              dialog.current?.close();
              void player.submit();
            }}
          >
            {t('submit')}
          </BigButton>
        </div>
      </dialog>
    </main>
  );
}

function Problem({ attemptId, problem }: { attemptId: string; problem: unknown }) {
  const t = useTexts(attemptTexts);
  if (!problem) return null;
  if (problem === 'unsaved') return <Notice kind="problem">{t('notSaved')}</Notice>;
  if (codeOf(problem) !== 'QUESTION_CLOSED') return <ErrorNotice error={problem} />;
  return (
    <Notice kind="info" action={<Link to={`/attempts/${attemptId}/result`}>{t('seeResult')}</Link>}>
      {t('closed')}
    </Notice>
  );
}
