import type { GamesMathMonsterSumsFragment } from '@alif24/client-shared/graphql';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { strikeMonster } from './math-monster.graphql.ts';
import { readSum, type Sum } from './math-sum.ts';
import { forgetMoves, keepMoves, keptMoves } from './moves.ts';

export type MonsterRound = GamesMathMonsterSumsFragment;

/** `again`: the first answer was not right; `shown`: neither was the second. */
type Step = 'asking' | 'right' | 'again' | 'shown';

const DIGITS = 4;
const ENJOY_MS = 900;

/** A round against hunger: the first answer to each sum is what counts, a second one is for learning. */
export function useMathMonster(round: MonsterRound) {
  const client = useApolloClient();
  const navigate = useNavigate();
  const problems = round.mathMonster?.problems ?? [];
  const [moves, setMoves] = useState(() => keptMoves(round.id, problems.length));
  const [index, setIndex] = useState(moves.length);
  const [step, setStep] = useState<Step>('asking');
  const [entry, setEntry] = useState('');
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const text = problems[index]?.text ?? '';
  const sum: Sum | null = readSum(text);
  const isOver = index >= problems.length;

  async function send(): Promise<void> {
    setSending(true);
    setError(null);
    try {
      await client.mutate({
        mutation: strikeMonster,
        variables: { input: { roundId: round.id, moves: moves.map((answer, at) => ({ index: at, answer })) } },
        // Coins and scores are asked for again.
        update: (cache) => void cache.evict({ id: 'ROOT_QUERY', fieldName: 'me' }),
      });
      forgetMoves(round.id);
      navigate(`/rounds/${round.id}`, { replace: true });
    } catch (failure) {
      setError(failure);
    } finally {
      setSending(false);
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the last sum is done
  useEffect(() => {
    if (isOver && !round.finishedAt) void send();
  }, [isOver]);

  useEffect(() => {
    if (step !== 'right') return;
    const timer = setTimeout(next, ENJOY_MS);
    return () => clearTimeout(timer);
  });

  function next(): void {
    setIndex((at) => at + 1);
    setStep('asking');
    setEntry('');
  }

  function feed(): void {
    if (!sum || entry === '' || step === 'right' || step === 'shown') return;
    const answer = Number(entry);
    if (step === 'asking') {
      const made = [...moves, answer];
      setMoves(made);
      keepMoves(round.id, made);
    }
    setEntry('');
    setStep(answer === sum.answer ? 'right' : step === 'asking' ? 'again' : 'shown');
  }

  return {
    index,
    of: problems.length,
    text,
    sum,
    step,
    entry,
    isOver,
    isSending,
    error,
    /** How many were right at once. */
    fed: moves.filter((answer, at) => readSum(problems[at]?.text ?? '')?.answer === answer).length,
    type: (digit: string) => {
      if (step === 'asking' || step === 'again') setEntry((before) => (before + digit).slice(0, DIGITS));
    },
    erase: () => setEntry((before) => before.slice(0, -1)),
    feed,
    next,
    send,
  };
}
