import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, ErrorNotice, Meter, Notice, takeFocus } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type Listener, openListener } from './browser-recogniser.ts';
import styles from './read.module.css';
import type { StoryToRead } from './read.types.ts';
import { finishReading, startReading, submitHeardText, submitRecording } from './reading.graphql.ts';
import { readingTexts } from './reading.texts.ts';
import { openRecorder, type Recorder } from './recorder.ts';
import { StoryText } from './story-text.tsx';
import { textPieces, wordsOf } from './text-words.ts';
import { langOf, useScript } from './use-script.ts';
import { READING_SECONDS, useSeconds } from './use-seconds.ts';

interface Listened {
  story: StoryToRead;
  method: 'RECORDING' | 'BROWSER';
}

/** What has been heard and is not with the server yet: kept until it is. */
interface Waiting {
  id: string;
  voice: Blob | string;
}

/** The child reads for a minute at most, and a recogniser listens: on the server, or in this browser. */
export function ListenedReading({ story, method }: Listened) {
  const t = useTexts(readingTexts);
  const script = useScript();
  const [, setParams] = useSearchParams();
  const [running, setRunning] = useState<{ id: string; begun: number } | null>(null);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [isDeaf, setDeaf] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const ear = useRef<Recorder | Listener | null>(null);
  const [start] = useMutation(startReading);
  const [finish] = useMutation(finishReading);
  const [openDoor] = useMutation(submitRecording);
  const [tell] = useMutation(submitHeardText);
  const pieces = useMemo(() => textPieces(story.pages, wordsOf(story.pages)), [story.pages]);
  useEffect(() => () => ear.current?.cancel(), []);

  const step = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    await work().catch(setProblem);
    setBusy(false);
  };

  const begin = () =>
    step(async () => {
      setDeaf(false);
      ear.current = await (method === 'RECORDING' ? openRecorder() : openListener(story.language)).catch(() => null);
      if (!ear.current) return setDeaf(true);
      const begun = Date.now();
      try {
        const { data } = await start({ variables: { input: { storyId: story.id, method, studentId: null }, script } });
        if (data) setRunning({ id: data.startReading.id, begun });
      } catch (error) {
        ear.current.cancel();
        throw error;
      }
    });

  const send = ({ id, voice }: Waiting) =>
    step(async () => {
      await finish({ variables: { id, script } });
      if (typeof voice === 'string') await tell({ variables: { input: { readingId: id, text: voice }, script } });
      else await upload(voice, (await openDoor({ variables: { id } })).data?.submitRecording);
      setParams({ reading: id }, { replace: true });
    });

  const stop = async () => {
    if (!running || !ear.current) return;
    const { id } = running;
    const voice = await ear.current.stop();
    ear.current = null;
    setRunning(null);
    setWaiting({ id, voice });
    await send({ id, voice });
  };
  const seconds = useSeconds(running?.begun ?? null, () => void stop());

  return (
    <>
      <StoryText pieces={pieces} lang={langOf(story, script)} />
      <div className={styles.bar}>
        {isDeaf && <Notice kind="info">{t('noMicrophone')}</Notice>}
        <ErrorNotice error={problem} />
        {!running && !waiting && (
          <div className={styles.two}>
            <BigButton kind="quiet" to="?how=ADULT">
              {t('toAdult')}
            </BigButton>
            <BigButton isBusy={isBusy} onClick={() => void begin()}>
              {t('begin')}
            </BigButton>
          </div>
        )}
        {running && (
          <>
            <Meter value={seconds} most={READING_SECONDS} isFull={false} />
            <p ref={takeFocus} tabIndex={-1} role="status">
              {t(method === 'RECORDING' ? 'recording' : 'listening')}
            </p>
            <BigButton onClick={() => void stop()}>{t('stop')}</BigButton>
          </>
        )}
        {waiting && (
          <>
            {problem !== null && <p>{t('uploadFailed')}</p>}
            <BigButton isBusy={isBusy} onClick={() => void send(waiting)}>
              {t('sendAgain')}
            </BigButton>
            {problem !== null && (
              <BigButton kind="quiet" to={`?reading=${waiting.id}`}>
                {t('markByHand')}
              </BigButton>
            )}
          </>
        )}
      </div>
    </>
  );
}

async function upload(voice: Blob, door: { url: string; ticket: string } | undefined): Promise<void> {
  if (!door) throw new Error('There is no door.');
  const headers = { authorization: `Bearer ${door.ticket}`, 'content-type': voice.type };
  const { ok } = await fetch(door.url, { method: 'POST', headers, body: voice });
  if (!ok) throw new Error('The recording was not taken.');
}
