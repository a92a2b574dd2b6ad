import { localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, CoinPill, EmptyState, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { dateOf } from './activity.ts';
import { type ChildBill, type ChildFacts, child } from './child.graphql.ts';
import { childTexts } from './child.texts.ts';
import { ChildPlaces } from './child-places.tsx';
import { SchoolSection } from './child-school.tsx';
import { MathsSection, ReadingSection } from './child-skills.tsx';
import { useGradeText } from './grade-text.ts';
import { type Alphabets, LettersSection } from './letters-section.tsx';
import styles from './section.module.css';
import { WeekSection } from './week-section.tsx';

export function ChildPage() {
  const t = useTexts(childTexts);
  const { id = '' } = useParams();
  const { language } = useLanguage();
  const [today] = useState(() => dateOf(new Date()));
  const result = useQuery(child, {
    variables: { id, of: today, locale: localeOf(language) },
    fetchPolicy: 'cache-and-network',
  });
  const back = <BigButton to="/">{t('children')}</BigButton>;
  return (
    <QueryBoundary
      result={result}
      empty={{
        when: ({ user }) => !user,
        show: <EmptyState isPage title={t('notFound')} advice={t('notFoundAdvice')} action={back} />,
      }}
    >
      {({ user, alphabets, familyBills }) =>
        user && (
          <Child
            facts={user}
            today={today}
            alphabets={alphabets}
            bills={familyBills?.edges.map(({ node }) => node).filter(({ student }) => student.id === user.id) ?? null}
          />
        )
      }
    </QueryBoundary>
  );
}

interface ChildProps {
  facts: ChildFacts;
  today: string;
  alphabets: Alphabets;
  bills: readonly ChildBill[] | null;
}

/** The week first, then where the child stands, then the school; where a parent decides comes last. */
function Child({ facts, today, alphabets, bills }: ChildProps) {
  const t = useTexts(childTexts);
  const lead = useGradeText(facts);
  const { id, fullName, displayName, coins, screenTime, readings, mathProgress, letterProgress, classrooms } = facts;
  return (
    <Page
      title={fullName ?? displayName}
      lead={lead}
      back={{ to: '/', text: t('children') }}
      aside={coins && <CoinPill coins={coins.balance} />}
    >
      <div className={styles.sections}>
        <WeekSection key={id} childId={id} today={today} limits={screenTime?.limits} />
        <ReadingSection id={id} readings={readings} />
        <MathsSection id={id} progress={mathProgress} />
        <LettersSection id={id} progress={letterProgress} alphabets={alphabets} />
        <SchoolSection classrooms={classrooms} bills={bills} />
      </div>
      <ChildPlaces id={id} />
    </Page>
  );
}
