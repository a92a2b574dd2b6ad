import type { OlimpStartAttemptMutation } from '@alif24/client-shared/graphql';
import { type Locale, languageNames, languageOf, languages, localeOf, useTexts } from '@alif24/client-shared/i18n';
import { Prose } from '@alif24/client-shared/prose';
import { BigButton, clockFace, OfflineBanner, useTimeLeft } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { IconCloudCheck, IconCloudUpload, IconPencil, IconWifiOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { ProblemAnswer } from '../question/problem-answer.tsx';
import type { AnswerKeeper, KeptAnswer, Refusal } from './answer-keeper.ts';
import { HandIn } from './hand-in.tsx';
import { attemptState, finishAttempt } from './olympiad.graphql.ts';
import styles from './paper.module.css';
import { paperTexts } from './paper.texts.ts';
import { useAnswers, useFocusNotes } from './use-answers.ts';
import { type Problem, usePaper } from './use-paper.ts';

type Started = OlimpStartAttemptMutation['startOlympiadAttempt'];

interface HallProps {
  started: Started;
  title: string;
  onElsewhere: () => void;
  onOver: () => void;
}

/** From so many characters on a text is read in smaller letters. */
const LONG = 240;
/** How often it is asked whether the pupil was given more time. */
const ASK_AGAIN_AFTER = 60_000;

/** The problems, one at a time, with the time that is left and whether the answers are kept. */
export function Hall({ started: { attempt, session }, title, onElsewhere, onOver }: HallProps) {
  const t = useTexts(paperTexts);
  const here = { attemptId: attempt.id, session };
  const { language: chosen, languages: offered } = attempt;
  const [locale, setLocale] = useState<Locale>(offered.includes(chosen) ? chosen : (offered[0] ?? chosen));
  const [place, setPlace] = useState(0);
  const [isChecking, setChecking] = useState(false);
  const refuse = (refusal: Refusal) => (refusal === 'ELSEWHERE' ? onElsewhere() : onOver());
  const keeper = useAnswers(here, attempt.answers as KeptAnswer[], { locale, onRefusal: refuse });
  useFocusNotes(here);
  const state = useQuery(attemptState, {
    ...{ variables: { id: attempt.id }, fetchPolicy: 'network-only', pollInterval: ASK_AGAIN_AFTER },
  });
  const { times, finishedAt } = state.data?.olympiadAttempt ?? attempt;
  const left = useTimeLeft(times.endsAt, times.serverTime);
  const grace = useTimeLeft(times.savesUntil, times.serverTime);
  useEffect(() => {
    if (finishedAt || grace === 0) onOver();
  }, [finishedAt, grace, onOver]);
  const problems = usePaper(attempt.id, locale);
  const [finish, finishing] = useMutation(finishAttempt);
  const handIn = async () => {
    if (!(await keeper.flush())) return;
    await finish({ variables: { input: here } }).then(onOver, () => {});
  };
  const problem = problems?.[place];
  return (
    <div className={styles.hall}>
      <title>{`${title} · Alif24`}</title>
      <OfflineBanner />
      <header className={styles.head}>
        <h1>{title}</h1>
        <LanguageChoice offered={offered} locale={locale} choose={setLocale} />
        <p className={styles.time} role="timer" aria-label={t('left')}>
          <strong>{clockFace(left)}</strong>
          <small>{times.printedTime ? t('until', { time: times.printedTime }) : t('saving')}</small>
        </p>
      </header>
      <KeptMark keeper={keeper} />
      {!offered.includes(chosen) && (
        <p className={styles.hint}>{t('notWritten', { language: languageNames[languageOf(chosen)] })}</p>
      )}
      <main id="content" tabIndex={-1} className={styles.paper}>
        {!problems && <p role="status">{t('opening')}</p>}
        {problems && problem && !isChecking && left > 0 && (
          <>
            <Places problems={problems} place={place} keeper={keeper} go={setPlace} />
            <Asked problem={problem} total={problems.length} locale={locale} keeper={keeper} />
            <nav className={styles.moves} aria-label={t('problems')}>
              <BigButton kind="quiet" isDisabled={place === 0} onClick={() => setPlace(place - 1)}>
                {t('previous')}
              </BigButton>
              {place < problems.length - 1 ? (
                <BigButton onClick={() => setPlace(place + 1)}>{t('next')}</BigButton>
              ) : (
                <BigButton onClick={() => setChecking(true)}>{t('handIn')}</BigButton>
              )}
            </nav>
            {place < problems.length - 1 && (
              <button type="button" className={styles.early} onClick={() => setChecking(true)}>
                {t('handIn')}
              </button>
            )}
          </>
        )}
        {problems && isChecking && left > 0 && (
          <HandIn
            problems={problems}
            keeper={keeper}
            isBusy={finishing.loading}
            error={finishing.error}
            handIn={handIn}
            goTo={(at) => {
              setPlace(at);
              setChecking(false);
            }}
          />
        )}
        {left === 0 && <p role="status">{t('saving')}</p>}
      </main>
    </div>
  );
}

interface LanguageChoiceProps {
  /** Those in which the problems are written. */
  offered: readonly Locale[];
  locale: Locale;
  choose: (locale: Locale) => void;
}

function LanguageChoice({ offered, locale, choose }: LanguageChoiceProps) {
  const t = useTexts(paperTexts);
  if (offered.length < 2) return null;
  return (
    <select
      className={styles.language}
      aria-label={t('language')}
      value={locale}
      onChange={(event) => choose(event.target.value as Locale)}
    >
      {languages
        .filter((each) => offered.includes(localeOf(each)))
        .map((each) => (
          <option key={each} value={localeOf(each)} lang={each}>
            {languageNames[each]}
          </option>
        ))}
    </select>
  );
}

const MARKS = { kept: IconCloudCheck, sending: IconCloudUpload, waiting: IconWifiOff, unread: IconPencil };

function KeptMark({ keeper }: { keeper: AnswerKeeper }) {
  const t = useTexts(paperTexts);
  const state = keeper.state === 'kept' && keeper.hasRefused ? 'unread' : keeper.state;
  const Mark = MARKS[state];
  return (
    <p className={styles.kept} data-state={state} role="status">
      <Mark size={20} aria-hidden="true" /> {t(state)}
    </p>
  );
}

function Places({
  problems,
  place,
  keeper,
  go,
}: {
  problems: readonly Problem[];
  place: number;
  keeper: AnswerKeeper;
  go: (place: number) => void;
}) {
  const t = useTexts(paperTexts);
  return (
    <ol className={styles.places} aria-label={t('problems')}>
      {problems.map(({ id, number }, at) => {
        const isDone = keeper.answerTo(id) !== null && !keeper.isRefused(id);
        return (
          <li key={id}>
            <button
              type="button"
              data-done={isDone}
              aria-current={at === place ? 'step' : undefined}
              aria-label={`${t('problem', { number })}, ${t(isDone ? 'answered' : 'unanswered')}`}
              onClick={() => go(at)}
            >
              {number}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

interface AskedProps {
  problem: Problem;
  total: number;
  /** The language that was asked for. */
  locale: Locale;
  keeper: AnswerKeeper;
}

function Asked({ problem, total, locale, keeper }: AskedProps) {
  const t = useTexts(paperTexts);
  const { id, number, points, text } = problem;
  const language = languageOf(problem.language);
  const answer = keeper.answerTo(id);
  return (
    <section className={styles.asked} aria-labelledby="asked">
      <p className={styles.hint}>
        {t('of', { number, total })} · {t('points', { points })}
      </p>
      {problem.language !== locale && (
        <p className={styles.hint}>{t('onlyIn', { language: languageNames[language] })}</p>
      )}
      <h2 id="asked" lang={language} data-long={text.length > LONG}>
        <Prose text={text} />
      </h2>
      <ProblemAnswer
        problem={problem}
        answer={answer}
        isRefused={keeper.isRefused(id)}
        change={(next) => keeper.put(id, next)}
      />
      {answer && (
        <button type="button" className={styles.early} onClick={() => keeper.put(id, null)}>
          {t('clear')}
        </button>
      )}
    </section>
  );
}
