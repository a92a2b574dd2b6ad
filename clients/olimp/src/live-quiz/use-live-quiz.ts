import { useCallback, useRef, useState } from 'react';

/** What tells which of two states is newer, and what the server's clock said when it was sent. */
interface Timed {
  sequence: number;
  serverTime: string;
}

export interface Newest<T> {
  quiz: T;
  /** Milliseconds that the server's clock is ahead of this device's. */
  clockLead: number;
}

/** Keeps the newest of the states that are taken, in whatever order events and answers arrive; one that shows nothing new draws nothing. */
export function useNewest<T extends Timed>(): [Newest<T> | null, (quiz: T) => void] {
  const [newest, setNewest] = useState<Newest<T> | null>(null);
  const last = useRef(-1);
  const take = useCallback((quiz: T) => {
    if (quiz.sequence < last.current) return;
    last.current = quiz.sequence;
    const clockLead = Date.parse(quiz.serverTime) - Date.now();
    setNewest((known) => (known && pictureOf(known.quiz) === pictureOf(quiz) ? known : { quiz, clockLead }));
  }, []);
  return [newest, take];
}

const pictureOf = (quiz: Timed) => JSON.stringify({ ...quiz, sequence: 0, serverTime: '' });
