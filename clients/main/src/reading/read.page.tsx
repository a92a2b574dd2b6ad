import type { MainReadingFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconX } from '@tabler/icons-react';
import { Link, useParams, useSearchParams } from 'react-router';
import { ListenedReading } from './listened-reading.tsx';
import { Prepare } from './prepare.tsx';
import { Questions } from './questions.tsx';
import styles from './read.module.css';
import type { StepProps } from './read.types.ts';
import { oneReading, storyToRead } from './reading.graphql.ts';
import { readingTexts } from './reading.texts.ts';
import { ReadingResult } from './reading-result.tsx';
import { Scoring } from './scoring.tsx';
import { TappedReading } from './tapped-reading.tsx';
import { langOf, useScript } from './use-script.ts';

/**
 * Reading a story aloud, and its questions. Where one stands is in the address: `reading` names the reading, `child` whose it is on an adult's
 * device, `how` who listens, `questions` asks them; so that nothing is lost by reloading.
 */
export function ReadPage() {
  const t = useTexts(readingTexts);
  const { id = '' } = useParams();
  const script = useScript();
  const result = useQuery(storyToRead, { variables: { id, script } });
  return (
    <main className={styles.page}>
      <QueryBoundary
        result={result}
        empty={{
          when: ({ story }) => story === null,
          show: (
            <EmptyState
              isPage
              picture="book"
              title={t('lost')}
              advice=""
              action={<BigButton to="/stories">{t('allStories')}</BigButton>}
            />
          ),
        }}
      >
        {({ story, me }) =>
          story &&
          me && (
            <>
              <title>{`${story.title} · Alif24`}</title>
              <header className={styles.head}>
                <Link to={`/stories/${id}`} aria-label={t('close')} className={styles.close}>
                  <IconX size={26} aria-hidden="true" />
                </Link>
                <h1 lang={langOf(story, script)}>{story.title}</h1>
              </header>
              <Steps story={story} me={me} />
            </>
          )
        }
      </QueryBoundary>
    </main>
  );
}

function Steps({ story, me }: StepProps) {
  const [params] = useSearchParams();
  const readingId = params.get('reading');
  const how = params.get('how');
  if (params.has('questions') && me.role === 'STUDENT') return <Questions story={story} />;
  if (readingId) return <OneReading key={readingId} id={readingId} story={story} me={me} />;
  if (how === 'RECORDING' || how === 'BROWSER') return <ListenedReading story={story} method={how} />;
  if (how === 'ADULT') return <TappedReading story={story} reading={null} />;
  return <Prepare story={story} me={me} />;
}

function OneReading({ id, ...step }: StepProps & { id: string }) {
  const t = useTexts(readingTexts);
  const script = useScript();
  const result = useQuery(oneReading, { variables: { id, script } });
  return (
    <QueryBoundary
      result={result}
      empty={{ when: ({ reading }) => reading === null, show: <EmptyState picture="book" advice={t('lostReading')} /> }}
    >
      {({ reading }) => reading && <ByState reading={reading} {...step} />}
    </QueryBoundary>
  );
}

function ByState({ reading, story, me }: StepProps & { reading: MainReadingFragment }) {
  const [params] = useSearchParams();
  if (reading.state === 'SCORING') return <Scoring id={reading.id} picture={story.picture} />;
  if (reading.state === 'ANALYSED' && !params.has('edit')) {
    return <ReadingResult reading={reading} story={story} isAdult={me.role !== 'STUDENT'} />;
  }
  return <TappedReading story={story} reading={reading} />;
}
