import '@mantine/core/styles/Input.layer.css';
import type { OlimpHostedQuizFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { AskTwice, ErrorNotice } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useState } from 'react';
import host from './host.module.css';
import { hostTexts } from './host.texts.ts';
import { HostLock } from './host-lock.tsx';
import { HostPlayers } from './host-players.tsx';
import styles from './host-roster.module.css';
import { liveQuizTexts } from './live-quiz.texts.ts';
import { playersNamed, removeLatest } from './live-quiz-host.graphql.ts';
import type { HostMoves } from './use-host-moves.ts';

interface HostRosterProps {
  quiz: OlimpHostedQuizFragment;
  moves: HostMoves;
  take: (quiz: OlimpHostedQuizFragment) => void;
  close: () => void;
}

/** Who plays, found by name, and the door: beside the quiz at any time before its end. */
export function HostRoster({ quiz, moves, take, close }: HostRosterProps) {
  const t = useTexts(hostTexts);
  const common = useTexts(liveQuizTexts);
  const [typed, setTyped] = useState('');
  const name = useDeferredValue(typed.trim());
  const { players, error } = usePlayers(quiz, name);
  // Wherever one is: what was pressed last may be gone, and the keyboard with it.
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close();
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [close]);
  return (
    <aside aria-label={t('who')} className={styles.roster}>
      <header className={styles.head}>
        <h2>{common('players', { count: quiz.playerCount })}</h2>
        <button
          type="button"
          aria-label={t('closeList')}
          // biome-ignore lint/a11y/noAutofocus: the list that was asked for stands at the other end of the page
          autoFocus
          className={styles.close}
          onClick={close}
        >
          <IconX size={24} aria-hidden="true" />
        </button>
      </header>
      <div className={host.tools}>
        <HostLock quiz={quiz} moves={moves} />
      </div>
      <TextInput
        type="search"
        autoComplete="off"
        label={t('find')}
        maxLength={60}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ErrorNotice error={error} />
      {name !== '' && players?.length === 0 && <p role="status">{t('foundNone')}</p>}
      <HostPlayers players={players ?? []} moves={moves} />
      {name === '' && quiz.playerCount > quiz.players.length && (
        <p className={styles.hint}>{t('newest', { count: quiz.players.length })}</p>
      )}
      <RemoveLatest quiz={quiz} take={take} />
    </aside>
  );
}

/** The newest, as the quiz tells of them, or whoever of all has this name. */
function usePlayers({ id, players, playerCount }: OlimpHostedQuizFragment, name: string) {
  const skip = name === '';
  const found = useQuery(playersNamed, { variables: { id, name }, skip, fetchPolicy: 'no-cache' });
  const { refetch } = found;
  const newestId = players[0]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: somebody came or went, so the names are asked for anew
  useEffect(() => {
    if (!skip) refetch().catch(() => {}); // the next change asks again
  }, [newestId, playerCount, refetch]);
  if (skip) return { players, error: undefined };
  return { players: (found.data ?? found.previousData)?.liveQuiz.players, error: found.error };
}

function RemoveLatest({ quiz, take }: Pick<HostRosterProps, 'quiz' | 'take'>) {
  const t = useTexts(hostTexts);
  const [remove, { data, error, loading }] = useMutation(removeLatest, { fetchPolicy: 'no-cache' });
  const count = data?.removeLatestLiveQuizPlayers.removedCount;
  const act = async () => {
    const { data: done } = await remove({ variables: { input: { quizId: quiz.id } } });
    if (done) take(done.removeLatestLiveQuizPlayers.quiz);
  };
  return (
    <div className={styles.latest}>
      <AskTwice
        label={t('removeLatest')}
        about={quiz.title}
        sure={t('removeLatestSure')}
        yes={t('remove')}
        isBusy={loading}
        act={() => act().catch(() => {})} // shown below
      />
      <ErrorNotice error={error} />
      {count !== undefined && <p role="status">{count === 0 ? t('noLatest') : t('removedLatest', { count })}</p>}
    </div>
  );
}
