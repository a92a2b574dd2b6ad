import type { MainReadingFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, CoinPill, Notice } from '@alif24/client-shared/ui';
import { ConfirmReading } from './confirm-reading.tsx';
import styles from './read.module.css';
import type { StoryToRead } from './read.types.ts';
import { readingTexts } from './reading.texts.ts';
import { ReadingNumbers } from './reading-numbers.tsx';
import { resultsTexts } from './results.texts.ts';
import { Signs } from './signs.tsx';
import { StoryText } from './story-text.tsx';
import { kindsOf, type Marks, textPieces } from './text-words.ts';
import { langOf, useScript } from './use-script.ts';

interface ResultProps {
  reading: MainReadingFragment;
  story: StoryToRead;
  /** Adults see numbers; a child sees what was read, and what to look at again. */
  isAdult: boolean;
}

/** How a reading went, word by word. */
export function ReadingResult({ reading, story, isAdult }: ResultProps) {
  const t = useTexts(readingTexts);
  const script = useScript();
  const { result, words } = reading;
  if (!result) return null;
  const marks: Marks = new Map(result.marks.map(({ word, verdict }) => [word, verdict]));
  const kinds = kindsOf(story.language).filter((kind) => [...marks.values()].includes(kind));
  return (
    <>
      {isAdult ? <ReadingNumbers result={result} language={story.language} /> : <Praise reading={reading} />}
      {marks.size > 0 && !isAdult && <p>{t('lookAgain')}</p>}
      {kinds.length > 0 && <Signs kinds={kinds} marks={isAdult ? marks : undefined} />}
      <StoryText
        pieces={textPieces(story.pages, words)}
        lang={langOf(story, script)}
        marks={marks}
        wordsRead={result.wordsRead}
      />
      <div className={styles.bar}>
        {isAdult ? (
          <Judge reading={reading} />
        ) : (
          <div className={styles.two}>
            <BigButton kind="quiet" to="?">
              {t('readAgain')}
            </BigButton>
            {story.questions.length > 0 ? (
              <BigButton to="?questions">{t('questions')}</BigButton>
            ) : (
              <BigButton to="/stories">{t('anotherStory')}</BigButton>
            )}
          </div>
        )}
      </div>
    </>
  );
}

function Judge({ reading }: { reading: MainReadingFragment }) {
  const t = useTexts(resultsTexts);
  return (
    <div className={styles.two}>
      <BigButton kind="quiet" to={`?reading=${reading.id}&edit`}>
        {t('edit')}
      </BigButton>
      {reading.isTrusted ? (
        <BigButton to={`/children/${reading.student?.id}/reading`}>{t('all')}</BigButton>
      ) : (
        <ConfirmReading reading={reading} />
      )}
    </div>
  );
}

function Praise({ reading: { result, coins, isTrusted, source } }: { reading: MainReadingFragment }) {
  const t = useTexts(readingTexts);
  return (
    <section className={styles.praise}>
      <h2>{t('readWell', { count: result?.wordsRead ?? 0 })}</h2>
      <p>{t(result?.marks.length === 0 ? 'allRight' : 'readWellLead')}</p>
      {coins > 0 && (
        <p className={styles.coins}>
          <CoinPill coins={coins} /> {t('earned')}
        </p>
      )}
      {!isTrusted && <Notice kind="info">{t(source === 'BROWSER' ? 'practice' : 'confirmLater')}</Notice>}
    </section>
  );
}
