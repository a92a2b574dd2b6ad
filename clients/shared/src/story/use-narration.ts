import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { browserVoices, type Piece, playSound, type Sounding, speak, textFor, voiceFor } from '../voice/voice.ts';
import { storyNarration, storyWordSound } from './story.graphql.ts';

interface StoryPageToRead {
  id: string;
  language: string;
  /** From 1. */
  page: number;
  pieces: readonly Piece[];
}

export interface Narration {
  state: 'QUIET' | 'COMING' | 'READING';
  /** Which word is being said, counted from 0; null between words and when nobody knows. */
  word: number | null;
  /** What a child has to know about the voice. */
  note: 'NO_VOICE' | 'TURKISH' | null;
  read: () => void;
  /** Says one word by itself. */
  say: (word: number) => void;
  stop: () => void;
}

type Note = Narration['note'];

/** Reads a page aloud: by the platform where it can, by the browser where it has a voice, and says so where nobody can. */
export function useNarration({ id, language, page, pieces }: StoryPageToRead): Narration {
  const client = useApolloClient();
  const [state, setState] = useState<Narration['state']>('QUIET');
  const [word, setWord] = useState<number | null>(null);
  const [note, setNote] = useState<Note>(null);
  const sounding = useRef<Sounding | null>(null);
  /** Grows with whatever is begun: what comes late for something that was stopped is not played. */
  const turn = useRef(0);

  const stop = useCallback(() => {
    turn.current++;
    sounding.current?.stop();
    sounding.current = null;
    setState('QUIET');
    setWord(null);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page or story begins in silence
  useEffect(() => stop, [stop, id, page]);

  const begin = async (start: (isCurrent: () => boolean) => Promise<Sounding | null>) => {
    stop();
    const mine = turn.current;
    const isCurrent = () => turn.current === mine;
    setNote(null);
    setState('COMING');
    try {
      const started = await start(isCurrent);
      if (!isCurrent()) return started?.stop();
      if (started) {
        sounding.current = started;
        setState('READING');
        await started.ended;
      } else setNote('NO_VOICE');
    } catch {
      if (isCurrent()) setNote('NO_VOICE');
    }
    if (isCurrent()) stop();
  };

  const byBrowser = async (said: readonly Piece[], isCurrent: () => boolean, onWord: (word: number) => void) => {
    const voice = voiceFor(language, await browserVoices());
    if (!voice || !isCurrent()) return null;
    if (voice.isKin) setNote('TURKISH');
    return speak(voice, textFor(said, language), onWord);
  };

  const read = () =>
    void begin(async (isCurrent) => {
      const narration = await client.query({ query: storyNarration, variables: { id, page } }).then(
        ({ data }) => data?.storyNarration,
        () => null,
      );
      const show = (next: number) => isCurrent() && setWord(next < 0 ? null : next);
      if (narration) {
        const { words, url } = narration;
        const played = await playSound(url, (ms) => show(words.findLastIndex(({ startsAt }) => startsAt <= ms))).catch(
          () => null,
        );
        if (played) return played;
      }
      return byBrowser(pieces, isCurrent, show);
    });

  const say = (at: number) =>
    void begin(async (isCurrent) => {
      const sound = await client.query({ query: storyWordSound, variables: { id, page, word: at } }).then(
        ({ data }) => data?.storyWordSound,
        () => null,
      );
      const played = sound && (await playSound(sound.url, () => {}).catch(() => null));
      const piece = pieces.filter(({ isWord }) => isWord)[at];
      return played ?? byBrowser(piece ? [piece] : [], isCurrent, () => {});
    });

  return { state, word, note, read, say, stop };
}
