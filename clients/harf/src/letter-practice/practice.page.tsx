import type { HarfPracticeFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, QueryBoundary, Steps } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { letterPractice } from './letter-practice.graphql.ts';
import { practiceTexts } from './letter-practice.texts.ts';
import styles from './practice.module.css';
import { PracticeResult } from './practice-result.tsx';
import { PromptView } from './prompt-view.tsx';

/** Five prompts, one on the screen at a time, without a clock. */
export function PracticePage() {
  const t = useTexts(practiceTexts);
  const { id = '' } = useParams();
  const result = useQuery(letterPractice, { variables: { id } });
  return (
    <main className={styles.page}>
      <title>{`${t('title')} · Alif24`}</title>
      <QueryBoundary
        result={result}
        empty={{
          when: ({ letterPractice }) => letterPractice === null,
          show: (
            <EmptyState
              picture="letters"
              advice={t('none')}
              action={<BigButton to="/practice">{t('more')}</BigButton>}
            />
          ),
        }}
      >
        {({ letterPractice }) => letterPractice && <Practice key={id} practice={letterPractice} />}
      </QueryBoundary>
    </main>
  );
}

function Practice({ practice }: { practice: HarfPracticeFragment }) {
  const t = useTexts(practiceTexts);
  const { prompts } = practice;
  const firstOpen = prompts.findIndex(({ triesLeft }) => triesLeft > 0);
  const [at, setAt] = useState(firstOpen < 0 ? prompts.length : firstOpen);
  const prompt = prompts[at];
  if (!prompt) return <PracticeResult practice={practice} />;
  return (
    <>
      <header className={styles.head}>
        <Link to={`/?alphabet=${practice.language}`} aria-label={t('close')} className={styles.close}>
          <IconX size={26} aria-hidden="true" />
        </Link>
        <Steps
          label={t('step', { number: prompt.number, total: prompts.length })}
          steps={prompts.map(({ number, triesLeft }) => ({ key: number, isDone: triesLeft === 0 }))}
          at={at}
        />
        <span className={styles.count} aria-hidden="true">
          {prompt.number} / {prompts.length}
        </span>
      </header>
      <PromptView
        key={prompt.number}
        practice={practice}
        prompt={prompt}
        isLast={prompt.number === prompts.length}
        next={() => setAt(at + 1)}
      />
    </>
  );
}
