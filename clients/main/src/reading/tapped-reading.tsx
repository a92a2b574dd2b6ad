import type { MainReadingFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, ErrorNotice, Meter, Notice, takeFocus } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import styles from './read.module.css';
import type { StoryToRead } from './read.types.ts';
import { finishReading, markReading, startReading } from './reading.graphql.ts';
import { readingTexts } from './reading.texts.ts';
import { Signs } from './signs.tsx';
import { StoryText } from './story-text.tsx';
import { bareWord, kindsOf, type Marks, marksUpTo, tapped, textPieces, wordsOf } from './text-words.ts';
import { langOf, useScript } from './use-script.ts';
import { READING_SECONDS, useSeconds } from './use-seconds.ts';

type Phase = 'ready' | 'running' | 'last' | 'check';

/**
 * An adult beside the child taps the words that were not right, for a minute, then the last one that was read, looks it all over and saves.
 * Without a reading it has not begun; with one that has a result, that is put right.
 */
export function TappedReading({ story, reading }: { story: StoryToRead; reading: MainReadingFragment | null }) {
  const t = useTexts(readingTexts);
  const script = useScript();
  const [params, setParams] = useSearchParams();
  const [marks, setMarks] = useState<Marks>(
    () => new Map(reading?.result?.marks.map(({ word, verdict }) => [word, verdict])),
  );
  const [touchedWord, setTouched] = useState<number | null>(null);
  const [wordsRead, setWordsRead] = useState<number | null>(reading?.result?.wordsRead ?? null);
  const [start, starting] = useMutation(startReading);
  const [finish, finishing] = useMutation(finishReading);
  const [save, saving] = useMutation(markReading);
  const phase: Phase = !reading
    ? 'ready'
    : reading.state === 'STARTED'
      ? 'running'
      : wordsRead === null
        ? 'last'
        : 'check';
  const pieces = useMemo(
    () => textPieces(story.pages, reading?.words ?? wordsOf(story.pages)),
    [story.pages, reading?.words],
  );

  const stop = () => reading && void finish({ variables: { id: reading.id, script } }).catch(() => {});
  const begun = useLocation().state?.begun ?? (reading ? Date.parse(reading.startedAt) : null);
  const seconds = useSeconds(phase === 'running' ? begun : null, stop);

  const read: Marks = wordsRead === null ? marks : new Map([...marks].filter(([word]) => word < wordsRead));
  const word = touchedWord === null ? undefined : reading?.words[touchedWord];
  const touched = word && t('wordState', { word: bareWord(word), state: t(marks.get(touchedWord ?? -1) ?? 'CORRECT') });

  const begin = async () => {
    const begun = Date.now();
    const input = { storyId: story.id, method: 'ADULT' as const, studentId: params.get('child') };
    const { data } = await start({ variables: { input, script } }).catch(() => ({ data: null }));
    if (data) setParams({ reading: data.startReading.id }, { replace: true, state: { begun } });
  };
  const end = (wordsRead: number) => {
    setWordsRead(wordsRead);
    setTouched(null);
  };
  const tap = (word: number) => {
    if (phase === 'last') end(word + 1);
    else if (wordsRead === null || word < wordsRead) {
      setMarks(tapped(marks, word, story.language));
      setTouched(word);
    }
  };
  const store = async () => {
    if (!reading || wordsRead === null) return;
    const input = { readingId: reading.id, wordsRead, marks: marksUpTo(marks, wordsRead) };
    const { data } = await save({ variables: { input, script } }).catch(() => ({ data: null }));
    if (data) setParams({ reading: reading.id }, { replace: true });
  };

  return (
    <>
      {reading?.failure && phase === 'last' && <Notice kind="info">{t('failed')}</Notice>}
      {phase !== 'ready' && phase !== 'last' && <Signs kinds={kindsOf(story.language)} marks={read} />}
      <StoryText
        pieces={pieces}
        lang={langOf(story, script)}
        marks={marks}
        wordsRead={wordsRead}
        onTap={phase === 'ready' ? undefined : tap}
      />
      <div className={styles.bar} data-phase={phase}>
        <ErrorNotice error={starting.error ?? finishing.error ?? saving.error} />
        {phase === 'ready' && (
          <BigButton isBusy={starting.loading} onClick={() => void begin()}>
            {t('begin')}
          </BigButton>
        )}
        {phase === 'running' && (
          <>
            <Meter value={seconds} most={READING_SECONDS} isFull={false} />
            <p ref={takeFocus} tabIndex={-1} role="status">
              {touched ?? t('tapWrong')}
            </p>
            <BigButton isBusy={finishing.loading} onClick={stop}>
              {t('stop')}
            </BigButton>
          </>
        )}
        {phase === 'last' && (
          <>
            <p role="status">
              <strong>{t('lastWord')}</strong>
            </p>
            <BigButton kind="quiet" onClick={() => end(reading?.words.length ?? 0)}>
              {t('wholeStory')}
            </BigButton>
          </>
        )}
        {phase === 'check' && (
          <>
            <p role="status">{touched ?? t('check')}</p>
            <div className={styles.two}>
              <BigButton kind="quiet" onClick={() => setWordsRead(null)}>
                {t('changeLast')}
              </BigButton>
              <BigButton isBusy={saving.loading} onClick={() => void store()}>
                {t('save')}
              </BigButton>
            </div>
          </>
        )}
      </div>
    </>
  );
}
