import type { OlimpHostedQuizFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import styles from './host.module.css';
import { hostTexts } from './host.texts.ts';
import { HostClock } from './host-tools.tsx';
import { useCountdown } from './use-countdown.ts';
import type { HostMoves } from './use-host-moves.ts';

interface HostNextStepProps {
  quiz: OlimpHostedQuizFragment;
  moves: HostMoves;
  clockLead: number;
}

/** How long until the quiz goes on by itself, and a way to hold it. Nothing where the host opens each question. */
export function HostNextStep({ quiz, moves, clockLead }: HostNextStepProps) {
  const t = useTexts(hostTexts);
  const { state, isPaused, nextStepAt } = quiz;
  const left = useCountdown(nextStepAt ?? null, clockLead);
  if (state !== 'QUESTION_CLOSED' || !(isPaused || nextStepAt)) return null;
  return (
    <div className={styles.tools}>
      <p className={styles.nextStep} role={isPaused ? 'status' : 'timer'}>
        {isPaused ? t('paused') : t('goesOn', { count: Math.ceil(left / 1000) })}
      </p>
      <HostClock quiz={quiz} moves={moves} />
    </div>
  );
}
