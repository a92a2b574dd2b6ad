import { useCallback, useState } from 'react';

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

/** Keeps the newest of the states that are taken, in whatever order events and answers arrive. */
export function useNewest<T extends Timed>(): [Newest<T> | null, (quiz: T) => void] {
  const [newest, setNewest] = useState<Newest<T> | null>(null);
  const take = useCallback((quiz: T) => {
    const clockLead = Date.parse(quiz.serverTime) - Date.now();
    setNewest((known) => (known && known.quiz.sequence > quiz.sequence ? known : { quiz, clockLead }));
  }, []);
  return [newest, take];
}
