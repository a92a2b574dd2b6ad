import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, CoinPill, EmptyState, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import type { PupilFacts } from './activity.ts';
import { ActivityMatrix } from './activity-matrix.tsx';
import { childTexts } from './child.texts.ts';
import { ChildPlaces } from './child-places.tsx';
import { CoinBars } from './coin-bars.tsx';
import { GamesSection } from './games-section.tsx';
import { useGradeText } from './grade-text.ts';
import { LessonsSection } from './lessons-section.tsx';
import { type Alphabets, LettersSection } from './letters-section.tsx';
import { child } from './pupil.graphql.ts';
import { QuizzesSection } from './quizzes-section.tsx';
import styles from './section.module.css';
import { TestsSection } from './tests-section.tsx';
import { WeekSection } from './week-section.tsx';

export function ChildPage() {
  const t = useTexts(childTexts);
  const { id = '' } = useParams();
  const result = useQuery(child, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const back = <BigButton to="/">{t('children')}</BigButton>;
  return (
    <QueryBoundary
      result={result}
      empty={{
        when: ({ user }) => !user,
        show: <EmptyState isPage title={t('notFound')} advice={t('notFoundAdvice')} action={back} />,
      }}
    >
      {({ user, alphabets }) =>
        user && <Child facts={user} name={user.fullName ?? user.displayName} alphabets={alphabets} now={new Date()} />
      }
    </QueryBoundary>
  );
}

interface ChildProps {
  facts: PupilFacts;
  name: string;
  alphabets: Alphabets;
  now: Date;
}

function Child({ facts, name, alphabets, now }: ChildProps) {
  const t = useTexts(childTexts);
  const lead = useGradeText(facts);
  return (
    <Page
      title={name}
      lead={lead}
      back={{ to: '/', text: t('children') }}
      aside={facts.coins && <CoinPill coins={facts.coins.balance} />}
    >
      <ChildPlaces id={facts.id} />
      <div className={styles.sections}>
        <WeekSection childId={facts.id} now={now} />
        <ActivityMatrix facts={facts} now={now} />
        <CoinBars facts={facts} now={now} />
        <LettersSection progress={facts.letterProgress} alphabets={alphabets} />
        <TestsSection attempts={facts.testAttempts} />
        <QuizzesSection results={facts.liveQuizResults} />
        <GamesSection scores={facts.gameScores} />
        <LessonsSection progress={facts.lessonProgress} />
      </div>
    </Page>
  );
}
