import '@mantine/core/styles/Input.layer.css';
import { useSession } from '@alif24/client-shared/auth';
import { languageNames, languageOf, languages, localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { AskTwice, BigButton, Card, ErrorNotice, Notice, Page } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { questionTexts } from '../question/question-editor.texts.ts';
import { QuestionEditor } from '../question/question-editor.tsx';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.ts';
import {
  choicesWith,
  hasSections,
  LONGEST_SECTION,
  MOST_QUESTIONS,
  modeOf,
  newDraft,
  newQuizQuestion,
  type QuizDraft,
  type QuizQuestion,
  quizProblemOf,
  recallDraft,
  rememberDraft,
  SECONDS,
  teamsProblem,
  toInput,
} from './quiz-draft.ts';
import { QuizFrom } from './quiz-from.tsx';
import { QuizRulesEditor } from './quiz-rules-editor.tsx';
import { createQuiz } from './quizzes.graphql.ts';
import { SectionTitles } from './section-titles.tsx';

/** Where a quiz is written, from nothing or from one that was written before. */
export function QuizEditorPage() {
  const from = useSearchParams()[0].get('from');
  const { language } = useLanguage();
  const userId = useSession().user?.id ?? '';
  if (from === null) return <QuizEditor key="new" initial={recallDraft(userId) ?? newDraft(localeOf(language))} />;
  return (
    <QuizFrom key={from} quizId={from}>
      {(draft) => <QuizEditor initial={draft} />}
    </QuizFrom>
  );
}

/** What is written is kept on the device until its room is open. */
function QuizEditor({ initial }: { initial: QuizDraft }) {
  const t = useTexts(editorTexts);
  const inQuestion = useTexts(questionTexts);
  const navigate = useNavigate();
  const { language } = useLanguage();
  const userId = useSession().user?.id ?? '';
  const [first] = useState(initial);
  const [draft, setDraft] = useState(first);
  const [isChecked, setChecked] = useState(false);
  const [create, { loading, error }] = useMutation(createQuiz);
  useEffect(() => {
    if (draft !== first) rememberDraft(userId, draft);
  }, [userId, draft, first]);

  const { title, language: written, questions, teams } = draft;
  const isSurvey = modeOf(draft) === 'SURVEY';
  const problem = (question: QuizQuestion) => quizProblemOf(question, written, isSurvey);
  const problemText = (found: ReturnType<typeof problem>) =>
    found && (found === 'badPoints' ? t(found) : inQuestion(found));
  const setQuestions = (next: QuizQuestion[]) => setDraft({ ...draft, questions: next });

  async function beginAnew() {
    rememberDraft(userId, null);
    setDraft(newDraft(localeOf(language)));
    await navigate('/quizzes/new', { replace: true });
  }

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setChecked(true);
    const isPlayable = title.trim() !== '' && teamsProblem(teams) === null;
    const isReady = isPlayable && questions.every((question) => problem(question) === null);
    if (!isReady) return;
    const { data } = await create({ variables: { input: toInput(draft) } }).catch(() => ({ data: undefined }));
    if (!data) return;
    rememberDraft(userId, null);
    navigate(`/host/${data.createLiveQuiz.id}`, { replace: true });
  }

  return (
    <Page title={t('title')} lead={t('lead')}>
      <form noValidate onSubmit={send} className={styles.form}>
        {draft.from !== null && (
          <Notice
            kind="info"
            action={<AskTwice label={t('anew')} about={title} sure={t('anewSure')} isBusy={false} act={beginAnew} />}
          >
            {t('copied')}
          </Notice>
        )}
        <Card className={styles.about}>
          <TextInput
            label={t('name')}
            placeholder={t('namePlace')}
            maxLength={120}
            value={title}
            error={isChecked && title.trim() === '' && t('noTitle')}
            onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('language')}
            value={languageOf(draft.language)}
            data={languages.map((value) => ({ value, label: languageNames[value] }))}
            onChange={(event) => {
              const chosen = languages.find((one) => one === event.currentTarget.value);
              if (chosen) setDraft({ ...draft, language: localeOf(chosen) });
            }}
          />
        </Card>
        <QuizRulesEditor draft={draft} isChecked={isChecked} set={(change) => setDraft({ ...draft, ...change })} />
        {questions.map((question, index) => (
          <QuestionEditor
            key={question.key}
            title={t('question', { number: index + 1 })}
            question={question}
            place={{ index, count: questions.length }}
            language={written}
            isSurvey={isSurvey}
            problem={isChecked ? problemText(problem(question)) : null}
            measures={
              <Measures
                question={question}
                isSurvey={isSurvey}
                asksSection={hasSections(draft)}
                set={(change) => setQuestions(questions.with(index, { ...question, ...change }))}
              />
            }
            more={
              <SectionTitles
                question={question}
                language={written}
                set={(change) => setQuestions(questions.with(index, { ...question, ...change }))}
              />
            }
            onChange={(changed) => setQuestions(questions.with(index, changed))}
            onRemove={() => setQuestions(questions.toSpliced(index, 1))}
            onMove={(by) => setQuestions(questions.toSpliced(index, 1).toSpliced(index + by, 0, question))}
          />
        ))}
        <ErrorNotice error={error} />
        <div className={styles.actions}>
          <BigButton
            kind="quiet"
            icon={<IconPlus aria-hidden="true" />}
            isDisabled={questions.length >= MOST_QUESTIONS}
            onClick={() => setQuestions([...questions, newQuizQuestion()])}
          >
            {t('add')}
          </BigButton>
          <BigButton type="submit" isBusy={loading}>
            {t('save')}
          </BigButton>
        </div>
      </form>
    </Page>
  );
}

interface MeasuresProps {
  question: QuizQuestion;
  isSurvey: boolean;
  asksSection: boolean;
  set: (change: Partial<QuizQuestion>) => void;
}

/** How long a question is open, what it brings, and whether a section begins with it. */
function Measures({ question, isSurvey, asksSection, set }: MeasuresProps) {
  const t = useTexts(editorTexts);
  return (
    <>
      <NativeSelect
        label={t('seconds')}
        value={question.seconds}
        data={choicesWith(SECONDS, question.seconds).map((count) => ({
          value: String(count),
          label: t('secondsValue', { count }),
        }))}
        onChange={(event) => set({ seconds: Number(event.currentTarget.value) })}
      />
      {!isSurvey && (
        <TextInput
          label={t('points')}
          placeholder={t('pointsHint')}
          inputMode="numeric"
          maxLength={4}
          value={question.points}
          onChange={(event) => set({ points: event.currentTarget.value })}
        />
      )}
      {asksSection && (
        <TextInput
          label={t('section')}
          placeholder={t('sectionHint')}
          maxLength={LONGEST_SECTION}
          value={question.section}
          onChange={(event) => set({ section: event.currentTarget.value })}
        />
      )}
    </>
  );
}
