import { playSound } from '@alif24/client-shared/sounds';
import type { ComponentProps } from 'react';
import { CountdownRing } from './countdown-ring.tsx';
import { PlayerAnswers } from './player-answers.tsx';
import { useCountdown } from './use-countdown.ts';

interface TimedAnswersProps extends Omit<ComponentProps<typeof PlayerAnswers>, 'timer' | 'isOver' | 'onTaken'> {
  clockLead: number;
}

/** The question that is open for all, with the time that is left for it. */
export function TimedAnswers({ clockLead, ...asked }: TimedAnswersProps) {
  const { closesAt, seconds } = asked.question;
  const left = useCountdown(closesAt, clockLead);
  return (
    <PlayerAnswers
      {...asked}
      timer={<CountdownRing left={left} seconds={seconds} />}
      isOver={left === 0}
      onTaken={() => playSound('sent')}
    />
  );
}
